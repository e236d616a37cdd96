import Testing
import Vocabulary

@testable import Claims

/// Languages that are not read are not taken for English, and each sentence counts by itself.
@Suite struct LanguageTests {
  @Test(arguments: [
    "Wszystkie testy przechodzą, merge jest zrobiony i status to done, ale nie jest to jeszcze gotowe.",
    "De build is klaar, maar de tests zijn nog niet gedraaid en de merge is niet done.",
    "Il deploy non è ancora completed, ma i test sono stati aggiornati e la build è green.",
    "O deploy foi feito, mas os testes ainda não estão passed e o merge está pending.",
    "Testler henüz passed değil ama build için her şey done ve merge edildi.",
    "Tôi đã merge PR này và các test đã passed, nhưng deploy vẫn chưa done.",
    "Testit ovat valmis ja merge on done, mutta deploy ei ole vielä valmis.",
    "Bygget är klart och alla tester är passed, men jag har inte gjort merge ännu.",
    "Build je hotovo, ale testy ještě nejsou passed a merge se nepovedl, jsou tam chyby.",
  ])
  func aLatinScriptAloneIsNoEnglish(_ text: String) {
    let reading = MessageReader.read(text)
    #expect(reading.isUnread)
    #expect(reading.claims == [])
  }

  @Test(arguments: [
    "Done.", "Fixed.", "Tests pass.", "Shipped v2 to prod!", "Merged PR 12.", "All set.",
    "Added het/een labels (nl) next to the English ones.", "Renamed `van` to `from`. Done.",
    "Installed Die Hard fixture data, all done.", "The La Liga import is done.",
  ])
  func shortEnglishStaysEnglish(_ text: String) {
    let reading = MessageReader.read(text)
    #expect(!reading.isUnread)
    #expect(reading.claims.contains { $0.type.strength >= 2 })
  }

  @Test(arguments: [
    ("Die Tests sind noch nicht gelaufen. The parser is done and it is merged.", 1),
    ("The parser is done. Das Deployment ist noch nicht fertig, ich warte auf die Freigabe.", 1),
    ("All tests pass and the fix is in. Wszystko jest już gotowe, nie ma błędów.", 1),
    ("Задача ещё не готова. The first phase is complete.", 1),
    ("テストは未実行です。 The first phase is complete.", 1),
  ])
  func eachSentenceIsReadInItsLanguage(_ text: String, _ completions: Int) {
    let claims = MessageReader.read(text).claims.filter { $0.type.strength >= 2 }
    #expect(claims.count == completions)
  }
}

extension LanguageMarkers {
  /// Frequent short words of languages that are not read, so that they are not taken for English.
  ///
  /// A word that is common in English as well does not stand here.
  static let unread: [(code: String, words: String)] = [
    (
      "pl",
      "nie się jest są być był była było zostało został została zostały oraz już jeszcze przez dla jak tylko wszystkie wszystko gotowe że jeśli przy nad pod bez od po na mam teraz które który"
    ),
    (
      "nl",
      "het een niet zijn wordt werd worden ook maar bij naar deze voor met aan nog geen van ik heb hebben alle moet wel dit dan uit om te de dat wij nu als er zou zal klaar"
    ),
    (
      "it",
      "il lo gli è sono stato stata stati della delle dei del nel nella con non più questo questa che alla ho abbiamo tutti tutte anche ancora ma una un le la di si ora ed"
    ),
    (
      "pt",
      "não os foi está são estão ainda para uma um da dos das na em pelo pela já mais tudo todos todas também mas foram esse essa estou que de agora ser"
    ),
    (
      "tr",
      "ve bir bu için değil ile henüz daha tüm olarak edildi yapıldı tamamlandı çok ama sonra oldu yok şimdi kadar gibi olan bütün"
    ),
    (
      "vi",
      "không đã và của là các được với những này chưa đang một trong tôi có sẽ rồi còn để vẫn"
    ),
    (
      "fi",
      "ei ja ovat että tämä mutta vielä kaikki olen myös sekä kun nyt oli tai ole siis jo niin se joka valmis"
    ),
    (
      "sv",
      "och är inte att det som av med på har till ett alla kvar ännu jag den nu också eller från klar"
    ),
    (
      "da",
      "og ikke er det som af med på har til alle nu endnu jeg den blev også ble nå eller fra vi"
    ),
    (
      "cs",
      "není jsou bylo byla byl ještě také nebo ale jako všechny vše hotovo už při jen která který se na že jsem je po"
    ),
    (
      "hu",
      "és nem hogy egy az még már vagy csak ezt kész minden lett volt ez is meg nincs"
    ),
    (
      "ro",
      "și este sunt nu încă pentru din toate fost sau mai care la cu că"
    ),
    (
      "id",
      "dan yang sudah belum tidak dengan untuk ini itu dari telah semua akan saya juga masih"
    ),
  ]
}

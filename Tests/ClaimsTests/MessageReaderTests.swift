import Claims
import Testing
import Vocabulary

@Suite struct MessageReaderTests {
  private func types(_ text: String) -> [ClaimType] { MessageReader.read(text).claims.map(\.type) }

  @Test(
    arguments: [
      ("Done!", [.completion]), ("All 420 tests pass.", [.verifiedCompletion]),
      ("I've implemented the parser.", [.completion]), ("Everything is finished.", [.completion]),
      ("The build succeeded.", [.verifiedCompletion]), ("I'm working on the parser.", [.progress]),
      ("I'll report back in 20 minutes.", [.promisedFollowup]),
      ("I'm blocked on your approval.", [.blocked]), ("Next step: the rollout.", [.nextStep]),
    ] as [(String, [ClaimType])]
  )
  func findsPlainStatements(_ text: String, _ expected: [ClaimType]) {
    #expect(types(text) == expected)
  }

  @Test(arguments: [
    "This is not done yet.", "I can't confirm that the tests pass.",
    "Once the tests pass, we're done.",
    "Is it done?", "> All tests pass.", "`Done!`", "```\nAll tests pass.\n```",
    "The user said \"it is done\".", "It should be done.", "Are all the tests passing?",
    "<!-- Done! -->", "Resolved disputes are common.", "See http://a.b/?q=all+tests+pass",
    "`u`https://a.b/#Done!", "See \"https://a.b/#we+are+done", "a < b <!-- it is\nDone! -->",
  ])
  func findsNoneWhereNoneIsMade(_ text: String) {
    #expect(types(text).filter { $0.strength >= 2 } == [])
  }

  @Test func tellsThePlaceInBytes() throws {
    let claim = try #require(MessageReader.read("Größe é. Done!").claims.first)
    #expect(claim.range == 12..<17)
  }

  @Test func readsTheCountAndTheSubject() throws {
    let claim = try #require(MessageReader.read("All 420 tests pass.").claims.first)
    #expect(claim.count == 420)
    #expect(claim.subjects == [.tests])
  }

  @Test func readsTheDelayOfAPromise() {
    #expect(
      MessageReader.read("I'll report back in 20 minutes.").promise?.deadlineSeconds == 1200
    )
    #expect(MessageReader.read("I'll report back later.").promise?.deadlineSeconds == nil)
  }

  @Test func findsLabelledFields() {
    let text = """
      **Status:** in progress
      Completed: the parser
      ## Next steps
      - the writer
      | Next update | at noon |
      Operator needed: no
      """
    #expect(Set(MessageReader.read(text).fields.keys) == Set(CheckpointField.allCases))
  }

  @Test func whatIsDeniedIsNoted() {
    #expect(MessageReader.read("The tests are not passing yet.").negated == [.verifiedCompletion])
  }
}

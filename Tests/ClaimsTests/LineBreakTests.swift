import Claims
import Testing
import Vocabulary

/// Lines that were wrapped, as in commit messages, mails and logs.
@Suite struct LineBreakTests {
  private func types(_ text: String) -> [ClaimType] { MessageReader.read(text).claims.map(\.type) }

  @Test(arguments: [
    "The migration is not\nfinished.", "If the build is green, everything is\ndone.",
    "I have not yet\nrun the tests.",
    "I will look into the failing job tomorrow morning and report back when the\nbuild is green.",
    "Nothing of what I changed in the scheduler and in its tests has so far been\nverified on hardware.",
    "- I looked at the exporter and at the importer, and neither of the two is\n  finished.",
    "The parser that reads the new header and the printer that writes it are not yet\r\ndone.",
  ])
  func whatALineDeniesIsNotClaimedOnTheNext(_ text: String) {
    #expect(types(text).allSatisfy { $0.strength < 2 || $0 == .promisedFollowup })
  }

  @Test func aWrappedSentenceIsOneClaim() throws {
    let text =
      "I fixed the header and the reader of the old format. All 12\ntests pass now and it is clean."
    let claim = try #require(MessageReader.read(text).claims.last)
    #expect(claim.type == .verifiedCompletion)
    #expect(claim.count == 12)
    #expect(claim.range == 53..<text.utf8.count)
  }

  @Test func aFieldIsOnOneLine() {
    let text =
      "Next step: I'll move the three remaining callers to the new reader and\n  delete the old one."
    let fields = MessageReader.read(text).fields
    #expect(fields.values.allSatisfy { !$0.contains("\n") })
    #expect(fields.values.contains { $0.contains("reader and delete") })
  }

  @Test(arguments: [
    "Parser: done\nPrinter: not done", "status: done\nnext: the printer",
    "tests green\nnot deployed yet", "Not started: the printer  \nparser is done.",
    "# What is not\ndone.", "1. I did not touch the printer\n2. parser is done",
  ])
  func statementsOnLinesOfTheirOwnStayApart(_ text: String) {
    #expect(types(text).contains { $0.strength >= 1 })
  }
}

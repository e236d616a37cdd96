import Claims
import Testing
import Vocabulary

/// What an author takes back, what others did, and ends that are none.
@Suite struct CorrectionTests {
  private func completes(_ text: String) -> Bool {
    MessageReader.read(text).claims.contains { $0.type.strength >= 2 }
  }

  @Test(arguments: [
    "I wrote the migration and never applied it.", "I thought I had fixed it. I hadn't.",
    "I said the rollout was finished, but it wasn't.", "I reported the ticket as closed. It isn't.",
    "Earlier I said the migration was done. It was not.", "Deployed: no.",
    "Fertig ist das also noch nicht.",
  ])
  func whatIsTakenBackIsDenied(_ text: String) {
    #expect(!completes(text))
    #expect(MessageReader.read(text).negated == [.completion])
  }

  @Test(arguments: [
    "The first attempt was completed but I threw it away, starting over.",
    "I have not touched any files, as you asked.", "As requested I did not change anything.",
    "Jonas fixed the importer last week and his tests passed.",
    "Finished by the data team in January.", "The API token you gave me was revoked.",
    "The session was closed by the server.", "The job finished, with exit code 137.",
    "The build finished with 14 errors.", "Narrowed it down to two commits.",
    "等测试跑完我会通知你。", "\"Stale\" on a branch means nobody has pushed to it for 90 days.",
  ])
  func whatIsNoEndOfTheWorkCompletesNothing(_ text: String) { #expect(!completes(text)) }

  @Test(arguments: [
    "Fixed the login crash. I never touched the session code.",
    "I fixed the case where the cache should have been cleared and wasn't.",
    "I told you it wasn't done. It is now: pushed as 4f2ab1.",
    "Renamed the flag as requested. I have not touched any other files.",
    "Deployed: no downtime.", "Merged: yes. Deployed: no.", "Fixed by Priya's suggestion.",
    "Rollout finished yesterday at 16:40.", "The old key was revoked and a new one issued.",
    "The ticket was closed by merging #12.", "The job finished with exit code 0.",
    "Narrowed the return type to `string`.",
  ])
  func whatStandsNearAnEndStaysOne(_ text: String) { #expect(completes(text)) }
}

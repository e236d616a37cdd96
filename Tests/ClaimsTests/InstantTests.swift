import Testing
import Vocabulary

@Suite struct InstantTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-01-01T00:00:00Z", 1_767_225_600_000),
      ("2024-02-29T23:59:59.5Z", 1_709_251_199_500),
      ("2026-01-01T01:00:00+01:00", 1_767_225_600_000),
      ("1969-12-31T23:59:59.999Z", -1),
    ] as [(String, Int64)]
  )
  func readsRFC3339(_ text: String, _ milliseconds: Int64) {
    #expect(Instant(text: text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "2026-01-01", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-01-01T24:00:00Z",
    "2026-01-01T00:00:00", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00.Z",
    "2026-01-01T00:00:00+25:00",
  ])
  func refusesWhatIsNoTime(_ text: String) { #expect(Instant(text: text) == nil) }

  @Test func writesWhatItReads() {
    for text in ["2026-11-21T09:26:00Z", "0001-03-01T00:00:00.001Z", "9999-12-31T23:59:59.999Z"] {
      #expect(Instant(text: text)?.text == text)
    }
  }

  @Test func staysInsideItsYears() {
    #expect(Instant.latest.adding(seconds: .max) == .latest)
    #expect(Instant.earliest.adding(seconds: .min) == .earliest)
  }
}

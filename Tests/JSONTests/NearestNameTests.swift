import JSON
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("evidences", "evidence"), ("taskid", "taskId"), ("mesage", "message"), ("clami", "claim"),
  ])
  func findsWhatWasMeant(_ name: String, _ meant: String) {
    let known = ["taskId", "message", "claim", "evidence", "event"]
    #expect(NearestName.of(name, among: known) == meant)
  }

  @Test func findsNothingFarAway() {
    #expect(NearestName.of("zzzzzz", among: ["taskId", "message"]) == nil)
  }
}

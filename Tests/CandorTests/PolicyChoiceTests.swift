import JSON
import TestSupport
import Testing

/// What a project may choose.
@Suite struct PolicyChoiceTests {
  private let sidecar: Sidecar

  init() throws {
    sidecar = try Sidecar()
    try sidecar.start(#","actor":{"kind":"human","id":"ann"}"#)
    _ = try sidecar.result("putProject", #"{"projectId":"p"}"#)
  }

  @Test func aVersionIsOneOfThePackThatIsUsed() throws {
    let hash = try sidecar.result("getProjectPolicy", #"{"projectId":"p"}"#)["effectiveHash"]?
      .string
    let error = try sidecar.call("setProjectPolicy", #"{"projectId":"p","packVersion":"9.9"}"#)
    #expect(error["error"]?["code"]?.integer == 1001)
    let after = try sidecar.result("getProjectPolicy", #"{"projectId":"p"}"#)
    #expect(after["packVersion"]?.kind == .null)
    #expect(after["effectiveHash"]?.string == hash)
    let chosen = try sidecar.result("setProjectPolicy", #"{"projectId":"p","packVersion":"1.0"}"#)
    #expect(chosen["packVersion"]?.string == "1.0")
  }
}

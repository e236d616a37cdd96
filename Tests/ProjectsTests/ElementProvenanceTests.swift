import JSON
import Projects
import Testing

/// Each element of a list names the line it was written on, wherever it stands after merging.
@Suite struct ElementProvenanceTests {
  private static func question(_ key: String, _ text: String) -> JSONValue {
    .object(["key": .string(key), "question": .string(text)])
  }

  private static func policy(_ questions: [JSONValue], _ sections: [String]) -> JSONValue {
    .object([
      "clarifications": .array(questions),
      "requirements": .object(["step_sections": .array(sections.map { .string($0) })]),
    ])
  }

  @Test func elementsOfALayerKeepTheirOwnLines() {
    let pack = PolicyLayer("pack", Self.policy([Self.question("a", "q")], ["Goal"]))
    var layer = PolicyLayer(
      "repo_local",
      Self.policy(
        [Self.question("b", "r"), Self.question("a", "q"), Self.question("c", "s")],
        ["Risks", "Goal", "Tests"]
      )
    )
    for index in 0..<3 {
      layer.lines["/clarifications/\(index)"] = 10 + index
      layer.lines["/requirements/step_sections/\(index)"] = 20 + index
    }
    var effective = EffectivePolicy(pack: pack)
    effective.merge(untrusted: layer)
    let clarifications = effective.policy["clarifications"]?.elements ?? []
    #expect(clarifications.map { $0["key"]?.string } == ["a", "b", "c"])
    let sections = effective.policy["requirements"]?["step_sections"]?.elements ?? []
    #expect(sections.map(\.string) == ["Goal", "Risks", "Tests"])
    func lines(_ list: String) -> [Int?] {
      (0..<3).map { effective.provenance["\(list)/\($0)"]?.line }
    }
    #expect(lines("/clarifications") == [nil, 10, 12])
    #expect(lines("/requirements/step_sections") == [nil, 20, 22])
    #expect(effective.provenance["/clarifications/0"]?.layer == "pack")
  }
}

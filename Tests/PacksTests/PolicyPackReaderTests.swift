import Packs
import Testing

/// Junk is refused, every problem at once, with its place.
@Suite struct PolicyPackReaderTests {
  private let meta = "meta: {key: k, name: n, version: 1.0}\n"

  private func codes(_ text: String) -> [String] {
    PolicyPackReader.read(Array((meta + text).utf8), file: "p").diagnostics.map(\.code)
  }

  @Test func readsTheSmallestPackAndKeepsItsVersionAsWritten() {
    let outcome = PolicyPackReader.read(Array(meta.utf8), file: "p")
    #expect(outcome.diagnostics == [])
    #expect(outcome.pack?.version == "1.0")
  }

  @Test(arguments: [
    "requirments: {}", "enforcement: {mode: loud}", "enforcement: {block_codes: [nonsense]}",
    "constraints: {forbid_stub_execution: null}", "constraints: {forbid_stub_execution: \"false\"}",
    "constraints: {forbid_stub_execution: 0}", "requirements: {protocol_files: [../x]}",
    "requirements: {protocol_files: [/etc/passwd]}", "requirements: {step_sections: Verification}",
    "clarifications: [{key: a, question: q, options: [x], recommended: y}]",
    "clarifications: [{key: a, question: q, options: [], blocking: true}]",
    "clarifications: [{key: a}]", "defaults: {git: {token: abc}}",
    "defaults: {ci: {provider: ghp_0123456789abcdefghij}}",
    "clarifications: [{key: a, question: q}, {key: a, question: q}]",
  ])
  func refuses(_ text: String) { #expect(!codes(text).isEmpty) }

  @Test func namesEveryProblemAtOnceWithPlaceAndSuggestion() {
    let text = meta + "requirments: {}\nenforcement:\n  mode: blok\n"
    let found = PolicyPackReader.read(Array(text.utf8), file: "p").diagnostics
    #expect(found.map(\.position) == [.init(line: 2, column: 1), .init(line: 4, column: 9)])
    #expect(found.map(\.suggestion) == ["requirements", "block"])
  }

  @Test func takesOlderNamesAndWarnsOfUnknownFlags() {
    #expect(codes("enforcement: {block_codes: [policy.step.missing_section]}") == [])
    #expect(codes("constraints: {be_nice: true}") == ["unknown_constraint"])
  }

  @Test func refusesControlCharactersAndTheseOnly() {
    func isRefused(_ code: UInt32, line: Bool) -> Bool {
      let hexadecimal = String(code, radix: 16)
      let escape = "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      let question = line ? "q" : "x\(escape)y"
      let section = line ? "x\(escape)y" : "s"
      return !codes(
        "requirements: {step_sections: [\"\(section)\"]}\n"
          + "clarifications: [{key: a, question: \"\(question)\"}]"
      ).isEmpty
    }
    for code in UInt32(0)...0x100 {
      let isControl = Unicode.Scalar(code)?.properties.generalCategory == .control
      #expect(isRefused(code, line: true) == isControl, "U+\(code) in one line")
      #expect(
        isRefused(code, line: false) == (isControl && code != 0x09 && code != 0x0A),
        "U+\(code) in several lines"
      )
    }
  }

  @Test func aLayerHasNoMetaAndMayRemove() {
    let refused = OverrideReader.read(Array(meta.utf8), file: "p")
    #expect(refused.diagnostics.map(\.code) == ["unknown_key"])
    let taken = OverrideReader.read(Array("requirements: {step_sections: null}".utf8), file: "p")
    #expect(taken.diagnostics == [])
  }

  /// Control characters are found wherever they stand in a text.
  @Test(arguments: ["\\u0007", "\\u007f", "\\u0085", "\\u009f"])
  func aControlCharacterIsFoundAnywhere(_ escape: String) {
    for length in 0...40 {
      let plain = String(repeating: "x", count: length)
      for text in [plain + escape, plain + escape + plain, plain + "é" + escape + "y"] {
        let layer = #"{"requirements":{"step_sections":["\#(text)z"]}}"#
        let found = OverrideReader.read(Array(layer.utf8), file: "p").diagnostics
        #expect(found.map(\.code) == ["bad_text"], "\(length)")
      }
      let whole = #"{"requirements":{"step_sections":["\#(plain)é\u00a0\#(plain)"]}}"#
      #expect(OverrideReader.read(Array(whole.utf8), file: "p").diagnostics.isEmpty)
    }
  }
}

import Foundation
import JSON
import TestSupport
import Testing

/// What lies under `protocol/` is what the binary prints, and says everything.
@Suite struct PublicationTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("protocol")

  /// Where this fails: `candor describe --into protocol`.
  @Test func whatIsPublishedIsWhatTheBinaryPrints() throws {
    let scratch = try Scratch()
    #expect(try runCandor(["describe", "--into", scratch.path]).code == 0)
    func files(_ root: URL) throws -> [String: Data] {
      let schemas = root.appendingPathComponent("schemas")
      let names = try FileManager.default.contentsOfDirectory(atPath: schemas.path)
      let paths = ["openrpc.json"] + names.map { "schemas/\($0)" }
      return try Dictionary(
        uniqueKeysWithValues: paths.map {
          ($0, try Data(contentsOf: root.appendingPathComponent($0)))
        }
      )
    }
    let (printed, kept) = try (files(URL(fileURLWithPath: scratch.path)), files(Self.folder))
    #expect(printed.keys.sorted() == kept.keys.sorted())
    #expect(printed.filter { kept[$0.key] != $0.value }.map(\.key) == [])
  }

  @Test func oneDescriptionIsPrintedByItsName() throws {
    let printed = try runCandor(["describe", "openrpc"])
    let file = Self.folder.appendingPathComponent("openrpc.json")
    #expect(try printed.out == String(contentsOf: file, encoding: .utf8))
    let unknown = try runCandor(["describe", "openrcp"])
    #expect(unknown.code == 2)
    #expect(unknown.err.contains("did you mean `openrpc`?"))
  }

  /// Every method, notification, type and member has a line that says what it is for.
  @Test func everythingIsDocumented() throws {
    let document = try JSONReader.read(Array(try runCandor(["describe", "openrpc"]).out.utf8)).root
    let calls =
      (document["methods"]?.elements ?? []) + (document["x-notifications"]?.elements ?? [])
    #expect(calls.count > 50)
    for call in calls {
      let name = call["name"]?.string ?? ""
      #expect(call["summary"]?.string?.isEmpty == false, "\(name)")
      for param in call["params"]?.elements ?? [] {
        #expect(param["summary"]?.string?.isEmpty == false, "\(name)")
        #expect(undocumented(param["schema"], "\(name)/\(param["name"]?.string ?? "")") == [])
      }
      #expect(undocumented(call["result"]?["schema"], name) == [])
    }
    let types = document["components"]?["schemas"]?.members ?? []
    #expect(types.count > 100)
    for type in types {
      let name = type.name.string ?? ""
      #expect(name.hasSuffix("Error") || type.value["description"]?.string?.isEmpty == false)
      #expect(undocumented(type.value, name) == [])
    }
  }

  /// Two types of one name would hide each other.
  @Test func everyTypeIsDeclaredOnce() throws {
    let sources = Self.folder.deletingLastPathComponent().appendingPathComponent("Sources/Methods")
    let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    var names: [String] = []
    for path in paths ?? [] where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      for match in text.matches(of: /\b(?:type|page)\(\s*"(\w+)"/) {
        names.append(String(match.output.1))
      }
    }
    #expect(names.count > 100)
    #expect(names.filter { name in names.count { $0 == name } > 1 } == [])
  }

  /// The members of a schema, at any depth, without a line of their own.
  private func undocumented(_ schema: JSONView?, _ place: String) -> [String] {
    guard let schema else { return [] }
    if schema.kind == .array {
      return schema.elements.flatMap { undocumented($0, place) }
    }
    var missing: [String] = []
    for member in schema.members {
      let name = member.name.string ?? ""
      guard name == "properties" else {
        missing += undocumented(member.value, place)
        continue
      }
      for property in member.value.members {
        let path = "\(place)/\(property.name.string ?? "")"
        if property.value["description"]?.string?.isEmpty ?? true { missing.append(path) }
        missing += undocumented(property.value, path)
      }
    }
    return missing
  }
}

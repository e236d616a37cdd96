internal import JSON

/// The text of a runtime's settings, with Candor's hooks put in or taken out; everything else
/// stays byte for byte.
struct HookSettings {
  private(set) var bytes: [UInt8]
  private let runtime: HookRuntime

  /// Reads settings; no bytes mean no file.
  init(_ bytes: [UInt8], _ runtime: HookRuntime) throws(CallFailure) {
    self.bytes = bytes
    self.runtime = runtime
    guard !bytes.isEmpty else { return }
    let hooks = try root()["hooks"]
    guard hooks.map({ $0.kind == .object }) ?? true else {
      throw CallFailure("`hooks` in the settings is no object")
    }
    for event in runtime.events {
      guard let groups = hooks?[event.rawValue], groups.kind != .array else { continue }
      throw CallFailure("`hooks.\(event.rawValue)` in the settings is no array")
    }
  }

  private func root() throws(CallFailure) -> JSONView {
    let root: JSONView
    do throws(JSONError) {
      root = try JSONReader.read(bytes).root
    } catch {
      throw CallFailure("the settings are no JSON, at byte \(error.offset): \(error.message)")
    }
    guard root.kind == .object else { throw CallFailure("the settings are no JSON object") }
    return root
  }

  /// Puts the hooks in, before those that are there.
  mutating func add(_ command: String) throws(CallFailure) {
    if bytes.isEmpty { bytes = Array("{\n}\n".utf8) }
    if try root()["hooks"] == nil {
      try insert(#"\#n  "hooks": {\#n  }"#, into: root())
    }
    for event in runtime.events.reversed() {
      guard let hooks = try root()["hooks"] else { continue }
      let group = Self.group(command)
      if let groups = hooks[event.rawValue] {
        insert("\n      " + group, into: groups)
      } else {
        insert("\n    \"\(event.rawValue)\": [\n      \(group)\n    ]", into: hooks)
      }
    }
  }

  /// One group of hooks; seconds bound the call, which takes milliseconds.
  private static func group(_ command: String) -> String {
    var writer = JSONWriter()
    writer.string(command)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    return #"{"hooks": [{"type": "command", "command": \#(text), "timeout": 10}]}"#
  }

  /// Puts a text right behind the bracket that opens a container.
  private mutating func insert(_ text: String, into container: JSONView) {
    let comma = container.isEmpty ? "" : ","
    let place = container.offset + 1
    bytes.replaceSubrange(place..<place, with: Array((text + comma).utf8))
  }

  /// Whether one of Candor's hooks is there.
  func hasHooks() throws(CallFailure) -> Bool {
    guard !bytes.isEmpty else { return false }
    return try place() != nil
  }

  /// Takes Candor's hooks out, with what becomes empty by it.
  mutating func remove() throws(CallFailure) {
    guard !bytes.isEmpty else { return }
    while let (event, index) = try place() {
      guard let hooks = try root()["hooks"], let groups = hooks[event] else { return }
      if groups.elements.count > 1 {
        cut(groups, index: index, from: groups.elements[index].offset, groups.elements.map(\.end))
      } else if hooks.members.count > 1 {
        cut(hooks, member: event)
      } else {
        try cut(root(), member: "hooks")
      }
    }
  }

  /// Whether nothing is set any more.
  func isEmpty() throws(CallFailure) -> Bool {
    guard !bytes.isEmpty else { return true }
    return try root().isEmpty
  }

  /// Where the first group of Candor's stands.
  private func place() throws(CallFailure) -> (event: String, index: Int)? {
    for (name, groups) in try root()["hooks"]?.members ?? [] {
      let index = groups.elements.firstIndex { group in
        let hooks = group["hooks"]?.elements ?? []
        return hooks.count == 1 && hooks[0]["command"]?.string.map(isOwn) ?? false
      }
      if let index, let event = name.string { return (event, index) }
    }
    return nil
  }

  private func isOwn(_ command: String) -> Bool {
    let call = " hook \(runtime.rawValue)"
    guard let range = command.firstRange(of: call) else { return false }
    let program = command[..<range.lowerBound].filter { $0 != "'" }
    let isWhole = range.upperBound == command.endIndex || command[range.upperBound] == " "
    return isWhole && program.split(separator: "/").last == "candor"
  }

  private mutating func cut(_ object: JSONView, member name: String) {
    let members = object.members
    guard let index = members.firstIndex(where: { $0.name.equals(name) }) else { return }
    cut(object, index: index, from: members[index].name.offset, members.map(\.value.end))
  }

  /// Cuts one entry out of a container, with the comma that set it apart.
  private mutating func cut(_ container: JSONView, index: Int, from start: Int, _ ends: [Int]) {
    if index > 0 {
      bytes.removeSubrange(ends[index - 1]..<ends[index])
      return
    }
    var end = ends[0]
    if ends.count > 1 {
      while end < bytes.count, bytes[end] != 0x2C { end += 1 }
      end += 1
    }
    bytes.removeSubrange(container.offset + 1..<end)
  }
}

extension JSONView {
  /// The offset behind the value's last byte.
  fileprivate var end: Int { offset + source.count }
}

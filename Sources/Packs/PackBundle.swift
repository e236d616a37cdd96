public import JSON

/// The files of one pack: `policy.yaml`, beside it `templates.yaml` and `profiles/<name>.yaml`.
public struct PackBundle: Sendable {
  /// One file.
  public struct File: Sendable {
    /// The path below the pack's folder.
    public let path: String
    /// The name in diagnostics.
    public let name: String
    /// The bytes.
    public let bytes: [UInt8]

    /// A file; its name in diagnostics is its path where none is given.
    public init(path: String, name: String? = nil, bytes: [UInt8]) {
      self.path = path
      self.name = name ?? path
      self.bytes = bytes
    }
  }

  /// The most profiles of a pack.
  public static var mostProfiles: Int { 50 }

  /// The files, the policy first, the others by path.
  public let files: [File]

  /// The files, in any order.
  public init(_ files: [File]) {
    self.files = files.sorted { left, right in
      let (one, other) = (Self.isPolicy(left.path), Self.isPolicy(right.path))
      return one != other ? one : left.path < right.path
    }
  }

  /// A pack of one file.
  public init(policy bytes: [UInt8], name: String) {
    self.init([File(path: "policy.yaml", name: name, bytes: bytes)])
  }

  /// What `stored` gave: the text of one file, or all of them.
  public init(stored bytes: [UInt8], name: String) {
    guard bytes.starts(with: Self.mark), let text = try? JSONReader.read(bytes),
      let files = text.root["files"]
    else {
      self.init(policy: bytes, name: name)
      return
    }
    self.init(files)
  }

  /// Files as a caller gives them: `{path: text}`.
  ///
  /// A folder that all of them lie in is taken off, so that paths from a repository's root do.
  public init(_ view: JSONView) {
    let paths = view.members.map { $0.name.string ?? "" }
    let policy = paths.first { Self.isPolicy(String($0.split(separator: "/").last ?? "")) } ?? ""
    let prefix = policy.lastIndex(of: "/").map { policy[...$0] } ?? ""
    self.init(
      view.members.map { member in
        let name = member.name.string ?? ""
        let path = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
        return File(path: path, name: name, bytes: Array((member.value.string ?? "").utf8))
      }
    )
  }

  private static let mark = Array(#"{"files":"#.utf8)

  /// The text of one file; all files as one JSON object where there are several.
  public var stored: [UInt8] {
    if files.count == 1 { return files[0].bytes }
    let texts = files.map { ($0.path, JSONValue.string(String(decoding: $0.bytes, as: UTF8.self))) }
    return CanonicalJSON.bytes(
      .object(["files": .object(Dictionary(texts) { first, _ in first })])
    )
  }

  /// Whether the path is the policy's.
  public static func isPolicy(_ path: String) -> Bool {
    ["policy.yaml", "policy.yml", "policy.json"].contains(path)
  }

  /// Whether a file at that path belongs to a pack beside its policy.
  public static func isCompanion(_ path: String) -> Bool {
    templatePaths.contains(path) || profileName(path) != nil
  }

  /// The names of the templates' file.
  static let templatePaths = ["templates.yaml", "templates.yml", "templates.json"]

  /// The name of the profile in that file; `nil` where the path is no profile's.
  static func profileName(_ path: String) -> String? {
    guard path.hasPrefix("profiles/") else { return nil }
    for ending in [".yaml", ".yml", ".json"] where path.hasSuffix(ending) {
      let name = String(path.dropFirst(9).dropLast(ending.count))
      return name.isSlug ? name : nil
    }
    return nil
  }
}

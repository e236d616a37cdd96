internal import JSON

/// What this build publishes under `protocol/`: derived from the declarations beside the code.
public enum Publication {
  /// One file.
  public struct File: Sendable {
    /// The path below `protocol/`.
    public let path: String
    /// What it says, as JSON with line breaks.
    public let bytes: [UInt8]

    init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = IndentedJSON.bytes(bytes)
    }
  }

  /// Every file.
  public static var files: [File] {
    [
      File("openrpc.json", OpenRPCDocument.bytes),
      File("schemas/protocol.json", ProtocolSchema.bytes),
    ] + PackSchema.all.map { File("schemas/\($0.name).json", $0.bytes) }
  }

  /// The file that goes by a short name: `openrpc`, or a schema's.
  public static func file(_ name: String) -> File? {
    files.first { $0.path == "\(name).json" || $0.path == "schemas/\(name).json" }
  }

  /// The short names.
  public static var names: [String] {
    files.map { String($0.path.split(separator: "/").last?.dropLast(5) ?? "") }
  }
}

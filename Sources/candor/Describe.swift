internal import Methods

/// `candor describe`: the vocabulary, the OpenRPC document and the JSON Schemas of this build.
struct Describe {
  private let name: String?
  private let folder: String?

  init(_ command: Command) throws(UsageError) {
    guard command.operands.count <= 1 else {
      throw UsageError(message: "`candor describe` takes one name at most")
    }
    name = command.operands.first
    folder = command.into
  }

  func run() throws(UsageError) -> Int32 {
    if let folder { return try write(below: folder) }
    guard let name else { return Console.print(Description.bytes + [0x0A]) }
    guard let file = Publication.file(name) else {
      throw Command.unknown("description", name, Publication.names)
    }
    return Console.print(file.bytes)
  }

  private func write(below folder: String) throws(UsageError) -> Int32 {
    for path in [folder, "\(folder)/schemas"] { Files.makeFolder(path) }
    for file in Publication.files {
      let path = "\(folder)/\(file.path)"
      guard Files.write(file.bytes, to: path) else {
        throw UsageError(message: "`\(path)` cannot be written")
      }
    }
    return 0
  }
}

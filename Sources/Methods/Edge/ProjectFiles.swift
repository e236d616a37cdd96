internal import Projects

/// The files below a root: regular ones only, no link, nothing above the root.
///
/// Each part of a path is opened below the one before, so that a name, a link or a race cannot
/// lead out.
struct ProjectFiles {
  private let root: String
  private let folder: [String]

  /// Files below a folder of a root; what leads to the folder may be no link either.
  init(root: String, folder: [String] = []) {
    self.root = root
    self.folder = folder
  }

  /// Whether the root is a folder that can be read.
  var isReadable: Bool { OpenFolder(root) != nil }

  /// What lies at a path.
  func look(_ path: String) -> FileLook {
    do throws(FileRefusal) {
      return .file(isExecutable: try file(path).isExecutable)
    } catch {
      return error.look
    }
  }

  /// The text of a file.
  func text(_ path: String) -> FileLook {
    do throws(FileRefusal) {
      guard let text = String(validating: try file(path).bytes(), as: UTF8.self) else {
        return .refused("it is no UTF-8")
      }
      return .text(text)
    } catch {
      return error.look
    }
  }

  private func file(_ path: String) throws(FileRefusal) -> OpenFile {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, !path.utf8.contains(0), !parts.contains(".."), !parts.contains("")
    else { throw FileRefusal(.refused("the path leaves its root")) }
    guard var place = OpenFolder(root) else { throw FileRefusal(.missing) }
    for part in folder + parts.dropLast() { place = try place.folder(part) }
    return try place.file(name)
  }
}

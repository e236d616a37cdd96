/// A place inside a JSON value (RFC 6901).
public struct JSONPointer: Hashable, Sendable {
  /// The pointer's text: empty for the whole value.
  public let text: String

  /// The whole value.
  public static var root: JSONPointer { JSONPointer(text: "") }

  private init(text: String) { self.text = text }

  /// The member of that name below this place.
  public func appending(_ name: String) -> JSONPointer {
    guard name.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else {
      return JSONPointer(text: "\(text)/\(name)")
    }
    var escaped = ""
    for character in name.unicodeScalars {
      switch character {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return JSONPointer(text: "\(text)/\(escaped)")
  }

  /// The element of that index below this place.
  public func appending(_ index: Int) -> JSONPointer { JSONPointer(text: "\(text)/\(index)") }
}

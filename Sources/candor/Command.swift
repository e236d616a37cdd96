internal import JSON
internal import Transport

/// A command line, read.
struct Command {
  /// What to do.
  enum Verb: String, CaseIterable {
    case serve
    case demo
    case call
    case check
    case audit
    case describe
    case mcp
    case hook
    case help
    case version
  }

  private(set) var verb = Verb.serve
  private(set) var operands: [String] = []
  private(set) var store: String?
  private(set) var packs: String?
  private(set) var framing: Framing?
  private(set) var actor = "human"
  private(set) var profile: String?
  private(set) var head: String?
  private(set) var project: String?
  private(set) var into: String?

  private static let options = [
    "--store", "--packs", "--framing", "--actor", "--head", "--profile", "--project", "--into",
    "--help", "--version",
  ]

  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    if let first = rest.first, !first.hasPrefix("-") {
      guard let verb = Verb(rawValue: first) else {
        throw Self.unknown("command", first, Verb.allCases.map(\.rawValue))
      }
      self.verb = verb
      rest.removeFirst()
    }
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      if word.hasPrefix("-"), word != "-" {
        try take(option: word, &rest)
      } else {
        operands.append(word)
      }
    }
    if operands.isEmpty { return }
    switch verb {
    case .serve, .demo, .mcp, .help, .version:
      throw UsageError(message: "`candor \(verb.rawValue)` takes no `\(operands[0])`")
    case .call, .check, .audit, .describe, .hook: return
    }
  }

  private mutating func take(
    option word: String,
    _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    func value() throws(UsageError) -> String {
      if parts.count == 2 { return String(parts[1]) }
      guard let value = rest.popFirst() else {
        throw UsageError(message: "`\(name)` needs a value")
      }
      return value
    }
    switch name {
    case "--help", "-h": verb = .help
    case "--version": verb = .version
    case "--store": store = try value()
    case "--packs": packs = try value()
    case "--profile": profile = try value()
    case "--head": head = try value()
    case "--project": project = try value()
    case "--into": into = try value()
    case "--framing":
      let text = try value()
      guard let framing = Framing(rawValue: text) else {
        throw Self.unknown("framing", text, ["header", "line"])
      }
      self.framing = framing
    case "--actor":
      actor = try value()
      let kinds = ["human", "agent", "runtime", "ci"]
      guard kinds.contains(actor) else { throw Self.unknown("actor", actor, kinds) }
    default: throw Self.unknown("option", name, Self.options)
    }
  }

  static func unknown(_ what: String, _ name: String, _ known: [String]) -> UsageError {
    let nearest = NearestName.of(name, among: known)
    let hint = nearest.map { ", did you mean `\($0)`?" } ?? ""
    return UsageError(message: "there is no \(what) `\(name)`\(hint)")
  }
}

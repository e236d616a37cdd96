internal import Vocabulary

/// A thing done outside the working copy, which only evidence of its own kind supports: a passed
/// test says nothing of a push.
public enum Deed: String, CaseIterable, Hashable, Sendable {
  /// Commits are on the remote.
  case pushed
  /// A branch is merged.
  case merged
  /// Changes are committed.
  case committed
  /// It runs where it is meant to.
  case deployed
  /// A package or version is out.
  case published
  /// A message is on its way.
  case sent

  /// The words of a message that claim it.
  var claimWords: String {
    switch self {
    case .pushed: "pushed gepusht poussé"
    case .merged: "merged gemergt"
    case .committed: "committed"
    case .deployed: "deployed redeployed ausgerollt desplegado déployé"
    case .published: "published veröffentlicht publicado publié"
    case .sent: "sent emailed gesendet enviado envoyé"
    }
  }

  /// What stands in a command, summary or place that shows it, in lower case.
  private var traces: [String] {
    switch self {
    case .pushed: ["push"]
    case .merged: ["merge"]
    case .committed: ["commit"]
    case .deployed:
      [
        "deploy", "rollout", "roll out", "kubectl apply", "helm ", "terraform apply", "vercel",
        "netlify", "docker push", "ansible-playbook",
      ]
    case .published: ["publish", "release", "upload", "twine", "docker push"]
    case .sent: ["send", "sent", "mail", "message", "slack", "notif", "webhook", "post "]
    }
  }

  /// What is asked for, in words.
  var wanted: String {
    switch self {
    case .pushed: "a recorded push"
    case .merged: "a recorded merge"
    case .committed: "a recorded commit"
    case .deployed: "a recorded deployment"
    case .published: "a recorded publication"
    case .sent: "a recorded sending"
    }
  }

  /// The deed as a thing, in words.
  var noun: String {
    switch self {
    case .pushed: "push"
    case .merged: "merge"
    case .committed: "commit"
    case .deployed: "deployment"
    case .published: "publication"
    case .sent: "sending"
    }
  }

  private var bit: LineMarks.Bits {
    switch self {
    case .pushed: 1
    case .merged: 2
    case .committed: 4
    case .deployed: 8
    case .published: 16
    case .sent: 32
    }
  }

  private static let marks = LineMarks(
    allCases.flatMap { deed in deed.traces.map { (text: $0, bits: deed.bit) } }
  )

  /// What the item tells of.
  ///
  /// What only looks at something, checks it or changes a file does not: a test of the push is no
  /// push.
  static func shown(by item: Evidence) -> Set<Deed> {
    switch item.evidenceClass {
    case .testResult, .fileChange, .narrative, .reminder, .operatorConfirmation: return []
    case .toolOutput, .buildResult, .runtimeArtifact, .decisionRecord, .subagentResult,
      .externalReference:
      break
    }
    var found: LineMarks.Bits = 0
    for place in [item.command, item.summary, item.uri] {
      if let place { found |= bits(place) }
    }
    for place in item.covers.prefix(20) { found |= bits(place) }
    return found == 0 ? [] : Set(allCases.filter { found & $0.bit != 0 })
  }

  private static func bits(_ place: String) -> LineMarks.Bits {
    let text = place.utf8.span
    return marks.bits(text.extracting(first: longest))
  }

  /// How much of a command or summary is searched.
  private static let longest = 2_000
}

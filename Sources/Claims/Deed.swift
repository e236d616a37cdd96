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

  private static let tracesByDeed = allCases.map { deed in
    (deed: deed, traces: deed.traces.map { Array($0.utf8) })
  }

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
    let places = [item.command, item.summary, item.uri].compactMap { $0 } + item.covers.prefix(20)
    var shown: Set<Deed> = []
    for place in places {
      let text = RunLine(Array(place.utf8.prefix(Self.longest)))
      for (deed, traces) in tracesByDeed where !shown.contains(deed) {
        if traces.contains(where: text.has) { shown.insert(deed) }
      }
    }
    return shown
  }

  /// How much of a command or summary is searched.
  private static let longest = 2_000
}

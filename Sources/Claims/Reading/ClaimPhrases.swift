/// The words by which plain English statements about work are told.
enum ClaimPhrases {
  /// Things that are checked.
  static let checked: Set<String> = [
    "test", "tests", "specs", "spec", "suite", "build", "builds", "lint", "linter", "linting", "ci",
    "check", "checks", "pipeline", "typecheck", "compilation", "pytest", "jest", "smoke",
  ]

  /// Words that say a check went well.
  static let checkedWell: Set<String> = [
    "pass", "passes", "passed", "passing", "green", "succeed", "succeeds", "succeeded", "clean",
    "successful", "successfully",
  ]

  /// Words that say of themselves that a check was made and went well.
  static let verified: Set<String> = ["verified", "confirmed", "validated"]

  /// Participles that say that a piece of work is behind its author.
  static let participles: Set<String> = [
    "completed", "finished", "implemented", "fixed", "resolved", "added", "updated", "deployed",
    "merged", "pushed", "shipped", "released", "created", "refactored", "migrated", "removed",
    "closed", "committed", "published", "delivered", "wrapped", "rewrote", "rewritten", "written",
    "built", "installed", "configured",
  ]

  /// Words before a participle that make it a statement of the author's.
  static let assertive: Set<String> = [
    "i", "we", "i've", "we've", "have", "has", "been", "successfully", "now", "is", "are", "was",
    "were", "all", "just", "everything", "it's", "that's",
  ]

  /// Words after a participle at the start of a sentence that make it a statement.
  static let objects: Set<String> = [
    "the", "all", "a", "an", "your", "this", "every", "it", "both",
  ]

  /// Whole phrases that say that work is finished.
  static let completions: [[String]] = phrases([
    "all done", "is done", "are done", "i'm done", "we're done", "it's done", "that's done",
    "now done", "all set", "is complete", "are complete", "now complete", "fully complete",
    "wraps it up", "wraps this up", "wraps up", "that's a wrap", "good to go", "ready to merge",
    "ready for review", "has landed", "task complete", "work complete", "implementation complete",
    "is finished", "are finished", "is fixed", "are fixed", "is live", "mission accomplished",
  ])

  /// Whole phrases that say that work goes on.
  static let progress: [[String]] = phrases([
    "in progress", "making progress", "working on", "so far", "still running", "under way",
    "underway", "halfway", "i'm running", "i'm checking", "currently running", "is running",
    "are running", "i found", "progress made", "moving forward", "going well", "well underway",
    "making good progress", "on track", "started", "continuing",
  ])

  /// Whole phrases that announce an own action.
  static let nextSteps: [[String]] = phrases([
    "next step", "next steps", "next i", "next up", "let me", "i'll", "i will", "i'm going to",
    "now i'll", "i am going to", "then i'll",
  ])

  /// Whole phrases that say that a next step is under way or made already.
  static let advancing: [[String]] = phrases([
    "already started", "already underway", "already under way", "already begun",
    "have already moved", "have moved on to", "is underway", "is well underway",
    "has already started", "now underway",
  ])

  /// Verbs of coming back, after "I'll" and the like.
  static let promises: [[String]] = phrases([
    "report back", "report", "update you", "get back", "let you know", "ping you", "ping",
    "follow up", "check back", "come back", "keep you posted", "post an update", "send an update",
    "send you", "have an update", "share an update", "notify you", "circle back",
  ])

  /// Whole phrases that say that work waits for something from outside.
  static let blocked: [[String]] = phrases([
    "blocked on", "blocked by", "i'm blocked", "am blocked", "is blocked", "waiting for you",
    "waiting for your", "waiting on you", "waiting on your", "waiting for approval",
    "waiting for access", "waiting for credentials", "need your", "can't proceed",
    "cannot proceed", "can't continue", "cannot continue", "unable to proceed",
  ])

  /// Words that deny what stands after them in the sentence.
  static let negations: Set<String> = [
    "not", "never", "no", "cannot", "without", "isn't", "aren't", "wasn't", "weren't", "haven't",
    "hasn't", "hadn't", "don't", "doesn't", "didn't", "can't", "couldn't", "won't", "wouldn't",
    "unable", "none", "neither", "nor", "failed", "fails", "fail", "yet", "far", "incomplete",
  ]

  /// Words that deny what stands before them: "tests are still failing".
  static let denials: Set<String> = ["failing", "fails", "fail", "failed", "unfinished", "pending"]

  /// Words that make what follows uncertain.
  static let hedges: Set<String> = [
    "should", "might", "may", "could", "probably", "maybe", "perhaps", "hopefully", "likely",
    "think", "believe", "seems", "seem", "appears", "assume", "presumably", "almost", "nearly",
    "mostly", "apparently", "looks", "guess", "supposedly", "basically", "essentially",
  ]

  /// Words that make what follows conditional, future, wished or asked.
  static let unreal: Set<String> = [
    "if", "once", "when", "after", "until", "till", "unless", "before", "whether", "will", "would",
    "i'll", "we'll", "it'll", "to", "want", "need", "needs", "must", "let", "please", "ensure",
    "make", "expect", "plan", "can", "ready", "about", "ought", "while",
  ]

  /// Words by which a statement is another's.
  static let attributions: Set<String> = [
    "said", "says", "reported", "reports", "claims", "claimed", "according", "quote", "asked",
    "told", "wrote", "mentioned", "user",
  ]

  private static func phrases(_ texts: [String]) -> [[String]] {
    texts.map { $0.split(separator: " ").map(String.init) }
  }
}

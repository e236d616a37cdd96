/// Why a piece of evidence counts for less.
public enum EvidenceReason: String, Word {
  /// Older than the newest change of the task's files.
  case stale
  /// Its digest was seen before in this task; not new.
  case duplicate
  /// It reports a failure.
  case failed
  /// It has neither summary, uri nor digest.
  case unidentified
  /// Produced later than now plus one minute.
  case future
  /// The command hid its exit code.
  case masked
  /// A test run that ran no test.
  case empty
  /// A narrower run after a wider one failed.
  case partial
  /// Started in the background, interrupted or still running.
  case unfinished
  /// The claim's count or subject is not the evidence's.
  case mismatch
  /// The session's actor is an agent, so this is the agent's own word.
  case selfReported = "self_reported"
  /// Its outcome is unknown.
  case undecided
  /// It was failing before the task, as was declared with evidence: named, not held against a claim.
  case preexisting
}

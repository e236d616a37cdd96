public import Vocabulary

extension Task {
  /// Sets how often a report is owed, from that moment on.
  ///
  /// Nothing was owed before it was asked for: no miss is dated before the setting. A checkpoint that
  /// was late already stays late, so that setting another interval buys no time.
  public mutating func setInterval(_ seconds: Int64, at now: Instant) {
    guard seconds != checkpoint.intervalSeconds else { return }
    let wasLate = isCheckpointLate(at: now)
    checkpoint.intervalSeconds = seconds
    guard let due = checkpointDueAt else { return }
    if !wasLate, ledger.announcedDueAt == nil, due <= now {
      ledger.checkpointBase = now
      ledger.checkpointSlept = 0
      ledger.checkpointPassed = 0
      return
    }
    let late = now.milliseconds - due.adding(seconds: checkpoint.graceSeconds).milliseconds
    ledger.checkpointPassed = late < 0 ? 0 : late / (max(seconds, 1) * 1000) + 1
  }

  /// Sets how long nothing visible may be said, from that moment on.
  public mutating func setSilenceTimeout(_ seconds: Int64, at now: Instant) {
    guard seconds != checkpoint.silenceTimeoutSeconds else { return }
    checkpoint.silenceTimeoutSeconds = seconds
    guard let due = silenceDueAt?.adding(seconds: seconds * ledger.silenceMisses), due <= now
    else { return }
    // The time before it was asked for is not charged, as that asleep is not.
    ledger.silenceSlept += now.milliseconds - due.milliseconds + seconds * 1000
  }
}

internal import Vocabulary

/// What `initialize` and `advanceClock` set for the calls that follow: it is taken back with a call
/// or a commit that fails.
struct Stance {
  /// The actor of the session.
  var actor: Actor
  /// Whether `initialize` named an actor.
  var hasStatedActor = false
  /// The profile of packs that is in force; `nil` for none.
  var profile: String?
  /// The time of a manual clock; `nil` under the system clock.
  var manualNow: Instant?
  /// Whether `initialize` was answered.
  var isReady = false
  /// Whether the client asked for `notice` notifications.
  var wantsNotices = false
}

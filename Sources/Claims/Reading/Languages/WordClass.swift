/// What a word or a phrase does in a statement about work; one can be several things.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  /// Tells that a work action has been taken: "added".
  static let past = WordClass(bit: 0)
  /// Says of itself that work is finished: "done".
  static let finished = WordClass(bit: 1)
  /// A work action going on: "running".
  static let ongoing = WordClass(bit: 2)
  /// A thing that is checked: "tests".
  static let checked = WordClass(bit: 3)
  /// A check went well: "pass".
  static let good = WordClass(bit: 4)
  /// A check went wrong: "fails".
  static let bad = WordClass(bit: 5)
  /// Says that a check has been made with a good result: "verified".
  static let verified = WordClass(bit: 6)
  static let negation = WordClass(bit: 7)
  static let hedge = WordClass(bit: 8)
  /// Opens a condition: "if", "once".
  static let condition = WordClass(bit: 9)
  /// Makes what follows future, wished, or asked for.
  static let unreal = WordClass(bit: 10)
  /// The author: "I", "we".
  static let author = WordClass(bit: 11)
  static let auxiliary = WordClass(bit: 12)
  /// A work action as a command or an intention names it: "add".
  static let action = WordClass(bit: 13)
  /// Announces what comes next: "next".
  static let next = WordClass(bit: 14)
  /// Coming back with something: "report back".
  static let followup = WordClass(bit: 15)
  /// Says that work cannot go on: "blocked on".
  static let blocked = WordClass(bit: 16)
  /// Gives a statement to another: "said".
  static let attribution = WordClass(bit: 17)
  /// Opens a question or request to the reader: "could you".
  static let request = WordClass(bit: 18)
  /// An optional offer: "want me to".
  static let offer = WordClass(bit: 19)
  /// An own action right now: "let me".
  static let intention = WordClass(bit: 20)
  /// The result of an investigation: "the issue is".
  static let finding = WordClass(bit: 21)
  /// A piece of work with a name: "phase".
  static let workItem = WordClass(bit: 22)
  static let everything = WordClass(bit: 23)
  /// Changes nothing of the statement: "successfully".
  static let adverb = WordClass(bit: 24)
  static let determiner = WordClass(bit: 25)
  /// Says that work goes on: "in progress".
  static let progress = WordClass(bit: 26)
  /// Waiting: "awaiting".
  static let waiting = WordClass(bit: 27)
  /// Work that is left: "remaining".
  static let remaining = WordClass(bit: 28)
  static let timeUnit = WordClass(bit: 29)
  static let reader = WordClass(bit: 30)
  /// How something came out that was tried: "works", "no longer".
  static let outcome = WordClass(bit: 31)
  /// The reader has to do something: "need your".
  static let needed = WordClass(bit: 32)
  /// The reader has to do nothing: "no action needed".
  static let notNeeded = WordClass(bit: 33)
  static let greeting = WordClass(bit: 34)
  static let preposition = WordClass(bit: 35)
  /// A nudge: "reminder".
  static let reminder = WordClass(bit: 36)
  /// Asserts that a next step is under way: "already started".
  static let advancing = WordClass(bit: 37)
  /// The message speaks of an ordinary failure with its explanation: "pre-existing".
  static let excused = WordClass(bit: 38)

  /// Opens a time: "when", "after".
  static let time = WordClass(bit: 39)

  static let number = WordClass(bit: 40)
  static let code = WordClass(bit: 41)
  static let tick = WordClass(bit: 42)
  static let cross = WordClass(bit: 43)
  static let caution = WordClass(bit: 44)
  static let hourglass = WordClass(bit: 45)
  static let comma = WordClass(bit: 46)
  static let colon = WordClass(bit: 47)
  static let dash = WordClass(bit: 48)
  static let bracket = WordClass(bit: 49)

  /// Tells that something was looked at or tried, which finishes nothing: "checked".
  static let activity = WordClass(bit: 62)

  /// Promises by itself, its verb being in the first person: "melde mich".
  static let promise = WordClass(bit: 63)

  // Labels and headings.
  static let statusLabel = WordClass(bit: 50)
  static let doneLabel = WordClass(bit: 51)
  static let nextLabel = WordClass(bit: 52)
  static let reportLabel = WordClass(bit: 53)
  static let operatorLabel = WordClass(bit: 54)
  static let remainingLabel = WordClass(bit: 55)
  static let ideaLabel = WordClass(bit: 56)
  static let usageLabel = WordClass(bit: 57)
  static let checkLabel = WordClass(bit: 58)
  static let findingLabel = WordClass(bit: 59)
  static let blockerLabel = WordClass(bit: 60)
  static let questionLabel = WordClass(bit: 61)

  static let labels: WordClass = [
    .statusLabel, .doneLabel, .nextLabel, .reportLabel, .operatorLabel, .remainingLabel,
    .ideaLabel, .usageLabel, .checkLabel, .findingLabel, .blockerLabel, .questionLabel,
  ]
  /// Marks that part clauses.
  static let breaks: WordClass = [.comma, .colon, .dash, .bracket]
  static let marks: WordClass = [.tick, .cross, .caution, .hourglass]
  /// Words before a participle that do not part it from its subject.
  static let skipped: WordClass = [.adverb, .greeting, .tick, .everything]
}

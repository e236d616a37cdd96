/// One sentence, heading, list item or table cell of a message.
///
/// There is one for a few words of a text, so it is kept small.
struct Sentence {
  private var place: ShortRange
  private var words = ShortRange(0..<0)
  /// Everything that its tokens do.
  var classes: WordClass = []
  private let number: Int32
  private let column: Int32
  private var languageIndex: Int8 = 0
  /// Whether it is nothing but the head of a list.
  var isHead = false
  /// Whether it is headed by a word for finished work ("Completed:").
  var isOfDone = false
  /// Whether it is an item of a list of what was found.
  var isOfFindings = false
  let isQuestion: Bool
  let isHeading: Bool
  /// Whether it stands on a line of a list.
  let isItem: Bool
  /// Whether it is a ticked (`true`) or open (`false`) item of a check list.
  let isTicked: Bool?
  /// Whether it opens its line.
  let opensLine: Bool
  /// Whether it ends its line.
  let endsLine: Bool
  /// Whether it ends with a colon, or is a line all in bold.
  let isLabel: Bool

  /// A sentence of a line, without its tokens.
  init(_ range: Range<Int>, _ form: LineForm, endsLine: Bool, isQuestion: Bool, isLabel: Bool) {
    place = ShortRange(range)
    number = Int32(form.line)
    column = form.cell.map { Int32($0) } ?? -1
    self.isQuestion = isQuestion
    isHeading = form.isHeading
    isItem = form.isItem
    isTicked = form.isTicked
    opensLine = form.isFirst
    self.endsLine = endsLine
    self.isLabel = isLabel
  }

  /// The place in the text, in UTF-8 bytes, without list marks and surrounding space.
  var range: Range<Int> { place.range }

  /// Its tokens, as indices into the message's.
  var tokens: Range<Int> {
    get { words.range }
    set { words = ShortRange(newValue) }
  }

  /// Its language, as an index of `Language.all`; `nil` where it is none that is read.
  var language: Int? {
    get { languageIndex < 0 ? nil : Int(languageIndex) }
    set { languageIndex = newValue.map { Int8($0) } ?? -1 }
  }

  /// The number of the line it stands on.
  var line: Int { Int(number) }

  /// Which cell of a table's row it is; `nil` outside tables.
  var cell: Int? { column < 0 ? nil : Int(column) }

  /// Whether one of its tokens does one of these.
  func has(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }

  /// A part of it: these tokens, between these places.
  func part(_ tokens: Range<Int>, from start: Int32, to end: Int32) -> Sentence {
    var part = self
    part.tokens = tokens
    part.place = ShortRange(max(range.lowerBound, Int(start))..<Int(end))
    return part
  }
}

/// A range of places in a message, which is never longer than a few megabytes.
private struct ShortRange {
  private let lower: Int32
  private let upper: Int32

  init(_ range: Range<Int>) {
    lower = Int32(range.lowerBound)
    upper = Int32(range.upperBound)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }
}

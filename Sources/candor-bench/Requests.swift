/// The requests that are measured with.
enum Requests {
  static let initialize = line(id: 0, "initialize", "{}")

  static func line(id: Int, _ method: String, _ params: String) -> [UInt8] {
    Array(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#.utf8) + [0x0A]
  }

  /// A report of that many bytes which ends in the claim.
  static func report(bytes: Int, ending claim: String) -> String {
    var text = ""
    var number = 0
    while text.utf8.count + claim.utf8.count < bytes {
      text += sentences[number % sentences.count]
      number += 1
    }
    let room = max(0, bytes - claim.utf8.count)
    return String(decoding: Array(text.utf8).prefix(room), as: UTF8.self) + claim
  }

  /// Where a report has the number of its call: no two calls have the same text, so each is read.
  private static let mark = "0000000"

  private static let sentences = [
    "The retry loop in `client/http.py` waits twice as long after each failure, up to a minute. ",
    "I kept the old names (note \(mark)), so callers need no change. ",
    "The parser's table was built at each call before; it is built once now. ",
    "Two warnings of the linter about unused imports are left as they were. ",
    "The error for a missing key names the file and the line. ",
  ]

  /// What five tools left behind: two changes, a look, a build and a test run that passed.
  static func evidence(_ number: Int) -> String {
    """
    [{"class":"file_change","summary":"edited client/http.py","uri":"client/http.py"},\
    {"class":"file_change","summary":"edited client/parser.py","uri":"client/parser.py"},\
    {"class":"external_reference","summary":"read client/keys.py \(number)","uri":"client/keys.py"},\
    {"class":"build_result","summary":"built","command":"make","exitCode":0},\
    {"class":"test_result","summary":"run \(number)","command":"pytest -q","exitCode":0,\
    "output":"12 passed in 0.31s"}]
    """
  }

  /// `analyzeMessage` of a text with the call's number in it.
  static func analyze(_ number: Int, text: String) -> [UInt8] {
    line(id: number, "analyzeMessage", #"{"text":"\#(numbered(text, number))"}"#)
  }

  private static func numbered(_ text: String, _ number: Int) -> String {
    let digits = String(number)
    return text.replacing(mark, with: mark.dropLast(digits.count) + digits)
  }

  /// `evaluateClaim` of a text with the call's number in it; ten calls share a task.
  static func evaluate(
    _ number: Int,
    text: String,
    hasEvidence: Bool = false,
    isDry: Bool = false
  ) -> [UInt8] {
    let evidence = hasEvidence ? #","evidence":\#(evidence(number))"# : ""
    let dry = isDry ? #","dryRun":true"# : ""
    let own = numbered(text, number)
    let params =
      #"{"taskId":"t\#(number / 10)","message":{"text":"\#(own)"}\#(evidence)\#(dry)}"#
    return line(id: number, "evaluateClaim", params)
  }

  static let claim = "Done: the retry works and all 12 tests pass."
}

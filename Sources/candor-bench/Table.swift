internal import JSON

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The figures, as people and as programs read them.
struct Table {
  private(set) var figures: [Figure] = []
  private var comparison: [(name: String, results: [Peer.Result])] = []
  private var soak: Soak.Outcome?
  private let machine: Machine

  init(_ machine: Machine) { self.machine = machine }

  mutating func add(_ new: [Figure]) {
    for figure in new { print(Self.line(figure)) }
    figures += new
    fflush(nil)
  }

  mutating func add(_ group: (name: String, results: [Peer.Result])) {
    if comparison.isEmpty { print("\n" + Self.comparisonHead) }
    comparison.append(group)
    for result in group.results { print(Self.line(result, group.name)) }
    fflush(nil)
  }

  mutating func add(_ outcome: Soak.Outcome) {
    soak = outcome
    print("\n" + outcome.text)
  }

  private static let comparisonHead = """
    | what | who | start | one call, p50 | resident |
    | --- | --- | ---: | ---: | ---: |
    """

  private static func line(_ result: Peer.Result, _ group: String) -> String {
    func cell(_ value: Double?, _ unit: String) -> String {
      value.map { "\(Figure.text($0)) \(unit)" } ?? ""
    }
    let (start, call) = (cell(result.start, "ms"), cell(result.call, "µs"))
    let memory = cell(result.memory, "MiB")
    return "| \(group) | \(result.name) | \(result.absence ?? start) | \(call) | \(memory) |"
  }

  static let head = """
    | what | measured | bar | measured / bar | |
    | --- | ---: | --- | ---: | --- |
    """

  private static func line(_ figure: Figure) -> String {
    let bar = "\(figure.isMoreBetter ? "≥" : "≤") \(figure.barText)"
    let ratio = Figure.text(figure.ratio)
    let mark = figure.isMet ? "met" : "missed"
    let details = figure.details.map { "\($0.name) \(Figure.text($0.value))" }
    let aside = details.isEmpty ? "" : " (" + details.joined(separator: ", ") + ")"
    return "| \(figure.name)\(aside) | \(Figure.text(figure.value)) \(figure.unit) | \(bar) "
      + "| \(ratio) | \(mark) |"
  }

  /// Everything as one JSON text.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("machine", object: machine.write)
      writer.member(
        "comparison",
        comparison.flatMap { group in group.results.map { (group.name, $0) } }
      ) {
        writer,
        row in
        writer.object { writer in
          writer.member("what", row.0)
          writer.member("who", row.1.name)
          Self.write(row.1, &writer)
        }
      }
      if let soak { writer.member("soak", object: soak.write) }
      writer.member("figures", figures) { writer, figure in
        writer.object { writer in
          writer.member("name", figure.name)
          writer.name("value")
          writer.double(figure.value)
          writer.member("unit", figure.unit)
          writer.name("bar")
          writer.double(figure.bar)
          writer.member("barIs", figure.barText)
          writer.member("met", figure.isMet)
          writer.member(
            "details",
            object: { writer in
              for detail in figure.details {
                writer.key(detail.name)
                writer.double(detail.value)
              }
            }
          )
        }
      }
    }
    return writer.bytes
  }

  private static func write(_ result: Peer.Result, _ writer: inout JSONWriter) {
    let numbers = [
      ("startMilliseconds", result.start), ("callMicroseconds", result.call),
      ("residentMiB", result.memory),
    ]
    for case (let name, let value?) in numbers {
      writer.key(name)
      writer.double(value)
    }
    if let absence = result.absence { writer.member("absent", absence) }
  }
}

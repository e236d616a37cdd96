internal import JSON

/// The figures, as people and as programs read them.
struct Table {
  private(set) var figures: [Figure] = []
  private let machine: Machine

  init(_ machine: Machine) { self.machine = machine }

  mutating func add(_ new: [Figure]) {
    for figure in new { print(Self.line(figure)) }
    figures += new
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
                writer.name(detail.name)
                writer.double(detail.value)
              }
            }
          )
        }
      }
    }
    return writer.bytes
  }
}

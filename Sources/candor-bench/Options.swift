/// What the command line asks for.
struct Options {
  /// Where the figures go as JSON.
  var json: String?
  /// Where the curve of growth goes as SVG.
  var plot: String?
  /// The folder whose disk is measured.
  var folder = "."
  /// Another binary than the one beside.
  var binary: String?
  /// How many decisions the curve of growth ends at.
  var growth = 20_000
  /// How many evaluations memory is measured over.
  var evaluations = 20_000
  /// How many samples a latency is made of.
  var samples = 2000
  /// The interpreter of an environment with other packages to set beside.
  var compare: String?
  /// How many seconds a store is soaked; none where 0.
  var soak = 0
  /// How many processes share the soaked store.
  var processes = 8
  /// Rows to measure: those whose name holds the text; empty for all.
  var only = ""

  static let usage = """
    usage: candor-bench [options]
      --json FILE         write the figures as JSON
      --plot FILE         write the curve of growth as SVG
      --folder DIR        measure on this folder's disk (default: here)
      --binary PATH       measure this binary (default: the one beside this program)
      --growth N          decisions at the end of the curve of growth (default 20000)
      --evaluations N     evaluations that memory is measured over (default 20000)
      --samples N         samples of a latency (default 2000)
      --compare PYTHON    set other packages beside, as this interpreter has them:
                          python3 -m venv .venv-compare
                          .venv-compare/bin/pip install -r Sources/candor-bench/Peers/requirements.txt
      --soak SECONDS      load one store from several processes for so long (default: not at all)
      --processes N       how many processes share the soaked store (default 8)
      --only TEXT         only the groups whose name holds the text: latency, throughput, reading,
                          length, policy, start, hook, memory, audit, growth, compare, soak
    A store takes about 10 KB a decision with its evidence: a million of them 10 GB in the folder.
    The stores of one group are removed before the next. How far it is stands on stderr.
    """

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Failure("`\(name)` needs a value") }
      switch name {
      case "--json": json = value
      case "--plot": plot = value
      case "--folder": folder = value
      case "--binary": binary = value
      case "--only": only = value
      case "--compare": compare = value
      case "--soak": soak = try Self.number(name, value)
      case "--processes": processes = try Self.number(name, value)
      case "--growth": growth = try Self.number(name, value)
      case "--evaluations": evaluations = try Self.number(name, value)
      case "--samples": samples = try Self.number(name, value)
      default: throw Failure("there is no option `\(name)`")
      }
    }
  }

  private static func number(_ name: String, _ value: String) throws -> Int {
    guard let number = Int(value), number > 0 else {
      throw Failure("`\(name)` takes a number above 0, not `\(value)`")
    }
    return number
  }
}

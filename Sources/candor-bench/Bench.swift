#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Measures the real binary over real pipes with a real store, against floors of the same run.
@main
struct Bench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == ["echo"] { return Echo.run() }
    if arguments.contains("--help") { return print(Options.usage) }
    signal(SIGPIPE, SIG_IGN)
    do {
      if arguments.first == "replay" { return try Replay.run(Array(arguments.dropFirst())) }
      try run(Options(arguments))
    } catch {
      let text = Array("candor-bench: \(error)\n".utf8)
      _ = write(2, text, text.count)
      exit(1)
    }
  }

  private static func run(_ options: Options) throws {
    let rig = try Rig(options)
    defer { try? rig.clear() }
    let machine = Machine()
    print("candor-bench on \(machine.text)\n\n\(Table.head)")
    var table = Table(machine)
    let groups: [(String, (Rig) throws -> [Figure])] = [
      ("latency", Latency.figures), ("throughput", Throughput.figures),
      ("reading", Reading.figures), ("length", Length.figures), ("policy", Policy.figures),
      ("start", Start.figures), ("hook", Hooks.figures), ("memory", Memory.figures),
      ("audit", AuditLog.figures),
    ]
    func isWanted(_ name: String) -> Bool { options.only.isEmpty || name.contains(options.only) }
    for (name, figures) in groups where isWanted(name) {
      try table.add(figures(rig))
      rig.removeStores()
    }
    if isWanted("growth") {
      let (figures, curve) = try Growth.figures(rig)
      table.add(figures)
      if let plot = options.plot { try save(Array(Plot.svg(curve, machine).utf8), to: plot) }
    }
    if let python = options.compare, isWanted("compare") {
      for group in try Compare(rig, python).groups() { table.add(group) }
    }
    if options.soak > 0, isWanted("soak") { table.add(try Soak.run(rig)) }
    if let json = options.json { try save(table.json, to: json) }
  }

  private static func save(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure("`\(path)` cannot be written") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

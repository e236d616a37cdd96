internal import JSON

extension Soak {
  /// What a soak showed.
  struct Outcome {
    let processes: Int
    let seconds: Int
    var times = Samples()
    /// Answers that were no results, and those of them that were error 1005.
    var refused = 0
    var unavailable = 0
    var firstRefusal = ""
    var answered = 0
    var stored: Int64 = 0
    /// Answers without their record.
    var lost = 0
    var isChainWhole = false
    var integrity = ""
    /// The most memory of any process after a tenth of the time and at the end, in KiB.
    var memoryEarly = 0
    var memoryLate = 0
    /// The longest write-ahead log seen, and the file at the end, in bytes.
    var logBytes: Int64 = 0
    var fileBytes: Int64 = 0

    init(processes: Int, seconds: Int) {
      self.processes = processes
      self.seconds = seconds
    }

    /// Whether nothing was lost or refused.
    var isClean: Bool {
      lost == 0 && refused == 0 && stored == Int64(answered) && isChainWhole && integrity == "ok"
    }

    private var rows: [(name: String, value: String)] {
      let latencies: [(String, Double)] = [
        ("p50", 0.5), ("p99", 0.99), ("p99.9", 0.999), ("max", 1),
      ]
      func ms(_ share: Double) -> String { Figure.text(times.percentile(share) / 1000) }
      func MiB(_ bytes: Double) -> String { Figure.text(bytes / 1_048_576) + " MiB" }
      return [
        ("answered, stored, lost", "\(answered), \(stored), \(lost)"),
        (
          "refused, of them error 1005",
          "\(refused), \(unavailable)" + (firstRefusal.isEmpty ? "" : ": " + firstRefusal)
        ),
        ("a second", Figure.text(Double(answered) / Double(seconds))),
        (
          "latency, ms",
          latencies.map { "\($0.0) \(ms($0.1))" }.joined(separator: ", ")
        ),
        ("one chain, `integrity_check`", "\(isChainWhole ? "whole" : "broken"), \(integrity)"),
        (
          "most memory of a process: after a tenth of the time, at the end",
          "\(MiB(Double(memoryEarly) * 1024)), \(MiB(Double(memoryLate) * 1024))"
        ),
        ("the longest log, the file", "\(MiB(Double(logBytes))), \(MiB(Double(fileBytes)))"),
      ]
    }

    /// The table for people.
    var text: String {
      let head =
        "| \(processes) processes on one store, \(seconds) s | \(isClean ? "clean" : "NOT CLEAN") |"
      return ([head, "| --- | --- |"] + rows.map { "| \($0.name) | \($0.value) |" })
        .joined(separator: "\n")
    }

    func write(_ writer: inout JSONWriter) {
      let numbers: [(String, Int64)] = [
        ("processes", Int64(processes)), ("seconds", Int64(seconds)), ("answered", Int64(answered)),
        ("stored", stored), ("lost", Int64(lost)), ("refused", Int64(refused)),
        ("unavailable", Int64(unavailable)), ("memoryEarlyKiB", Int64(memoryEarly)),
        ("memoryLateKiB", Int64(memoryLate)), ("logBytes", logBytes), ("fileBytes", fileBytes),
      ]
      for (name, value) in numbers {
        writer.key(name)
        writer.integer(value)
      }
      writer.member("isChainWhole", isChainWhole)
      writer.member("integrity", integrity)
      for (name, share) in [("p50", 0.5), ("p99", 0.99), ("p999", 0.999), ("max", 1)] {
        writer.key(name + "Microseconds")
        writer.double(times.percentile(share))
      }
    }
  }
}

import Foundation
import TestSupport

/// What the drills share.
///
/// In CI they run with counts that end within seconds; with `CANDOR_DRILLS=long` with those of
/// `quality.md`.
enum Drill {
  static var isLong: Bool { ProcessInfo.processInfo.environment["CANDOR_DRILLS"] == "long" }

  /// A count for CI, and the one that the specification gives.
  static func count(_ short: Int, long: Int) -> Int { isLong ? long : short }

  /// The library that lets file operations fail; it lies beside the binary.
  static var faults: String {
    Sidecar.binary.deletingLastPathComponent().appendingPathComponent("libCFaults.so").path
  }

  static func claim(_ task: Int, _ text: String = "Done, all tests pass.") -> String {
    #"{"taskId":"t\#(task)","message":{"text":"\#(text)"},"# + evidence
  }

  private static let evidence =
    #""evidence":[{"class":"file_change","summary":"edited","uri":"a.swift"}]}"#
}

/// A store whose file operations fail when the drill says so.
final class FaultyStore {
  let scratch: Scratch
  var path: String { scratch.path + "/store/c.db" }

  init() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/store",
      withIntermediateDirectories: true
    )
  }

  private var arm: String { scratch.path + "/arm" }
  private var clock: String { scratch.path + "/clock" }

  func sidecar(_ command: String = "serve") throws -> Sidecar {
    try Sidecar(
      command,
      store: path,
      environment: [
        "LD_PRELOAD": Drill.faults, "CANDOR_FAULT_STORE": scratch.path + "/store",
        "CANDOR_FAULT_ARM": arm, "CANDOR_FAULT_CLOCK": clock,
      ]
    )
  }

  /// From now on: `kill N`, `torn N` or `error ERRNO`.
  func arm(_ text: String) throws {
    try text.write(toFile: arm, atomically: true, encoding: .utf8)
  }

  func disarm() throws { try FileManager.default.removeItem(atPath: arm) }

  /// Moves the wall clock to so many seconds from the true time.
  func shiftClock(seconds: Int) throws {
    try String(seconds).write(toFile: clock, atomically: true, encoding: .utf8)
  }
}

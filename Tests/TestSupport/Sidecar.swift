public import Foundation
public import JSON

/// The real binary, started as a runtime starts it: pipes and a store of its own.
public final class Sidecar {
  /// How messages are told apart.
  public enum Framing: Sendable, CaseIterable {
    /// One message a line.
    case line
    /// `Content-Length` headers.
    case header
  }

  /// How long a test waits for an answer that must come, in milliseconds.
  fileprivate static let patience: Int32 = 120_000

  private let process: ChildProcess
  private let framing: Framing
  private var unread = Data()
  private var number = 0

  /// The binary that lies beside the test bundle.
  public static var binary: URL {
    let arguments = ProcessInfo.processInfo.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent()
      .appendingPathComponent("candor")
  }

  /// Starts the binary on a store; by another program, where `launcher` names one.
  public init(
    _ command: String = "serve",
    store: String = ":memory:",
    framing: Framing = .line,
    launcher: [String] = [],
    arguments: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    self.framing = framing
    process = try ChildProcess(
      launcher + [Self.binary.path, command, "--store", store] + arguments,
      environment: checked.merging(environment) { $1 },
      folder: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    )
  }

  /// Writes bytes as they are.
  public func write(_ bytes: some Sequence<UInt8>) { process.write(Array(bytes)) }

  /// Sends one message in the framing.
  public func send(_ message: String) {
    switch framing {
    case .line: write(Array((message + "\n").utf8))
    case .header:
      write(Array("Content-Length: \(message.utf8.count)\r\n\r\n\(message)".utf8))
    }
  }

  /// The next message; `nil` where the process has ended.
  public func receive() -> JSONView? {
    while true {
      if let message = take() { return try? JSONReader.read(message).root }
      guard let more = process.read(patience: Self.patience), !more.isEmpty else { return nil }
      unread.append(contentsOf: more)
    }
  }

  private func take() -> [UInt8]? {
    switch framing {
    case .line:
      guard let end = unread.firstIndex(of: 0x0A) else { return nil }
      let line = [UInt8](unread[unread.startIndex..<end])
      unread = Data(unread[(end + 1)...])
      return line
    case .header:
      guard let gap = unread.range(of: Data("\r\n\r\n".utf8)) else { return nil }
      let header = String(decoding: unread[unread.startIndex..<gap.lowerBound], as: UTF8.self)
      guard header.hasPrefix("Content-Length: "), let length = Int(header.dropFirst(16)),
        unread.endIndex - gap.upperBound >= length
      else { return nil }
      let body = [UInt8](unread[gap.upperBound..<gap.upperBound + length])
      unread = Data(unread[(gap.upperBound + length)...])
      return body
    }
  }

  /// Makes a call and gives the whole answer.
  public func call(_ method: String, _ params: String = "{}") throws -> JSONView {
    number += 1
    send(#"{"jsonrpc":"2.0","id":\#(number),"method":"\#(method)","params":\#(params)}"#)
    while let answer = receive() {
      if answer["id"]?.integer == Int64(number) { return answer }
    }
    throw SidecarError.noAnswer(method)
  }

  /// Makes calls without waiting for each answer.
  public func pipeline(_ calls: [(method: String, params: String)]) throws {
    for slice in stride(from: 0, to: calls.count, by: 100) {
      let part = calls[slice..<min(slice + 100, calls.count)]
      for (method, params) in part {
        number += 1
        send(#"{"jsonrpc":"2.0","id":\#(number),"method":"\#(method)","params":\#(params)}"#)
      }
      for (method, _) in part where receive() == nil { throw SidecarError.noAnswer(method) }
    }
  }

  /// Makes a call that must succeed and gives its result.
  public func result(_ method: String, _ params: String = "{}") throws -> JSONView {
    let answer = try call(method, params)
    guard let result = answer["result"] else {
      throw SidecarError.failed(String(decoding: answer.source, as: UTF8.self))
    }
    return result
  }

  /// Says `initialize` with a manual clock.
  @discardableResult
  public func start(_ more: String = "") throws -> JSONView {
    try result(
      "initialize",
      #"{"clock":"manual","now":"2026-01-01T00:00:00Z"\#(more)}"#
    )
  }

  /// Closes the end from which answers are read.
  public func closeOutput() { process.closeOutput() }

  /// The process id.
  public var processId: Int32 { process.id }

  /// Whether the process runs.
  public var isRunning: Bool { process.isRunning }

  /// Closes stdin.
  public func closeInput() { process.closeInput() }

  /// Sends a signal.
  public func signal(_ number: Int32) { if process.isRunning { kill(process.id, number) } }

  /// Waits for the end and gives the exit code; -1 where it does not end.
  public func wait() -> Int32 { process.wait(patience: Self.patience) }

  /// The highest resident size, in KiB.
  public var peakKiB: Int? {
    let path = "/proc/\(process.id)/status"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap { Int($0) }.first
  }
}

/// Every answer in a test is checked against what is published; one that does not fit is an error.
private let checked = ["CANDOR_CHECK_ANSWERS": "1"]

/// Why a sidecar did not do what a test needs.
public enum SidecarError: Error {
  /// The process ended without an answer.
  case noAnswer(String)
  /// The answer was an error.
  case failed(String)
}

/// A folder that is removed with the test.
public final class Scratch {
  /// The folder's path.
  public let path: String

  /// Makes a new folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("candor-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// Runs the binary as a command; gives its exit code and what it printed.
public func runCandor(
  _ arguments: [String],
  input: String = "",
  environment: [String: String] = [:]
) throws -> (code: Int32, out: String, err: String) {
  let process = try ChildProcess(
    [Sidecar.binary.path] + arguments,
    environment: checked.merging(environment) { $1 },
    errors: .read
  )
  process.write(Array(input.utf8))
  process.closeInput()
  let out = process.rest()
  let err = process.restOfErrors()
  return (
    process.wait(patience: Sidecar.patience), String(decoding: out, as: UTF8.self),
    String(decoding: err, as: UTF8.self)
  )
}

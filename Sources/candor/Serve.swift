internal import Methods
internal import Transport

/// The loop: wait, take the frames that have arrived, handle them in one transaction, commit,
/// write the answers.
struct Serve {
  private let framing: Framing?
  private let configuration: Configuration

  init(_ command: Command) throws(UsageError) {
    framing = command.framing
    configuration = try Self.configuration(command)
  }

  static func configuration(_ command: Command) throws(UsageError) -> Configuration {
    var configuration = Configuration(
      storePath: command.store ?? StatePath.standard,
      version: Candor.version,
      clock: SystemClock.now
    )
    configuration.profile = command.profile
    configuration.sleep = SleepClock().reading
    if let folder = command.packs { configuration.packs = try PackFiles(folder).entries() }
    return configuration
  }

  func run() -> Int32 {
    let channel = Channel()
    var configuration = configuration
    configuration.watchParent = { channel.watchParent($0) }
    configuration.isEnding = { channel.isEnding }
    let connection = Connection(Session(configuration), framing)
    defer { connection.end() }
    while true {
      let wake = channel.wait(milliseconds: connection.patience)
      connection.append(wake.bytes)
      let isLast = wake.isAtEnd || wake.isTerminated || wake.isOrphaned
      repeat {
        let output = connection.turn(isAtEnd: isLast)
        if !output.isEmpty, let code = end(channel.write(output)) { return code }
        // What has arrived before `exit` is answered first.
        if let code = connection.exitCode, !connection.hasWork { return code }
        connection.breathe()
      } while connection.hasMore || (isLast || connection.exitCode != nil) && connection.hasWork
      if wake.isOrphaned { return 1 }
      if isLast { return 0 }
    }
  }

  private func end(_ written: Channel.Written) -> Int32? {
    switch written {
    case .whole: nil
    case .closed: 1
    case .abandoned: 0
    }
  }
}

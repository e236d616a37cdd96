internal import Methods

/// The command: serves by default, else what the first word names.
@main
struct Candor {
  /// The version of this build.
  static let version = "0.1.0"

  static func main() {
    exitProcess(run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ arguments: [String]) -> Int32 {
    do throws(UsageError) {
      let command = try Command(arguments)
      switch command.verb {
      case .serve: return try Serve(command).run()
      case .demo: return try Demo(command).run()
      case .call: return try Call(command).run()
      case .check: return try Check(command).run()
      case .audit: return try Audit(command).run()
      case .mcp: return try MCPServer(command).run()
      case .hook: return try Hook(command).run()
      case .describe: return try Describe(command).run()
      case .help: return Console.print(Array(Usage.text.utf8))
      case .version: return Console.print(Array("candor \(version)\n".utf8))
      }
    } catch {
      Console.complain("candor: \(error.message)\nTry `candor --help`.\n")
      // Runtimes read the exit code 2 of a hook as "block".
      return arguments.first == "hook" ? 1 : 2
    }
  }
}

/// What `candor --help` prints.
enum Usage {
  static let text = """
    candor: a policy sidecar for AI agents. It judges what an agent claims, by evidence.

    usage: candor [serve] [options]            serve JSON-RPC on stdin and stdout (the default)
           candor demo                         watch an over-claiming agent being judged
           candor call METHOD [PARAMS]         make one call; PARAMS is a JSON object, or - for stdin
           candor check FILE or FOLDER...      check policy packs; exit 1 where one has an error
           candor audit verify [FILE]          check the audit log of the store, or an exported one
           candor mcp                          serve the Model Context Protocol on stdin and stdout
           candor hook RUNTIME                 handle one hook event of claude-code or codex
           candor hook install RUNTIME         put the hooks into a project's settings
           candor hook uninstall RUNTIME       take them out again
           candor describe [NAME]              print the vocabulary of this build as JSON, or what
                                               NAME says: openrpc, or a schema of protocol/schemas

    options: --store PATH             where state lies; `:memory:` for none
                                      (default: $XDG_STATE_HOME/candor/candor.db)
             --packs DIR              packs to add, or to use in place of built-in ones
             --profile NAME           the packs' profile, for `serve`, `call` and `check`
             --framing header|line    fix the framing; else the first byte tells
             --project DIR            the project, for `hook install` (default: the present folder)
             --into DIR               write all that `describe` publishes below DIR
             --head HASH              the kept head, for `candor audit verify`
             --actor human|agent|runtime|ci   who calls, for `candor call` (default: human)
             --help, --version

    exit codes: 0 done, 1 failed or found something, 2 wrong usage (1 for `hook`)

    """
}

/// A command line that cannot be followed.
struct UsageError: Error {
  let message: String
}

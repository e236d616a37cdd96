internal import JSONRPC
internal import Vocabulary

extension Shape {
  /// An answer without members.
  static let empty = type("Empty", "An answer without members.", [])

  private static let limits = type(
    "Limits",
    "How much one message may carry.",
    [
      .required("messageBytes", .count, "Bytes of one message."),
      .required("nesting", .count, "Levels of arrays and objects."),
      .required("eventsPerCall", .count, "Events of one call."),
      .required("evidencePerCall", .count, "Pieces of evidence of one call."),
      .required("pageLength", .count, "Elements of one page."),
    ]
  )

  private static let capabilities = type(
    "Capabilities",
    "What this build can do.",
    [
      .required("methods", .array(.string), "The names of the methods."),
      .required("framing", .array(.word(["header", "line"])), "How messages may be told apart."),
      .required("limits", .limits, "How much one message may carry."),
    ]
  )

  /// The answer of `initialize`.
  static let greeting = type(
    "Greeting",
    "The answer of `initialize`.",
    [
      .required("protocolVersion", .string, "The protocol's version."),
      .required(
        "serverInfo",
        type(
          "ServerInfo",
          "Who answers.",
          [
            .required("name", .word(["candor"]), "The program."),
            .required("version", .string, "The build's version."),
          ]
        ),
        "Who answers."
      ),
      .required("capabilities", .capabilities, "What this build can do."),
      .required("packs", .array(.packReference), "The reporting packs in use."),
      .optional("profile", .string, "The packs' profile, where one was chosen."),
      .optional("loosened", .array(.loosening), "What that profile asks less of."),
      .required(
        "store",
        type(
          "StoreInfo",
          "Where state lies.",
          [
            .required("path", .string, "The file, or `:memory:`."),
            .required("schemaVersion", .count, "The version of its tables."),
          ]
        ),
        "Where state lies."
      ),
    ]
  )
}

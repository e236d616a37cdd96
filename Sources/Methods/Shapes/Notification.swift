internal import JSON
public import JSONRPC
internal import Vocabulary

/// A notification of the protocol.
struct Notification: Sendable {
  /// The name on the wire.
  let name: String
  /// One line of documentation.
  let summary: String
  /// Whether Candor sends it; else the client does.
  let isSent: Bool
  /// What its params look like.
  let params: ObjectShape

  /// Every notification, the client's first.
  static let all: [Notification] = [
    .init(
      name: "initialized",
      summary: "The client has read the answer of `initialize`. Nothing depends on it.",
      isSent: false,
      params: ObjectShape([], isOpen: true)
    ),
    .init(
      name: "exit",
      summary: "Ends the process: with 0 after `shutdown`, else with 1.",
      isSent: false,
      params: ObjectShape([])
    ),
    .init(
      name: "$/cancelRequest",
      summary: "Cancels a long request; it is answered with the error `cancelled`.",
      isSent: false,
      params: ObjectShape([
        .required("id", .oneOf([.string, .number]), "The id of the request.")
      ])
    ),
    .init(
      name: "$/setTrace",
      summary: "Turns `$/logTrace` on or off.",
      isSent: false,
      params: ObjectShape([
        .required("value", .word(["off", "messages", "verbose"]), "How much is told.")
      ])
    ),
    .init(
      name: "notice",
      summary: "A deadline has passed, for clients with `capabilities.notices`.",
      isSent: true,
      params: noticeMessage
    ),
    .init(
      name: "$/progress",
      summary: "How far a long request with a `progressToken` is.",
      isSent: true,
      params: ObjectShape([
        .required("token", .progressToken, "The request's token."),
        .required("value", progress, "How far it is."),
      ])
    ),
    .init(
      name: "$/logTrace",
      summary: "A message that has come, where `trace` is on.",
      isSent: true,
      params: ObjectShape([
        .required("message", .string, "What has come."),
        .optional("verbose", .string, "Its params, where `trace` is `verbose`."),
      ])
    ),
  ]

  private static let noticeMessage = ObjectShape([
    .required("notice", .notice, "What the operator must be told."),
    .required("decision", .decision, "The decision behind it."),
  ])

  private static let progress = Shape.type(
    "ProgressValue",
    "How far a long request is.",
    [
      .required("kind", .word(["report", "end"]), "Whether it goes on."),
      .required("percentage", .integer(0...100), "How far it is."),
    ]
  )
}

extension Contract {
  /// The protocol as this build publishes it.
  public static let published = Contract(
    errors: { $0.data },
    notifications: Dictionary(
      uniqueKeysWithValues: Notification.all.filter(\.isSent).map { ($0.name, .object($0.params)) }
    )
  )
}

public import JSON
public import Vocabulary

/// Something that happened to a task; events are only ever added.
public struct Event: Hashable, Sendable {
  /// The id, given by the caller or by Candor.
  public let eventId: String
  /// The type's name: a canonical one, or one that begins with `x.`.
  public let type: String
  /// The task it belongs to.
  public let taskId: String?
  /// When it happened.
  public let occurredAt: Instant
  /// The agent it is about.
  public let agentId: String?
  /// What it brings along.
  public let data: JSONValue

  /// An event with its content.
  public init(
    eventId: String,
    type: String,
    taskId: String?,
    occurredAt: Instant,
    agentId: String? = nil,
    data: JSONValue = .object([:])
  ) {
    self.eventId = eventId
    self.type = type
    self.taskId = taskId
    self.occurredAt = occurredAt
    self.agentId = agentId
    self.data = data
  }

  /// The canonical type; `nil` for a custom event.
  public var canonicalType: EventType? { EventType(rawValue: type) }

  /// The message text that the event brings along.
  public var text: String? { data["text"]?.string }
}

/// Facts about the event under which is judged.
enum EventFacts {
  static let all: [Fact] = [
    Fact("event.type", .text, "The event under which is judged.") { $0.event.map { .text($0) } }
  ]
}

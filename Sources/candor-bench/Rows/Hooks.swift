/// One hook as an agent's runtime runs it: a process that is spawned, judges, stores and ends.
enum Hooks {
  static func figures(_ rig: Rig) throws -> [Figure] {
    let store = rig.newStore()
    var tools = Samples()
    var stops = Samples()
    for round in 0..<40 {
      tools.add(try once(rig, store, toolUse(round)))
      stops.add(try once(rig, store, stop))
    }
    return [figure("a hook after a tool, p50", tools), figure("a hook at a stop, p50", stops)]
  }

  private static func figure(_ name: String, _ samples: Samples) -> Figure {
    Figure(
      name: name,
      value: samples.median / 1000,
      unit: "ms",
      bar: 30,
      barText: "30 ms",
      details: [("p90", samples.percentile(0.9) / 1000)]
    )
  }

  private static func once(_ rig: Rig, _ store: String, _ event: String) throws -> Int64 {
    var answer: [UInt8] = []
    let time = try Clock.time {
      let child = try Child(rig.candor, ["hook", "claude-code", "--store", store])
      try child.send(Array(event.utf8))
      answer = try child.rest()
    }
    guard answer.isEmpty || answer.first == 0x7B else {
      throw Failure("no hook's answer: \(String(decoding: answer.prefix(200), as: UTF8.self))")
    }
    return time
  }

  private static func event(_ name: String, _ members: String) -> String {
    #"{"session_id":"s1","cwd":"/w","transcript_path":"/x","hook_event_name":"\#(name)",\#(members)}"#
  }

  private static func toolUse(_ number: Int) -> String {
    event(
      "PostToolUse",
      #""tool_name":"Bash","tool_use_id":"t\#(number)","tool_input":{"command":"pytest -q"},"#
        + #""tool_response":{"stdout":"12 passed in 0.10s","stderr":"","interrupted":false}"#
    )
  }

  private static let stop = event(
    "Stop",
    #""stop_hook_active":false,"last_assistant_message":"Done. All 12 tests pass.""#
  )
}

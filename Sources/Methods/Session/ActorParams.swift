internal import JSON
internal import JSONRPC
internal import Vocabulary

extension Session {
  /// The actor of a changing call: the one it names, else the session's.
  func actor(_ params: JSONView) throws(ResponseError) -> Actor {
    guard let view = params["actor"], view.kind == .object,
      let kind = view["kind"]?.string.flatMap(ActorKind.init)
    else { return actor }
    guard actor.kind != .agent || kind == .agent else {
      throw ResponseError(
        .forbidden,
        "an agent's session cannot name another kind of actor",
        data: ["path": .string("/actor/kind")]
      )
    }
    return Actor(kind: kind, id: view["id"]?.string ?? kind.rawValue)
  }

  /// The actor of a call that no agent may make.
  func trustedActor(_ params: JSONView, _ what: String) throws(ResponseError) -> Actor {
    let actor = try actor(params)
    guard actor.kind != .agent else {
      throw ResponseError(.forbidden, "an agent may not \(what)")
    }
    return actor
  }
}

extension Actor {
  /// Writes the actor: members in canonical order.
  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id)
      writer.member("kind", kind.rawValue)
    }
  }

  /// The actor as JSON.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes
  }
}

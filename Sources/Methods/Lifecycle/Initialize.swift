internal import JSON
internal import JSONRPC
internal import Packs
internal import Rules
internal import Store
internal import Vocabulary

/// `initialize`: the handshake; opens the store and loads the packs.
enum Initialize: Method {
  static let name = "initialize"
  static let summary = "The handshake: who speaks, which clock, what this build can do."
  static let protocolVersion = "1.0"
  static let result = Shape.greeting
  static let errors: [ErrorCode] = [.conflict]
  static let params = ObjectShape(
    [
      .optional("protocolVersion", .any, "The version of the protocol; absent: the current one."),
      .optional("processId", .any, "The parent's process id; its end ends this process."),
      .optional("clientInfo", .any, "The client's name and version."),
      .optional("actor", .actor, "Who speaks, as the host states it."),
      .optional("clock", .word(["system", "manual"]), "Whose clock counts."),
      .optional("now", .instant, "The first time of a manual clock."),
      .optional("profile", .text(maximum: 100), "The packs' profile; absent: that of `--profile`."),
      .optional("capabilities", .any, "What the client can do: `{notices: true}`."),
      .optional("trace", .any, "`off`, `messages` or `verbose`."),
    ],
    isOpen: true
  )

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    try checkVersion(params["protocolVersion"])
    try stored { () throws(StoreError) in _ = try session.openStore() }
    setClock(params, session)
    if let actor = params["actor"], let kind = actor["kind"]?.string.flatMap(ActorKind.init) {
      session.stance.actor = Actor(kind: kind, id: actor["id"]?.string ?? kind.rawValue)
      session.stance.hasStatedActor = true
    }
    session.stance.wantsNotices = params["capabilities"]?["notices"]?.bool ?? false
    session.stance.profile = params["profile"]?.string ?? session.configuration.profile
    let packs = try session.loadPacks()
    try checkProfile(session)
    try session.storeProjectPacks()
    if let pid = params["processId"]?.integer, let pid = Int32(exactly: pid), pid > 0 {
      session.configuration.watchParent(pid)
    }
    try session.takeSleep()
    session.stance.isReady = true
    write(session, packs, &result)
    return .written
  }

  private static func checkVersion(_ view: JSONView?) throws(ResponseError) {
    guard let view, view.kind != .null else { return }
    guard let text = view.string, text == "1" || text.hasPrefix("1.") else {
      throw .parameter(
        JSONPointer.root.appending("protocolVersion"),
        expected: "`\(protocolVersion)`",
        got: String(decoding: view.source.prefix(40), as: UTF8.self),
        suggestion: protocolVersion
      )
    }
  }

  private static func checkProfile(_ session: Session) throws(ResponseError) {
    guard let profile = session.profile else { return }
    let known = session.library.profiles
    guard !known.contains(profile) else { return }
    throw .parameter(
      JSONPointer.root.appending("profile"),
      expected: known.isEmpty
        ? "no profile: no pack in use has one"
        : "a profile of a pack in use: " + known.map { "`\($0)`" }.joined(separator: ", "),
      got: "`\(profile.prefix(60))`",
      suggestion: NearestName.of(profile, among: known)
    )
  }

  private static func setClock(_ params: JSONView, _ session: Session) {
    guard params["clock"]?.string == "manual" else { return }
    session.stance.manualNow =
      params["now"]?.string.flatMap(Instant.init) ?? Instant(milliseconds: 1_767_225_600_000)
  }

  private static func write(
    _ session: Session,
    _ packs: [PackReference],
    _ result: inout JSONWriter
  ) {
    result.object { writer in
      writer.member("protocolVersion", protocolVersion)
      writer.member(
        "serverInfo",
        object: { writer in
          writer.member("name", "candor")
          writer.member("version", session.configuration.version)
        }
      )
      writer.member(
        "capabilities",
        object: { writer in
          writer.member("methods", MethodNames.all)
          writer.member("framing", ["header", "line"])
          writer.member(
            "limits",
            object: { writer in
              writer.member("messageBytes", 16 << 20)
              writer.member("nesting", 128)
              writer.member("eventsPerCall", 1000)
              writer.member("evidencePerCall", 1000)
              writer.member("pageLength", 1000)
            }
          )
        }
      )
      writer.member("packs", packs) { writer, pack in
        writer.object { writer in
          writer.member("id", pack.id)
          writer.member("version", pack.version)
          writer.member("digest", pack.digest)
          if pack.isDeprecated { writer.member("status", PackStatus.deprecated.rawValue) }
        }
      }
      if let profile = session.profile {
        writer.member("profile", profile)
        let packs = session.library.current.flatMap { pack in
          pack.profiles.filter { $0.name == profile }.map { (pack.id, $0) }
        }
        writer.member("loosened", packs.flatMap { id, profile in profile.listing(pack: id) }) {
          writer,
          change in
          writer.value(change)
        }
      }
      writer.member(
        "store",
        object: { writer in
          writer.member("path", session.configuration.storePath)
          writer.member("schemaVersion", Store.schemaVersion)
        }
      )
    }
  }
}

/// `ping`: whether anybody is there.
enum Ping: Method {
  static let name = "ping"
  static let summary = "Answers with an empty object."
  static let result = Shape.empty
  static let params = ObjectShape([])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    result.object { _ in }
    return .written
  }
}

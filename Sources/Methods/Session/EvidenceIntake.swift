internal import Claims
internal import Digests
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// One piece of evidence on its way into the store.
struct EvidenceIntake {
  let item: Evidence
  let row: EvidenceRow
  let digest: [UInt8]
  /// Whether the very same item is stored already.
  let isKnown: Bool

  /// How many bytes of a digest are kept for telling duplicates.
  private static let digestLength = 16

  /// Takes an item whose shape was checked; it is the one of that index in the list at the path.
  init(
    _ view: JSONView,
    _ path: JSONPointer,
    index: Int,
    task: Int64,
    isNew: Bool,
    number: Int64,
    siblings: [[UInt8]],
    session: Session,
    now: Instant
  ) throws(ResponseError) {
    let content = EvidenceContent(covering: view)
    if let ownId = content.ownId,
      let known = try Self.known(ownId, content, path.appending(index), task, session)
    {
      self = known
      return
    }
    let own = content["digest"]?.string
    let bytes = content.bytes
    digest = Self.digest(own.map { Array($0.utf8) } ?? bytes)
    let isAgent = session.actor.kind == .agent
    let producer =
      isAgent
      ? EvidenceProducer.agent
      : content["producedBy"]?.string.flatMap(EvidenceProducer.init) ?? session.defaultProducer
    let seen = digest
    let isStored =
      isNew
      ? false
      : try stored { () throws(StoreError) -> Bool in
        try session.openStore().hasEvidence(task: task, digest: seen)
      }
    var item = Evidence(
      evidenceId: content.ownId ?? Identifier.evidence.text(number),
      sequence: number,
      evidenceClass: content["class"]?.string.flatMap(EvidenceClass.init) ?? .narrative,
      producedBy: producer,
      producedAt: content["producedAt"]?.string.flatMap(Instant.init),
      arrivedAt: now
    )
    item.isDuplicate = isStored || siblings.contains(digest)
    item.isSelfReported = isAgent
    Self.take(content, &item)
    self.item = item
    row = EvidenceRow(
      sequence: number,
      evidenceId: content.ownId,
      body: Self.body(item, bytes, own ?? SHA256.hexadecimal(digest), content.redacted)
    )
    isKnown = false
  }

  private init(known row: EvidenceRow, _ item: Evidence) {
    self.row = row
    self.item = item
    digest = []
    isKnown = true
  }

  private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    Array(SHA256.digest(bytes).prefix(digestLength))
  }

  /// The operator's confirmation that an accepted review is.
  init(confirmation reviewId: String, number: Int64, now: Instant) {
    let content = EvidenceContent(
      .operatorConfirmation,
      summary: "the operator accepted the review \(reviewId)"
    )
    let bytes = content.bytes
    digest = Self.digest(bytes)
    var item = Evidence(
      evidenceId: Identifier.evidence.text(number),
      sequence: number,
      evidenceClass: .operatorConfirmation,
      producedBy: .operator,
      producedAt: nil,
      arrivedAt: now
    )
    Self.take(content, &item)
    self.item = item
    row = EvidenceRow(
      sequence: number,
      evidenceId: nil,
      body: Self.body(item, bytes, SHA256.hexadecimal(digest), content.redacted)
    )
    isKnown = false
  }

  private static func known(
    _ id: String,
    _ content: EvidenceContent,
    _ path: JSONPointer,
    _ task: Int64,
    _ session: Session
  ) throws(ResponseError) -> EvidenceIntake? {
    let found = try stored { () throws(StoreError) -> (task: Int64, row: EvidenceRow)? in
      try session.openStore().evidence(id)
    }
    guard let found else {
      guard !id.hasPrefix(Identifier.prefix) else {
        throw .parameter(
          path.appending("evidenceId"),
          expected: "an id that does not begin with `\(Identifier.prefix)`",
          got: "`\(id)`"
        )
      }
      return nil
    }
    guard found.task == task, let (item, stored) = read(found.row),
      content.isSame(as: stored)
    else {
      throw ResponseError(
        .conflict,
        "the evidence `\(id)` exists with other content",
        data: ["path": .string(path.appending("evidenceId").text), "id": .string(id)]
      )
    }
    return EvidenceIntake(known: found.row, item)
  }

  /// The item in a stored row.
  static func evidence(_ row: EvidenceRow) -> Evidence? { read(row)?.item }

  private static func read(_ row: EvidenceRow) -> (item: Evidence, content: EvidenceContent)? {
    guard let body = try? JSONReader.read(row.body).root else { return nil }
    let content = body["content"].map { EvidenceContent($0) } ?? EvidenceContent()
    var item = Evidence(
      evidenceId: body["evidenceId"]?.string ?? "",
      sequence: row.sequence,
      evidenceClass: content["class"]?.string.flatMap(EvidenceClass.init) ?? .narrative,
      producedBy: body["producedBy"]?.string.flatMap(EvidenceProducer.init) ?? .agent,
      producedAt: content["producedAt"]?.string.flatMap(Instant.init),
      arrivedAt: Instant(milliseconds: body["arrivedAt"]?.integer ?? 0)
    )
    item.isDuplicate = body["duplicate"]?.bool ?? false
    item.isSelfReported = body["selfReported"]?.bool ?? false
    take(content, &item)
    return (item, content)
  }

  /// The stored form of an item, canonical.
  private static func body(
    _ item: Evidence,
    _ content: [UInt8],
    _ digest: String,
    _ redacted: RedactedContent
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: content.count + 320)
    writer.object { writer in
      writer.member("arrivedAt", item.arrivedAt.milliseconds)
      writer.name("content")
      writer.raw(content)
      writer.member("digest", digest)
      writer.member("duplicate", item.isDuplicate)
      writer.member("evidenceId", item.evidenceId)
      writer.member("producedBy", item.producedBy.rawValue)
      if !redacted.kinds.isEmpty {
        writer.name("redacted")
        writer.value(redacted.json)
      }
      writer.member("selfReported", item.isSelfReported)
    }
    return writer.bytes
  }

  /// Takes what the caller sent into the item.
  private static func take(_ content: EvidenceContent, _ item: inout Evidence) {
    item.summary = content.text("summary")
    item.uri = content.text("uri")
    item.hasOwnDigest = content.text("digest") != nil
    item.command = content.text("command")
    item.covers = content["covers"]?.elements.compactMap(\.string) ?? []
    item.isPreexisting = content["preexisting"]?.bool ?? false
    item.run = RunReading(
      outcome: content["outcome"]?.string.flatMap(EvidenceOutcome.init),
      exitCode: content["exitCode"]?.integer,
      command: item.command,
      output: content["output"]?.string,
      summary: item.summary,
      isCheck: item.evidenceClass.isCheckResult
    )
  }
}

extension Session {
  /// Who produced evidence that names nobody: the session's actor.
  var defaultProducer: EvidenceProducer {
    switch actor.kind {
    case .human: .operator
    case .agent: .agent
    case .runtime: .runtime
    case .ci: .ci
    }
  }
}

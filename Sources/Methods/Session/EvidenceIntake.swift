internal import Claims
internal import Digests
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// One piece of evidence on its way into the store.
final class EvidenceIntake {
  private(set) var item: Evidence
  let evidenceId: String
  private(set) var row: EvidenceRow
  /// By what it is known when it comes again, from a producer that is believed as far.
  let digest: EvidenceDigest?
  /// The digest of its content, whoever sent it.
  private let contentDigest: EvidenceDigest?
  /// Whether the very same item is stored already.
  let isKnown: Bool
  private let content: EvidenceContent
  /// The content's canonical JSON.
  private let bytes: [UInt8]

  /// Takes an item whose shape was checked; it is the one of that index in the list at the path.
  ///
  /// Its row is not written yet.
  static func take(
    _ view: JSONView,
    _ path: JSONPointer,
    index: Int,
    task: Int64,
    number: Int64,
    session: Session,
    now: Instant
  ) throws(ResponseError) -> EvidenceIntake {
    let content = EvidenceContent(covering: view)
    let isAgent = session.actor.kind == .agent
    let producer =
      isAgent
      ? EvidenceProducer.agent
      : content[.producedBy]?.string.flatMap(EvidenceProducer.init) ?? session.defaultProducer
    if let ownId = content.ownId,
      let known = try known(ownId, content, producer, path.appending(index), task, session)
    {
      return known
    }
    return EvidenceIntake(
      content,
      number: number,
      producer: producer,
      isSelfReported: isAgent,
      now: now,
      commands: session.commands
    )
  }

  /// The operator's confirmation that an accepted review is, of the claims that were reviewed.
  convenience init(
    confirmation reviewId: String,
    of claims: ReviewedClaims,
    number: Int64,
    now: Instant
  ) {
    let content = EvidenceContent(
      .operatorConfirmation,
      covers: claims.words,
      summary: "the operator accepted the review \(reviewId)"
    )
    self.init(content, number: number, producer: .operator, isSelfReported: false, now: now)
    writeRow()
  }

  private init(
    _ content: EvidenceContent,
    number: Int64,
    producer: EvidenceProducer,
    isSelfReported: Bool,
    now: Instant,
    commands: ReadCommands? = nil
  ) {
    evidenceId = content.ownId ?? Identifier.evidence.text(number)
    item = Evidence(
      evidenceId: evidenceId,
      sequence: number,
      evidenceClass: content.evidenceClass ?? .narrative,
      producedBy: producer,
      producedAt: content[.producedAt]?.string.flatMap(Instant.init),
      arrivedAt: now
    )
    bytes = content.bytes
    contentDigest = Self.digest(content, bytes)
    digest = contentDigest?.vouched(by: producer)
    self.content = content
    row = EvidenceRow(sequence: number, evidenceId: content.ownId, body: [])
    isKnown = false
    item.digest = digest
    item.isSelfReported = isSelfReported
    Self.take(content, &item, commands)
  }

  private init(known row: EvidenceRow, _ item: Evidence, _ content: EvidenceContent) {
    self.row = row
    self.item = item
    evidenceId = item.evidenceId
    self.content = content
    bytes = []
    digest = item.digest
    contentDigest = nil
    isKnown = true
  }

  /// By what an item is known: the digest that it brings, else its content.
  private static func digest(_ content: EvidenceContent, _ bytes: [UInt8]) -> EvidenceDigest? {
    let own = content[.digest]?.string
    return EvidenceDigest(SHA256.digest(own.map { Array($0.utf8) } ?? bytes))
  }

  /// The digests under which the same may have come before: from a producer that is believed as far
  /// as this one's or further.
  var earlierDigests: [EvidenceDigest] {
    contentDigest?.vouched(atLeastBy: item.producedBy) ?? []
  }

  /// Notes that the same came before.
  func repeats() { item.isDuplicate = true }

  /// Writes the item's stored form, which is canonical.
  func writeRow() {
    var writer = JSONWriter(capacity: bytes.count + 320)
    writer.object { writer in
      writer.member("arrivedAt", item.arrivedAt.milliseconds)
      writer.name("content")
      writer.raw(bytes)
      writer.member(
        "digest",
        content[.digest]?.string ?? SHA256.hexadecimal(contentDigest?.bytes ?? [])
      )
      writer.member("duplicate", item.isDuplicate)
      writer.member("evidenceId", evidenceId)
      writer.member("producedBy", item.producedBy.rawValue)
      if !content.redacted.kinds.isEmpty {
        writer.name("redacted")
        writer.value(content.redacted.json)
      }
      writer.member("selfReported", item.isSelfReported)
    }
    row = EvidenceRow(sequence: row.sequence, evidenceId: row.evidenceId, body: writer.bytes)
  }

  private static func known(
    _ id: String,
    _ content: EvidenceContent,
    _ producer: EvidenceProducer,
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
    guard !item.producedBy.isBelievedLess(than: producer) else {
      throw ResponseError(
        .conflict,
        "the evidence `\(id)` came first from a producer that is believed less (`"
          + "\(item.producedBy.rawValue)`); send yours under another id",
        data: ["path": .string(path.appending("evidenceId").text), "id": .string(id)]
      )
    }
    return EvidenceIntake(known: found.row, item, stored)
  }

  /// The item in a stored row.
  static func evidence(_ row: EvidenceRow) -> Evidence? { read(row)?.item }

  private static func read(_ row: EvidenceRow) -> (item: Evidence, content: EvidenceContent)? {
    guard let body = try? JSONReader.read(row.body).root else { return nil }
    let content = body["content"].map { EvidenceContent($0) } ?? EvidenceContent()
    var item = Evidence(
      evidenceId: body["evidenceId"]?.string ?? "",
      sequence: row.sequence,
      evidenceClass: content.evidenceClass ?? .narrative,
      producedBy: body["producedBy"]?.string.flatMap(EvidenceProducer.init) ?? .agent,
      producedAt: content[.producedAt]?.string.flatMap(Instant.init),
      arrivedAt: Instant(milliseconds: body["arrivedAt"]?.integer ?? 0)
    )
    let digest =
      content[.digest] == nil
      ? body["digest"]?.string.flatMap(SHA256.bytes(hexadecimal:)).flatMap(EvidenceDigest.init)
      : digest(content, [])
    item.digest = digest?.vouched(by: item.producedBy)
    item.isDuplicate = body["duplicate"]?.bool ?? false
    item.isSelfReported = body["selfReported"]?.bool ?? false
    take(content, &item)
    return (item, content)
  }

  /// Takes what the caller sent into the item.
  private static func take(
    _ content: EvidenceContent,
    _ item: inout Evidence,
    _ commands: ReadCommands? = nil
  ) {
    item.summary = content.text(.summary)
    item.uri = content.text(.uri)
    item.hasOwnDigest = content.text(.digest) != nil
    item.command = content.text(.command)
    item.covers = content[.covers]?.elements.compactMap(\.string) ?? []
    item.isPreexisting = content[.preexisting]?.bool ?? false
    item.run = RunReading(
      outcome: content[.outcome]?.string.flatMap(EvidenceOutcome.init),
      exitCode: content[.exitCode]?.integer,
      command: item.command,
      output: content[.output]?.string,
      summary: item.summary,
      isCheck: item.evidenceClass.isCheckResult,
      commands: commands
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

internal import Rules
internal import Vocabulary

/// Reads `evidence_requirements` (`000…`, evidence_requirements).
struct RequirementsReader {
  private let reader: DocumentReader

  init(_ reader: DocumentReader) { self.reader = reader }

  private static let thresholds = ["progress", "completion", "verified_completion"]

  /// All of a rule's requirements.
  func requirements(_ document: Document) -> EvidenceRequirements {
    let references = ["must_reference_event_types", "must_reference_evidence_classes"]
    guard
      let members = reader.mapping(
        document,
        "evidence_requirements",
        optional: Self.thresholds + references
      )
    else { return EvidenceRequirements() }
    var requirements = thresholds(members)
    requirements.eventTypes = reader.eventTypes(members[references[0]], references[0])
    requirements.evidenceClasses = reader.words(
      members[references[1]],
      references[1],
      EvidenceClass.self
    )
    return requirements
  }

  /// The thresholds alone, as a profile sets them.
  func thresholds(_ document: Document) -> EvidenceRequirements {
    thresholds(
      reader.mapping(document, "evidence_requirements", optional: Self.thresholds) ?? [:]
    )
  }

  private func thresholds(_ members: [String: Document]) -> EvidenceRequirements {
    var requirements = EvidenceRequirements()
    if let progress = members["progress"],
      let fields = reader.mapping(
        progress,
        "progress",
        optional: ["min_new_items_since_last_checkpoint", "allowed_quality_floor"]
      )
    {
      requirements.progressNewItems = reader.integer(
        fields["min_new_items_since_last_checkpoint"],
        "min_new_items_since_last_checkpoint",
        in: 0...1000
      )
      requirements.progressFloor = reader.word(
        fields["allowed_quality_floor"],
        "allowed_quality_floor",
        EvidenceQuality.self
      )
    }
    requirements.completion = leastQuality(members["completion"], "completion")
    requirements.verifiedCompletion = leastQuality(
      members["verified_completion"],
      "verified_completion"
    )
    return requirements
  }

  private func leastQuality(_ document: Document?, _ what: String) -> EvidenceQuality? {
    guard let document,
      let fields = reader.mapping(document, what, optional: ["min_quality"])
    else { return nil }
    return reader.word(fields["min_quality"], "min_quality", EvidenceQuality.self)
  }
}

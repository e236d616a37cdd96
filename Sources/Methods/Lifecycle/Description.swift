internal import Claims
internal import JSON
internal import JSONRPC
internal import Packs
internal import Projects
internal import Rules
internal import Vocabulary

/// What `candor describe` prints.
public enum Description {
  /// The vocabulary as JSON.
  public static var bytes: [UInt8] {
    var writer = JSONWriter(capacity: 32_768)
    writer.object { writer in
      writer.member("protocolVersion", Initialize.protocolVersion)
      writeMethods(&writer)
      writeTypes(&writer)
      writeWords(&writer)
      writeFacts(&writer)
      writeProjects(&writer)
      writeErrors(&writer)
    }
    return writer.bytes
  }

  private static func writeMethods(_ writer: inout JSONWriter) {
    writer.member("methods", Methods.table.entries) { writer, entry in
      writer.object { writer in
        writer.member("name", entry.name)
        writer.member("summary", entry.summary)
        writer.name("params")
        entry.params.writeSchema(&writer)
        writer.name("result")
        entry.result.writeSchema(&writer, references)
      }
    }
    writer.member("notifications", Notification.all.map(\.name))
  }

  private static let references = SchemaReferences.by(prefix: "#/types/")

  private static func writeTypes(_ writer: inout JSONWriter) {
    writer.member(
      "types",
      object: { writer in
        for type in PublishedTypes.all {
          writer.key(type.name)
          type.writeSchema(&writer, references)
        }
      }
    )
  }

  private static func writeWords(_ writer: inout JSONWriter) {
    writer.member("events", EventType.words)
    writer.member("derivedSignals", DerivedSignal.words)
    writer.member("claimTypes", ClaimType.words)
    writer.member("messageKinds", MessageKind.words)
    writer.member("checkpointFields", CheckpointField.words)
    writer.member("evidenceClasses", EvidenceClass.allCases) { writer, evidenceClass in
      writer.object { writer in
        writer.member("name", evidenceClass.rawValue)
        writer.member(
          "quality",
          object: { writer in
            for producer in EvidenceProducer.allCases {
              writer.key(producer.rawValue)
              writer.string(evidenceClass.quality(from: producer).rawValue)
            }
          }
        )
      }
    }
    writer.member("evidenceProducers", EvidenceProducer.words)
    writer.member("evidenceOutcomes", EvidenceOutcome.words)
    writer.member("evidenceQualities", EvidenceQuality.words)
    writer.member("evidenceReasons", EvidenceReason.words)
    writer.member("decisions", DecisionKind.allCases) { writer, kind in
      writer.object { writer in
        writer.member("name", kind.rawValue)
        writer.member("delivers", kind.delivers)
        writer.member("template", orNull: kind.template?.rawValue)
      }
    }
    writer.member("severities", Severity.words)
    writer.member("statuses", TaskStatus.words)
    writer.member("taskModes", TaskMode.words)
    writer.member("requiredActions", RequiredAction.words)
    writer.member("obligationKinds", ObligationKind.words)
    writer.member("actorKinds", ActorKind.words)
    writer.member("ruleModes", RuleMode.words)
    writer.member("evaluationModes", EvaluationMode.words)
  }

  private static func writeFacts(_ writer: inout JSONWriter) {
    writer.member("facts", FactTable.facts) { writer, fact in
      writer.object { writer in
        writer.member("name", fact.name)
        writer.member("type", fact.type.name)
        if let words = fact.type.words { writer.member("words", words) }
        writer.member("summary", fact.summary)
      }
    }
    writer.member("comparators", Comparator.allCases) { writer, comparator in
      writer.object { writer in
        writer.member("name", comparator.rawValue)
        writer.member("summary", comparator.summary)
      }
    }
    writer.member("templateKeys", NoticeTemplate.words)
    writer.member("templateVariables", FactTable.names)
    writer.member("packFormats", [RulePackReader.apiVersion])
  }

  private static func writeProjects(_ writer: inout JSONWriter) {
    writer.member("findingRules", PolicyCodes.rules)
    writer.member("findingAliases", PolicyCodes.aliases.keys.sorted())
    writer.member("findingSeverities", FindingSeverity.words)
    writer.member("enforcementModes", EnforcementMode.words)
    writer.member("phases", WorkPhase.words)
    writer.member("packStatuses", PackStatus.words)
    writer.member("constraints", PolicyDefinition.constraints)
  }

  private static func writeErrors(_ writer: inout JSONWriter) {
    writer.member("errors", ErrorCode.allCases) { writer, code in
      writer.object { writer in
        writer.member("code", Int64(code.rawValue))
        writer.member("kind", code.kind)
        writer.member("meaning", code.meaning)
      }
    }
  }
}

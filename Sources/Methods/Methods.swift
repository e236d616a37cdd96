public import JSONRPC

/// All methods: the one list.
public enum Methods {
  /// The table that an exchange answers from.
  public static let table = MethodTable<Session>([
    .init(Initialize.self), .init(Ping.self), .init(Describe.self), .init(Discover.self),
    .init(AdvanceClock.self),
    .init(StartTask.self), .init(RecordEvent.self), .init(RecordEvents.self),
    .init(RecordEvidence.self), .init(EvaluateClaim.self), .init(AnalyzeMessage.self),
    .init(CloseTask.self), .init(GetTask.self), .init(ListTasks.self), .init(GetDecision.self),
    .init(ListDecisions.self), .init(ListEvents.self), .init(VerifyAudit.self),
    .init(CheckDeadlines.self), .init(ListNotices.self), .init(AcknowledgeNotice.self),
    .init(ListReviews.self), .init(ResolveReview.self), .init(SuppressRule.self),
    .init(ListSuppressions.self), .init(ExportAudit.self), .init(RuleStatistics.self),
    .init(Replay.self), .init(TestPolicyPack.self),
    .init(ListPolicyPacks.self), .init(GetPolicyPack.self), .init(PutPolicyPack.self),
    .init(SetPolicyPackStatus.self), .init(ValidatePolicyPack.self), .init(PutProject.self),
    .init(ListProjects.self), .init(GetProjectPolicy.self), .init(SetProjectPolicy.self),
    .init(ReadEffectivePolicy.self), .init(StartProtocolRun.self), .init(GetProtocolRun.self),
    .init(PutStep.self), .init(PolicyFindings.self), .init(ListClarifications.self),
    .init(AnswerClarification.self), .init(AcceptRecommendations.self), .init(CheckGate.self),
    .init(ReadPolicyGuidance.self),
  ])
}

/// The names that `initialize` tells.
enum MethodNames {
  static let all =
    Methods.table.entries.map(\.name) + [
      "initialized", "shutdown", "exit", "$/cancelRequest", "$/setTrace",
    ]
}

"""The closed words of the protocol, as they stand on the wire."""

from typing import Literal

ActorKind = Literal["human", "agent", "runtime", "ci"]
TaskStatus = Literal[
    "in_progress",
    "blocked",
    "waiting_for_operator",
    "pending_verification",
    "complete",
    "verified_complete",
    "failed",
    "cancelled",
]
TaskMode = Literal["interactive", "silent"]
ClaimType = Literal[
    "progress",
    "completion",
    "verified_completion",
    "next_step",
    "promised_followup",
    "blocked",
]
MessageKind = Literal["report", "reminder_only", "status_only", "narrative", "question", "other"]
EvidenceClass = Literal[
    "test_result",
    "build_result",
    "tool_output",
    "file_change",
    "runtime_artifact",
    "decision_record",
    "subagent_result",
    "external_reference",
    "operator_confirmation",
    "narrative",
    "reminder",
]
EvidenceProducer = Literal["runtime", "ci", "operator", "subagent", "agent"]
EvidenceOutcome = Literal["passed", "failed", "unknown"]
EvidenceQuality = Literal["none", "weak", "moderate", "strong", "conclusive"]
EvidenceReason = Literal[
    "stale",
    "duplicate",
    "failed",
    "unidentified",
    "future",
    "masked",
    "empty",
    "partial",
    "unfinished",
    "mismatch",
    "self_reported",
    "undecided",
    "preexisting",
]
DecisionKind = Literal[
    "escalate",
    "block",
    "force_checkpoint",
    "downgrade_status",
    "require_review",
    "rewrite",
    "annotate_placeholder",
    "allow",
]
RuleMode = Literal["enforce", "shadow"]
Severity = Literal["info", "low", "medium", "high", "critical"]
RequiredAction = Literal[
    "send_operator_update",
    "provide_checkpoint_fields",
    "attach_evidence",
    "rerun_verification",
    "rewrite_message",
    "set_status",
    "forward_subagent_result",
    "deliver_followup",
    "request_operator_review",
    "provide_externalized_path",
]
ReviewStatus = Literal["open", "accepted", "rejected"]
Phase = Literal["onboarding", "planning", "execution", "qa"]
EnforcementMode = Literal["warn", "block"]
FindingSeverity = Literal["info", "warning", "error", "block"]
PackStatus = Literal["active", "deprecated", "disabled"]
RepoLocalTrust = Literal["tighten_only", "full"]
ObligationKind = Literal["checkpoint", "forward", "followup", "review"]
ObligationState = Literal["open", "overdue", "discharged"]
NoticeTemplate = Literal[
    "checkpoint_forced",
    "placeholder_rewrite",
    "review_required",
    "status_downgraded",
    "blocked",
]
Comparator = Literal[
    "equals",
    "not_equals",
    "in",
    "not_in",
    "contains",
    "greater_than",
    "less_than",
    "at_least",
    "at_most",
    "exists",
]
SecretKind = Literal["access_token", "private_key", "url_password", "named_value", "authorization"]

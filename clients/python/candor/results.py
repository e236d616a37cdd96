"""What methods answer, as it stands on the wire."""

from __future__ import annotations

from typing import Any, Dict, List, Literal, Optional, TypedDict

from .not_required import NotRequired
from .params import Actor, Fields, PackPin, CheckpointPlan
from .words import (
    ClaimType,
    Comparator,
    DecisionKind,
    EnforcementMode,
    EvidenceQuality,
    EvidenceReason,
    FindingSeverity,
    MessageKind,
    NoticeTemplate,
    ObligationState,
    PackStatus,
    Phase,
    RepoLocalTrust,
    RequiredAction,
    ReviewStatus,
    RuleMode,
    SecretKind,
    Severity,
    TaskMode,
    TaskStatus,
)


class Empty(TypedDict):
    """An answer without members."""


class ServerInfo(TypedDict):
    """Who answers."""

    name: Literal["candor"]
    version: str


class Limits(TypedDict):
    """How much one message may carry."""

    messageBytes: int
    nesting: int
    eventsPerCall: int
    evidencePerCall: int
    pageLength: int


class Capabilities(TypedDict):
    """What this build can do."""

    methods: List[str]
    framing: List[Literal["header", "line"]]
    limits: Limits


class PackReference(TypedDict):
    """A pack by id, version and digest."""

    id: str
    version: str
    digest: str
    status: NotRequired[Literal["deprecated"]]


class StoreInfo(TypedDict):
    """Where state lies."""

    path: str
    schemaVersion: int


class Loosening(TypedDict):
    """Something that a pack's profile asks less of."""

    pack: str
    ruleId: Optional[str]
    what: str
    was: str
    becomes: str
    reason: str


class Greeting(TypedDict):
    """The answer of `initialize`."""

    protocolVersion: str
    serverInfo: ServerInfo
    capabilities: Capabilities
    packs: List[PackReference]
    store: StoreInfo
    profile: NotRequired[str]
    loosened: NotRequired[List[Loosening]]


class AuditHead(TypedDict):
    """The newest record of the audit log."""

    seq: int
    hash: str


class Obligation(TypedDict):
    """What a task owes."""

    kind: Literal["checkpoint", "forward", "followup", "review"]
    id: str
    owner: str
    dueAt: Optional[str]
    state: ObligationState
    text: NotRequired[str]


class Task(TypedDict):
    """A task as it stands."""

    taskId: str
    title: NotRequired[str]
    projectId: NotRequired[str]
    protocolRunId: NotRequired[str]
    stepRunId: NotRequired[str]
    parentTaskId: NotRequired[str]
    agentId: NotRequired[str]
    runtime: str
    mode: TaskMode
    workflowShape: NotRequired[str]
    channel: NotRequired[str]
    status: TaskStatus
    root: NotRequired[str]
    checkpoint: CheckpointPlan
    packs: NotRequired[List[PackPin]]
    startedAt: str
    lastVisibleAt: Optional[str]
    lastCheckpointAt: Optional[str]
    obligations: List[Obligation]


class EvidenceWorth(TypedDict):
    """What one piece of evidence is worth, and why not more."""

    evidenceId: str
    quality: EvidenceQuality
    isNew: bool
    reasons: List[EvidenceReason]


class DecisionEvidence(TypedDict):
    """The evidence behind a decision, and what is missing."""

    items: List[EvidenceWorth]
    missing: List[str]
    newItems: int
    preexisting: NotRequired[List[str]]
    quality: EvidenceQuality


class Match(TypedDict):
    """A rule that fired."""

    decision: DecisionKind
    mode: RuleMode
    policyId: str
    reason: str
    satisfied: bool
    severity: Severity


class MustReference(TypedDict):
    """What a notice must refer to."""

    eventIds: List[str]
    evidenceIds: List[str]


class OperatorNotice(TypedDict):
    """What the operator must be told."""

    mustReference: MustReference
    required: bool
    template: Optional[NoticeTemplate]
    text: Optional[str]


class SuppressedMatch(TypedDict):
    """A rule that fired in an approved maintenance window."""

    decision: DecisionKind
    policyId: str
    suppressionId: str


class Edit(TypedDict):
    """A replacement in a text, in bytes of UTF-8."""

    start: int
    end: int
    policyId: Optional[str]
    replacement: str


class Text(TypedDict):
    """A text before and after; `effective` is null where it is held back."""

    original: Optional[str]
    effective: Optional[str]
    changed: bool
    edits: List[Edit]
    unread: NotRequired[bool]
    redacted: NotRequired[List[SecretKind]]


class Status(TypedDict):
    """The status as claimed, and as it may be claimed."""

    claimed: TaskStatus
    effective: TaskStatus


class Decision(TypedDict):
    """What the rules decided; `text` and `status` where a message was judged."""

    decision: DecisionKind
    decisionId: Optional[str]
    evidence: DecisionEvidence
    matched: List[Match]
    mode: RuleMode
    operatorNotice: OperatorNotice
    packs: List[PackReference]
    policyId: Optional[str]
    reason: str
    requiredActions: List[RequiredAction]
    severity: Severity
    suggestedStatus: Optional[TaskStatus]
    suppressed: List[SuppressedMatch]
    taskId: str
    triggeringEventIds: List[str]
    status: NotRequired[Status]
    text: NotRequired[Text]
    profile: NotRequired[str]


class Acknowledgement(TypedDict):
    """Who saw a notice, and the text that was really shown."""

    at: str
    by: Actor
    text: NotRequired[str]


class Notice(TypedDict):
    """A notice for the operator."""

    noticeId: Optional[str]
    taskId: str
    decisionId: Optional[str]
    policyId: Optional[str]
    severity: Severity
    template: NoticeTemplate
    text: str
    mustReference: MustReference
    createdAt: str
    acknowledged: NotRequired[Acknowledgement]


class NoticeMessage(TypedDict):
    """The params of the notification `notice`."""

    notice: Notice
    decision: Decision


class SupportedClaim(TypedDict):
    """A claim in a message, and the evidence behind it."""

    type: ClaimType
    declared: bool
    start: Optional[int]
    end: Optional[int]
    subject: NotRequired[str]
    subjects: NotRequired[List[str]]
    count: NotRequired[int]
    supported: bool
    contradicted: bool
    undecided: bool
    quality: EvidenceQuality
    evidenceIds: List[str]
    reasons: List[EvidenceReason]
    missing: NotRequired[str]


class Evaluation(TypedDict):
    """The answer of `evaluateClaim`: show `text.effective`, and only where `deliver` is true."""

    decision: Decision
    deliver: bool
    text: Text
    reviseInstruction: NotRequired[str]
    status: Status
    notices: List[Notice]
    claims: List[SupportedClaim]
    task: Optional[Task]
    audit: AuditHead


class TaskReport(TypedDict):
    """A task, and what was decided about it."""

    task: Optional[Task]
    decisions: List[Decision]
    notices: List[Notice]
    audit: AuditHead


class EventReceipt(TypedDict):
    """Whether an event was known already."""

    eventId: str
    duplicate: bool


class Recorded(TypedDict):
    """The answer of `recordEvent` and `recordEvents`."""

    events: List[EventReceipt]
    decisions: List[Decision]
    notices: List[Notice]
    task: Optional[Task]
    audit: AuditHead


class RecordedEvidence(TypedDict):
    """The answer of `recordEvidence`."""

    evidence: List[EvidenceWorth]
    task: Optional[Task]
    audit: AuditHead


class ReadClaim(TypedDict):
    """A claim that was read in a text."""

    type: ClaimType
    start: Optional[int]
    end: Optional[int]
    subject: NotRequired[str]
    subjects: NotRequired[List[str]]
    count: NotRequired[int]


class Promise(TypedDict):
    """A promised follow-up."""

    text: str
    deadlineSeconds: NotRequired[int]


class Reading(TypedDict):
    """The answer of `analyzeMessage`."""

    claims: List[ReadClaim]
    negated: List[ClaimType]
    kind: MessageKind
    fields: Fields
    promise: NotRequired[Promise]
    unread: NotRequired[bool]


class TaskAnswer(TypedDict):
    """One task."""

    task: Task


class Tasks(TypedDict):
    """A page of tasks."""

    tasks: List[Task]
    nextCursor: NotRequired[str]


class ShownText(TypedDict):
    """A text before and after, and as it was really shown, where that is known."""

    original: Optional[str]
    effective: Optional[str]
    changed: bool
    shown: Optional[str]
    unread: NotRequired[bool]
    redacted: NotRequired[List[SecretKind]]


class Condition(TypedDict):
    """A leaf of a rule, with the value that it met."""

    fact: str
    comparator: Comparator
    operand: Any
    value: Any
    holds: Optional[bool]


class ConsideredRule(TypedDict):
    """A rule that was considered, and why it fired or not."""

    policyId: str
    packId: str
    triggered: bool
    fired: bool
    why: str
    conditions: List[Condition]


class Explanation(TypedDict):
    """Every rule that was considered."""

    rules: List[ConsideredRule]


class DecisionRecord(TypedDict):
    """A decision as it was made."""

    decision: Decision
    deliver: bool
    text: ShownText
    status: NotRequired[Status]
    notices: List[Notice]
    explanation: NotRequired[Explanation]


class Decisions(TypedDict):
    """A page of decisions."""

    decisions: List[DecisionRecord]
    nextCursor: NotRequired[str]


class StoredEvent(TypedDict):
    """An event as it was stored."""

    eventId: str
    type: str
    taskId: NotRequired[str]
    projectId: NotRequired[str]
    protocolRunId: NotRequired[str]
    stepRunId: NotRequired[str]
    agentId: NotRequired[str]
    data: Dict[str, Any]
    occurredAt: str
    recordedAt: str
    redacted: NotRequired[List[SecretKind]]


class Events(TypedDict):
    """A page of events."""

    events: List[StoredEvent]
    nextCursor: NotRequired[str]


class AuditCheck(TypedDict):
    """The answer of `verifyAudit`."""

    ok: bool
    records: int
    head: AuditHead
    firstBadSeq: NotRequired[int]


class AuditExport(TypedDict):
    """The answer of `exportAudit`."""

    path: str
    records: int
    head: AuditHead


class Due(TypedDict):
    """What has fallen due."""

    decisions: List[Decision]
    notices: List[Notice]
    nextDueAt: Optional[str]
    audit: AuditHead


class Advanced(TypedDict):
    """The answer of `advanceClock`."""

    decisions: List[Decision]
    notices: List[Notice]
    nextDueAt: Optional[str]
    now: str
    audit: AuditHead


class Notices(TypedDict):
    """A page of notices."""

    notices: List[Notice]
    nextCursor: NotRequired[str]


class NoticeAnswer(TypedDict):
    """One notice."""

    notice: Notice
    audit: AuditHead


class Review(TypedDict):
    """A review that a decision opened."""

    reviewId: str
    taskId: str
    decisionId: str
    status: ReviewStatus
    draft: Optional[str]
    openedAt: str
    resolvedAt: NotRequired[str]
    resolvedBy: NotRequired[Actor]
    note: NotRequired[str]


class Reviews(TypedDict):
    """A page of reviews."""

    reviews: List[Review]
    nextCursor: NotRequired[str]


class ResolvedReview(TypedDict):
    """The answer of `resolveReview`."""

    review: Review
    decisions: List[Decision]
    notices: List[Notice]
    task: Optional[Task]
    audit: AuditHead


# An approved window in which a rule's decision does not count. (A name in it is a keyword of Python.)
Suppression = TypedDict(
    "Suppression",
    {
        "suppressionId": "str",
        "policyId": "str",
        "taskId": "NotRequired[str]",
        "projectId": "NotRequired[str]",
        "from": "str",
        "until": "str",
        "reason": "str",
        "actor": "Actor",
        "used": "int",
    },
)


class SuppressionAnswer(TypedDict):
    """One window."""

    suppression: Suppression
    audit: AuditHead


class Suppressions(TypedDict):
    """A page of windows."""

    suppressions: List[Suppression]
    nextCursor: NotRequired[str]


class RuleCount(TypedDict):
    """How often a rule did what."""

    policyId: str
    considered: int
    fired: int
    won: int
    shadowed: int
    suppressed: int
    overruled: int


class Statistics(TypedDict):
    """The answer of `ruleStatistics`."""

    rules: List[RuleCount]


class Difference(TypedDict):
    """A decision that would be another one."""

    decisionId: str
    was: DecisionKind
    would: DecisionKind
    policyId: Optional[str]


class Replayed(TypedDict):
    """The answer of `replay`."""

    considered: int
    differences: List[Difference]
    counts: Dict[str, int]


class CaseRun(TypedDict):
    """How one test case of a pack went."""

    name: str
    passed: bool
    decision: DecisionKind
    policyId: Optional[str]
    failures: List[str]


class PackTest(TypedDict):
    """The answer of `testPolicyPack`."""

    passed: int
    failed: int
    cases: List[CaseRun]


class Diagnostic(TypedDict):
    """A mistake in a pack or override, with its place."""

    severity: Literal["error", "warning"]
    code: str
    file: str
    line: int
    column: int
    message: str
    suggestion: NotRequired[str]


class PolicyPack(TypedDict):
    """A stored version of a pack."""

    kind: Literal["reporting", "project"]
    key: str
    name: str
    description: str
    version: str
    status: PackStatus
    owner: NotRequired[str]
    tags: List[str]
    digest: str
    createdAt: str
    updatedAt: str


class PolicyPacks(TypedDict):
    """A page of packs."""

    packs: List[PolicyPack]
    nextCursor: NotRequired[str]
    audit: NotRequired[AuditHead]


class PackVersion(TypedDict):
    """One version of a pack."""

    version: str
    status: PackStatus
    digest: str
    createdAt: str
    updatedAt: str


class PackProfile(TypedDict):
    """A pack's overlay for one environment."""

    name: str
    summary: Optional[str]
    loosened: List[Loosening]


class PolicyPackContent(PolicyPack):
    """A pack with its content and its versions."""

    pack: Dict[str, Any]
    versions: List[PackVersion]
    files: NotRequired[Dict[str, str]]
    extends: NotRequired[str]
    profiles: NotRequired[List[PackProfile]]


class StoredPolicyPack(PolicyPack):
    """The answer of `putPolicyPack`."""

    isNew: bool
    diagnostics: List[Diagnostic]
    audit: AuditHead


class Validation(TypedDict):
    """The answer of `validatePolicyPack`."""

    valid: bool
    diagnostics: List[Diagnostic]


class Project(TypedDict):
    """A project."""

    projectId: str
    name: NotRequired[str]
    root: NotRequired[str]
    createdAt: str
    updatedAt: str


class ProjectAnswer(TypedDict):
    """One project."""

    project: Project
    audit: AuditHead


class Projects(TypedDict):
    """A page of projects."""

    projects: List[Project]
    nextCursor: NotRequired[str]


class ProjectPolicy(TypedDict):
    """What a project has chosen, and the hash of what follows from it."""

    packKey: Optional[str]
    packVersion: Optional[str]
    overrides: Optional[Dict[str, Any]]
    repoLocalEnabled: bool
    repoLocalTrust: RepoLocalTrust
    enforcementMode: Optional[EnforcementMode]
    effectiveHash: str
    updatedAt: Optional[str]
    updatedBy: Optional[Actor]
    audit: NotRequired[AuditHead]


class EffectivePack(TypedDict):
    """The pack that was used."""

    key: str
    version: str
    digest: str


class PolicyDifference(TypedDict):
    """A value that a preview would change."""

    path: str
    was: Any
    would: Any
    looser: bool


class PolicySource(TypedDict):
    """A layer that the effective policy was merged from."""

    layer: Literal["pack", "overrides", "repo_local"]
    key: NotRequired[str]
    version: NotRequired[str]
    digest: NotRequired[str]
    status: NotRequired[PackStatus]
    hash: NotRequired[str]
    actor: NotRequired[Optional[Actor]]
    file: NotRequired[str]
    trust: NotRequired[RepoLocalTrust]
    applied: NotRequired[bool]


class Provenance(TypedDict):
    """Where a value of the effective policy came from."""

    layer: str
    file: NotRequired[str]
    line: NotRequired[int]
    actor: NotRequired[str]
    earlier: NotRequired[List[Dict[str, Any]]]
    refused: NotRequired[List[Dict[str, Any]]]


class EffectivePolicy(TypedDict):
    """A policy after all layers."""

    policy: Dict[str, Any]
    hash: str
    pack: Optional[EffectivePack]
    enforcementMode: EnforcementMode
    sources: List[PolicySource]
    diagnostics: List[Diagnostic]
    provenance: NotRequired[Dict[str, Provenance]]
    changes: NotRequired[List[PolicyDifference]]


class Step(TypedDict):
    """A step of a run."""

    protocolRunId: str
    stepRunId: str
    name: str
    file: str
    outputs: List[str]


class StepAnswer(TypedDict):
    """One step."""

    step: Step
    audit: AuditHead


class ProtocolRun(TypedDict):
    """A protocol run with the snapshot that judges it."""

    protocolRunId: str
    projectId: str
    root: Optional[str]
    worktree: Optional[str]
    pack: Optional[EffectivePack]
    policy: Dict[str, Any]
    hash: str
    enforcementMode: EnforcementMode
    startedAt: str
    steps: NotRequired[List[Step]]
    audit: NotRequired[AuditHead]


class Finding(TypedDict):
    """What a project, run or step lacks."""

    code: str
    severity: FindingSeverity
    message: str
    scope: Literal["project", "protocol", "step"]
    suggestedFix: str
    metadata: Dict[str, Any]


class Findings(TypedDict):
    """The answer of `policyFindings`."""

    findings: List[Finding]
    hash: str
    mode: EnforcementMode
    reviseInstruction: NotRequired[str]


class Answer(TypedDict):
    """An answer that was given to a question."""

    answer: Any
    answeredBy: Actor
    answeredAt: str


class Clarification(TypedDict):
    """A question that a policy asks."""

    key: str
    question: str
    options: NotRequired[List[str]]
    recommended: NotRequired[Any]
    blocking: bool
    appliesTo: List[Phase]
    status: Literal["open", "answered"]
    answer: NotRequired[Any]
    answeredBy: NotRequired[Actor]
    answeredAt: NotRequired[str]
    history: List[Answer]


class Clarifications(TypedDict):
    """The questions of a project, run or step."""

    clarifications: List[Clarification]
    nextCursor: NotRequired[str]


class Gate(TypedDict):
    """Whether a phase may begin; a blocked gate is an answer, with reasons."""

    phase: Phase
    verdict: Literal["allow", "warn", "block"]
    mode: EnforcementMode
    hash: str
    findings: List[Finding]
    clarifications: List[Clarification]


class AnsweredClarification(TypedDict):
    """The answer of `answerClarification`."""

    clarification: Clarification
    unblocked: List[Phase]
    gate: Gate
    audit: AuditHead


class AcceptedRecommendations(TypedDict):
    """The answer of `acceptRecommendations`."""

    clarifications: List[Clarification]
    unblocked: List[Phase]
    gate: Gate
    audit: AuditHead


class Guidance(TypedDict):
    """What to put into a planning prompt, and the defaults for the phase."""

    markdown: str
    stepTemplate: str
    requiredFiles: List[str]
    requiredSections: List[str]
    requiredChecks: List[str]
    models: Dict[str, Any]
    qa: Dict[str, Any]
    ci: Dict[str, Any]
    git: Dict[str, Any]
    openClarifications: List[Clarification]
    answers: Dict[str, Any]
    hash: str

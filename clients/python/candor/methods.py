"""The methods by name: snake_case, with the params of the wire as keywords."""

from __future__ import annotations

from typing import Any, Dict, List, Literal, Mapping, Optional, Union

from .params import (
    Actor,
    CheckpointPlan,
    ClaimDeclaration,
    Event,
    Evidence,
    Fields,
    Message,
    PackPin,
    PolicyChoice,
    ReplayPack,
)
from .results import (
    AcceptedRecommendations,
    Advanced,
    AnsweredClarification,
    AuditCheck,
    AuditExport,
    Clarifications,
    DecisionRecord,
    Decisions,
    Due,
    EffectivePolicy,
    Empty,
    Evaluation,
    Events,
    Findings,
    Gate,
    Guidance,
    NoticeAnswer,
    Notices,
    PackTest,
    PolicyPackContent,
    PolicyPacks,
    ProjectAnswer,
    ProjectPolicy,
    Projects,
    ProtocolRun,
    Reading,
    Recorded,
    RecordedEvidence,
    Replayed,
    ResolvedReview,
    Reviews,
    Statistics,
    StepAnswer,
    StoredPolicyPack,
    SuppressionAnswer,
    Suppressions,
    TaskAnswer,
    TaskReport,
    Tasks,
    Validation,
)
from .words import (
    DecisionKind,
    EnforcementMode,
    PackStatus,
    Phase,
    RepoLocalTrust,
    ReviewStatus,
    RuleMode,
    TaskMode,
    TaskStatus,
)

# Stands for a param that was not given; `None` is JSON's null, which some params tell apart.
ABSENT: Any = type("Absent", (), {"__repr__": lambda self: "absent"})()


def present(params: Mapping[str, Any]) -> Dict[str, Any]:
    """The params that were given."""
    return {name: value for name, value in params.items() if value is not ABSENT}


class Methods:
    """Every method of the protocol. `timeout` is in seconds; absent: the client's own."""

    def call(
        self,
        method: str,
        params: Optional[Mapping[str, Any]] = None,
        *,
        timeout: Optional[float] = ABSENT,
    ) -> Any:
        """Makes a call by its wire name."""
        raise NotImplementedError

    def ping(
        self,
        *,
        timeout: Optional[float] = ABSENT,
    ) -> Empty:
        """Answers with an empty object."""
        return self.call("ping", timeout=timeout)

    def describe(
        self,
        *,
        timeout: Optional[float] = ABSENT,
    ) -> Dict[str, Any]:
        """The vocabulary of this build: methods, words, facts, comparators, errors."""
        return self.call("describe", timeout=timeout)

    def advance_clock(
        self,
        *,
        to: str,
        timeout: Optional[float] = ABSENT,
    ) -> Advanced:
        """Moves the manual clock, and decides what falls due on the way."""
        params = {
            "to": to,
        }
        return self.call("advanceClock", present(params), timeout=timeout)

    def start_task(
        self,
        *,
        taskId: str = ABSENT,
        title: str = ABSENT,
        projectId: str = ABSENT,
        protocolRunId: str = ABSENT,
        stepRunId: str = ABSENT,
        parentTaskId: str = ABSENT,
        agentId: str = ABSENT,
        runtime: str = ABSENT,
        mode: TaskMode = ABSENT,
        workflowShape: str = ABSENT,
        channel: str = ABSENT,
        root: str = ABSENT,
        checkpoint: CheckpointPlan = ABSENT,
        packs: List[PackPin] = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> TaskReport:
        """Starts a task, or sets the members given of one that exists."""
        params = {
            "taskId": taskId,
            "title": title,
            "projectId": projectId,
            "protocolRunId": protocolRunId,
            "stepRunId": stepRunId,
            "parentTaskId": parentTaskId,
            "agentId": agentId,
            "runtime": runtime,
            "mode": mode,
            "workflowShape": workflowShape,
            "channel": channel,
            "root": root,
            "checkpoint": checkpoint,
            "packs": packs,
        }
        return self.call("startTask", present(params), timeout=timeout)

    def record_event(
        self,
        *,
        event: Event,
        timeout: Optional[float] = ABSENT,
    ) -> Recorded:
        """Adds an event; the same event again is a duplicate and applied once."""
        params = {
            "event": event,
        }
        return self.call("recordEvent", present(params), timeout=timeout)

    def record_events(
        self,
        *,
        events: List[Event],
        timeout: Optional[float] = ABSENT,
    ) -> Recorded:
        """Adds several events in order, all or nothing."""
        params = {
            "events": events,
        }
        return self.call("recordEvents", present(params), timeout=timeout)

    def record_evidence(
        self,
        *,
        taskId: str,
        evidence: List[Evidence],
        timeout: Optional[float] = ABSENT,
    ) -> RecordedEvidence:
        """Adds evidence to a task, and tells what each item is worth and why."""
        params = {
            "taskId": taskId,
            "evidence": evidence,
        }
        return self.call("recordEvidence", present(params), timeout=timeout)

    def evaluate_claim(
        self,
        *,
        taskId: str,
        message: Message,
        claim: ClaimDeclaration = ABSENT,
        evidence: List[Evidence] = ABSENT,
        event: Union[str, Event] = ABSENT,
        packs: List[PackPin] = ABSENT,
        mode: RuleMode = ABSENT,
        dryRun: bool = ABSENT,
        checkpoint: bool = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Evaluation:
        """Judges a message: the text as it may be shown, the status as it may be claimed."""
        params = {
            "taskId": taskId,
            "message": message,
            "claim": claim,
            "evidence": evidence,
            "event": event,
            "packs": packs,
            "mode": mode,
            "dryRun": dryRun,
            "checkpoint": checkpoint,
        }
        return self.call("evaluateClaim", present(params), timeout=timeout)

    def analyze_message(
        self,
        *,
        text: str,
        fields: Fields = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Reading:
        """Reads a text: claims with their places, denials, kind, fields, a promise."""
        params = {
            "text": text,
            "fields": fields,
        }
        return self.call("analyzeMessage", present(params), timeout=timeout)

    def close_task(
        self,
        *,
        taskId: str,
        status: Literal["complete", "verified_complete", "failed", "cancelled"],
        evidence: List[Evidence] = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> TaskReport:
        """Closes a task, judged like a completion claim."""
        params = {
            "taskId": taskId,
            "status": status,
            "evidence": evidence,
        }
        return self.call("closeTask", present(params), timeout=timeout)

    def get_task(
        self,
        *,
        taskId: str,
        timeout: Optional[float] = ABSENT,
    ) -> TaskAnswer:
        """A task as it stands, with what it owes."""
        params = {
            "taskId": taskId,
        }
        return self.call("getTask", present(params), timeout=timeout)

    def list_tasks(
        self,
        *,
        status: TaskStatus = ABSENT,
        cursor: str = ABSENT,
        limit: int = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Tasks:
        """Tasks in the order of their creation."""
        params = {
            "status": status,
            "cursor": cursor,
            "limit": limit,
        }
        return self.call("listTasks", present(params), timeout=timeout)

    def get_decision(
        self,
        *,
        decisionId: str,
        explain: bool = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> DecisionRecord:
        """A decision as it was made, what was shown, and with `explain` why."""
        params = {
            "decisionId": decisionId,
            "explain": explain,
        }
        return self.call("getDecision", present(params), timeout=timeout)

    def list_decisions(
        self,
        *,
        taskId: str = ABSENT,
        decision: DecisionKind = ABSENT,
        policyId: str = ABSENT,
        since: str = ABSENT,
        cursor: str = ABSENT,
        limit: int = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Decisions:
        """Decisions in the order in which they were made."""
        params = {
            "taskId": taskId,
            "decision": decision,
            "policyId": policyId,
            "since": since,
            "cursor": cursor,
            "limit": limit,
        }
        return self.call("listDecisions", present(params), timeout=timeout)

    def list_events(
        self,
        *,
        taskId: str = ABSENT,
        projectId: str = ABSENT,
        protocolRunId: str = ABSENT,
        type: str = ABSENT,
        cursor: str = ABSENT,
        limit: int = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Events:
        """Events in the order of their arrival."""
        params = {
            "taskId": taskId,
            "projectId": projectId,
            "protocolRunId": protocolRunId,
            "type": type,
            "cursor": cursor,
            "limit": limit,
        }
        return self.call("listEvents", present(params), timeout=timeout)

    def verify_audit(
        self,
        *,
        progressToken: Union[str, int] = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> AuditCheck:
        """Checks the whole audit log: every record, its number and the chain of hashes."""
        params = {
            "progressToken": progressToken,
        }
        return self.call("verifyAudit", present(params), timeout=timeout)

    def check_deadlines(
        self,
        *,
        taskId: str = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Due:
        """What has fallen due and no answer or notification has handed out."""
        params = {
            "taskId": taskId,
        }
        return self.call("checkDeadlines", present(params), timeout=timeout)

    def list_notices(
        self,
        *,
        taskId: str = ABSENT,
        acknowledged: bool = ABSENT,
        cursor: str = ABSENT,
        limit: int = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Notices:
        """Notices for the operator, in the order in which they were raised."""
        params = {
            "taskId": taskId,
            "acknowledged": acknowledged,
            "cursor": cursor,
            "limit": limit,
        }
        return self.call("listNotices", present(params), timeout=timeout)

    def acknowledge_notice(
        self,
        *,
        noticeId: str,
        text: str = ABSENT,
        actor: Actor = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> NoticeAnswer:
        """Notes that a notice was seen, with the text that was really shown."""
        params = {
            "noticeId": noticeId,
            "text": text,
            "actor": actor,
        }
        return self.call("acknowledgeNotice", present(params), timeout=timeout)

    def list_reviews(
        self,
        *,
        status: ReviewStatus = ABSENT,
        cursor: str = ABSENT,
        limit: int = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Reviews:
        """Reviews that decisions opened, in order."""
        params = {
            "status": status,
            "cursor": cursor,
            "limit": limit,
        }
        return self.call("listReviews", present(params), timeout=timeout)

    def resolve_review(
        self,
        *,
        reviewId: str,
        outcome: Literal["accepted", "rejected"],
        note: str = ABSENT,
        actor: Actor = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> ResolvedReview:
        """Decides a review: accepted, the status is as claimed; rejected, in progress."""
        params = {
            "reviewId": reviewId,
            "outcome": outcome,
            "note": note,
            "actor": actor,
        }
        return self.call("resolveReview", present(params), timeout=timeout)

    def suppress_rule(
        self,
        *,
        policyId: str,
        until: str,
        reason: str,
        actor: Actor,
        taskId: str = ABSENT,
        projectId: str = ABSENT,
        from_: str = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> SuppressionAnswer:
        """Approves a maintenance window in which a rule's decision does not count."""
        params = {
            "policyId": policyId,
            "until": until,
            "reason": reason,
            "actor": actor,
            "taskId": taskId,
            "projectId": projectId,
            "from": from_,
        }
        return self.call("suppressRule", present(params), timeout=timeout)

    def list_suppressions(
        self,
        *,
        cursor: str = ABSENT,
        limit: int = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Suppressions:
        """Approved windows, with how many decisions each has changed."""
        params = {
            "cursor": cursor,
            "limit": limit,
        }
        return self.call("listSuppressions", present(params), timeout=timeout)

    def export_audit(
        self,
        *,
        path: str,
        since: str = ABSENT,
        progressToken: Union[str, int] = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> AuditExport:
        """Writes the audit log as JSON Lines, checkable offline."""
        params = {
            "path": path,
            "since": since,
            "progressToken": progressToken,
        }
        return self.call("exportAudit", present(params), timeout=timeout)

    def rule_statistics(
        self,
        *,
        policyId: str = ABSENT,
        packId: str = ABSENT,
        since: str = ABSENT,
        progressToken: Union[str, int] = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Statistics:
        """How often each rule was considered, fired, won, shadowed, suppressed, overruled."""
        params = {
            "policyId": policyId,
            "packId": packId,
            "since": since,
            "progressToken": progressToken,
        }
        return self.call("ruleStatistics", present(params), timeout=timeout)

    def replay(
        self,
        *,
        packs: List[ReplayPack],
        since: str = ABSENT,
        taskId: str = ABSENT,
        progressToken: Union[str, int] = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Replayed:
        """What these packs would have decided; an empty list replays the recorded ones."""
        params = {
            "packs": packs,
            "since": since,
            "taskId": taskId,
            "progressToken": progressToken,
        }
        return self.call("replay", present(params), timeout=timeout)

    def test_policy_pack(
        self,
        *,
        source: Union[str, Dict[str, Any]] = ABSENT,
        key: str = ABSENT,
        version: str = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> PackTest:
        """Runs a pack's test cases: situation, decision, with a clock of their own."""
        params = {
            "source": source,
            "key": key,
            "version": version,
        }
        return self.call("testPolicyPack", present(params), timeout=timeout)

    def list_policy_packs(
        self,
        *,
        kind: Literal["reporting", "project"] = ABSENT,
        key: str = ABSENT,
        tag: str = ABSENT,
        cursor: str = ABSENT,
        limit: int = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> PolicyPacks:
        """The stored packs of both kinds, every version."""
        params = {
            "kind": kind,
            "key": key,
            "tag": tag,
            "cursor": cursor,
            "limit": limit,
        }
        return self.call("listPolicyPacks", present(params), timeout=timeout)

    def get_policy_pack(
        self,
        *,
        key: str,
        version: str = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> PolicyPackContent:
        """A pack with its content, its versions and their status."""
        params = {
            "key": key,
            "version": version,
        }
        return self.call("getPolicyPack", present(params), timeout=timeout)

    def put_policy_pack(
        self,
        *,
        source: Union[str, Dict[str, Any]],
        actor: Actor = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> StoredPolicyPack:
        """Checks a pack of either kind and stores it; a stored version never changes."""
        params = {
            "source": source,
            "actor": actor,
        }
        return self.call("putPolicyPack", present(params), timeout=timeout)

    def set_policy_pack_status(
        self,
        *,
        key: str,
        status: PackStatus,
        version: str = ABSENT,
        actor: Actor = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> PolicyPacks:
        """Sets whether a pack may be used."""
        params = {
            "key": key,
            "status": status,
            "version": version,
            "actor": actor,
        }
        return self.call("setPolicyPackStatus", present(params), timeout=timeout)

    def validate_policy_pack(
        self,
        *,
        source: Union[str, Dict[str, Any]],
        path: str = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Validation:
        """Checks a pack of either kind, or a repo-local file; stores nothing."""
        params = {
            "source": source,
            "path": path,
        }
        return self.call("validatePolicyPack", present(params), timeout=timeout)

    def put_project(
        self,
        *,
        projectId: str,
        name: str = ABSENT,
        root: str = ABSENT,
        actor: Actor = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> ProjectAnswer:
        """Stores a project, or sets the members given of one that exists."""
        params = {
            "projectId": projectId,
            "name": name,
            "root": root,
            "actor": actor,
        }
        return self.call("putProject", present(params), timeout=timeout)

    def list_projects(
        self,
        *,
        cursor: str = ABSENT,
        limit: int = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Projects:
        """Projects in the order of their creation."""
        params = {
            "cursor": cursor,
            "limit": limit,
        }
        return self.call("listProjects", present(params), timeout=timeout)

    def get_project_policy(
        self,
        *,
        projectId: str,
        timeout: Optional[float] = ABSENT,
    ) -> ProjectPolicy:
        """What a project has chosen, and the hash of what follows from it."""
        params = {
            "projectId": projectId,
        }
        return self.call("getProjectPolicy", present(params), timeout=timeout)

    def set_project_policy(
        self,
        *,
        projectId: str,
        packKey: Optional[str] = ABSENT,
        packVersion: Optional[str] = ABSENT,
        overrides: Optional[Union[str, Dict[str, Any]]] = ABSENT,
        repoLocalEnabled: bool = ABSENT,
        repoLocalTrust: RepoLocalTrust = ABSENT,
        enforcementMode: Optional[EnforcementMode] = ABSENT,
        actor: Actor = ABSENT,
        ifHash: str = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> ProjectPolicy:
        """Sets what a project has chosen; absent members stay."""
        params = {
            "projectId": projectId,
            "packKey": packKey,
            "packVersion": packVersion,
            "overrides": overrides,
            "repoLocalEnabled": repoLocalEnabled,
            "repoLocalTrust": repoLocalTrust,
            "enforcementMode": enforcementMode,
            "actor": actor,
            "ifHash": ifHash,
        }
        return self.call("setProjectPolicy", present(params), timeout=timeout)

    def effective_policy(
        self,
        *,
        projectId: str,
        explain: bool = ABSENT,
        preview: PolicyChoice = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> EffectivePolicy:
        """A project's policy after all layers, its hash, and where each value came from."""
        params = {
            "projectId": projectId,
            "explain": explain,
            "preview": preview,
        }
        return self.call("effectivePolicy", present(params), timeout=timeout)

    def start_protocol_run(
        self,
        *,
        projectId: str,
        protocolRunId: str,
        root: str = ABSENT,
        worktree: str = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> ProtocolRun:
        """Starts a protocol run: takes a snapshot of the policy that judges it."""
        params = {
            "projectId": projectId,
            "protocolRunId": protocolRunId,
            "root": root,
            "worktree": worktree,
        }
        return self.call("startProtocolRun", present(params), timeout=timeout)

    def get_protocol_run(
        self,
        *,
        protocolRunId: str,
        timeout: Optional[float] = ABSENT,
    ) -> ProtocolRun:
        """A protocol run with its snapshot and steps."""
        params = {
            "protocolRunId": protocolRunId,
        }
        return self.call("getProtocolRun", present(params), timeout=timeout)

    def put_step(
        self,
        *,
        protocolRunId: str,
        stepRunId: str,
        name: str,
        file: str = ABSENT,
        outputs: List[str] = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> StepAnswer:
        """Stores a step of a run, or changes it."""
        params = {
            "protocolRunId": protocolRunId,
            "stepRunId": stepRunId,
            "name": name,
            "file": file,
            "outputs": outputs,
        }
        return self.call("putStep", present(params), timeout=timeout)

    def policy_findings(
        self,
        *,
        projectId: str = ABSENT,
        protocolRunId: str = ABSENT,
        stepRunId: str = ABSENT,
        content: Union[str, Dict[str, str]] = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Findings:
        """What a project, run or step lacks."""
        params = {
            "projectId": projectId,
            "protocolRunId": protocolRunId,
            "stepRunId": stepRunId,
            "content": content,
        }
        return self.call("policyFindings", present(params), timeout=timeout)

    def list_clarifications(
        self,
        *,
        projectId: str,
        protocolRunId: str = ABSENT,
        stepRunId: str = ABSENT,
        appliesTo: Phase = ABSENT,
        status: Literal["open", "answered"] = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Clarifications:
        """The questions of a project, run or step, with their answers."""
        params = {
            "projectId": projectId,
            "protocolRunId": protocolRunId,
            "stepRunId": stepRunId,
            "appliesTo": appliesTo,
            "status": status,
        }
        return self.call("listClarifications", present(params), timeout=timeout)

    def answer_clarification(
        self,
        *,
        projectId: str,
        key: str,
        answer: Any,
        protocolRunId: str = ABSENT,
        stepRunId: str = ABSENT,
        actor: Actor = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> AnsweredClarification:
        """Answers a question; tells which gates that opens."""
        params = {
            "projectId": projectId,
            "key": key,
            "answer": answer,
            "protocolRunId": protocolRunId,
            "stepRunId": stepRunId,
            "actor": actor,
        }
        return self.call("answerClarification", present(params), timeout=timeout)

    def accept_recommendations(
        self,
        *,
        projectId: str,
        protocolRunId: str = ABSENT,
        stepRunId: str = ABSENT,
        appliesTo: Phase = ABSENT,
        actor: Actor = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> AcceptedRecommendations:
        """Answers every open question that has a recommendation with it."""
        params = {
            "projectId": projectId,
            "protocolRunId": protocolRunId,
            "stepRunId": stepRunId,
            "appliesTo": appliesTo,
            "actor": actor,
        }
        return self.call("acceptRecommendations", present(params), timeout=timeout)

    def check_gate(
        self,
        *,
        projectId: str,
        phase: Phase,
        protocolRunId: str = ABSENT,
        stepRunId: str = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Gate:
        """Whether a phase may begin; blocked is an answer, with reasons."""
        params = {
            "projectId": projectId,
            "phase": phase,
            "protocolRunId": protocolRunId,
            "stepRunId": stepRunId,
        }
        return self.call("checkGate", present(params), timeout=timeout)

    def policy_guidance(
        self,
        *,
        projectId: str,
        phase: Phase,
        protocolRunId: str = ABSENT,
        timeout: Optional[float] = ABSENT,
    ) -> Guidance:
        """What to put into a planning prompt, and the defaults for the phase."""
        params = {
            "projectId": projectId,
            "phase": phase,
            "protocolRunId": protocolRunId,
        }
        return self.call("policyGuidance", present(params), timeout=timeout)

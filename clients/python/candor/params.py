"""What methods take, as it stands on the wire. Times are RFC 3339, lengths seconds."""

from __future__ import annotations

from typing import Any, Dict, List, Literal, Optional, TypedDict, Union

from .not_required import NotRequired
from .words import (
    ActorKind,
    ClaimType,
    EnforcementMode,
    EvidenceClass,
    EvidenceOutcome,
    EvidenceProducer,
    RepoLocalTrust,
    TaskStatus,
)


class Actor(TypedDict):
    """Who does something, as the host states it."""

    kind: ActorKind
    id: str


# One piece of evidence. (A name in it is a keyword of Python.)
Evidence = TypedDict(
    "Evidence",
    {
        "evidenceId": "NotRequired[str]",
        "class": "EvidenceClass",
        "summary": "NotRequired[str]",
        "uri": "NotRequired[str]",
        "digest": "NotRequired[str]",
        "producedAt": "NotRequired[str]",
        "producedBy": "NotRequired[EvidenceProducer]",
        "command": "NotRequired[str]",
        "output": "NotRequired[str]",
        "exitCode": "NotRequired[int]",
        "outcome": "NotRequired[EvidenceOutcome]",
        "covers": "NotRequired[List[str]]",
        "preexisting": "NotRequired[bool]",
        "eventIds": "NotRequired[List[str]]",
    },
)


class Event(TypedDict):
    """Something that happened to a task; `data` is what it brings along."""

    eventId: NotRequired[str]
    type: str
    occurredAt: NotRequired[str]
    agentId: NotRequired[str]
    data: NotRequired[Dict[str, Any]]
    taskId: NotRequired[str]
    projectId: NotRequired[str]
    protocolRunId: NotRequired[str]
    stepRunId: NotRequired[str]


class Fields(TypedDict):
    """The five fields of a report."""

    current_status: NotRequired[str]
    completed_this_segment: NotRequired[str]
    next_step: NotRequired[str]
    next_report_condition: NotRequired[str]
    operator_intervention: NotRequired[str]


class Message(TypedDict):
    """A message to be judged before it is shown."""

    text: str
    messageId: NotRequired[str]
    visibility: NotRequired[Literal["operator", "internal"]]
    fields: NotRequired[Fields]


class ClaimDeclaration(TypedDict):
    """What the caller declares that a message claims."""

    types: NotRequired[List[ClaimType]]
    status: NotRequired[TaskStatus]


class PackPin(TypedDict):
    """A reporting pack to be used, in this version or the newest active one."""

    id: str
    version: NotRequired[str]


class ReplayPack(TypedDict):
    """A pack to replay with: stored, by its id, or a source."""

    id: NotRequired[str]
    version: NotRequired[str]
    source: NotRequired[Union[str, Dict[str, Any]]]


class CheckpointPlan(TypedDict):
    """What a task owes by the clock."""

    intervalSeconds: NotRequired[int]
    silenceTimeoutSeconds: NotRequired[int]
    graceSeconds: NotRequired[int]
    handoffSeconds: NotRequired[int]
    promiseSeconds: NotRequired[int]
    externalizedPath: NotRequired[str]


class PolicyChoice(TypedDict):
    """What a project would choose, for a preview."""

    packKey: NotRequired[str]
    packVersion: NotRequired[Optional[str]]
    overrides: NotRequired[Optional[Union[str, Dict[str, Any]]]]
    repoLocalEnabled: NotRequired[bool]
    repoLocalTrust: NotRequired[RepoLocalTrust]
    enforcementMode: NotRequired[Optional[EnforcementMode]]

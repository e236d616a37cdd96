// Every method of the protocol, by its wire name.

import type * as wire from "./wire.js";

/** How one call is made. */
export interface CallOptions {
  /** Cancels the call: there, by `$/cancelRequest`, and here, by rejecting with the signal's reason. */
  signal?: AbortSignal;
  /** How many milliseconds it may take; absent: the client's own limit. */
  timeout?: number;
}

/** The methods; each takes the params of the wire and gives the result. */
export interface Methods {
  /** Answers with an empty object. */
  ping(
    params?: Record<string, never>,
    options?: CallOptions,
  ): Promise<wire.Empty>;

  /** The vocabulary of this build: methods, words, facts, comparators, errors. */
  describe(
    params?: Record<string, never>,
    options?: CallOptions,
  ): Promise<Record<string, unknown>>;

  /** Moves the manual clock, and decides what falls due on the way. */
  advanceClock(
    params: {
      /** The new time; never earlier. */
      to: string;
    },
    options?: CallOptions,
  ): Promise<wire.Advanced>;

  /** Starts a task, or sets the members given of one that exists. */
  startTask(
    params?: {
      /** The task's id; absent: Candor gives one. */
      taskId?: string;
      /** What it is, in words. */
      title?: string;
      /** The project it belongs to. */
      projectId?: string;
      /** The protocol run it belongs to. */
      protocolRunId?: string;
      /** The step it belongs to. */
      stepRunId?: string;
      /** The task that waits for its result. */
      parentTaskId?: string;
      /** The agent that works on it. */
      agentId?: string;
      /** The runtime that runs the agent. */
      runtime?: string;
      /** Whether the operator sees its messages. */
      mode?: wire.TaskMode;
      /** The shape of the work. */
      workflowShape?: string;
      /** Where its messages go. */
      channel?: string;
      /** The folder it works in. */
      root?: string;
      /** What it owes by the clock. */
      checkpoint?: wire.CheckpointPlan;
      /** The packs that judge it, deadlines included. */
      packs?: wire.PackPin[];
    },
    options?: CallOptions,
  ): Promise<wire.TaskReport>;

  /** Adds an event; the same event again is a duplicate and applied once. */
  recordEvent(
    params: {
      /** The event. */
      event: wire.Event;
    },
    options?: CallOptions,
  ): Promise<wire.Recorded>;

  /** Adds several events in order, all or nothing. */
  recordEvents(
    params: {
      /** The events, in order. */
      events: wire.Event[];
    },
    options?: CallOptions,
  ): Promise<wire.Recorded>;

  /** Adds evidence to a task, and tells what each item is worth and why. */
  recordEvidence(
    params: {
      /** The task; one that is unknown is created with defaults. */
      taskId: string;
      /** The items, in order. */
      evidence: wire.Evidence[];
    },
    options?: CallOptions,
  ): Promise<wire.RecordedEvidence>;

  /** Judges a message: the text as it may be shown, the status as it may be claimed. */
  evaluateClaim(
    params: {
      /** The task; one that is unknown is created with defaults. */
      taskId: string;
      /** The message. */
      message: wire.Message;
      /** What the caller declares that it claims. */
      claim?: wire.ClaimDeclaration;
      /** Evidence that comes with it. */
      evidence?: wire.Evidence[];
      /** The event under which to judge. */
      event?: string | wire.Event;
      /** Exactly the packs that judge. */
      packs?: wire.PackPin[];
      /** `shadow` decides and changes nothing. */
      mode?: wire.RuleMode;
      /** Whether nothing is stored. */
      dryRun?: boolean;
      /** Whether a delivered report counts as sent; absent: true. */
      checkpoint?: boolean;
    },
    options?: CallOptions,
  ): Promise<wire.Evaluation>;

  /** Reads a text: claims with their places, denials, kind, fields, a promise. */
  analyzeMessage(
    params: {
      /** The text. */
      text: string;
      /** Report fields given beside the text. */
      fields?: wire.Fields;
    },
    options?: CallOptions,
  ): Promise<wire.Reading>;

  /** Closes a task, judged like a completion claim. */
  closeTask(
    params: {
      /** The task. */
      taskId: string;
      /** How it ended. */
      status: "complete" | "verified_complete" | "failed" | "cancelled";
      /** Evidence that comes with it. */
      evidence?: wire.Evidence[];
    },
    options?: CallOptions,
  ): Promise<wire.TaskReport>;

  /** A task as it stands, with what it owes. */
  getTask(
    params: {
      /** The task. */
      taskId: string;
    },
    options?: CallOptions,
  ): Promise<wire.TaskAnswer>;

  /** Tasks in the order of their creation. */
  listTasks(
    params?: {
      /** Only tasks of this status. */
      status?: wire.TaskStatus;
      /** Where an earlier page ended. */
      cursor?: string;
      /** How many at most; absent: 100. */
      limit?: number;
    },
    options?: CallOptions,
  ): Promise<wire.Tasks>;

  /** A decision as it was made, what was shown, and with `explain` why. */
  getDecision(
    params: {
      /** The decision. */
      decisionId: string;
      /** Whether to tell every rule that was considered. */
      explain?: boolean;
    },
    options?: CallOptions,
  ): Promise<wire.DecisionRecord>;

  /** Decisions in the order in which they were made. */
  listDecisions(
    params?: {
      /** Only of this task. */
      taskId?: string;
      /** Only this decision. */
      decision?: wire.DecisionKind;
      /** Only where this rule decided. */
      policyId?: string;
      /** Only from this moment on. */
      since?: string;
      /** Where an earlier page ended. */
      cursor?: string;
      /** How many at most; absent: 100. */
      limit?: number;
    },
    options?: CallOptions,
  ): Promise<wire.Decisions>;

  /** Events in the order of their arrival. */
  listEvents(
    params?: {
      /** Only of this task. */
      taskId?: string;
      /** Only of this project. */
      projectId?: string;
      /** Only of this protocol run. */
      protocolRunId?: string;
      /** Only of this type. */
      type?: string;
      /** Where an earlier page ended. */
      cursor?: string;
      /** How many at most; absent: 100. */
      limit?: number;
    },
    options?: CallOptions,
  ): Promise<wire.Events>;

  /** Checks the whole audit log: every record, its number and the chain of hashes. */
  verifyAudit(
    params?: {
      /** For `$/progress`. */
      progressToken?: string | number;
    },
    options?: CallOptions,
  ): Promise<wire.AuditCheck>;

  /** What has fallen due and no answer or notification has handed out. */
  checkDeadlines(
    params?: {
      /** Only of this task. */
      taskId?: string;
    },
    options?: CallOptions,
  ): Promise<wire.Due>;

  /** Notices for the operator, in the order in which they were raised. */
  listNotices(
    params?: {
      /** Only of this task. */
      taskId?: string;
      /** Only those that were, or were not, acknowledged. */
      acknowledged?: boolean;
      /** Where an earlier page ended. */
      cursor?: string;
      /** How many at most; absent: 100. */
      limit?: number;
    },
    options?: CallOptions,
  ): Promise<wire.Notices>;

  /** Notes that a notice was seen, with the text that was really shown. */
  acknowledgeNotice(
    params: {
      /** The notice. */
      noticeId: string;
      /** The text that the operator was really shown. */
      text?: string;
      /** Who acknowledges; absent: the session's actor. */
      actor?: wire.Actor;
    },
    options?: CallOptions,
  ): Promise<wire.NoticeAnswer>;

  /** Reviews that decisions opened, in order. */
  listReviews(
    params?: {
      /** Only reviews of this status. */
      status?: wire.ReviewStatus;
      /** Where an earlier page ended. */
      cursor?: string;
      /** How many at most; absent: 100. */
      limit?: number;
    },
    options?: CallOptions,
  ): Promise<wire.Reviews>;

  /** Decides a review: accepted, the status is as claimed; rejected, in progress. */
  resolveReview(
    params: {
      /** The review. */
      reviewId: string;
      /** What was decided. */
      outcome: "accepted" | "rejected";
      /** Why. */
      note?: string;
      /** Who decides; absent: the session's actor. */
      actor?: wire.Actor;
    },
    options?: CallOptions,
  ): Promise<wire.ResolvedReview>;

  /** Approves a maintenance window in which a rule's decision does not count. */
  suppressRule(
    params: {
      /** The rule. */
      policyId: string;
      /** The task it is for; absent: any. */
      taskId?: string;
      /** The project it is for; absent: any. */
      projectId?: string;
      /** When it begins; absent: now. */
      from?: string;
      /** When it ends. */
      until: string;
      /** Why it is approved. */
      reason: string;
      /** Who approves it. */
      actor: wire.Actor;
    },
    options?: CallOptions,
  ): Promise<wire.SuppressionAnswer>;

  /** Approved windows, with how many decisions each has changed. */
  listSuppressions(
    params?: {
      /** Where an earlier page ended. */
      cursor?: string;
      /** How many at most; absent: 100. */
      limit?: number;
    },
    options?: CallOptions,
  ): Promise<wire.Suppressions>;

  /** Writes the audit log as JSON Lines, checkable offline. */
  exportAudit(
    params: {
      /** The new file; an existing one is not written over. */
      path: string;
      /** Only from the first record of this moment or later on. */
      since?: string;
      /** For `$/progress`. */
      progressToken?: string | number;
    },
    options?: CallOptions,
  ): Promise<wire.AuditExport>;

  /** How often each rule was considered, fired, won, shadowed, suppressed, overruled. */
  ruleStatistics(
    params?: {
      /** Only this rule. */
      policyId?: string;
      /** Only rules of this pack. */
      packId?: string;
      /** Only from this moment on. */
      since?: string;
      /** For `$/progress`. */
      progressToken?: string | number;
    },
    options?: CallOptions,
  ): Promise<wire.Statistics>;

  /** What these packs would have decided; an empty list replays the recorded ones. */
  replay(
    params: {
      /** The packs: stored ones by id, or sources. */
      packs: wire.ReplayPack[];
      /** Only decisions from this moment on. */
      since?: string;
      /** Only decisions of this task. */
      taskId?: string;
      /** For `$/progress`. */
      progressToken?: string | number;
    },
    options?: CallOptions,
  ): Promise<wire.Replayed>;

  /** Runs a pack's test cases: situation, decision, with a clock of their own. */
  testPolicyPack(
    params?: {
      /** The pack's own text. */
      source?: string | Record<string, unknown>;
      /** A stored pack's id. */
      key?: string;
      /** Its version; absent: the newest active one. */
      version?: string;
    },
    options?: CallOptions,
  ): Promise<wire.PackTest>;

  /** The stored packs of both kinds, every version. */
  listPolicyPacks(
    params?: {
      /** Only packs of this kind. */
      kind?: "reporting" | "project";
      /** Only versions of this pack. */
      key?: string;
      /** Only packs with this tag. */
      tag?: string;
      /** Where an earlier page ended. */
      cursor?: string;
      /** How many at most; absent: 100. */
      limit?: number;
    },
    options?: CallOptions,
  ): Promise<wire.PolicyPacks>;

  /** A pack with its content, its versions and their status. */
  getPolicyPack(
    params: {
      /** The pack. */
      key: string;
      /** The version; absent: the newest active one. */
      version?: string;
    },
    options?: CallOptions,
  ): Promise<wire.PolicyPackContent>;

  /** Checks a pack of either kind and stores it; a stored version never changes. */
  putPolicyPack(
    params: {
      /** The text, the document, or `{files: {path: text}}`. */
      source: string | Record<string, unknown>;
      /** Who does it; absent: the actor of `initialize`. */
      actor?: wire.Actor;
    },
    options?: CallOptions,
  ): Promise<wire.StoredPolicyPack>;

  /** Sets whether a pack may be used. */
  setPolicyPackStatus(
    params: {
      /** The pack. */
      key: string;
      /** The version; absent: all. */
      version?: string;
      /** The status. */
      status: wire.PackStatus;
      /** Who does it; absent: the actor of `initialize`. */
      actor?: wire.Actor;
    },
    options?: CallOptions,
  ): Promise<wire.PolicyPacks>;

  /** Checks a pack of either kind, or a repo-local file; stores nothing. */
  validatePolicyPack(
    params: {
      /** The text, the document, or `{files: {path: text}}`. */
      source: string | Record<string, unknown>;
      /** The file's name for the diagnostics; `.tasksgodzilla/…` is read as a repo-local file. */
      path?: string;
    },
    options?: CallOptions,
  ): Promise<wire.Validation>;

  /** Stores a project, or sets the members given of one that exists. */
  putProject(
    params: {
      /** The project. */
      projectId: string;
      /** Its name. */
      name?: string;
      /** The folder of its repository; a relative one counts from where Candor runs. */
      root?: string;
      /** Who does it; absent: the actor of `initialize`. */
      actor?: wire.Actor;
    },
    options?: CallOptions,
  ): Promise<wire.ProjectAnswer>;

  /** Projects in the order of their creation. */
  listProjects(
    params?: {
      /** Where an earlier page ended. */
      cursor?: string;
      /** How many at most; absent: 100. */
      limit?: number;
    },
    options?: CallOptions,
  ): Promise<wire.Projects>;

  /** What a project has chosen, and the hash of what follows from it. */
  getProjectPolicy(
    params: {
      /** The project. */
      projectId: string;
    },
    options?: CallOptions,
  ): Promise<wire.ProjectPolicy>;

  /** Sets what a project has chosen; absent members stay. */
  setProjectPolicy(
    params: {
      /** The project. */
      projectId: string;
      /** The pack. */
      packKey?: string | null;
      /** Its version; `null`: the newest active one. */
      packVersion?: string | null;
      /** Overrides, as an object or a text in YAML or JSON. */
      overrides?: string | Record<string, unknown> | null;
      /** Whether the repo-local file counts. */
      repoLocalEnabled?: boolean;
      /** What that file may change. */
      repoLocalTrust?: wire.RepoLocalTrust;
      /** Whether findings block. */
      enforcementMode?: wire.EnforcementMode | null;
      /** Who does it; absent: the actor of `initialize`. */
      actor?: wire.Actor;
      /** The `effectiveHash` that must still hold. */
      ifHash?: string;
    },
    options?: CallOptions,
  ): Promise<wire.ProjectPolicy>;

  /** A project's policy after all layers, its hash, and where each value came from. */
  effectivePolicy(
    params: {
      /** The project. */
      projectId: string;
      /** Whether `provenance` is given. */
      explain?: boolean;
      /** What would be chosen; nothing is stored. */
      preview?: wire.PolicyChoice;
    },
    options?: CallOptions,
  ): Promise<wire.EffectivePolicy>;

  /** Starts a protocol run: takes a snapshot of the policy that judges it. */
  startProtocolRun(
    params: {
      /** The project. */
      projectId: string;
      /** The run's id. */
      protocolRunId: string;
      /** The folder of its files; absent: `.protocols/<id>` below the worktree or root. */
      root?: string;
      /** The working copy; absent: the project's root. */
      worktree?: string;
    },
    options?: CallOptions,
  ): Promise<wire.ProtocolRun>;

  /** A protocol run with its snapshot and steps. */
  getProtocolRun(
    params: {
      /** The run. */
      protocolRunId: string;
    },
    options?: CallOptions,
  ): Promise<wire.ProtocolRun>;

  /** Stores a step of a run, or changes it. */
  putStep(
    params: {
      /** The run. */
      protocolRunId: string;
      /** The step's id. */
      stepRunId: string;
      /** Its name. */
      name: string;
      /** Its file, relative to the run's root; absent: `<name>.md`. */
      file?: string;
      /** The artifacts it must produce. */
      outputs?: string[];
    },
    options?: CallOptions,
  ): Promise<wire.StepAnswer>;

  /** What a project, run or step lacks. */
  policyFindings(
    params?: {
      /** The project. */
      projectId?: string;
      /** The protocol run. */
      protocolRunId?: string;
      /** The step. */
      stepRunId?: string;
      /** A step's text, or texts by path for a run; nothing is stored. */
      content?: string | Record<string, string>;
    },
    options?: CallOptions,
  ): Promise<wire.Findings>;

  /** The questions of a project, run or step, with their answers. */
  listClarifications(
    params: {
      /** The project. */
      projectId: string;
      /** The protocol run. */
      protocolRunId?: string;
      /** The step. */
      stepRunId?: string;
      /** Only questions of this phase. */
      appliesTo?: wire.Phase;
      /** Only questions of this status. */
      status?: "open" | "answered";
    },
    options?: CallOptions,
  ): Promise<wire.Clarifications>;

  /** Answers a question; tells which gates that opens. */
  answerClarification(
    params: {
      /** The project. */
      projectId: string;
      /** The protocol run. */
      protocolRunId?: string;
      /** The step. */
      stepRunId?: string;
      /** The question. */
      key: string;
      /** The answer. */
      answer: unknown;
      /** Who does it; absent: the actor of `initialize`. */
      actor?: wire.Actor;
    },
    options?: CallOptions,
  ): Promise<wire.AnsweredClarification>;

  /** Answers every open question that has a recommendation with it. */
  acceptRecommendations(
    params: {
      /** The project. */
      projectId: string;
      /** The protocol run. */
      protocolRunId?: string;
      /** The step. */
      stepRunId?: string;
      /** Only questions of this phase. */
      appliesTo?: wire.Phase;
      /** Who does it; absent: the actor of `initialize`. */
      actor?: wire.Actor;
    },
    options?: CallOptions,
  ): Promise<wire.AcceptedRecommendations>;

  /** Whether a phase may begin; blocked is an answer, with reasons. */
  checkGate(
    params: {
      /** The project. */
      projectId: string;
      /** The phase. */
      phase: wire.Phase;
      /** The protocol run. */
      protocolRunId?: string;
      /** The step. */
      stepRunId?: string;
    },
    options?: CallOptions,
  ): Promise<wire.Gate>;

  /** What to put into a planning prompt, and the defaults for the phase. */
  policyGuidance(
    params: {
      /** The project. */
      projectId: string;
      /** The phase. */
      phase: wire.Phase;
      /** The protocol run. */
      protocolRunId?: string;
    },
    options?: CallOptions,
  ): Promise<wire.Guidance>;
}

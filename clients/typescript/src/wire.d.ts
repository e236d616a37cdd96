// What stands on the wire: words, params, results. Times are RFC 3339, lengths seconds.

export type ActorKind = "human" | "agent" | "runtime" | "ci";
export type TaskStatus =
  | "in_progress"
  | "blocked"
  | "waiting_for_operator"
  | "pending_verification"
  | "complete"
  | "verified_complete"
  | "failed"
  | "cancelled";
export type TaskMode = "interactive" | "silent";
export type ClaimType =
  | "progress"
  | "completion"
  | "verified_completion"
  | "next_step"
  | "promised_followup"
  | "blocked";
export type MessageKind =
  | "report"
  | "reminder_only"
  | "status_only"
  | "narrative"
  | "question"
  | "other";
export type EvidenceClass =
  | "test_result"
  | "build_result"
  | "tool_output"
  | "file_change"
  | "runtime_artifact"
  | "decision_record"
  | "subagent_result"
  | "external_reference"
  | "operator_confirmation"
  | "narrative"
  | "reminder";
export type EvidenceProducer = "runtime" | "ci" | "operator" | "subagent" | "agent";
export type EvidenceOutcome = "passed" | "failed" | "unknown";
export type EvidenceQuality = "none" | "weak" | "moderate" | "strong" | "conclusive";
export type EvidenceReason =
  | "stale"
  | "duplicate"
  | "failed"
  | "unidentified"
  | "future"
  | "masked"
  | "empty"
  | "partial"
  | "unfinished"
  | "mismatch"
  | "self_reported"
  | "undecided"
  | "preexisting";
export type DecisionKind =
  | "escalate"
  | "block"
  | "force_checkpoint"
  | "downgrade_status"
  | "require_review"
  | "rewrite"
  | "annotate_placeholder"
  | "allow";
export type RuleMode = "enforce" | "shadow";
export type Severity = "info" | "low" | "medium" | "high" | "critical";
export type RequiredAction =
  | "send_operator_update"
  | "provide_checkpoint_fields"
  | "attach_evidence"
  | "rerun_verification"
  | "rewrite_message"
  | "set_status"
  | "forward_subagent_result"
  | "deliver_followup"
  | "request_operator_review"
  | "provide_externalized_path";
export type ReviewStatus = "open" | "accepted" | "rejected";
export type Phase = "onboarding" | "planning" | "execution" | "qa";
export type EnforcementMode = "warn" | "block";
export type FindingSeverity = "info" | "warning" | "error" | "block";
export type PackStatus = "active" | "deprecated" | "disabled";
export type RepoLocalTrust = "tighten_only" | "full";
export type SecretKind =
  | "access_token"
  | "private_key"
  | "url_password"
  | "named_value"
  | "authorization";
export type ObligationKind = "checkpoint" | "forward" | "followup" | "review";
export type ObligationState = "open" | "overdue" | "discharged";
export type NoticeTemplate =
  | "checkpoint_forced"
  | "placeholder_rewrite"
  | "review_required"
  | "status_downgraded"
  | "blocked";
export type Comparator =
  | "equals"
  | "not_equals"
  | "in"
  | "not_in"
  | "contains"
  | "greater_than"
  | "less_than"
  | "at_least"
  | "at_most"
  | "exists";

/** Who does something, as the host states it. */
export interface Actor {
  kind: ActorKind;
  id: string;
}

/** One piece of evidence. */
export interface Evidence {
  evidenceId?: string;
  class: EvidenceClass;
  summary?: string;
  uri?: string;
  digest?: string;
  producedAt?: string;
  producedBy?: EvidenceProducer;
  command?: string;
  output?: string;
  exitCode?: number;
  outcome?: EvidenceOutcome;
  covers?: string[];
  preexisting?: boolean;
  eventIds?: string[];
}

/** Something that happened to a task; `data` is what it brings along. */
export interface Event {
  eventId?: string;
  type: string;
  occurredAt?: string;
  agentId?: string;
  data?: Record<string, unknown>;
  taskId?: string;
  projectId?: string;
  protocolRunId?: string;
  stepRunId?: string;
}

/** The five fields of a report. */
export interface Fields {
  current_status?: string;
  completed_this_segment?: string;
  next_step?: string;
  next_report_condition?: string;
  operator_intervention?: string;
}

/** A message to be judged before it is shown. */
export interface Message {
  text: string;
  messageId?: string;
  visibility?: "operator" | "internal";
  fields?: Fields;
}

/** What the caller declares that a message claims. */
export interface ClaimDeclaration {
  types?: ClaimType[];
  status?: TaskStatus;
}

/** A reporting pack to be used, in this version or the newest active one. */
export interface PackPin {
  id: string;
  version?: string;
}

/** A pack to replay with: stored, by its id, or a source. */
export interface ReplayPack {
  id?: string;
  version?: string;
  source?: string | Record<string, unknown>;
}

/** What a task owes by the clock. */
export interface CheckpointPlan {
  intervalSeconds?: number;
  silenceTimeoutSeconds?: number;
  graceSeconds?: number;
  handoffSeconds?: number;
  promiseSeconds?: number;
  externalizedPath?: string;
}

/** What a project would choose, for a preview. */
export interface PolicyChoice {
  packKey?: string;
  packVersion?: string | null;
  overrides?: string | Record<string, unknown> | null;
  repoLocalEnabled?: boolean;
  repoLocalTrust?: RepoLocalTrust;
  enforcementMode?: EnforcementMode | null;
}

/** An answer without members. */
export interface Empty {
}

/** Who answers. */
export interface ServerInfo {
  name: "candor";
  version: string;
}

/** How much one message may carry. */
export interface Limits {
  messageBytes: number;
  nesting: number;
  eventsPerCall: number;
  evidencePerCall: number;
  pageLength: number;
}

/** What this build can do. */
export interface Capabilities {
  methods: string[];
  framing: ("header" | "line")[];
  limits: Limits;
}

/** A pack by id, version and digest. */
export interface PackReference {
  id: string;
  version: string;
  digest: string;
  status?: "deprecated";
}

/** Where state lies. */
export interface StoreInfo {
  path: string;
  schemaVersion: number;
}

/** Something that a pack's profile asks less of. */
export interface Loosening {
  pack: string;
  ruleId: string | null;
  what: string;
  was: string;
  becomes: string;
  reason: string;
}

/** The answer of `initialize`. */
export interface Greeting {
  protocolVersion: string;
  serverInfo: ServerInfo;
  capabilities: Capabilities;
  packs: PackReference[];
  store: StoreInfo;
  profile?: string;
  loosened?: Loosening[];
}

/** The newest record of the audit log. */
export interface AuditHead {
  seq: number;
  hash: string;
}

/** What a task owes. */
export interface Obligation {
  kind: ObligationKind;
  id: string;
  owner: string;
  dueAt: string | null;
  state: ObligationState;
  text?: string;
}

/** A task as it stands. */
export interface Task {
  taskId: string;
  title?: string;
  projectId?: string;
  protocolRunId?: string;
  stepRunId?: string;
  parentTaskId?: string;
  agentId?: string;
  runtime: string;
  mode: TaskMode;
  workflowShape?: string;
  channel?: string;
  status: TaskStatus;
  root?: string;
  checkpoint: CheckpointPlan;
  packs?: PackPin[];
  startedAt: string;
  lastVisibleAt: string | null;
  lastCheckpointAt: string | null;
  obligations: Obligation[];
}

/** What one piece of evidence is worth, and why not more. */
export interface EvidenceWorth {
  evidenceId: string;
  quality: EvidenceQuality;
  isNew: boolean;
  reasons: EvidenceReason[];
}

/** The evidence behind a decision, and what is missing. */
export interface DecisionEvidence {
  items: EvidenceWorth[];
  missing: string[];
  newItems: number;
  preexisting?: string[];
  quality: EvidenceQuality;
}

/** A rule that fired. */
export interface Match {
  decision: DecisionKind;
  mode: RuleMode;
  policyId: string;
  reason: string;
  satisfied: boolean;
  severity: Severity;
}

/** What a notice must refer to. */
export interface MustReference {
  eventIds: string[];
  evidenceIds: string[];
}

/** What the operator must be told. */
export interface OperatorNotice {
  mustReference: MustReference;
  required: boolean;
  template: NoticeTemplate | null;
  text: string | null;
}

/** A rule that fired in an approved maintenance window. */
export interface SuppressedMatch {
  decision: DecisionKind;
  policyId: string;
  suppressionId: string;
}

/** A replacement in a text, in bytes of UTF-8. */
export interface Edit {
  start: number;
  end: number;
  policyId: string | null;
  replacement: string;
}

/** A text before and after; `effective` is null where it is held back. */
export interface Text {
  original: string | null;
  effective: string | null;
  changed: boolean;
  edits: Edit[];
  unread?: boolean;
  redacted?: SecretKind[];
}

/** The status as claimed, and as it may be claimed. */
export interface Status {
  claimed: TaskStatus;
  effective: TaskStatus;
}

/** What the rules decided; `text` and `status` where a message was judged. */
export interface Decision {
  decision: DecisionKind;
  decisionId: string | null;
  evidence: DecisionEvidence;
  matched: Match[];
  mode: RuleMode;
  operatorNotice: OperatorNotice;
  packs: PackReference[];
  policyId: string | null;
  reason: string;
  requiredActions: RequiredAction[];
  severity: Severity;
  suggestedStatus: TaskStatus | null;
  suppressed: SuppressedMatch[];
  taskId: string;
  triggeringEventIds: string[];
  status?: Status;
  text?: Text;
  profile?: string;
}

/** Who saw a notice, and the text that was really shown. */
export interface Acknowledgement {
  at: string;
  by: Actor;
  text?: string;
}

/** A notice for the operator. */
export interface Notice {
  noticeId: string | null;
  taskId: string;
  decisionId: string | null;
  policyId: string | null;
  severity: Severity;
  template: NoticeTemplate;
  text: string;
  mustReference: MustReference;
  createdAt: string;
  acknowledged?: Acknowledgement;
}

/** The params of the notification `notice`. */
export interface NoticeMessage {
  notice: Notice;
  decision: Decision;
}

/** A claim in a message, and the evidence behind it. */
export interface SupportedClaim {
  type: ClaimType;
  declared: boolean;
  start: number | null;
  end: number | null;
  subject?: string;
  subjects?: string[];
  count?: number;
  supported: boolean;
  contradicted: boolean;
  undecided: boolean;
  quality: EvidenceQuality;
  evidenceIds: string[];
  reasons: EvidenceReason[];
  missing?: string;
}

/** The answer of `evaluateClaim`: show `text.effective`, and only where `deliver` is true. */
export interface Evaluation {
  decision: Decision;
  deliver: boolean;
  text: Text;
  reviseInstruction?: string;
  status: Status;
  notices: Notice[];
  claims: SupportedClaim[];
  task: Task | null;
  audit: AuditHead;
}

/** A task, and what was decided about it. */
export interface TaskReport {
  task: Task | null;
  decisions: Decision[];
  notices: Notice[];
  audit: AuditHead;
}

/** Whether an event was known already. */
export interface EventReceipt {
  eventId: string;
  duplicate: boolean;
}

/** The answer of `recordEvent` and `recordEvents`. */
export interface Recorded {
  events: EventReceipt[];
  decisions: Decision[];
  notices: Notice[];
  task: Task | null;
  audit: AuditHead;
}

/** The answer of `recordEvidence`. */
export interface RecordedEvidence {
  evidence: EvidenceWorth[];
  task: Task | null;
  audit: AuditHead;
}

/** A claim that was read in a text. */
export interface ReadClaim {
  type: ClaimType;
  start: number | null;
  end: number | null;
  subject?: string;
  subjects?: string[];
  count?: number;
}

/** A promised follow-up. */
export interface Promise {
  text: string;
  deadlineSeconds?: number;
}

/** The answer of `analyzeMessage`. */
export interface Reading {
  claims: ReadClaim[];
  negated: ClaimType[];
  kind: MessageKind;
  fields: Fields;
  promise?: Promise;
  unread?: boolean;
}

/** One task. */
export interface TaskAnswer {
  task: Task;
}

/** A page of tasks. */
export interface Tasks {
  tasks: Task[];
  nextCursor?: string;
}

/** A text before and after, and as it was really shown, where that is known. */
export interface ShownText {
  original: string | null;
  effective: string | null;
  changed: boolean;
  shown: string | null;
  unread?: boolean;
  redacted?: SecretKind[];
}

/** A leaf of a rule, with the value that it met. */
export interface Condition {
  fact: string;
  comparator: Comparator;
  operand: unknown;
  value: unknown;
  holds: boolean | null;
}

/** A rule that was considered, and why it fired or not. */
export interface ConsideredRule {
  policyId: string;
  packId: string;
  triggered: boolean;
  fired: boolean;
  why: string;
  conditions: Condition[];
}

/** Every rule that was considered. */
export interface Explanation {
  rules: ConsideredRule[];
}

/** A decision as it was made. */
export interface DecisionRecord {
  decision: Decision;
  deliver: boolean;
  text: ShownText;
  status?: Status;
  notices: Notice[];
  explanation?: Explanation;
}

/** A page of decisions. */
export interface Decisions {
  decisions: DecisionRecord[];
  nextCursor?: string;
}

/** An event as it was stored. */
export interface StoredEvent {
  eventId: string;
  type: string;
  taskId?: string;
  projectId?: string;
  protocolRunId?: string;
  stepRunId?: string;
  agentId?: string;
  data: Record<string, unknown>;
  occurredAt: string;
  recordedAt: string;
  redacted?: SecretKind[];
}

/** A page of events. */
export interface Events {
  events: StoredEvent[];
  nextCursor?: string;
}

/** The answer of `verifyAudit`. */
export interface AuditCheck {
  ok: boolean;
  records: number;
  head: AuditHead;
  firstBadSeq?: number;
}

/** The answer of `exportAudit`. */
export interface AuditExport {
  path: string;
  records: number;
  head: AuditHead;
}

/** What has fallen due. */
export interface Due {
  decisions: Decision[];
  notices: Notice[];
  nextDueAt: string | null;
  audit: AuditHead;
}

/** The answer of `advanceClock`. */
export interface Advanced {
  decisions: Decision[];
  notices: Notice[];
  nextDueAt: string | null;
  now: string;
  audit: AuditHead;
}

/** A page of notices. */
export interface Notices {
  notices: Notice[];
  nextCursor?: string;
}

/** One notice. */
export interface NoticeAnswer {
  notice: Notice;
  audit: AuditHead;
}

/** A review that a decision opened. */
export interface Review {
  reviewId: string;
  taskId: string;
  decisionId: string;
  status: ReviewStatus;
  draft: string | null;
  openedAt: string;
  resolvedAt?: string;
  resolvedBy?: Actor;
  note?: string;
}

/** A page of reviews. */
export interface Reviews {
  reviews: Review[];
  nextCursor?: string;
}

/** The answer of `resolveReview`. */
export interface ResolvedReview {
  review: Review;
  decisions: Decision[];
  notices: Notice[];
  task: Task | null;
  audit: AuditHead;
}

/** An approved window in which a rule's decision does not count. */
export interface Suppression {
  suppressionId: string;
  policyId: string;
  taskId?: string;
  projectId?: string;
  from: string;
  until: string;
  reason: string;
  actor: Actor;
  used: number;
}

/** One window. */
export interface SuppressionAnswer {
  suppression: Suppression;
  audit: AuditHead;
}

/** A page of windows. */
export interface Suppressions {
  suppressions: Suppression[];
  nextCursor?: string;
}

/** How often a rule did what. */
export interface RuleCount {
  policyId: string;
  considered: number;
  fired: number;
  won: number;
  shadowed: number;
  suppressed: number;
  overruled: number;
}

/** The answer of `ruleStatistics`. */
export interface Statistics {
  rules: RuleCount[];
}

/** A decision that would be another one. */
export interface Difference {
  decisionId: string;
  was: DecisionKind;
  would: DecisionKind;
  policyId: string | null;
}

/** The answer of `replay`. */
export interface Replayed {
  considered: number;
  differences: Difference[];
  counts: Record<string, number>;
}

/** How one test case of a pack went. */
export interface CaseRun {
  name: string;
  passed: boolean;
  decision: DecisionKind;
  policyId: string | null;
  failures: string[];
}

/** The answer of `testPolicyPack`. */
export interface PackTest {
  passed: number;
  failed: number;
  cases: CaseRun[];
}

/** A mistake in a pack or override, with its place. */
export interface Diagnostic {
  severity: "error" | "warning";
  code: string;
  file: string;
  line: number;
  column: number;
  message: string;
  suggestion?: string;
}

/** A stored version of a pack. */
export interface PolicyPack {
  kind: "reporting" | "project";
  key: string;
  name: string;
  description: string;
  version: string;
  status: PackStatus;
  owner?: string;
  tags: string[];
  digest: string;
  createdAt: string;
  updatedAt: string;
}

/** A page of packs. */
export interface PolicyPacks {
  packs: PolicyPack[];
  nextCursor?: string;
  audit?: AuditHead;
}

/** One version of a pack. */
export interface PackVersion {
  version: string;
  status: PackStatus;
  digest: string;
  createdAt: string;
  updatedAt: string;
}

/** A pack's overlay for one environment. */
export interface PackProfile {
  name: string;
  summary: string | null;
  loosened: Loosening[];
}

/** A pack with its content and its versions. */
export interface PolicyPackContent extends PolicyPack {
  pack: Record<string, unknown>;
  versions: PackVersion[];
  files?: Record<string, string>;
  extends?: string;
  profiles?: PackProfile[];
}

/** The answer of `putPolicyPack`. */
export interface StoredPolicyPack extends PolicyPack {
  isNew: boolean;
  diagnostics: Diagnostic[];
  audit: AuditHead;
}

/** The answer of `validatePolicyPack`. */
export interface Validation {
  valid: boolean;
  diagnostics: Diagnostic[];
}

/** A project. */
export interface Project {
  projectId: string;
  name?: string;
  root?: string;
  createdAt: string;
  updatedAt: string;
}

/** One project. */
export interface ProjectAnswer {
  project: Project;
  audit: AuditHead;
}

/** A page of projects. */
export interface Projects {
  projects: Project[];
  nextCursor?: string;
}

/** What a project has chosen, and the hash of what follows from it. */
export interface ProjectPolicy {
  packKey: string | null;
  packVersion: string | null;
  overrides: Record<string, unknown> | null;
  repoLocalEnabled: boolean;
  repoLocalTrust: RepoLocalTrust;
  enforcementMode: EnforcementMode | null;
  effectiveHash: string;
  updatedAt: string | null;
  updatedBy: Actor | null;
  audit?: AuditHead;
}

/** The pack that was used. */
export interface EffectivePack {
  key: string;
  version: string;
  digest: string;
}

/** A value that a preview would change. */
export interface PolicyDifference {
  path: string;
  was: unknown;
  would: unknown;
  looser: boolean;
}

/** A layer that the effective policy was merged from. */
export interface PolicySource {
  layer: "pack" | "overrides" | "repo_local";
  key?: string;
  version?: string;
  digest?: string;
  status?: PackStatus;
  hash?: string;
  actor?: Actor | null;
  file?: string;
  trust?: RepoLocalTrust;
  applied?: boolean;
}

/** Where a value of the effective policy came from. */
export interface Provenance {
  layer: string;
  file?: string;
  line?: number;
  actor?: string;
  earlier?: Record<string, unknown>[];
  refused?: Record<string, unknown>[];
}

/** A policy after all layers. */
export interface EffectivePolicy {
  policy: Record<string, unknown>;
  hash: string;
  pack: EffectivePack | null;
  enforcementMode: EnforcementMode;
  sources: PolicySource[];
  diagnostics: Diagnostic[];
  provenance?: Record<string, Provenance>;
  changes?: PolicyDifference[];
}

/** A step of a run. */
export interface Step {
  protocolRunId: string;
  stepRunId: string;
  name: string;
  file: string;
  outputs: string[];
}

/** One step. */
export interface StepAnswer {
  step: Step;
  audit: AuditHead;
}

/** A protocol run with the snapshot that judges it. */
export interface ProtocolRun {
  protocolRunId: string;
  projectId: string;
  root: string | null;
  worktree: string | null;
  pack: EffectivePack | null;
  policy: Record<string, unknown>;
  hash: string;
  enforcementMode: EnforcementMode;
  startedAt: string;
  steps?: Step[];
  audit?: AuditHead;
}

/** What a project, run or step lacks. */
export interface Finding {
  code: string;
  severity: FindingSeverity;
  message: string;
  scope: "project" | "protocol" | "step";
  suggestedFix: string;
  metadata: Record<string, unknown>;
}

/** The answer of `policyFindings`. */
export interface Findings {
  findings: Finding[];
  hash: string;
  mode: EnforcementMode;
  reviseInstruction?: string;
}

/** An answer that was given to a question. */
export interface Answer {
  answer: unknown;
  answeredBy: Actor;
  answeredAt: string;
}

/** A question that a policy asks. */
export interface Clarification {
  key: string;
  question: string;
  options?: string[];
  recommended?: unknown;
  blocking: boolean;
  appliesTo: Phase[];
  status: "open" | "answered";
  answer?: unknown;
  answeredBy?: Actor;
  answeredAt?: string;
  history: Answer[];
}

/** The questions of a project, run or step. */
export interface Clarifications {
  clarifications: Clarification[];
  nextCursor?: string;
}

/** Whether a phase may begin; a blocked gate is an answer, with reasons. */
export interface Gate {
  phase: Phase;
  verdict: "allow" | "warn" | "block";
  mode: EnforcementMode;
  hash: string;
  findings: Finding[];
  clarifications: Clarification[];
}

/** The answer of `answerClarification`. */
export interface AnsweredClarification {
  clarification: Clarification;
  unblocked: Phase[];
  gate: Gate;
  audit: AuditHead;
}

/** The answer of `acceptRecommendations`. */
export interface AcceptedRecommendations {
  clarifications: Clarification[];
  unblocked: Phase[];
  gate: Gate;
  audit: AuditHead;
}

/** What to put into a planning prompt, and the defaults for the phase. */
export interface Guidance {
  markdown: string;
  stepTemplate: string;
  requiredFiles: string[];
  requiredSections: string[];
  requiredChecks: string[];
  models: Record<string, unknown>;
  qa: Record<string, unknown>;
  ci: Record<string, unknown>;
  git: Record<string, unknown>;
  openClarifications: Clarification[];
  answers: Record<string, unknown>;
  hash: string;
}

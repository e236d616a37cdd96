// Ids by which Candor knows a call that is sent again after a restart.

import { randomUUID } from "node:crypto";

// They change nothing, or carry ids by which Candor knows the repetition.
const REPEATABLE = new Set([
  "ping", "describe", "analyzeMessage", "getTask", "listTasks", "getDecision", "listDecisions",
  "listEvents", "verifyAudit", "listNotices", "listReviews", "listSuppressions",
  "ruleStatistics", "replay", "testPolicyPack", "listPolicyPacks", "getPolicyPack",
  "validatePolicyPack", "listProjects", "getProjectPolicy", "effectivePolicy",
  "getProtocolRun", "policyFindings", "listClarifications", "checkGate", "policyGuidance",
  "recordEvent", "recordEvents", "recordEvidence", "evaluateClaim",
]);

export const isRepeatable = (method) => REPEATABLE.has(method);

/** The params with an id wherever the method takes one by which Candor knows a repetition. */
export function withIds(method, params) {
  if (method === "recordEvent") return { ...params, event: named(params.event, "eventId") };
  if (method === "recordEvents" && Array.isArray(params.events)) {
    return { ...params, events: params.events.map((event) => named(event, "eventId")) };
  }
  if (method === "recordEvidence" && Array.isArray(params.evidence)) {
    return { ...params, evidence: params.evidence.map((item) => named(item, "evidenceId")) };
  }
  if (method === "evaluateClaim" && !params.dryRun) {
    const given = typeof params.event === "string" ? { type: params.event } : params.event;
    // A type of our own: it only carries the id and triggers no rule.
    return { ...params, event: named(given ?? { type: "x.client.call" }, "eventId") };
  }
  return params;
}

function named(item, key) {
  if (item === null || typeof item !== "object" || item[key] != null) return item;
  return { ...item, [key]: `client-${randomUUID()}` };
}

// A client of Candor, the policy sidecar for AI agents.

export { findBinary } from "./binary.js";
export { Candor } from "./client.js";
export * from "./errors.js";

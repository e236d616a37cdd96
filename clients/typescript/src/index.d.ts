// A client of Candor, the policy sidecar for AI agents.

import type { CallOptions, Methods } from "./methods.js";
import type { Actor, Greeting, NoticeMessage } from "./wire.js";

export type { CallOptions, Methods } from "./methods.js";
export * from "./wire.js";

/** The binary: the explicit path, else `CANDOR_BIN`, else beside this package, else on PATH. */
export function findBinary(explicit?: string, env?: Record<string, string | undefined>): string;

/** How a client is started. Times are milliseconds. */
export interface Options {
  /** The program; absent: `CANDOR_BIN`, beside the package, PATH. */
  binary?: string;
  /** The SQLite file, or `:memory:`; absent: the user's own. */
  store?: string;
  /** More arguments of `candor serve`. */
  args?: string[];
  /** Who speaks. */
  actor?: Actor;
  /** More params of `initialize`, for example a manual clock. */
  initialize?: Record<string, unknown>;
  /** How long a call may take; absent: no limit. */
  timeout?: number;
  /** How long the handshake may take; absent: 30000. */
  startTimeout?: number;
  /** How long each rung of the close waits; absent: 2000. */
  patience?: number;
  /**
   * Called with each notice of a deadline that passes. One that throws, or gives a promise that is rejected, stops
   * nothing: Node emits a warning of the type `CandorCallbackWarning` with the error's stack, and the client goes on.
   */
  onNotice?: (message: NoticeMessage) => void | Promise<void>;
  /** Collects them for `notices()`. */
  notices?: boolean;
  /** Called with every other notification; what it throws is told as `onNotice` says. */
  onNotification?: (method: string, params: unknown) => void | Promise<void>;
  /**
   * Starts a process that died anew, at most 4 times in 3 minutes. What was under way is sent again
   * where Candor can tell the repetition, and fails with `ProcessEnded` where not.
   */
  restart?: boolean;
  env?: Record<string, string | undefined>;
  cwd?: string;
}

export interface Candor extends Methods {}

/** A candor process and the conversation with it. */
export class Candor {
  private constructor();
  /** Starts the process and greets it. */
  static start(options?: Options): Promise<Candor>;
  /** What `initialize` answered: version, methods, limits, packs, store. */
  readonly server: Greeting;
  /** The process id of the present process. */
  readonly pid: number | undefined;
  /** How it ended; `null` while it runs, or after a signal. */
  readonly exitCode: number | null;
  /** The last lines that it wrote to stderr. */
  readonly stderr: string[];
  /** Makes a call by its wire name; rejects with a `CandorError`. */
  call(method: string, params?: object, options?: CallOptions): Promise<unknown>;
  /** Sends a notification, which is never answered. */
  notify(method: string, params?: object): void;
  /** Traces come as `$/logTrace`. */
  setTrace(value: "off" | "messages" | "verbose"): void;
  /** The notices as they come, until the client is closed; needs `notices: true`. */
  notices(): AsyncGenerator<NoticeMessage, void, undefined>;
  /** `shutdown`, `exit`, the end of input; after 2 s SIGTERM, after 2 more SIGKILL. */
  close(): Promise<void>;
}

/** The base of all errors of this client. */
export class CandorError extends Error {}

/** Candor answered with an error: nothing of that request was stored. */
export class ResponseError extends CandorError {
  readonly code: number;
  readonly data: Record<string, unknown>;
  /** The error's kind, for example `not_found`. */
  readonly kind: string | undefined;
  /** The JSON Pointer into the params of what is wrong. */
  readonly path: string | undefined;
  /** The nearest name, where one was nearly right. */
  readonly suggestion: string | undefined;
}

/** There is no candor binary; `places` tells every place and what was found there. */
export class BinaryNotFound extends CandorError {
  readonly places: string[];
}

/** The process does not speak this client's version of the protocol, or none at all. */
export class HandshakeError extends CandorError {}

/** The process ended before it answered; whether the call was applied is not known. */
export class ProcessEnded extends CandorError {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stderr: string[];
}

/** No answer came in time; the call was cancelled, but may have been applied. */
export class CallTimeout extends CandorError {}

/** The client was closed. */
export class ClientClosed extends CandorError {}

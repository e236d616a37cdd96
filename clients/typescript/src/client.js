// A candor process and the conversation with it.

import { findBinary } from "./binary.js";
import {
  CallTimeout, CandorError, ClientClosed, HandshakeError, ProcessEnded, ResponseError,
} from "./errors.js";
import { isRepeatable, withIds } from "./ids.js";
import { METHOD_NAMES } from "./method-names.js";
import { Notices } from "./notices.js";
import { Process } from "./process.js";

const PROTOCOL_VERSION = "1.0";
const MOST_RESTARTS = 4;
const RESTART_WINDOW = 180_000;
// The limits of the wire: beyond them Candor could only answer without naming the request.
const MOST_BYTES = 16 << 20;
const MOST_NESTING = 128;
// How long each rung of the close ladder waits, in milliseconds.
const PATIENCE = 2000;

export class Candor {
  #options;
  #command;
  #process = null;
  #state = "starting";
  #death = null;
  #number = 0;
  #greeting = null;
  #pending = new Map();
  #restarts = [];
  #notices = null;
  #closing = null;

  /** Starts the process and greets it. */
  static async start(options = {}) {
    const client = new Candor(options);
    try {
      await client.#open();
    } catch (error) {
      await client.close();
      throw error;
    }
    return client;
  }

  constructor(options) {
    this.#options = options;
    const { binary, store, args = [] } = options;
    this.#command = [findBinary(binary), "serve", ...(store ? ["--store", store] : []), ...args];
    if (options.notices) this.#notices = new Notices();
  }

  get pid() {
    return this.#process?.pid;
  }

  get exitCode() {
    return this.#process?.exitCode ?? null;
  }

  get stderr() {
    return [...(this.#process?.stderr ?? [])];
  }

  notices() {
    if (!this.#notices) {
      throw new ClientClosed("this client collects no notices: start it with `notices: true`");
    }
    return this.#notices[Symbol.asyncIterator]();
  }

  async call(method, params = {}, { timeout = this.#options.timeout, signal } = {}) {
    signal?.throwIfAborted();
    const sent = this.#options.restart ? withIds(method, params ?? {}) : params ?? {};
    const call = this.#make(method, sent);
    if (this.#state === "closed") throw new ClientClosed("the client was closed");
    if (this.#state === "dead") {
      if (!this.#mayRestart()) throw this.#death;
      this.#revive();
    }
    this.#pending.set(call.id, call);
    if (this.#state === "live") this.#process.send(call.line);
    const late = () => new CallTimeout(`no answer to \`${method}\` within ${timeout} ms`);
    const timer = timeout > 0 ? setTimeout(() => this.#giveUp(call, late()), timeout) : undefined;
    const abort = () => this.#giveUp(call, signal.reason);
    signal?.addEventListener("abort", abort, { once: true });
    try {
      return await call.answer;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  }

  notify(method, params = {}) {
    if (this.#state === "closed") throw new ClientClosed("the client was closed");
    if (this.#state === "live") this.#process.send(encode({ jsonrpc: "2.0", method, params }));
  }

  setTrace(value) {
    this.notify("$/setTrace", { value });
  }

  /** `shutdown`, `exit`, the end of input, 2 s, SIGTERM, 2 s, SIGKILL. */
  close() {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async [Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose")]() {
    await this.close();
  }

  async #end() {
    this.#state = "closed";
    if (this.#process) {
      this.#process.send(this.#make("shutdown", {}).line);
      this.#process.send(encode({ jsonrpc: "2.0", method: "exit" }));
      await this.#process.end();
    }
    this.#fail(new ClientClosed("the client was closed"));
    this.#notices?.end();
  }

  #make(method, params) {
    const call = { id: ++this.#number, method, wasRepeated: false };
    call.line = encode({ jsonrpc: "2.0", id: call.id, method, params });
    call.answer = new Promise((resolve, reject) => Object.assign(call, { resolve, reject }));
    // A call that nobody awaits must not end the host.
    call.answer.catch(() => {});
    return call;
  }

  #giveUp(call, reason) {
    if (!this.#pending.delete(call.id)) return;
    call.reject(reason);
    if (this.#state === "live") this.notify("$/cancelRequest", { id: call.id });
  }

  async #open() {
    const { env, cwd, initialize, actor, notices, onNotice, patience = PATIENCE } = this.#options;
    const greeting = this.#make("initialize", {
      protocolVersion: PROTOCOL_VERSION,
      processId: process.pid,
      clientInfo: { name: "candor-typescript", version: "1.0.0" },
      ...(notices || onNotice ? { capabilities: { notices: true } } : {}),
      ...(actor ? { actor } : {}),
      ...initialize,
    });
    this.#greeting = greeting;
    const opened = new Process(this.#command, {
      env, cwd, patience,
      onMessage: (from, message) => this.#receive(from, message),
      onEnd: (from, reason) => this.#lose(from, reason),
    });
    this.#process = opened;
    opened.send(greeting.line);
    try {
      this.server = await this.#greeted(greeting);
    } catch (error) {
      await opened.end();
      throw error;
    }
    if (this.#state !== "starting") throw new ClientClosed("the client was closed");
    opened.send(encode({ jsonrpc: "2.0", method: "initialized", params: {} }));
    for (const call of this.#pending.values()) opened.send(call.line);
    this.#state = "live";
  }

  async #greeted(greeting) {
    const { startTimeout = 30_000 } = this.#options;
    const late = new HandshakeError(`no answer to \`initialize\` within ${startTimeout} ms`);
    const timer = setTimeout(() => greeting.reject(late), startTimeout);
    let version;
    try {
      const answer = await greeting.answer;
      version = answer?.protocolVersion;
      if (String(version).split(".")[0] === PROTOCOL_VERSION.split(".")[0]) return answer;
    } catch (error) {
      if (!(error instanceof ResponseError) || error.path !== "/protocolVersion") throw error;
      throw new HandshakeError(`the protocol versions differ: ${error.message}`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
    throw new HandshakeError(
      `this client speaks protocol ${PROTOCOL_VERSION}, the binary ${version}`,
    );
  }

  #receive(from, message) {
    if (from !== this.#process) return;
    if ("method" in message) {
      this.#tell(message);
      return;
    }
    const call = this.#take(message.id);
    if (!call) return;
    if (message.error) call.reject(new ResponseError(message.error));
    else call.resolve(message.result);
  }

  #take(id) {
    const greeting = this.#greeting;
    if (greeting && (id === greeting.id || id === null)) {
      this.#greeting = null;
      return greeting;
    }
    // A refusal that names no request: answers come in order, so it is the oldest one's.
    const number = id ?? this.#pending.keys().next().value;
    const call = this.#pending.get(number);
    this.#pending.delete(number);
    return call;
  }

  #tell({ method, params }) {
    const { onNotice, onNotification } = this.#options;
    if (method === "notice") this.#notices?.put(params);
    const callback = method === "notice" ? onNotice : onNotification && ((p) => onNotification(method, p));
    if (!callback) return;
    // A callback that throws must not end the host: the host sees a warning, and the client goes on.
    const warn = (error) => {
      const detail = error instanceof Error ? error.stack : String(error);
      process.emitWarning(`a callback for \`${method}\` threw`, { type: "CandorCallbackWarning", detail });
    };
    queueMicrotask(async () => {
      try {
        await callback(params);
      } catch (error) {
        warn(error);
      }
    });
  }

  #lose(from, reason) {
    if (from !== this.#process) return;
    const error = new ProcessEnded(reason, from.exitCode, from.signal, [...from.stderr]);
    this.#greeting?.reject(error);
    this.#greeting = null;
    if (this.#state !== "live") return;
    const revives = this.#mayRestart();
    this.#fail(error, (call) => !revives || !repeats(call));
    if (revives) {
      this.#revive();
      return;
    }
    this.#die(error);
  }

  #die(error) {
    this.#state = "dead";
    this.#death = error;
    this.#fail(error);
    this.#notices?.end();
  }

  #mayRestart() {
    if (!this.#options.restart) return false;
    const now = performance.now();
    this.#restarts = this.#restarts.filter((at) => now - at < RESTART_WINDOW);
    return this.#restarts.length < MOST_RESTARTS;
  }

  async #revive() {
    this.#state = "starting";
    for (;;) {
      this.#restarts.push(performance.now());
      try {
        await this.#open();
        return;
      } catch (error) {
        if (this.#state === "closed") return;
        if (error instanceof ProcessEnded && this.#mayRestart()) continue;
        this.#die(error instanceof CandorError ? error : new CandorError(error.message));
        return;
      }
    }
  }

  #fail(error, which = () => true) {
    for (const call of [...this.#pending.values()].filter(which)) {
      this.#pending.delete(call.id);
      call.reject(error);
    }
  }
}

for (const name of METHOD_NAMES) {
  Candor.prototype[name] = function (params, options) {
    return this.call(name, params, options);
  };
}

/** Whether a call is sent again; each is at most once, lest it kill every process. */
function repeats(call) {
  if (call.wasRepeated || !isRepeatable(call.method)) return false;
  call.wasRepeated = true;
  return true;
}

/** One message as one line; `RangeError` where Candor could not even name the request. */
function encode(message) {
  const line = `${JSON.stringify(message)}\n`;
  if (Buffer.byteLength(line) > MOST_BYTES) {
    throw new RangeError(`the message is over the limit of ${MOST_BYTES} bytes`);
  }
  let layer = [message];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth >= MOST_NESTING) throw new RangeError(`the params are nested deeper than ${MOST_NESTING}`);
    layer = layer.flatMap((value) => Object.values(value)).filter((v) => v && typeof v === "object");
  }
  return line;
}

// One candor process: its pipes, each with one owner, and its end.

import { spawn } from "node:child_process";
import { TextDecoder } from "node:util";

const KEPT_LINES = 20;
const KEPT_LINE_LENGTH = 2000;

// Processes of a program that ends without closing; a client killed with SIGKILL needs no help:
// the end of input ends candor.
const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGTERM")));

export class Process {
  /** `onEnd` is called once, after the last message. `patience`: milliseconds of a rung. */
  constructor(command, { env, cwd, patience, onMessage, onEnd }) {
    this.patience = patience;
    this.exitCode = null;
    this.signal = null;
    this.stderr = [];
    this.onMessage = onMessage;
    this.reason = "";
    // A session of its own: Ctrl-C in a terminal is the host's to answer.
    const [program, ...words] = command;
    this.child = spawn(program, words, { env, cwd, stdio: "pipe", detached: true });
    running.add(this.child);
    this.ended = new Promise((done) => {
      const finish = (reason) => {
        if (!running.delete(this.child)) return;
        onEnd(this, reason);
        done();
      };
      this.child.on("error", (error) => finish(`candor could not be started: ${error.message}`));
      this.child.on("close", () => finish(this.#how()));
      // A grandchild may hold the pipes open; what was written before the end has a moment to come.
      this.child.on("exit", (code, signal) => {
        this.exitCode = code;
        this.signal = signal;
        setTimeout(() => finish(this.#how()), 500).unref();
      });
    });
    this.#read();
  }

  get pid() {
    return this.child.pid;
  }

  send(line) {
    this.child.stdin.write(line);
  }

  /** Ends the input after what was sent, waits, then SIGTERM, waits, then SIGKILL. */
  async end() {
    this.child.stdin.end();
    for (const signal of ["SIGTERM", "SIGKILL"]) {
      if (await this.#endsWithin(this.patience)) return;
      this.child.kill(signal);
    }
    await this.ended;
  }

  #endsWithin(milliseconds) {
    return new Promise((done) => {
      const timer = setTimeout(() => done(false), milliseconds);
      this.ended.then(() => {
        clearTimeout(timer);
        done(true);
      });
    });
  }

  #how() {
    const how = this.signal ? `by signal ${this.signal}` : `with exit code ${this.exitCode}`;
    return `candor ended ${how}${this.reason && `: ${this.reason}`}`;
  }

  #read() {
    // The process is gone; its end tells.
    for (const pipe of [this.child.stdin, this.child.stdout, this.child.stderr]) {
      pipe.on("error", () => {});
    }
    const parts = [];
    this.child.stdout.on("data", (chunk) => {
      let start = 0;
      for (let at; (at = chunk.indexOf(10, start)) >= 0; start = at + 1) {
        parts.push(chunk.subarray(start, at));
        this.#take(Buffer.concat(parts.splice(0)));
      }
      if (start < chunk.length) parts.push(chunk.subarray(start));
    });
    // A process that has closed stdout can answer nothing more.
    this.child.stdout.on("end", () => {
      if (parts.length > 0) this.#take(Buffer.concat(parts.splice(0)));
      this.end();
    });
    this.#drain();
  }

  #take(line) {
    if (this.reason) return;
    let message;
    try {
      message = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
      if (message === null || typeof message !== "object" || Array.isArray(message)) {
        throw new TypeError("not an object");
      }
    } catch (error) {
      this.reason = `what came on stdout is no message (${error.message})`;
      this.child.kill("SIGKILL");
      return;
    }
    this.onMessage(this, message);
  }

  #drain() {
    let rest = "";
    const keep = (lines) => {
      for (const line of lines) {
        if (line.trim()) this.stderr.push(line.slice(-KEPT_LINE_LENGTH).trim());
      }
      this.stderr.splice(0, this.stderr.length - KEPT_LINES);
    };
    this.child.stderr.setEncoding("utf8").on("data", (chunk) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop().slice(-KEPT_LINE_LENGTH);
      keep(lines);
    });
    this.child.stderr.on("end", () => keep([rest]));
  }
}

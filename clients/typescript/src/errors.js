// What can go wrong, each with what a caller needs to act on it.

export class CandorError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class ResponseError extends CandorError {
  constructor({ code = 0, message = "", data = {} }) {
    super(`${message} (${code})`);
    this.code = code;
    this.data = data;
    this.kind = data?.kind;
    this.path = data?.path;
    this.suggestion = data?.suggestion;
  }
}

export class BinaryNotFound extends CandorError {
  constructor(places) {
    super(`no candor binary was found:\n${places.map((place) => `  - ${place}`).join("\n")}`);
    this.places = places;
  }
}

export class HandshakeError extends CandorError {}

export class ProcessEnded extends CandorError {
  constructor(reason, exitCode, signal, stderr) {
    const lines = stderr.map((line) => `\n  ${line}`).join("");
    super(reason + (lines && `; the last lines of stderr:${lines}`));
    this.exitCode = exitCode;
    this.signal = signal;
    this.stderr = stderr;
  }
}

export class CallTimeout extends CandorError {}

export class ClientClosed extends CandorError {}

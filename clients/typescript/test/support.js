// What the tests share: transcripts, and stand-ins for candor that misbehave.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const EXAMPLES = join(ROOT, "protocol", "examples");
export const MEMORY = { store: ":memory:", cwd: ROOT };

export const transcripts = () => readdirSync(EXAMPLES).filter((f) => f.endsWith(".jsonl")).sort();

/** A transcript as pairs of what is sent and what must come back. */
export function exchanges(name) {
  const pairs = [];
  let sent;
  for (const line of readFileSync(join(EXAMPLES, name), "utf8").split("\n")) {
    if (line.startsWith("> ")) sent = JSON.parse(line.slice(2));
    if (line.startsWith("< ")) pairs.push([sent, JSON.parse(line.slice(2))]);
  }
  return pairs;
}

/** The first place where something promised is not there; an answer may have more members. */
export function difference(expected, got, place = "") {
  const isObject = (value) => value !== null && typeof value === "object";
  if (!isObject(expected)) return Object.is(expected, got) ? "" : `${place}: ${JSON.stringify(got)}`;
  if (!isObject(got) || Array.isArray(expected) !== Array.isArray(got)) return `${place}: ${got}`;
  if (Array.isArray(expected) && expected.length !== got.length) return `${place}: ${got.length} elements`;
  for (const [name, value] of Object.entries(expected)) {
    const found = name in got ? difference(value, got[name], `${place}/${name}`) : `${place}/${name}: missing`;
    if (found) return found;
  }
  return "";
}

/** A folder that goes with its test. */
export function scratch(t) {
  const folder = mkdtempSync(join(tmpdir(), "candor-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const PREAMBLE = `
import { appendFileSync, existsSync, writeFileSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const take = async () => {
  const { value, done } = await lines.next();
  return done ? process.exit(0) : JSON.parse(value);
};
const answer = (id, rest) => writeSync(1, JSON.stringify({ jsonrpc: "2.0", id, ...rest }) + "\\n");
const greet = async (version = "1.0") => {
  answer((await take()).id, { result: { protocolVersion: version } });
  await take();
};
`;

let count = 0;
/** A program that stands in for candor; gives its path. */
export function fake(folder, body) {
  const path = join(folder, `fake-${(count += 1)}.mjs`);
  writeFileSync(path, `#!${process.execPath}\n${PREAMBLE}\n${body}`, { mode: 0o755 });
  return path;
}

/** Whether a process runs: a zombie does not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch (error) {
    return error.code !== "ESRCH" && error.code !== "ENOENT";
  }
}

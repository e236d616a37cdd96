// Restarts, notices, and what is left of a client that was killed.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Candor, ProcessEnded, findBinary } from "../src/index.js";
import { MEMORY, fake, isAlive, scratch } from "./support.js";

/** Stands before candor; dies once, after an answer was committed and before the client has it. */
function loses(folder, method) {
  const flag = join(folder, "flag");
  return fake(folder, `
    import { spawn } from "node:child_process";
    const real = spawn(${JSON.stringify(findBinary())}, process.argv.slice(2), { stdio: ["pipe", "pipe", "inherit"] });
    const answers = createInterface({ input: real.stdout })[Symbol.asyncIterator]();
    for await (const line of lines) {
      real.stdin.write(line + "\\n");
      const request = JSON.parse(line);
      if (!("id" in request)) continue;
      const { value } = await answers.next();
      if (request.method === ${JSON.stringify(method)} && !existsSync(${JSON.stringify(flag)})) {
        writeFileSync(${JSON.stringify(flag)}, "");
        real.kill("SIGKILL");
        await new Promise((done) => real.on("exit", done));
        process.exit(9);
      }
      writeSync(1, value + "\\n");
    }
    real.stdin.end();`);
}

test("a repeated claim is applied once", async (t) => {
  const folder = scratch(t);
  const options = { binary: loses(folder, "evaluateClaim"), store: join(folder, "db"), restart: true };
  const c = await Candor.start(options);
  const answer = await c.evaluateClaim({ taskId: "t", message: { text: "Done! All 420 tests pass." } });
  assert.equal(answer.decision.decision, "downgrade_status");
  const { decisions } = await c.listDecisions({ taskId: "t" });
  assert.deepEqual(decisions.map((one) => one.decision.decisionId), [answer.decision.decisionId]);
  assert.deepEqual((await c.verifyAudit()).head, answer.audit);
  await c.close();
  assert.ok(existsSync(join(folder, "flag")));
});

test("a call that cannot be repeated fails, and is not sent again", async (t) => {
  const folder = scratch(t);
  const options = { binary: loses(folder, "startTask"), store: join(folder, "db"), restart: true };
  const c = await Candor.start(options);
  await assert.rejects(c.startTask({ title: "one" }), ProcessEnded);
  assert.equal((await c.listTasks()).tasks.length, 1);
  await c.close();
});

test("restarts have a limit", async (t) => {
  const folder = scratch(t);
  const starts = join(folder, "starts");
  const body = `appendFileSync(${JSON.stringify(starts)}, "x"); await greet(); await take(); process.exit(9);`;
  const c = await Candor.start({ binary: fake(folder, body), restart: true });
  for (let n = 0; n < 8; n += 1) await assert.rejects(c.ping(), ProcessEnded);
  await c.close();
  assert.equal(readFileSync(starts, "utf8").length, 1 + 4);
});

test("notices come to the iterator and to the callback, until the close", async () => {
  const seen = [];
  const c = await Candor.start({ notices: true, onNotice: (message) => seen.push(message), ...MEMORY });
  await c.startTask({ taskId: "t", checkpoint: { intervalSeconds: 1, graceSeconds: 0 } });
  const notices = c.notices();
  const { value } = await notices.next();
  assert.equal(value.notice.taskId, "t");
  assert.deepEqual(seen[0], value);
  await c.close();
  for await (const _ of notices);
});

for (const [what, throws] of [
  ["throws", () => { throw new Error("a fault of the host"); }],
  ["is rejected", async () => { throw new Error("a fault of the host"); }],
]) {
  test(`a callback that ${what} is told by a warning, and the client goes on`, async () => {
    const warned = new Promise((done) => process.once("warning", done));
    const c = await Candor.start({ onNotice: throws, ...MEMORY });
    await c.startTask({ taskId: "t", checkpoint: { intervalSeconds: 1, graceSeconds: 0 } });
    const warning = await warned;
    assert.equal(warning.name, "CandorCallbackWarning");
    assert.match(warning.detail, /a fault of the host/);
    assert.deepEqual(await c.ping(), {});
    await c.close();
    assert.equal(c.exitCode, 0);
  });
}

// What the contract allows.
const PATIENCE = 3000;

async function endsInTime(pid) {
  const end = Date.now() + PATIENCE;
  while (isAlive(pid) && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
  return !isAlive(pid);
}

const OPEN = `
  const { Candor } = await import(${JSON.stringify(new URL("../src/index.js", import.meta.url).href)});
  const c = await Candor.start({ store: ":memory:" });
  console.log(c.pid);`;
const LIVES = {
  "that is killed while idle": "setInterval(() => {}, 9e6);",
  "that is killed while it calls": "for (;;) await c.describe();",
  "that never reads and is killed": `
    for (let n = 0; n < 5000; n += 1) c.describe();
    console.log("written");
    for (;;);`,
};
for (const [name, life] of Object.entries(LIVES)) {
  test(`a program ${name} leaves no process`, async (t) => {
    const args = ["--input-type=module", "-e", OPEN + life];
    const program = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    t.after(() => program.kill("SIGKILL"));
    let output = "";
    const lines = life.includes("written") ? 2 : 1;
    while (output.split("\n").length <= lines) output += (await once(program.stdout, "data"))[0];
    const pid = Number.parseInt(output, 10);
    assert.ok(isAlive(pid));
    program.kill("SIGKILL");
    assert.ok(await endsInTime(pid), "candor outlived its client");
  });
}

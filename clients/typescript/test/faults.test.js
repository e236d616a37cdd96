// A process that dies, is late, floods stderr, talks nonsense or will not end.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import {
  BinaryNotFound, CallTimeout, Candor, ClientClosed, HandshakeError, ProcessEnded, findBinary,
} from "../src/index.js";
import { MEMORY, fake, scratch } from "./support.js";

test("the error of the search names every place", (t) => {
  const places = (explicit, env) => {
    try {
      return findBinary(explicit, env);
    } catch (error) {
      assert.ok(error instanceof BinaryNotFound);
      return error.message;
    }
  };
  const folder = scratch(t);
  const message = places(undefined, { PATH: folder });
  for (const place of ["the explicit path", "CANDOR_BIN", "beside the package", folder]) {
    assert.ok(message.includes(place), place);
  }
  const good = fake(folder, "");
  assert.match(places("/no/such", { CANDOR_BIN: good }), /the explicit path: \/no\/such: no such file/);
  assert.match(places(undefined, { CANDOR_BIN: "/" }), /CANDOR_BIN: \/: not a file/);
  assert.equal(places(undefined, { CANDOR_BIN: good }), good);
});

test("beside the package comes before PATH, and PATH comes last", (t) => {
  // A copy of the package, so that nothing is put beside the real one.
  const copy = join(scratch(t), "package");
  cpSync(new URL("../src", import.meta.url), join(copy, "src"), { recursive: true });
  cpSync(new URL("../package.json", import.meta.url), join(copy, "package.json"));
  const [onPath, again] = [join(copy, "one"), join(copy, "two")];
  const beside = [join(copy, "bin", "candor"), join(copy, "candor")];
  for (const path of [join(onPath, "candor"), join(again, "candor"), ...beside]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "#!/bin/sh\n", { mode: 0o755 });
  }
  const find = (env) => {
    const script = `import { findBinary } from ${JSON.stringify(join(copy, "src", "binary.js"))};
      process.stdout.write(findBinary());`;
    return execFileSync(process.execPath, ["--input-type=module", "-e", script], { env, encoding: "utf8" });
  };
  const env = { PATH: [onPath, again].join(delimiter) };
  assert.equal(find(env), beside[0]);
  assert.equal(find({ ...env, CANDOR_BIN: beside[1] }), beside[1]);
  rmSync(beside[0]);
  assert.equal(find(env), beside[1]);
  rmSync(beside[1]);
  assert.equal(find(env), join(onPath, "candor"));
  rmSync(join(onPath, "candor"));
  assert.equal(find(env), join(again, "candor"));
});

test("all pending calls fail when the process is killed", async () => {
  const c = await Candor.start(MEMORY);
  // A stopped process keeps calls pending for certain.
  process.kill(c.pid, "SIGSTOP");
  const calls = [c.ping(), c.ping(), c.describe()];
  process.kill(c.pid, "SIGKILL");
  for (const { reason } of await Promise.allSettled(calls)) {
    assert.ok(reason instanceof ProcessEnded);
    assert.equal(reason.signal, "SIGKILL");
  }
  await assert.rejects(c.ping(), ProcessEnded);
  await c.close();
});

test("death tells the exit code and the last lines of stderr", async (t) => {
  const body = `await greet(); await take();
    for (let n = 0; n < 100; n += 1) writeSync(2, "line " + n + "\\n");
    process.exit(7);`;
  const c = await Candor.start({ binary: fake(scratch(t), body) });
  const error = await c.ping().catch((reason) => reason);
  assert.equal(error.exitCode, 7);
  assert.deepEqual(error.stderr, Array.from({ length: 20 }, (_, n) => `line ${n + 80}`));
  assert.match(error.message, /exit code 7[^]*line 99/);
  await c.close();
});

test("what fails before the handshake is told", async (t) => {
  const folder = scratch(t);
  const dead = fake(folder, 'writeSync(2, "bad store\\n"); process.exit(2);');
  await assert.rejects(Candor.start({ binary: dead }), /bad store/);
  await assert.rejects(Candor.start({ binary: fake(folder, 'await greet("2.0")') }), HandshakeError);
  await assert.rejects(Candor.start({ initialize: { protocolVersion: "9.9" }, ...MEMORY }), HandshakeError);
});

test("a flood on stderr does not stop the conversation", async (t) => {
  const body = `await greet(); const { id } = await take();
    const block = ("x".repeat(1000) + "\\n").repeat(50);
    for (let n = 0; n < 200; n += 1) process.stderr.write(block);
    process.stderr.write("", () => answer(id, { result: {} }));
    await take();`;
  const c = await Candor.start({ binary: fake(scratch(t), body) });
  assert.deepEqual(await c.ping(), {});
  assert.ok(c.stderr.length <= 20);
  await c.close();
});

test("what is no message ends the conversation", async (t) => {
  const folder = scratch(t);
  for (const noise of ["hello", "[1]", '{"a":']) {
    const body = `await greet(); await take(); writeSync(1, ${JSON.stringify(noise)} + "\\n"); setInterval(() => {}, 9e6);`;
    const c = await Candor.start({ binary: fake(folder, body) });
    await assert.rejects(c.ping(), /no message/);
    await c.close();
  }
});

test("a late or aborted call is cancelled there, and its answer dropped", async (t) => {
  const folder = scratch(t);
  const seen = join(folder, "seen");
  const body = `await greet(); const first = await take();
    for (;;) {
      const message = await take();
      appendFileSync(${JSON.stringify(seen)}, JSON.stringify(message) + "\\n");
      if (message.method === "ping") {
        answer(first.id, { result: { late: true } });
        answer(message.id, { result: {} });
      }
    }`;
  const c = await Candor.start({ binary: fake(folder, body) });
  await assert.rejects(c.describe({}, { timeout: 50 }), CallTimeout);
  await assert.rejects(c.listTasks({}, { signal: AbortSignal.timeout(50) }), { name: "TimeoutError" });
  assert.deepEqual(await c.ping(), {});
  await c.close();
  const messages = readFileSync(seen, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const cancelled = messages.filter(({ method }) => method === "$/cancelRequest");
  assert.deepEqual(cancelled.map(({ params }) => params.id), [2, 3]);
});

test("the close is polite, then firm", async (t) => {
  const real = await Candor.start(MEMORY);
  await Promise.all([real.close(), real.close()]);
  assert.equal(real.exitCode, 0);
  await assert.rejects(real.ping(), ClientClosed);
  const folder = scratch(t);
  for (const [signal, trap] of [["SIGTERM", ""], ["SIGKILL", 'process.on("SIGTERM", () => {});']]) {
    const body = `${trap} await greet(); setInterval(() => {}, 9e6);`;
    const c = await Candor.start({ binary: fake(folder, body), patience: 200 });
    const pending = c.ping();
    await c.close();
    await assert.rejects(pending, (error) => error instanceof ClientClosed || error.signal === signal);
  }
});

test("what the wire cannot carry is refused here", async () => {
  const c = await Candor.start(MEMORY);
  let deep = {};
  for (let n = 0; n < 200; n += 1) deep = { deep };
  await assert.rejects(c.call("analyzeMessage", deep), RangeError);
  await assert.rejects(c.analyzeMessage({ text: "x".repeat(17 << 20) }), RangeError);
  assert.deepEqual(await c.ping(), {});
  await c.close();
});

// Plays every transcript of the protocol through the client and the real binary.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Candor, ResponseError } from "../src/index.js";
import { METHOD_NAMES } from "../src/method-names.js";
import { MEMORY, difference, exchanges, transcripts } from "./support.js";

for (const name of transcripts()) {
  test(`${name}: the client gets what is promised`, async () => {
    const [[greeting, greeted], ...pairs] = exchanges(name);
    const c = await Candor.start({ initialize: greeting.params, ...MEMORY });
    try {
      assert.equal(difference(greeted.result, c.server), "");
      for (const [sent, expected] of pairs) {
        const got = await c.call(sent.method, sent.params).then(
          (result) => ({ result }),
          ({ code, message, data }) => ({ error: { code, message: message.replace(/ \(-?\d+\)$/, ""), data } }),
        );
        const { jsonrpc, id, ...promised } = expected;
        assert.equal(difference(promised, got), "", JSON.stringify(sent));
      }
    } finally {
      await c.close();
    }
    assert.equal(c.exitCode, 0);
  });
}

test("every method of the build is there, and its declaration has the very params of the wire", async () => {
  const c = await Candor.start(MEMORY);
  const described = (await c.describe()).methods.filter(({ name }) => name !== "initialize" && !name.startsWith("rpc."));
  await c.close();
  assert.deepEqual([...METHOD_NAMES].sort(), described.map(({ name }) => name).sort());
  const declared = declarations();
  for (const { name, params } of described) {
    assert.equal(typeof c[name], "function", name);
    const wanted = Object.keys(params.properties ?? {}).map((key) =>
      (params.required ?? []).includes(key) ? key : `${key}?`);
    assert.deepEqual([...declared[name]].sort(), wanted.sort(), name);
  }
});

/** The params of each method in `methods.d.ts`, a `?` after those that may be absent. */
function declarations() {
  const found = {};
  let method;
  for (const line of readFileSync(new URL("../src/methods.d.ts", import.meta.url), "utf8").split("\n")) {
    const name = /^  (\w+)\($/.exec(line)?.[1];
    if (name) found[(method = name)] = [];
    const param = /^      (\w+\??): /.exec(line)?.[1];
    if (param) found[method].push(param);
  }
  return found;
}

test("an error keeps what a caller needs", async () => {
  const c = await Candor.start(MEMORY);
  const error = await c.call("getTask", { taskIdd: "t" }).catch((reason) => reason);
  await c.close();
  assert.ok(error instanceof ResponseError);
  assert.deepEqual([error.code, error.path, error.suggestion], [-32602, "/taskIdd", "taskId"]);
});

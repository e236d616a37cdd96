// The declarations hold for a program that is compiled with them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const isThere = spawnSync("tsc", ["--version"]).status === 0;

test("a program compiles against the declarations", { skip: isThere ? false : "tsc is not installed" }, () => {
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext"];
  const program = fileURLToPath(new URL("../examples/typed.mts", import.meta.url));
  const { status, stdout } = spawnSync("tsc", [...options, program], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});

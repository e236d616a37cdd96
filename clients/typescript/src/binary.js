// Where the candor binary is looked for.

import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { BinaryNotFound } from "./errors.js";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));

/** A path that was named but does not hold is an error: another binary must not judge instead. */
export function findBinary(explicit, env = process.env) {
  const beside = [join(PACKAGE, "bin", "candor"), join(PACKAGE, "candor")];
  const unnamed = (what) => [
    ...beside.map((path) => `beside the package: ${path}: ${what}`),
    `PATH: ${env.PATH ?? ""}: ${what}`,
  ];
  const places = [];
  for (const [label, path] of [["the explicit path", explicit], ["CANDOR_BIN", env.CANDOR_BIN]]) {
    if (path === undefined || path === "") {
      places.push(`${label}: not given`);
      continue;
    }
    const wrong = fault(path);
    if (!wrong) return resolve(path);
    throw new BinaryNotFound([
      ...places,
      `${label}: ${path}: ${wrong}`,
      ...unnamed("not tried, since a path was named"),
    ]);
  }
  const onPath = (env.PATH ?? "").split(delimiter).filter(Boolean).map((dir) => join(dir, "candor"));
  const found = [...beside, ...onPath].find((path) => !fault(path));
  if (found) return resolve(found);
  throw new BinaryNotFound([...places, ...unnamed("nothing there")]);
}

function fault(path) {
  try {
    if (!statSync(path).isFile()) return "not a file";
  } catch {
    return "no such file";
  }
  try {
    accessSync(path, constants.X_OK);
    return "";
  } catch {
    return "not executable";
  }
}

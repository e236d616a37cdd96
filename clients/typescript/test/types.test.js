// The interfaces of `wire.d.ts` are the types that the protocol publishes: the same members, of the same types.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./support.js";

// What the client has no type for: the vocabulary, errors (they are exceptions), what only events and progress hold.
const OWN = ["Vocabulary", "MessageEvent", "ProgressValue", "Empty"];

const published = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync(join(ROOT, "protocol", "openrpc.json"), "utf8")).components.schemas)
    .filter(([name]) => !OWN.includes(name) && !/(Error|Description)$/.test(name)),
);

const source = readFileSync(new URL("../src/wire.d.ts", import.meta.url), "utf8");
const words = Object.fromEntries(
  [...source.matchAll(/^export type (\w+) =([^;]+);/gm)].map(([, name, text]) => [name, text]),
);

/** A union in one order, its named words spelled out. */
const union = (parts) => [...new Set(parts.flatMap((one) => one.split(" | ")))].sort().join(" | ");

/** A schema as TypeScript. */
function ofSchema(schema) {
  if (schema.$ref) return schema.$ref.split("/").pop();
  if (schema.enum) return union(schema.enum.map((word) => JSON.stringify(word)));
  if (schema.anyOf) return union(schema.anyOf.map(ofSchema));
  if (schema.type === "array") {
    const inner = ofSchema(schema.items);
    return inner.includes(" | ") ? `(${inner})[]` : `${inner}[]`;
  }
  if (schema.type === "object") return `Record<string, ${ofSchema(schema.additionalProperties)}>`;
  return { string: "string", integer: "number", boolean: "boolean", null: "null" }[schema.type] ?? "unknown";
}

/** A declaration in the same form. */
function ofDeclaration(text) {
  const array = /^(.*)\[\]$/.exec(text);
  if (array) {
    const inner = ofDeclaration(array[1].replace(/^\((.*)\)$/, "$1"));
    return inner.includes(" | ") ? `(${inner})[]` : `${inner}[]`;
  }
  const map = /^Record<string, (.*)>$/.exec(text);
  if (map) return `Record<string, ${ofDeclaration(map[1])}>`;
  const parts = text.split("|").map((part) => part.trim()).filter(Boolean);
  if (parts.length > 1) return union(parts.map(ofDeclaration));
  return words[text] ? ofDeclaration(words[text]) : text;
}

const declared = {};
for (const [, name, , base, body] of source.matchAll(/^export interface (\w+)( extends (\w+))? \{\n(.*?)\}/gms)) {
  declared[name] = { ...declared[base] };
  for (const [, member, mark, text] of body.matchAll(/^ {2}(\w+)(\??): (.*);$/gm)) {
    declared[name][member] = mark + ofDeclaration(text);
  }
}

test("every method gives the type of the protocol", () => {
  const text = readFileSync(new URL("../src/methods.d.ts", import.meta.url), "utf8");
  const given = Object.fromEntries(
    [...text.matchAll(/^ {2}(\w+)\(.*?^ {2}\): Promise<(?:wire\.)?([^;]+)>;$/gms)].map(([, name, type]) => [name, type]),
  );
  const { methods } = JSON.parse(readFileSync(join(ROOT, "protocol", "openrpc.json"), "utf8"));
  // The client's own part, and what it gives as it is.
  const own = ["initialize", "shutdown", "rpc.discover", "describe"];
  for (const { name, result } of methods.filter((one) => !own.includes(one.name))) {
    assert.equal(given[name], result.schema.$ref.split("/").pop(), name);
  }
});

test("there are types", () => assert.ok(Object.keys(published).length > 80));

for (const [name, schema] of Object.entries(published)) {
  test(`${name} is the protocol's`, () => {
    const required = schema.required ?? [];
    const wanted = Object.entries(schema.properties).map(([key, value]) =>
      [key, (required.includes(key) ? "" : "?") + ofSchema(value)]);
    assert.deepEqual(declared[name], Object.fromEntries(wanted));
  });
}

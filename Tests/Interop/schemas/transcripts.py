"""Plays every transcript against the binary, and validates each message with the published schema."""

import glob
import json
import os
import subprocess
import tempfile

from jsonschema import Draft202012Validator, FormatChecker

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
EXAMPLES = os.path.join(ROOT, "protocol", "examples")


class Schema:
    """`protocol/schemas/protocol.json`, one validator for each definition."""

    def __init__(self):
        with open(os.path.join(ROOT, "protocol", "schemas", "protocol.json")) as file:
            self.document = json.load(file)
        Draft202012Validator.check_schema(self.document)
        self.names = set(self.document["$defs"])

    def faults(self, name, value):
        schema = dict(self.document, **{"$ref": f"#/$defs/{name}"})
        del schema["anyOf"]
        validator = Draft202012Validator(schema, format_checker=FormatChecker())
        return [f"{name}{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]

    def is_message(self, value):
        return Draft202012Validator(self.document, format_checker=FormatChecker()).is_valid(value)


class Play:
    """One transcript, played; what the schema does not allow is in `faults`."""

    def __init__(self, name, lines, schema, seen):
        self.name, self.schema, self.seen, self.faults = name, schema, seen, []
        self.waiting = {}
        process = subprocess.Popen(
            [os.environ["CANDOR_BIN"], "serve", "--store", ":memory:"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            text=True,
        )
        for line in lines:
            if line.startswith("> "):
                self.send(line[2:], process)
            else:
                self.receive(json.loads(process.stdout.readline()))
        process.stdin.close()
        for line in process.stdout:
            self.receive(json.loads(line))
        if process.wait(30) not in (0, 1):
            self.faults.append(f"exit code {process.returncode}")

    def send(self, text, process):
        process.stdin.write(text + "\n")
        process.stdin.flush()
        try:
            message = json.loads(text)
        except ValueError:
            return
        for call in message if isinstance(message, list) else [message]:
            if not isinstance(call, dict) or not isinstance(call.get("method"), str):
                continue
            if "id" in call:
                self.waiting[json.dumps(call["id"])] = call
            elif f"{plain(call['method'])}.params" in self.schema.names:
                self.check(f"{plain(call['method'])}.params", call.get("params", {}))

    def receive(self, message):
        for answer in message if isinstance(message, list) else [message]:
            if not self.schema.is_message(answer):
                self.faults.append(f"no message: {json.dumps(answer)[:200]}")
            if "method" in answer:
                self.seen.add(answer["method"])
                self.check(f"{plain(answer['method'])}.params", answer["params"])
            elif "error" in answer:
                self.seen.add(answer["error"]["data"]["kind"])
                self.check("Error", answer["error"])
            else:
                self.answered(self.waiting[json.dumps(answer["id"])], answer["result"])

    def answered(self, call, result):
        """A call that was answered fits its params, and its result is exactly what is declared."""
        method = call["method"]
        self.seen.add(method)
        self.check(f"{method}.params", call.get("params") or {})
        self.check(f"{method}.result", result)
        if isinstance(result, dict) and method != "rpc.discover":
            if not self.schema.faults(f"{method}.result", dict(result, surprise=1)):
                self.faults.append(f"{method}.result lets an unknown member through")

    def check(self, name, value):
        self.faults += self.schema.faults(name, value)


def plain(method):
    """The name without LSP's `$/`."""
    return method.removeprefix("$/")


def lines(path):
    with open(path) as file:
        return [line.rstrip("\n") for line in file if not line.startswith("#")]


def plays(schema, seen):
    for path in sorted(glob.glob(os.path.join(EXAMPLES, "**", "*.jsonl"), recursive=True)):
        yield Play(os.path.relpath(path, EXAMPLES), lines(path), schema, seen)
    # The one method whose answer no transcript can show: each time it needs a new file.
    with tempfile.TemporaryDirectory() as folder:
        calls = [("initialize", {}), ("exportAudit", {"path": os.path.join(folder, "audit.jsonl")})]
        messages = [
            {"jsonrpc": "2.0", "id": n, "method": method, "params": params}
            for n, (method, params) in enumerate(calls)
        ]
        yield Play("exportAudit", ["> " + json.dumps(one) for one in messages], schema, seen)


def main():
    schema, seen, fail = Schema(), set(), 0
    for play in plays(schema, seen):
        for fault in play.faults:
            fail = 1
            print(f"{play.name}: {fault}")
    calls = {name[:-7] for name in schema.names if name.endswith(".result")}
    sent = {"notice", "$/progress", "$/logTrace"}
    for name in sorted((calls | sent) - seen):
        fail = 1
        print(f"no transcript shows `{name}` answered or sent")
    print(f"{len(calls & seen)} methods, {len(sent & seen)} notifications, {len(seen - calls - sent)} kinds of errors")
    return fail


if __name__ == "__main__":
    raise SystemExit(main())

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

    def kinds(self):
        """The kinds of errors."""
        names = [one["$ref"].rsplit("/", 1)[1] for one in self.document["$defs"]["Error"]["anyOf"]]
        data = [self.document["$defs"][name]["properties"]["data"] for name in names]
        return {one["properties"]["kind"]["enum"][0] for one in data}

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


def wrong_params(schema, right):
    """Params that are wrong in one place: an unknown name, one that is missing, one of another type."""
    yield dict(right, surprise=1)
    for name in schema.get("required", []):
        yield {key: value for key, value in right.items() if key != name}
    for name in schema["properties"]:
        for value in (12.5, {"surprise": []}, [[]], True, "", "no such word"):
            yield dict(right, **{name: value})


def mutated(schema, calls):
    """What the schema refuses the binary refuses, for every param of every method; gives how many were tried."""
    asked = {}
    for path in sorted(glob.glob(os.path.join(EXAMPLES, "*.jsonl"))):
        for line in lines(path):
            if line.startswith("> "):
                call = json.loads(line[2:])
                if call["method"] not in calls:
                    continue
                if not schema.faults(f"{call['method']}.params", call.get("params") or {}):
                    asked.setdefault(call["method"], call.get("params") or {})
    wrong = []
    # `initialize` lets through what it does not know, `shutdown` takes no part in it.
    for method in sorted(calls - {"initialize", "shutdown"}):
        right = asked.get(method, {})
        for params in wrong_params(schema.document["$defs"][f"{method}.params"], right):
            if schema.faults(f"{method}.params", params):
                wrong.append((method, params))
    messages = [{"jsonrpc": "2.0", "id": "start", "method": "initialize", "params": {"clock": "manual"}}]
    messages += [
        {"jsonrpc": "2.0", "id": n, "method": method, "params": params} for n, (method, params) in enumerate(wrong)
    ]
    run = subprocess.run(
        [os.environ["CANDOR_BIN"], "serve", "--store", ":memory:"],
        input="".join(json.dumps(one) + "\n" for one in messages),
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    faults = []
    answers = [json.loads(line) for line in run.stdout.splitlines()[1:]]
    if len(answers) != len(wrong):
        faults.append(f"{len(wrong)} wrong calls, {len(answers)} answers")
    for answer in answers:
        method, params = wrong[answer["id"]]
        kind = answer.get("error", {}).get("data", {}).get("kind")
        if kind not in ("invalid_params", "limit_exceeded"):
            faults.append(f"{method} {json.dumps(params)[:200]}: the schema refuses it, the binary answers {kind}")
    return len(wrong), faults


def main():
    schema, seen, fail = Schema(), set(), 0
    for play in plays(schema, seen):
        for fault in play.faults:
            fail = 1
            print(f"{play.name}: {fault}")
    calls = {name[:-7] for name in schema.names if name.endswith(".result")}
    sent = {"notice", "$/progress", "$/logTrace"}
    # A fault of Candor's own and a store that fails cannot be brought about by messages.
    kinds = schema.kinds() - {"internal_error", "store_unavailable"}
    for name in sorted((calls | sent | kinds) - seen):
        fail = 1
        print(f"no transcript shows `{name}` answered or sent")
    mutations, faults = mutated(schema, calls)
    for fault in faults:
        fail = 1
        print(fault)
    print(f"{len(calls & seen)} methods, {len(sent & seen)} notifications, {len(kinds & seen)} kinds of errors")
    print(f"{mutations} wrong calls, refused by the schema and by the binary")
    return fail


if __name__ == "__main__":
    raise SystemExit(main())

"""Feeds the binary what nobody meant to send, from a kept corpus and from mutations of it.

    python3 Tests/Fuzz/fuzz.py BINARY [--seconds 30] [--seed 1] [--only KIND] [--save]

Five kinds, so many seconds each: frames, calls (JSON), packs (YAML), overrides, messages. What must
hold (protocol/promises.md): no crash, no answer later than a second, and an address sanitizer, where
the binary has one, stays quiet. A finding is printed, kept in the corpus with --save, and is exit 1.
"""

import argparse
import json
import os
import pathlib
import random
import select
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SLOWEST = 1.0
# On a machine that others use as well an answer is late by the processor's time it took; this is the end of waiting.
HANGS = 60.0
# What lives until the end of the process (the Swift runtime's tables) is no leak worth two seconds a start.
ENVIRONMENT = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0:abort_on_error=1"}
PIECES = [
    b"\x00", b"\xff", b"\xc3\x28", b"\xf0\x9f\x98\x80", b"\xe2\x80\xae", b"\xe2\x80\x8b", b"\r\n", b"\r\n\r\n",
    b"{", b"}", b"[", b"]", b'"', b"\\u0000", b"\\ud800", b"1e999", b"-0", b"99999999999999999999", b"null",
    b"&a [*a,*a]", b"*a", b"<<: *a", b"!!binary ", b"{{fact}}", b"../..", b"%s%n", b"'; DROP TABLE task;--",
    b"Content-Length: 5\r\n\r\n", b"Content-Length: -1\r\n\r\n", b"Content-Length: 99999999999\r\n\r\n", b"> ",
    b"```\n", b"- [x] ", b"Done. ", b"not ", b"if ", b"all tests pass", b"| a | b |\n",
]


class Finding(Exception):
    pass


def mutated(data: bytes, seeds: list, rng: random.Random) -> bytes:
    data = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 3, 8))):
        at = rng.randrange(len(data) + 1)
        end = min(len(data), at + rng.choice((1, 2, 8, 64)))
        choice = rng.randrange(8)
        if choice == 0 and data:
            data[min(at, len(data) - 1)] ^= 1 << rng.randrange(8)
        elif choice == 1:
            data[at:at] = rng.choice(PIECES) * rng.choice((1, 1, 2, 50))
        elif choice == 2:
            del data[at:end]
        elif choice == 3:
            data[at:at] = data[at:end] * rng.choice((1, 3, 100))
        elif choice == 4:
            other = rng.choice(seeds)
            cut = rng.randrange(len(other) + 1)
            data[at:end] = other[cut : cut + rng.choice((4, 32, 256))]
        elif choice == 5:
            data = data[:at]
        elif choice == 6:
            data[at:end] = bytes(rng.randrange(256) for _ in range(rng.choice((1, 4, 16))))
        else:
            data[at:at] = rng.choice((b"[", b'{"a":', b"  - ", b"(", b"*")) * rng.choice((10, 200))
    return bytes(data[:200_000])


def warped(value, rng: random.Random, depth: int = 0):
    """The same JSON with one part of another type or size."""
    if isinstance(value, dict) and value and rng.random() < 0.8:
        key = rng.choice(sorted(value))
        changed = dict(value)
        if rng.random() < 0.1:
            del changed[key]
        else:
            changed[key] = warped(value[key], rng, depth + 1)
        return changed
    if isinstance(value, list) and value and rng.random() < 0.8:
        changed = list(value)
        at = rng.randrange(len(changed))
        changed[at] = warped(changed[at], rng, depth + 1)
        return changed
    deep = 0
    for _ in range(rng.choice((3, 60, 200))):
        deep = [deep]
    return rng.choice([
        None, True, 0, -1, 2**63, -(2**63), 1e308, 0.1, "", "\u0000", "\u202e", "x" * 20_000, [], {}, deep,
        {"a": [1, {"b": None}]}, "2026-13-45T99:99:99Z", "9999-12-31T23:59:59Z", "candor-d1", [[]] * 300,
    ])


class Process:
    """The binary with a store of its own; every call must be answered in time."""

    def __init__(self, binary: str):
        self.folder = tempfile.TemporaryDirectory()
        self.errors = tempfile.TemporaryFile()
        self.child = subprocess.Popen(
            [binary, "serve", "--store", self.folder.name + "/c.db"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, env=ENVIRONMENT,
        )
        self.number = 0
        self.buffer = b""
        self.call("initialize", {"clock": "manual", "now": "2026-01-01T00:00:00Z"}, patience=10)

    def call(self, method: str, params, patience: float = SLOWEST):
        self.number += 1
        message = {"jsonrpc": "2.0", "id": self.number, "method": method, "params": params}
        self.child.stdin.write(json.dumps(message).encode("utf-8", "surrogatepass") + b"\n")
        self.child.stdin.flush()
        began, used = time.monotonic(), self.seconds()
        while True:
            while b"\n" in self.buffer:
                line, self.buffer = self.buffer.split(b"\n", 1)
                answer = json.loads(line)
                # What is no JSON (a lone surrogate) has no id to answer to.
                if answer.get("id") == self.number or (answer.get("id") is None and "error" in answer):
                    return answer
            waited = time.monotonic() - began
            if waited > HANGS or waited > patience and self.seconds() - used > patience:
                raise Finding(f"no answer to {method} within {patience} s")
            if not select.select([self.child.stdout], [], [], patience)[0]:
                continue
            part = os.read(self.child.stdout.fileno(), 1 << 16)
            if not part:
                raise Finding(f"the process ended during {method}: {self.trouble()}")
            self.buffer += part

    def seconds(self) -> float:
        """The processor's time that the process has taken; the clock's where the system does not tell."""
        try:
            fields = pathlib.Path(f"/proc/{self.child.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return time.monotonic()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def trouble(self) -> str:
        code = self.child.wait(5)
        self.errors.seek(0)
        return f"exit {code}\n" + self.errors.read().decode("utf-8", "replace")[-3000:]

    def close(self):
        self.child.stdin.close()
        self.child.stdout.close()
        try:
            code = self.child.wait(HANGS)
        except subprocess.TimeoutExpired:
            self.child.send_signal(signal.SIGKILL)
            raise Finding("the process did not end with its input")
        if code not in (0, 1):
            raise Finding(f"the process ended badly: {self.trouble()}")
        self.folder.cleanup()


def play_frames(binary: str, data: bytes):
    """The bytes as the whole input of a process: it reads them, answers, and ends."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as errors:
        child = subprocess.Popen(
            [binary, "serve", "--store", folder + "/c.db"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=ENVIRONMENT,
        )
        try:
            child.communicate(data, timeout=HANGS)
        except subprocess.TimeoutExpired:
            child.kill()
            raise Finding("frames: the process hangs")
        if child.returncode not in (0, 1):
            errors.seek(0)
            raise Finding(f"frames: exit {child.returncode}\n{errors.read().decode('utf-8', 'replace')[-3000:]}")


def play_call(process: Process, data: bytes):
    try:
        message = json.loads(data)
        method, params = message["method"], message["params"]
    except (ValueError, KeyError, TypeError, RecursionError):
        method, params = "evaluateClaim", data.decode("utf-8", "replace")
    if method in ("shutdown", "exit", "initialize", "exportAudit") or not isinstance(method, str):
        method = "evaluateClaim"
    process.call(method, params)


def play_pack(process: Process, data: bytes):
    process.call("validatePolicyPack", {"source": data.decode("utf-8", "replace")})


def play_override(process: Process, data: bytes):
    text = data.decode("utf-8", "replace")
    try:
        overrides = json.loads(text)
    except (ValueError, RecursionError):
        overrides = text
    person = {"kind": "human", "id": "ann"}
    process.call("putProject", {"projectId": "p", "name": "p"})
    process.call("effectivePolicy", {"projectId": "p", "preview": {"packKey": "team-standard", "overrides": overrides}})
    process.call(
        "setProjectPolicy", {"projectId": "p", "packKey": "team-standard", "overrides": overrides, "actor": person}
    )
    process.call("effectivePolicy", {"projectId": "p", "explain": True})


def play_message(process: Process, data: bytes):
    text = data.decode("utf-8", "replace")
    process.call("analyzeMessage", {"text": text})
    answer = process.call("evaluateClaim", {"taskId": "t%d" % (process.number // 20), "message": {"text": text}})
    shown = (answer.get("result") or {}).get("text") or {}
    if shown.get("effective") is None:
        return
    before, after = text.encode(), shown["effective"].encode()
    if len(after) > 2 * len(before) + 600:
        raise Finding(f"a text of {len(before)} bytes grew to {len(after)}")
    output, place = b"", 0
    for edit in shown["edits"]:
        output += before[place : edit["start"]] + edit["replacement"].encode()
        place = edit["end"]
    if output + before[place:] != after:
        raise Finding("the edits do not lead to the effective text")


def requests():
    for path in sorted((ROOT / "protocol/examples").glob("*.jsonl")):
        for line in path.read_text().splitlines():
            if line.startswith("> {"):
                yield json.loads(line[2:])


def seeds(kind: str) -> list:
    kept = [path.read_bytes() for path in sorted((HERE / "corpus" / kind).iterdir())]
    calls = [json.dumps(request).encode() for request in requests()]
    if kind == "frames":
        lines = b"\n".join(calls[:6]) + b"\n"
        heads = b"".join(b"Content-Length: %d\r\n\r\n%b" % (len(call), call) for call in calls[:6])
        return kept + [lines, heads]
    if kind == "calls":
        return kept + [call for call in calls if b'"initialize"' not in call]
    if kind == "packs":
        return kept + [path.read_bytes() for path in sorted((ROOT / "policy-packs").glob("*/*.yaml"))]
    if kind == "overrides":
        return kept + [b'{"step":{"enforcementMode":"block"}}', b'{"defaults":{"ci":{"provider":"x"}}}']
    own = (ROOT / "Tests/Corpus/messages.jsonl").read_text().splitlines()
    return kept + [json.loads(line)["text"].encode() for line in own if line.strip()]


PLAYS = {"calls": play_call, "packs": play_pack, "overrides": play_override, "messages": play_message}


def fuzz(kind: str, arguments, rng: random.Random) -> int:
    pool = seeds(kind)
    end = time.monotonic() + arguments.seconds
    queue = list(pool)
    count = 0
    process = None
    data = b""
    try:
        while queue or time.monotonic() < end:
            if queue:
                data = queue.pop()
            else:
                data = rng.choice(pool)
                if kind in ("calls", "overrides") and rng.random() < 0.5:
                    try:
                        data = json.dumps(warped(json.loads(data), rng)).encode()
                    except (ValueError, RecursionError):
                        pass
                else:
                    data = mutated(data, pool, rng)
            count += 1
            if kind == "frames":
                play_frames(arguments.binary, data)
                continue
            if process is None or process.number > 2000:
                if process:
                    process.close()
                process = Process(arguments.binary)
            PLAYS[kind](process, data)
        if process:
            process.close()
    except Finding as finding:
        print(f"{kind}: {finding}\ninput ({len(data)} bytes): {data[:400]!r}", file=sys.stderr)
        if arguments.save:
            path = HERE / "corpus" / kind / f"found-{abs(hash(data)) % 10**8:08}"
            path.write_bytes(data)
            print(f"kept as {path.relative_to(ROOT)}", file=sys.stderr)
        return 1
    print(f"{kind}: {count} inputs, nothing found")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=["frames", *PLAYS])
    parser.add_argument("--save", action="store_true", help="keep a finding in the corpus")
    arguments = parser.parse_args()
    kinds = [arguments.only] if arguments.only else ["frames", *PLAYS]
    return max(fuzz(kind, arguments, random.Random(f"{arguments.seed}-{kind}")) for kind in kinds)


if __name__ == "__main__":
    sys.exit(main())

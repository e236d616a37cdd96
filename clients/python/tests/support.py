"""What the tests share: the binary, the transcripts, and stand-ins for candor that misbehave."""

from __future__ import annotations

import json
import os
import stat
import sys
import textwrap
import uuid
from pathlib import Path
from typing import Any, Iterator, List, Tuple

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = ROOT / "protocol" / "examples"
MEMORY = {"store": ":memory:", "cwd": str(ROOT)}

# A stand-in that answers the handshake; a test puts its own way of going wrong behind it.
PREAMBLE = """
    import json, os, signal, sys, time
    def take():
        line = sys.stdin.readline()
        if not line: sys.exit(0)
        return json.loads(line)
    def answer(id, **members):
        print(json.dumps({"jsonrpc": "2.0", "id": id, **members}), flush=True)
    def greet(version="1.0"):
        answer(take()["id"], result={"protocolVersion": version}); take()
"""


def fake(folder: str, body: str) -> str:
    """A program that stands in for candor; gives its path."""
    path = Path(folder, f"fake-{uuid.uuid4()}.py")
    text = textwrap.dedent(PREAMBLE) + textwrap.dedent(body)
    path.write_text(f"#!{sys.executable}\n{text}")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def transcripts() -> List[str]:
    """The names of all transcripts."""
    return sorted(path.name for path in EXAMPLES.glob("*.jsonl"))


def exchanges(name: str) -> Iterator[Tuple[Any, Any]]:
    """A transcript as pairs of what is sent and what must come back."""
    sent = None
    for line in (EXAMPLES / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            sent = json.loads(line[2:])
        elif line.startswith("< "):
            yield sent, json.loads(line[2:])


def difference(expected: Any, got: Any, place: str = "") -> str:
    """The first place where something promised is not there; an answer may have more members."""
    if type(expected) is not type(got):
        return f"{place}: {got!r}"
    if isinstance(expected, dict):
        for name, value in expected.items():
            if name not in got:
                return f"{place}/{name}: missing"
            found = difference(value, got[name], f"{place}/{name}")
            if found:
                return found
        return ""
    if isinstance(expected, list):
        if len(expected) != len(got):
            return f"{place}: {len(got)} elements, not {len(expected)}"
        pairs = enumerate(zip(expected, got))
        return next((d for i, (a, b) in pairs if (d := difference(a, b, f"{place}/{i}"))), "")
    return "" if expected == got else f"{place}: {got!r}"


def is_alive(pid: int) -> bool:
    """Whether a process runs: a zombie does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    except OSError:
        os.kill(pid, 0)
        return True
    return state != "Z"

"""Writes what the claim checkers read: one session with an edit and a passing run, in the format of each.

    sessions.py FOLDER MESSAGE
"""

import json
import pathlib
import sys

folder, message = pathlib.Path(sys.argv[1]), sys.argv[2]
AT = "2026-01-01T00:00:%02dZ"
STEPS = [
    ("Edit", {"file_path": "client/http.py", "old_string": "a", "new_string": "b"}, "edited"),
    ("Bash", {"command": "pytest -q"}, "12 passed in 0.31s"),
]


def claude(number, role, content):
    return {
        "type": role, "uuid": f"u{number}", "parentUuid": f"u{number - 1}" if number else None, "sessionId": "s",
        "timestamp": AT % number, "cwd": str(folder), "isSidechain": False,
        "message": {"role": role, "content": content},
    }


lines = [claude(0, "user", "fix the retry")]
trace = []
for index, (name, arguments, output) in enumerate(STEPS):
    use = {"type": "tool_use", "id": f"t{index}", "name": name, "input": arguments}
    lines.append(claude(len(lines), "assistant", [use]))
    result = {"type": "tool_result", "tool_use_id": f"t{index}", "content": output, "is_error": False}
    lines.append(claude(len(lines), "user", [result]))
    at = {"role": "agent", "name": name}
    trace.append({"i": len(trace), "ts": AT % len(trace), "kind": "tool_call", "args": arguments, **at})
    at["role"] = "tool"
    trace.append({"i": len(trace), "ts": AT % len(trace), "kind": "tool_result", "ok": True, "output": output, **at})
lines.append(claude(len(lines), "assistant", [{"type": "text", "text": message}]))
(folder / "session.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
(folder / "traces.jsonl").write_text(json.dumps({
    "schema": "agent-trace/v1", "trace_id": "r", "source": "bench/1",
    "task": {"id": "t", "domain": "coding", "instruction": "Fix the retry."}, "steps": trace,
    "final_claim": {"text": message, "claims": []}, "ground_truth": {"outcome": "unknown", "checked_by": "none"},
}) + "\n")
print("ok")

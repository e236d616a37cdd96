"""Keeps a store as the present schema writes it, for the test of migration (MigrationDrill).

    python3 Tests/DrillTests/Stores/keep.py BINARY

Run it before a migration is added: it fills a store through the binary, every table with at least one row, and
writes it as SQL text to schema-N.sql beside this file. A kept file is never made again: it is what users have.
A method that an older binary does not know is left out.
"""

import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
ANN = {"kind": "human", "id": "ann"}
FIELDS = {
    "current_status": "done", "completed_this_segment": "login fix", "next_step": "none",
    "next_report_condition": "none", "operator_intervention": "none",
}


def passing(name, **more):
    return {"evidenceId": name, "class": "test_result", "command": "pytest", "exitCode": 0, "summary": "pytest",
            "output": "420 passed", **more}


def own_pack():
    """A pack that is not built in: a built-in one under another name."""
    text = (ROOT / "policy-packs/no-silence/policy.yaml").read_text()
    return text.split("\ntests:")[0].replace("id: no-silence\n", "id: quiet-hours\n") + "\n"


def calls():
    yield "startTask", {"taskId": "login", "title": "Fix the login", "checkpoint": {"intervalSeconds": 600}}
    yield "recordEvidence", {"taskId": "login", "evidence": [
        {"evidenceId": "edit", "class": "file_change", "uri": "src/login.py", "summary": "edited"}, passing("run"),
    ]}
    yield "evaluateClaim", {"taskId": "login", "message": {"text": "Done! All 420 tests pass.", "fields": FIELDS}}
    # Held back and sent back changed.
    yield "startTask", {"taskId": "search", "projectId": "shop"}
    yield "evaluateClaim", {"taskId": "search", "message": {"text": "Done! All tests pass — sehr schön. \"Ship\" it; DROP TABLE task;--"}}
    yield "evaluateClaim", {"taskId": "search", "message": {"text": "Done. I'll report back in 30 minutes.", "fields": FIELDS}}
    yield "recordEvidence", {"taskId": "search", "evidence": [
        {"evidenceId": "red", "class": "test_result", "command": "pytest", "exitCode": 1, "summary": "pytest", "output": "1 failed, 3 passed"},
    ]}
    yield "evaluateClaim", {"taskId": "search", "message": {"text": "All tests pass.", "fields": FIELDS}}
    # A review, resolved, and one that is open.
    for task in ("parser", "printer"):
        yield "recordEvidence", {"taskId": task, "evidence": [{"class": "test_result", "outcome": "unknown", "summary": "the log was cut"}]}
        yield "evaluateClaim", {"taskId": task, "message": {"text": "All tests pass.", "fields": FIELDS}}
    yield "resolveReview", {"reviewId": "candor-r1", "outcome": "accepted", "actor": ANN}
    yield "acknowledgeNotice", {"noticeId": "candor-n1", "text": "pending verification", "actor": ANN}
    # Events, results that wait, obligations; a window.
    yield "suppressRule", {"policyId": "no-silence.missed-checkpoint", "taskId": "login", "until": "2026-01-01T00:15:00Z",
                           "reason": "planned maintenance", "actor": ANN}
    yield "recordEvents", {"events": [
        {"eventId": "e1", "type": "subagent_completed", "taskId": "login", "data": {"resultId": "r1"}},
        {"eventId": "e2", "type": "x.deployed", "taskId": "login", "data": {"to": "staging"}},
    ]}
    yield "advanceClock", {"to": "2026-01-01T00:25:00Z"}
    yield "closeTask", {"taskId": "parser", "status": "complete"}
    # Packs, projects, runs, answers.
    yield "putPolicyPack", {"source": own_pack(), "actor": ANN}
    yield "putProject", {"projectId": "shop", "name": "Shop"}
    yield "setProjectPolicy", {"projectId": "shop", "packKey": "enterprise-compliance", "enforcementMode": "block",
                               "overrides": {"requirements": {"step_sections": ["Threat Model"]}}, "actor": ANN}
    yield "answerClarification", {"projectId": "shop", "key": "data_classification", "answer": "confidential", "actor": ANN}
    yield "startProtocolRun", {"projectId": "shop", "protocolRunId": "run-1"}
    yield "putStep", {"protocolRunId": "run-1", "stepRunId": "step-1", "name": "step-one"}
    yield "policyFindings", {"stepRunId": "step-1", "content": "# Step one\n\n## Context\n\nTBD\n"}
    yield "checkGate", {"projectId": "shop", "phase": "execution", "protocolRunId": "run-1", "stepRunId": "step-1"}
    # Owed when the store is closed.
    yield "startTask", {"taskId": "owing", "checkpoint": {"intervalSeconds": 600}}
    yield "recordEvidence", {"taskId": "owing", "evidence": [passing("late")]}


class Binary:
    def __init__(self, path, store, start):
        command = [path, "serve", "--store", store]
        self.child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        self.number = 0
        self.call("initialize", {"protocolVersion": "1.0", **start})

    def call(self, method, params):
        self.number += 1
        message = {"jsonrpc": "2.0", "id": self.number, "method": method, "params": params}
        self.child.stdin.write(json.dumps(message) + "\n")
        self.child.stdin.flush()
        while (answer := json.loads(self.child.stdout.readline())).get("id") != self.number:
            pass
        error = answer.get("error")
        if error and error["code"] != -32601:
            raise SystemExit(f"{method}: {error}")

    def close(self):
        self.child.stdin.close()
        self.child.wait()


def readable(line):
    """The sources of packs as text; the number of this machine's start left out."""
    line = re.sub(r'("machine_sleep" VALUES\(1,)\'[^\']*\'', r"\1'boot'", line)
    return re.sub(r"X'([0-9A-F]{100,})'", lambda hit: as_text(bytes.fromhex(hit[1])), line)


def as_text(blob):
    return "CAST('" + blob.decode().replace("'", "''") + "' AS BLOB)"


def main(path):
    with tempfile.TemporaryDirectory() as folder:
        store = folder + "/c.db"
        # By the true clock it notes how long the machine has slept; the rest has times that are always the same.
        Binary(path, store, {}).close()
        binary = Binary(path, store, {"clock": "manual", "now": "2026-01-01T00:00:00Z"})
        for method, params in calls():
            binary.call(method, params)
        binary.close()
        database = sqlite3.connect(store)
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        empty = [name for name in names if not database.execute(f"SELECT count(*) FROM {name}").fetchone()[0]]
        if empty:
            print("empty:", *empty, file=sys.stderr)
        pragmas = {name: database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")}
        lines = [f"PRAGMA {name} = {value};" for name, value in pragmas.items()]
        lines += [readable(line) for line in database.iterdump()]
        kept = HERE / f"schema-{pragmas['user_version']}.sql"
        kept.write_text("\n".join(lines) + "\n")
        print(f"{kept.relative_to(ROOT)}: {kept.stat().st_size} bytes, {len(names)} tables")


if __name__ == "__main__":
    main(sys.argv[1])

"""A process that died is started anew, and a repeated call is applied once."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
import unittest
from pathlib import Path
from typing import Any

import candor

from .support import MEMORY, ROOT, difference, exchanges, fake, transcripts

# Stands between client and candor; dies once, after the answer to evaluateClaim was committed
# and before the client has it.
LOSES_ANSWER = """
    import subprocess
    real = subprocess.Popen(
        [{binary!r}, *sys.argv[1:]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    for line in sys.stdin:
        real.stdin.write(line); real.stdin.flush()
        request = json.loads(line)
        if "id" not in request: continue
        given = real.stdout.readline()
        if request["method"] == {method!r} and not os.path.exists({flag!r}):
            open({flag!r}, "w").close()
            real.kill(); real.wait(); os._exit(9)
        sys.stdout.write(given); sys.stdout.flush()
    real.stdin.close(); real.wait()
"""
DIES_ALWAYS = """
    with open({starts!r}, "a") as log: log.write("x")
    greet(); take(); sys.exit(9)
"""


class RestartTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.store = os.path.join(self.folder, "candor.db")

    def loses(self, method: str) -> str:
        flag = os.path.join(self.folder, "flag")
        body = LOSES_ANSWER.format(binary=candor.find_binary(), flag=flag, method=method)
        return fake(self.folder, body)

    def test_without_restart_a_dead_process_stays_dead(self) -> None:
        with candor.Candor(store=self.store) as c:
            os.kill(c.pid, signal.SIGKILL)
            self.assertRaises(candor.ProcessEnded, c.ping)
            self.assertRaises(candor.ProcessEnded, c.ping)

    def test_with_restart_the_next_call_finds_what_was_stored(self) -> None:
        with candor.Candor(store=self.store, restart=True) as c:
            c.start_task(taskId="t1", title="one")
            first = c.pid
            os.kill(first, signal.SIGKILL)
            self.assertEqual(c.get_task(taskId="t1")["task"]["title"], "one")
            self.assertNotEqual(c.pid, first)

    def test_a_repeated_claim_is_applied_once(self) -> None:
        program = self.loses("evaluateClaim")
        with candor.Candor(program, store=self.store, restart=True) as c:
            answer = c.evaluate_claim(taskId="t1", message={"text": "Done! All 420 tests pass."})
            self.assertEqual(answer["decision"]["decision"], "downgrade_status")
            made = c.list_decisions(taskId="t1")["decisions"]
            self.assertEqual(len(made), 1)
            self.assertEqual(made[0]["decision"]["decisionId"], answer["decision"]["decisionId"])
            self.assertTrue(c.verify_audit()["ok"])
            self.assertEqual(c.verify_audit()["head"], answer["audit"])
        self.assertTrue(os.path.exists(os.path.join(self.folder, "flag")))

    def test_a_repeated_record_is_applied_once(self) -> None:
        program = self.loses("recordEvidence")
        run: Any = {"class": "test_result", "command": "pytest", "exitCode": 0, "output": "1 passed"}
        with candor.Candor(program, store=self.store, restart=True) as c:
            c.record_evidence(taskId="t1", evidence=[run])
            records = c.verify_audit()["records"]
        with candor.Candor(store=os.path.join(self.folder, "other.db")) as c:
            c.record_evidence(taskId="t1", evidence=[run])
            self.assertEqual(c.verify_audit()["records"], records)

    def test_a_call_that_cannot_be_repeated_fails(self) -> None:
        with candor.Candor(self.loses("startTask"), store=self.store, restart=True) as c:
            self.assertRaises(candor.ProcessEnded, c.start_task, title="one")
            self.assertEqual(len(c.list_tasks()["tasks"]), 1)

    def test_restarts_have_a_limit(self) -> None:
        starts = Path(self.folder, "starts")
        program = fake(self.folder, DIES_ALWAYS.format(starts=str(starts)))
        with candor.Candor(program, restart=True) as c:
            for _ in range(10):
                self.assertRaises(candor.ProcessEnded, c.ping, timeout=60)
        self.assertEqual(len(starts.read_text()), 1 + 4)

    def test_asyncio_client_restarts_too(self) -> None:
        program = self.loses("evaluateClaim")

        async def play() -> int:
            async with candor.AsyncCandor(program, store=self.store, restart=True) as c:
                await c.evaluate_claim(taskId="t1", message={"text": "Done!"})
                return len((await c.list_decisions(taskId="t1"))["decisions"])

        self.assertEqual(asyncio.run(play()), 1)


class AddedEventTests(unittest.TestCase):
    """The event that carries the id of a claim changes nothing that is decided."""

    def test_every_transcript_decides_the_same(self) -> None:
        count = 0
        for name in transcripts():
            pairs = list(exchanges(name))
            with candor.Candor(initialize=pairs[0][0]["params"], restart=True, **MEMORY) as c:
                for sent, expected in pairs[1:]:
                    try:
                        got = c.call(sent["method"], sent.get("params"))
                    except candor.ResponseError:
                        self.assertIn("error", expected, sent)
                        continue
                    if sent["method"] == "evaluateClaim":
                        count += 1
                        wanted = essence(expected["result"])
                        self.assertEqual(difference(wanted, essence(got)), "", (name, sent))
        self.assertGreater(count, 20)


# Where ids stand that the client gives, or that are counted from what it adds.
IDS = {
    *("evidenceId", "evidenceIds", "mustReference", "triggeringEventIds"),
    *("decisionId", "noticeId", "audit"),
}


def essence(value: Any) -> Any:
    """What was decided, without the ids that were given on the way."""
    if isinstance(value, dict):
        return {name: essence(one) for name, one in value.items() if name not in IDS}
    return [essence(one) for one in value] if isinstance(value, list) else value

"""Time-outs, cancelling, notices and many threads."""

from __future__ import annotations

import asyncio
import json
import tempfile
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, List

import candor

from .support import MEMORY, fake

# Answers the first call only after the second came, and writes down what it was sent.
LATE = """
    greet(); first = take()
    with open({seen!r}, "w") as log:
        for line in sys.stdin:
            log.write(line); log.flush()
            message = json.loads(line)
            if message.get("method") == "ping":
                answer(first["id"], result={{"late": True}})
                answer(message["id"], result={{}})
            elif "id" in message: answer(message["id"], result=None)
"""
# Only the system's clock sends notices by itself; this is the shortest that a task can owe.
OVERDUE: Any = {"intervalSeconds": 1, "graceSeconds": 0}


class TimeoutTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.seen = Path(folder.name, "seen")
        self.program = fake(folder.name, LATE.format(seen=str(self.seen)))

    def cancelled(self) -> List[Any]:
        messages = [json.loads(line) for line in self.seen.read_text().splitlines()]
        return [m["params"] for m in messages if m["method"] == "$/cancelRequest"]

    def test_a_late_call_is_cancelled_and_its_answer_dropped(self) -> None:
        with candor.Candor(self.program) as c:
            with self.assertRaises(candor.CallTimeout) as caught:
                c.describe(timeout=0.1)
            self.assertIsInstance(caught.exception, TimeoutError)
            self.assertEqual(c.ping(), {})
        self.assertEqual(self.cancelled(), [{"id": 2}])

    def test_the_clients_own_limit_holds_for_every_call(self) -> None:
        with candor.Candor(self.program, timeout=0.1) as c:
            self.assertRaises(candor.CallTimeout, c.describe)
            self.assertEqual(c.ping(timeout=None), {})

    def test_asyncio_calls_have_time_outs_and_can_be_cancelled(self) -> None:
        async def play() -> None:
            async with candor.AsyncCandor(self.program) as c:
                with self.assertRaises(candor.CallTimeout):
                    await c.describe(timeout=0.1)
                task = asyncio.ensure_future(c.call("listTasks"))
                await asyncio.sleep(0)
                task.cancel()
                with self.assertRaises(asyncio.CancelledError):
                    await task
                self.assertEqual(await c.ping(), {})

        asyncio.run(play())
        self.assertEqual(self.cancelled(), [{"id": 2}, {"id": 3}])


class CallTests(unittest.TestCase):
    def test_many_threads_get_their_own_answers(self) -> None:
        with candor.Candor(**MEMORY) as c, ThreadPoolExecutor(16) as pool:

            def title(n: int) -> str:
                c.start_task(taskId=f"t{n}", title=f"task {n}")
                return c.get_task(taskId=f"t{n}")["task"].get("title", "")

            self.assertEqual(list(pool.map(title, range(200))), [f"task {n}" for n in range(200)])

    def test_an_error_keeps_what_a_caller_needs(self) -> None:
        with candor.Candor(**MEMORY) as c, self.assertRaises(candor.ResponseError) as caught:
            c.call("getTask", {"taskIdd": "t"})
        error = caught.exception
        self.assertEqual((error.code, error.path, error.suggestion), (-32602, "/taskIdd", "taskId"))

    def test_what_the_wire_cannot_carry_is_refused_here(self) -> None:
        deep: Any = {}
        for _ in range(200):
            deep = {"a": deep}
        with candor.Candor(**MEMORY) as c:
            for params in (deep, {"text": "x" * (17 << 20)}, {"n": float("nan")}):
                self.assertRaises(ValueError, c.call, "analyzeMessage", params)
            self.assertEqual(c.ping(), {})

    def test_unicode_comes_back_as_it_went(self) -> None:
        text = "naïve 文字 🦊\u2028 \u0000 line\nbreak"
        with candor.Candor(**MEMORY) as c:
            answer = c.evaluate_claim(taskId="t", message={"text": text})
            self.assertEqual(answer["text"]["original"], text)


class NoticeTests(unittest.TestCase):
    def test_a_callback_gets_notices_and_may_call(self) -> None:
        seen: List[Any] = []
        came = threading.Event()

        def note(message: Any) -> None:
            # The first one fails, which must not stop the others.
            seen.append((message["notice"]["taskId"], c.ping()))
            came.set()
            raise RuntimeError("a callback of the host's that fails")

        with self.assertLogs("candor", "ERROR"):
            with candor.Candor(on_notice=note, **MEMORY) as c:
                c.start_task(taskId="t", checkpoint=OVERDUE)
                self.assertTrue(came.wait(30))
                self.assertEqual(c.ping(), {})
        self.assertEqual(seen[0], ("t", {}))

    def test_an_iterator_gives_notices_until_the_close(self) -> None:
        with candor.Candor(notices=True, **MEMORY) as c:
            c.start_task(taskId="t", checkpoint=OVERDUE)
            notices = c.notices()
            first = next(notices)
            self.assertEqual(first["notice"]["taskId"], "t")
            self.assertIn(first["notice"], c.list_notices()["notices"])
        for _ in notices:
            pass

    def test_asyncio_client_iterates_too(self) -> None:
        async def play() -> str:
            async with candor.AsyncCandor(notices=True, **MEMORY) as c:
                await c.start_task(taskId="t", checkpoint=OVERDUE)
                async for message in c.notices():
                    return message["notice"]["taskId"]
            return "none"

        self.assertEqual(asyncio.run(play()), "t")

    def test_who_asked_for_none_gets_none(self) -> None:
        with candor.Candor(**MEMORY) as c:
            self.assertRaises(candor.ClientClosed, c.notices)

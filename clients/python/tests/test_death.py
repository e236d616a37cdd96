"""A process that dies, floods stderr or talks nonsense."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
import threading
import unittest
from typing import Any, List

import candor

from .support import MEMORY, fake


class DeathTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def fake(self, body: str) -> candor.Candor:
        client = candor.Candor(fake(self.folder, body))
        self.addCleanup(client.close)
        return client

    def test_all_pending_calls_fail_when_the_process_is_killed(self) -> None:
        with candor.Candor(**MEMORY) as c:
            pid = c.pid
            assert pid is not None
            # A stopped process keeps calls pending for certain.
            os.kill(pid, signal.SIGSTOP)
            errors: List[Any] = []

            def call() -> None:
                try:
                    c.ping()
                except candor.CandorError as error:
                    errors.append(error)

            threads = [threading.Thread(target=call) for _ in range(5)]
            for thread in threads:
                thread.start()
            while len(c._session._pending) < len(threads):
                pass
            os.kill(pid, signal.SIGKILL)
            for thread in threads:
                thread.join(10)
            self.assertEqual([error.exit_code for error in errors], [-signal.SIGKILL] * 5)
            self.assertRaises(candor.ProcessEnded, c.ping)

    def test_death_tells_exit_code_and_last_lines_of_stderr(self) -> None:
        c = self.fake(
            """
            greet(); take()
            for n in range(100): print("line", n, file=sys.stderr)
            sys.exit(7)
            """
        )
        with self.assertRaises(candor.ProcessEnded) as caught:
            c.ping()
        self.assertEqual(caught.exception.exit_code, 7)
        self.assertEqual(caught.exception.stderr, [f"line {n}" for n in range(80, 100)])
        self.assertIn("exit code 7", str(caught.exception))
        self.assertIn("line 99", str(caught.exception))

    def test_asyncio_calls_fail_as_well(self) -> None:
        program = fake(self.folder, 'greet(); take(); print("why", file=sys.stderr); sys.exit(3)')

        async def play() -> candor.ProcessEnded:
            async with candor.AsyncCandor(program) as c:
                with self.assertRaises(candor.ProcessEnded) as caught:
                    await c.ping()
                return caught.exception

        error = asyncio.run(play())
        self.assertEqual((error.exit_code, error.stderr), (3, ["why"]))

    def test_death_before_the_handshake_tells_why(self) -> None:
        program = fake(self.folder, 'print("bad store", file=sys.stderr); sys.exit(2)')
        with self.assertRaisesRegex(candor.ProcessEnded, "bad store"):
            candor.Candor(program)

    def test_another_version_is_refused(self) -> None:
        program = fake(self.folder, 'greet("2.0")')
        with self.assertRaisesRegex(candor.HandshakeError, "2.0"):
            candor.Candor(program)
        with self.assertRaises(candor.HandshakeError):
            candor.Candor(initialize={"protocolVersion": "9.9"}, **MEMORY)

    def test_a_flood_on_stderr_does_not_stop_the_conversation(self) -> None:
        c = self.fake(
            """
            greet(); request = take()
            for n in range(20000): sys.stderr.write("x" * 1000 + "\\n")
            sys.stderr.write("y" * 3000000); sys.stderr.flush()
            answer(request["id"], result={})
            take()
            """
        )
        self.assertEqual(c.ping(timeout=60), {})
        self.assertLessEqual(len(c.stderr), 20)

    def test_what_is_no_message_ends_the_conversation(self) -> None:
        for noise in ("hello", "[1]", '{"a":'):
            with self.subTest(noise):
                c = self.fake(f"greet(); take(); print({noise!r}, flush=True); time.sleep(60)")
                with self.assertRaisesRegex(candor.ProcessEnded, "no message"):
                    c.ping(timeout=30)

"""The end: politely, then with SIGTERM, then with SIGKILL."""

from __future__ import annotations

import gc
import json
import os
import signal
import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

import candor

from .support import MEMORY, fake, is_alive


class CloseTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def test_shutdown_and_exit_come_before_the_end_of_input(self) -> None:
        seen = Path(self.folder, "seen")
        c = candor.Candor(
            fake(
                self.folder,
                f"""
                greet()
                with open({str(seen)!r}, "w") as log:
                    for line in sys.stdin:
                        log.write(line)
                        if "shutdown" in line: answer(json.loads(line)["id"], result=None)
                    log.write('{{"method": "end of input"}}')
                sys.exit(5)
                """,
            )
        )
        c.close()
        self.assertEqual(c.exit_code, 5)
        methods = [json.loads(line)["method"] for line in seen.read_text().splitlines()]
        self.assertEqual(methods, ["shutdown", "exit", "end of input"])

    def test_a_stubborn_process_is_ended(self) -> None:
        ladder = (("", signal.SIGTERM), ("signal.signal(15, signal.SIG_IGN)", signal.SIGKILL))
        for body, expected in ladder:
            with self.subTest(expected), mock.patch("candor.process.PATIENCE", 0.3):
                c = candor.Candor(fake(self.folder, f"greet()\n{body}\nwhile True: time.sleep(9)"))
                # The greeting came; give the stand-in its time to set the signal.
                while body and not ignores_term(c.pid):
                    pass
                c.close()
                self.assertEqual(c.exit_code, -expected)

    def test_a_close_while_calls_wait_fails_them(self) -> None:
        with mock.patch("candor.process.PATIENCE", 0.3):
            c = candor.Candor(fake(self.folder, "greet()\nwhile True: time.sleep(9)"))
            closing = threading.Timer(0.1, c.close)
            closing.start()
            self.assertRaises((candor.ClientClosed, candor.ProcessEnded), c.ping)
            closing.join()
        self.assertRaises(candor.ClientClosed, c.ping)
        self.assertRaises(candor.ClientClosed, c.notify, "$/setTrace", {"value": "off"})

    def test_the_real_binary_ends_with_zero_and_twice_is_once(self) -> None:
        c = candor.Candor(**MEMORY)
        c.close()
        c.close()
        self.assertEqual(c.exit_code, 0)
        self.assertRaises(candor.ClientClosed, c.ping)

    def test_a_dropped_client_leaves_no_process(self) -> None:
        c = candor.Candor(**MEMORY)
        pid = c.pid
        assert pid is not None
        del c
        gc.collect()
        self.assertFalse(is_alive(pid))

    @unittest.skipUnless(hasattr(os, "fork"), "no fork here")
    def test_a_forked_child_cannot_use_the_parents_client(self) -> None:
        with candor.Candor(**MEMORY) as c:
            child = os.fork()
            if child == 0:
                try:
                    c.ping()
                    os._exit(1)
                except candor.ForkedClient:
                    c.close()
                    os._exit(0)
                finally:
                    os._exit(2)
            self.assertEqual(os.waitpid(child, 0)[1], 0)
            self.assertEqual(c.ping(), {})


def ignores_term(pid: object) -> bool:
    """Whether a process ignores SIGTERM, as Linux tells; elsewhere a moment has to do."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return not threading.Event().wait(0.5)
    mask = next(line for line in status.read_text().splitlines() if line.startswith("SigIgn"))
    return bool(int(mask.split()[1], 16) & 1 << signal.SIGTERM - 1)

"""No way in which a program ends leaves a candor process behind, not even `kill -9`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import unittest
from typing import List

import candor

from .support import ROOT, is_alive

OPEN = "import candor, time; c = candor.Candor(store=':memory:'); print(c.pid, flush=True)"
# Speaks to the binary itself, for the client always reads.
DEAF = """
import subprocess, sys
p = subprocess.Popen([sys.argv[1], "--store", ":memory:"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
p.stdin.write(b'{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"1.0"}}\\n')
p.stdin.flush()
print(p.pid, flush=True)
while True:
    p.stdin.write(b'{"jsonrpc":"2.0","id":1,"method":"describe"}\\n' * 100)
"""
# What the contract allows.
PATIENCE = 3.0


class OrphanTests(unittest.TestCase):
    def program(self, text: str, *arguments: str) -> "subprocess.Popen[str]":
        folder = os.path.dirname(os.path.dirname(candor.__file__))
        program = subprocess.Popen(
            [sys.executable, "-c", text, *arguments],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": folder},
            cwd=str(ROOT),
        )
        self.addCleanup(program.wait)
        self.addCleanup(program.kill)
        return program

    def pid(self, program: "subprocess.Popen[str]") -> int:
        assert program.stdout is not None
        self.addCleanup(program.stdout.close)
        return int(program.stdout.readline())

    def assert_ends(self, pid: int) -> None:
        end = time.monotonic() + PATIENCE
        while is_alive(pid) and time.monotonic() < end:
            time.sleep(0.02)
        self.assertFalse(is_alive(pid), "candor outlived its client")

    def test_a_program_that_forgets_to_close(self) -> None:
        program = self.program(OPEN)
        pid = self.pid(program)
        self.assertEqual(program.wait(30), 0)
        self.assertFalse(is_alive(pid))

    def test_a_program_that_is_killed(self) -> None:
        for busy in ("time.sleep(60)", "[c.describe() for _ in range(10**9)]"):
            with self.subTest(busy):
                program = self.program(f"{OPEN}\n{busy}")
                pid = self.pid(program)
                self.assertTrue(is_alive(pid))
                program.send_signal(signal.SIGKILL)
                self.assert_ends(pid)

    def test_a_program_that_never_reads_and_is_killed(self) -> None:
        program = self.program(DEAF, candor.find_binary())
        pid = self.pid(program)
        # Once it sleeps in its write, both pipes are full.
        self.wait_until_blocked(program.pid)
        program.kill()
        self.assert_ends(pid)

    def wait_until_blocked(self, pid: int) -> None:
        ticks: List[str] = []
        while len(ticks) < 5 or ticks[-5:] != ticks[-1:] * 5:
            time.sleep(0.1)
            ticks.append(written(pid))


def written(pid: int) -> str:
    """How many bytes a process has written; nothing where the system does not tell."""
    try:
        with open(f"/proc/{pid}/io") as lines:
            return next(line for line in lines if line.startswith("wchar"))
    except OSError:
        return ""

"""Answers each line on stdin with the nanoseconds that one check took."""

import sys
import time


def answer(check):
    for _ in sys.stdin:
        start = time.perf_counter_ns()
        outcome = check()
        took = time.perf_counter_ns() - start
        print(took, outcome, flush=True)

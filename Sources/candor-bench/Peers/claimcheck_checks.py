"""agent-claimcheck in its own process: checks of one trace that is loaded already."""

import sys

from agent_claimcheck import Checker, load_traces

import timing

traces = load_traces(sys.argv[1])
checker = Checker()
timing.answer(lambda: [result.verdict for result in checker.check(traces)])

"""An agent claims success without evidence, then with it. Needs `CANDOR_BIN` and nothing else."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import candor  # noqa: E402

CLAIM = {"text": "Done! All 420 tests pass."}
RUN = {
    "class": "test_result",
    "command": "pytest",
    "summary": "pytest",
    "exitCode": 0,
    "output": "420 passed",
}


def main() -> None:
    with candor.Candor(store=":memory:") as c:
        first = c.evaluate_claim(taskId="t1", message=CLAIM)
        print(first["decision"]["decision"], "->", first["status"]["effective"])
        print(first["text"]["effective"] if first["deliver"] else "held back")

        c.record_evidence(taskId="t1", evidence=[RUN])
        second = c.evaluate_claim(taskId="t1", message=CLAIM)
        print(second["decision"]["decision"], "->", second["status"]["effective"])
        print(second["text"]["effective"] if second["deliver"] else "held back")


main()

"""proof-of-done in its own process: checks of one message against a session that is parsed already.

Reads a line, checks the message once, writes a line; the first argument is the transcript, the second the message.
"""

import os
import sys

from proof_of_done import config, engine
from proof_of_done.probe import OsProbe
from proof_of_done.transcript import claude_code

session = claude_code.parse(sys.argv[1])
root = os.path.dirname(sys.argv[1])
layers = config.load_layers_from_disk(root, dict(os.environ))
settings, _ = config.effective(layers, dict(os.environ), tampered_paths=set(), settings_tampered=False)


def check():
    return engine.evaluate_stop(engine.StopRequest(
        session=session, stop_index=len(session.steps), final_message=sys.argv[2], config=settings,
        project_root=root, probe=OsProbe(root), skipped=False,
    )).action


import timing  # noqa: E402

timing.answer(check)

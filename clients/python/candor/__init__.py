"""A client of Candor, the policy sidecar for AI agents.

    with candor.Candor() as c:
        answer = c.evaluate_claim(taskId="t1", message={"text": "Done! All tests pass."})
        print(answer["text"]["effective"] if answer["deliver"] else "held back")
"""

from . import params, results
from .async_client import AsyncCandor
from .binary import find_binary
from .client import Candor
from .errors import (
    BinaryNotFound,
    CallTimeout,
    CandorError,
    ClientClosed,
    ForkedClient,
    HandshakeError,
    ProcessEnded,
    ResponseError,
)

__all__ = [
    "AsyncCandor",
    "BinaryNotFound",
    "CallTimeout",
    "Candor",
    "CandorError",
    "ClientClosed",
    "ForkedClient",
    "HandshakeError",
    "ProcessEnded",
    "ResponseError",
    "find_binary",
    "params",
    "results",
]

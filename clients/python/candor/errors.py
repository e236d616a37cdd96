"""What can go wrong, each with what a caller needs to act on it."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence


class CandorError(Exception):
    """The base of all errors of this client."""


class ResponseError(CandorError):
    """Candor answered with an error: nothing of that request was stored."""

    def __init__(self, code: int, message: str, data: Optional[Dict[str, Any]] = None) -> None:
        super().__init__(f"{message} ({code})")
        self.code = code
        self.message = message
        self.data: Dict[str, Any] = data or {}

    @property
    def kind(self) -> Optional[str]:
        """The error's kind, for example `not_found`; `protocol/README.md` lists them."""
        return self.data.get("kind")

    @property
    def path(self) -> Optional[str]:
        """The JSON Pointer into the params of what is wrong, where one is known."""
        return self.data.get("path")

    @property
    def suggestion(self) -> Optional[str]:
        """The nearest name, where one was nearly right."""
        return self.data.get("suggestion")


class BinaryNotFound(CandorError):
    """There is no candor binary; `places` tells every place and what was found there."""

    def __init__(self, places: Sequence[str]) -> None:
        super().__init__("no candor binary was found:\n" + "\n".join(f"  - {p}" for p in places))
        self.places: List[str] = list(places)


class HandshakeError(CandorError):
    """The process does not speak this client's version of the protocol, or none at all."""


class ProcessEnded(CandorError):
    """The process ended before it answered.

    Whether a call was applied is not known; one with an event id of its own may be repeated.
    """

    def __init__(self, reason: str, exit_code: Optional[int], stderr: Sequence[str]) -> None:
        lines = "".join(f"\n  {line}" for line in stderr)
        super().__init__(reason + (f"; the last lines of stderr:{lines}" if lines else ""))
        self.exit_code = exit_code
        self.stderr: List[str] = list(stderr)


class CallTimeout(CandorError, TimeoutError):
    """No answer came in time; the call was cancelled, but may have been applied."""


class ClientClosed(CandorError):
    """The client was closed."""


class ForkedClient(CandorError):
    """The client belongs to the process that made it; after a fork the child makes its own."""

"""A conversation with Candor: handshake, calls under way, restarts, the end."""

from __future__ import annotations

import itertools
import json
import os
import threading
import time
import uuid
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass, field
from typing import Any, Callable, Deque, Dict, List, Mapping, Optional, Sequence
from collections import deque

from .errors import (
    CandorError,
    ClientClosed,
    ForkedClient,
    HandshakeError,
    ProcessEnded,
    ResponseError,
)
from .process import Process

PROTOCOL_VERSION = "1.0"
MOST_RESTARTS = 4
RESTART_WINDOW = 180.0
# The limits of the wire: beyond them Candor could only answer without naming the request.
MOST_BYTES = 16 << 20
MOST_NESTING = 128

# Calls that may be sent again after a restart: they change nothing, or carry ids by which Candor
# knows the repetition.
_REPEATABLE = {
    "ping", "describe", "analyzeMessage", "getTask", "listTasks", "getDecision", "listDecisions",
    "listEvents", "verifyAudit", "listNotices", "listReviews", "listSuppressions",
    "ruleStatistics", "replay", "testPolicyPack", "listPolicyPacks", "getPolicyPack",
    "validatePolicyPack", "listProjects", "getProjectPolicy", "effectivePolicy",
    "getProtocolRun", "policyFindings", "listClarifications", "checkGate", "policyGuidance",
    "recordEvent", "recordEvents", "recordEvidence", "evaluateClaim",
}  # fmt: skip

Sink = Callable[[Optional[str], Any], None]


@dataclass
class Options:
    """How the process is started and greeted."""

    arguments: List[str]
    initialize: Dict[str, Any]
    env: Optional[Mapping[str, str]] = None
    cwd: Optional[str] = None
    restart: bool = False
    start_timeout: float = 30.0


@dataclass
class Call:
    """A request under way."""

    id: int
    method: str
    line: bytes
    future: "Future[Any]" = field(default_factory=Future)
    was_repeated: bool = False


class Session:
    """One conversation; all methods may be called from any thread."""

    def __init__(self, options: Options, sink: Sink) -> None:
        self._options = options
        self._sink = sink
        self._owner = os.getpid()
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._state = "starting"
        self._process: Optional[Process] = None
        self._greeting: Optional[Call] = None
        self._pending: Dict[int, Call] = {}
        self._restarts: Deque[float] = deque()
        self._death: CandorError = ClientClosed("the client was not started")
        self._end_of_present: Optional[ProcessEnded] = None
        self.server: Dict[str, Any] = {}

    @property
    def process(self) -> Optional[Process]:
        """The present process."""
        return self._process

    def start(self) -> None:
        """Starts the process and greets it."""
        try:
            self._open()
        except BaseException:
            self.close()
            raise

    def submit(self, method: str, params: Optional[Mapping[str, Any]]) -> Call:
        """Sends a request; its future gives the result or the error."""
        self._check_owner()
        sent = dict(params or {})
        if self._options.restart:
            sent = with_ids(method, sent)
        call = self._make(method, sent)
        with self._lock:
            if self._state == "closed":
                raise ClientClosed("the client was closed")
            if self._state == "dead":
                if not self._may_restart():
                    raise self._death
                self._state = "starting"
                self._spawn_revival()
            self._pending[call.id] = call
            if self._state == "live" and self._process is not None:
                self._process.send(call.line)
        return call

    def notify(self, method: str, params: Optional[Mapping[str, Any]]) -> None:
        """Sends a notification."""
        self._check_owner()
        line = encode({"jsonrpc": "2.0", "method": method, "params": dict(params or {})})
        with self._lock:
            if self._state == "closed":
                raise ClientClosed("the client was closed")
            if self._state == "live" and self._process is not None:
                self._process.send(line)

    def cancel(self, call: Call) -> None:
        """Gives a call up: its answer is dropped, and Candor is told."""
        with self._lock:
            if self._pending.pop(call.id, None) is None:
                return
            if self._state == "live" and self._process is not None:
                notice = {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": call.id}}
                self._process.send(encode(notice))

    def close(self) -> None:
        """`shutdown`, `exit`, the end of input, 2 s, SIGTERM, 2 s, SIGKILL."""
        if os.getpid() != self._owner:
            return
        with self._lock:
            was_closed = self._state == "closed"
            self._state = "closed"
            process = self._process
        if process is not None:
            if not was_closed:
                process.send(self._make("shutdown", {}).line)
                process.send(encode({"jsonrpc": "2.0", "method": "exit"}))
            process.end()
        self._fail(ClientClosed("the client was closed"), lambda call: True)
        self._sink(None, None)

    def _check_owner(self) -> None:
        if os.getpid() != self._owner:
            raise ForkedClient(
                f"this client belongs to process {self._owner}; after a fork, make a new one"
            )

    def _make(self, method: str, params: Mapping[str, Any]) -> Call:
        number = next(self._numbers)
        message = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        call = Call(number, method, encode(message))
        call.future.set_running_or_notify_cancel()
        return call

    def _open(self) -> None:
        process = Process(
            self._options.arguments,
            env=self._options.env,
            cwd=self._options.cwd,
            on_message=self._receive,
            on_end=self._end,
        )
        params = {"protocolVersion": PROTOCOL_VERSION, "processId": os.getpid()}
        greeting = self._make("initialize", {**params, **self._options.initialize})
        with self._lock:
            self._process, self._greeting = process, greeting
            self._end_of_present = None
            is_closed = self._state == "closed"
        process.start()
        if is_closed:
            process.end()
            raise ClientClosed("the client was closed")
        process.send(greeting.line)
        try:
            self.server = self._greeted(greeting)
        except BaseException:
            process.end()
            raise
        with self._lock:
            if self._state != "starting":
                return
            if self._end_of_present is not None:
                raise self._end_of_present
            process.send(encode({"jsonrpc": "2.0", "method": "initialized", "params": {}}))
            for call in self._pending.values():
                process.send(call.line)
            self._state = "live"

    def _greeted(self, greeting: Call) -> Dict[str, Any]:
        seconds = self._options.start_timeout
        try:
            result = greeting.future.result(seconds)
        except FutureTimeout:
            raise HandshakeError(f"no answer to `initialize` within {seconds:g} s") from None
        except ResponseError as error:
            if error.path == "/protocolVersion":
                raise HandshakeError(f"the protocol versions differ: {error.message}") from error
            raise
        version = result.get("protocolVersion") if isinstance(result, dict) else None
        if not isinstance(version, str) or version.split(".")[0] != PROTOCOL_VERSION.split(".")[0]:
            raise HandshakeError(
                f"this client speaks protocol {PROTOCOL_VERSION}, the binary {version!r}"
            )
        return result

    def _receive(self, process: Process, message: Dict[str, Any]) -> None:
        if process is not self._process:
            return
        if "method" in message:
            self._sink(str(message["method"]), message.get("params"))
            return
        call = self._take(message.get("id"))
        if call is None:
            return
        error = message.get("error")
        if isinstance(error, dict):
            fault = ResponseError(error.get("code", 0), error.get("message", ""), error.get("data"))
            call.future.set_exception(fault)
        else:
            call.future.set_result(message.get("result"))

    def _take(self, number: Any) -> Optional[Call]:
        greeting = self._greeting
        if greeting is not None and (number == greeting.id or number is None):
            self._greeting = None
            return greeting
        with self._lock:
            if number is None and self._pending:
                # A refusal that names no request: answers come in order, so it is the oldest one's.
                number = next(iter(self._pending))
            return self._pending.pop(number, None)

    def _end(self, process: Process, reason: str) -> None:
        """Called once by each process's reader, after the last message."""
        error = ProcessEnded(reason, process.exit_code, process.stderr)
        with self._lock:
            if process is not self._process:
                return
            greeting, self._greeting = self._greeting, None
            self._end_of_present = error
            was_live = self._state == "live"
            revives = was_live and self._may_restart()
            if was_live:
                self._state = "starting" if revives else "dead"
                self._death = error
            if revives:
                self._spawn_revival()
        if greeting is not None:
            greeting.future.set_exception(error)
        if was_live:
            self._fail(error, lambda call: not revives or not self._is_repeated(call))
            if not revives:
                self._sink(None, None)

    @staticmethod
    def _is_repeated(call: Call) -> bool:
        """Whether the call may be sent again; each is at most once, lest it kill every process."""
        if call.was_repeated or call.method not in _REPEATABLE:
            return False
        call.was_repeated = True
        return True

    def _may_restart(self) -> bool:
        if not self._options.restart:
            return False
        while self._restarts and time.monotonic() - self._restarts[0] > RESTART_WINDOW:
            self._restarts.popleft()
        return len(self._restarts) < MOST_RESTARTS

    def _spawn_revival(self) -> None:
        self._restarts.append(time.monotonic())
        threading.Thread(target=self._revive, name="candor-restart", daemon=True).start()

    def _revive(self) -> None:
        while True:
            try:
                self._open()
                return
            except (CandorError, OSError) as error:
                death = error if isinstance(error, CandorError) else CandorError(str(error))
            with self._lock:
                if self._state == "closed":
                    return
                if isinstance(death, ProcessEnded) and self._may_restart():
                    self._restarts.append(time.monotonic())
                    continue
                self._state, self._death = "dead", death
            self._fail(death, lambda call: True)
            self._sink(None, None)
            return

    def _fail(self, error: CandorError, which: Callable[[Call], bool]) -> None:
        with self._lock:
            failed = [call for call in self._pending.values() if which(call)]
            for call in failed:
                del self._pending[call.id]
        for call in failed:
            call.future.set_exception(error)


def encode(message: Mapping[str, Any]) -> bytes:
    """One message as one line; `ValueError` where Candor could not even name the request."""
    text = json.dumps(message, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    line = text.encode("utf-8") + b"\n"
    if len(line) > MOST_BYTES:
        raise ValueError(f"a message of {len(line)} bytes is over the limit of {MOST_BYTES}")
    layer: Sequence[Any] = [message]
    for _ in range(MOST_NESTING):
        layer = [
            child
            for value in layer
            for child in (value.values() if isinstance(value, dict) else value)
            if isinstance(child, (dict, list, tuple))
        ]
        if not layer:
            return line
    raise ValueError(f"the params are nested deeper than {MOST_NESTING}")


def with_ids(method: str, params: Dict[str, Any]) -> Dict[str, Any]:
    """The params with an id wherever the method takes one by which Candor knows a repetition."""
    if method == "recordEvent" and isinstance(params.get("event"), dict):
        params["event"] = _named(params["event"], "eventId")
    elif method == "recordEvents" and isinstance(params.get("events"), (list, tuple)):
        params["events"] = [_named(event, "eventId") for event in params["events"]]
    elif method == "recordEvidence" and isinstance(params.get("evidence"), (list, tuple)):
        params["evidence"] = [_named(item, "evidenceId") for item in params["evidence"]]
    elif method == "evaluateClaim" and not params.get("dryRun"):
        event = params.get("event")
        if isinstance(event, str):
            event = {"type": event}
        # A type of our own: it only carries the id and triggers no rule.
        params["event"] = _named(event or {"type": "x.client.call"}, "eventId")
    return params


def _named(item: Any, key: str) -> Any:
    if not isinstance(item, dict) or item.get(key) is not None:
        return item
    return {key: f"client-{uuid.uuid4()}", **{k: v for k, v in item.items() if k != key}}

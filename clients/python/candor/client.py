"""The synchronous client."""

from __future__ import annotations

import logging
import os
import queue
import threading
import weakref
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any, Callable, Dict, Iterator, List, Mapping, Optional, Sequence, Union

from .binary import find_binary
from .errors import CallTimeout, ClientClosed
from .methods import ABSENT, Methods
from .params import Actor
from .results import Greeting, NoticeMessage
from .session import Options, Session

log = logging.getLogger("candor")


def options(
    binary: Union[str, "os.PathLike[str]", None],
    *,
    store: Optional[str],
    arguments: Sequence[str],
    actor: Optional[Actor],
    initialize: Optional[Mapping[str, Any]],
    wants_notices: bool,
    env: Optional[Mapping[str, str]],
    cwd: Optional[str],
    restart: bool,
    start_timeout: float,
) -> Options:
    """What a session needs, from what a caller gave."""
    command = [find_binary(binary), "serve", *(["--store", store] if store else []), *arguments]
    greeting: Dict[str, Any] = {"clientInfo": {"name": "candor-python", "version": "1.0.0"}}
    if wants_notices:
        greeting["capabilities"] = {"notices": True}
    if actor is not None:
        greeting["actor"] = actor
    greeting.update(initialize or {})
    return Options(command, greeting, env, cwd, restart, start_timeout)


class Candor(Methods):
    """A candor process and the conversation with it; safe to use from several threads.

    `binary`: the program; absent: `CANDOR_BIN`, beside the package, PATH.
    `store`: the SQLite file, or `:memory:`; absent: the user's own.
    `arguments`: more arguments of `candor serve`.
    `actor`: who speaks. `initialize`: more params of `initialize`, for example a manual clock.
    `timeout`: seconds that a call may take; absent: no limit.
    `on_notice`: called with each `notice`; `notices`: collect them for `notices()` instead.
    `on_notification`: called with method and params of every other notification.
    `restart`: start a process that died anew, at most 4 times in 3 minutes; what was under way is
    sent again where Candor can tell the repetition, and fails with `ProcessEnded` where not.
    """

    def __init__(
        self,
        binary: Union[str, "os.PathLike[str]", None] = None,
        *,
        store: Optional[str] = None,
        arguments: Sequence[str] = (),
        actor: Optional[Actor] = None,
        initialize: Optional[Mapping[str, Any]] = None,
        timeout: Optional[float] = None,
        on_notice: Optional[Callable[[NoticeMessage], None]] = None,
        notices: bool = False,
        on_notification: Optional[Callable[[str, Any], None]] = None,
        restart: bool = False,
        start_timeout: float = 30.0,
        env: Optional[Mapping[str, str]] = None,
        cwd: Optional[str] = None,
    ) -> None:
        self._timeout = timeout
        self._inbox = Inbox(on_notice, notices, on_notification)
        self._session = Session(
            options(
                binary,
                store=store,
                arguments=arguments,
                actor=actor,
                initialize=initialize,
                wants_notices=notices or on_notice is not None,
                env=env,
                cwd=cwd,
                restart=restart,
                start_timeout=start_timeout,
            ),
            self._inbox.put,
        )
        self._session.start()
        # Ends the process of a client that was dropped, or is open when the program ends.
        self._finalizer = weakref.finalize(self, self._session.close)

    def __enter__(self) -> "Candor":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def server(self) -> Greeting:
        """What `initialize` answered: version, methods, limits, packs, store."""
        return self._session.server  # type: ignore[return-value]

    @property
    def pid(self) -> Optional[int]:
        """The process id of the present process."""
        return self._session.process.pid if self._session.process else None

    @property
    def exit_code(self) -> Optional[int]:
        """How the present process ended; `None` while it runs."""
        return self._session.process.exit_code if self._session.process else None

    @property
    def stderr(self) -> List[str]:
        """The last lines that the process wrote to stderr."""
        return self._session.process.stderr if self._session.process else []

    def call(
        self,
        method: str,
        params: Optional[Mapping[str, Any]] = None,
        *,
        timeout: Optional[float] = ABSENT,
    ) -> Any:
        """Makes a call by its wire name and gives its result.

        Raises `ResponseError`, `ProcessEnded`, `CallTimeout` (a `TimeoutError`) or `ClientClosed`.
        """
        seconds = self._timeout if timeout is ABSENT else timeout
        call = self._session.submit(method, params)
        try:
            return call.future.result(seconds)
        except FutureTimeout as error:
            # A call that failed with a time-out of its own is no such error, but may look like one.
            if call.future.done():
                raise
            self._session.cancel(call)
            raise CallTimeout(f"no answer to `{method}` within {seconds:g} s") from error
        except BaseException:
            self._session.cancel(call)
            raise

    def notify(self, method: str, params: Optional[Mapping[str, Any]] = None) -> None:
        """Sends a notification, which is never answered."""
        self._session.notify(method, params)

    def set_trace(self, value: str) -> None:
        """`$/setTrace`: `off`, `messages` or `verbose`; traces come as `$/logTrace`."""
        self.notify("$/setTrace", {"value": value})

    def notices(self) -> Iterator[NoticeMessage]:
        """The notices of deadlines that pass, as they come, until the client is closed."""
        return self._inbox.notices()

    def close(self) -> None:
        """`shutdown`, `exit`, the end of input; after 2 s SIGTERM, after 2 more SIGKILL."""
        self._session.close()


class Inbox:
    """Where notifications go: callbacks on a thread of their own, notices to an iterator."""

    def __init__(
        self,
        on_notice: Optional[Callable[[NoticeMessage], None]],
        collects: bool,
        on_notification: Optional[Callable[[str, Any], None]],
    ) -> None:
        self._on_notice = on_notice
        self._on_notification = on_notification
        self._notices: "Optional[queue.SimpleQueue[Any]]" = queue.SimpleQueue() if collects else None
        self._calls: "queue.SimpleQueue[Any]" = queue.SimpleQueue()
        if on_notice is not None or on_notification is not None:
            # Not the reader's thread: a callback may make calls.
            threading.Thread(target=self._run, name="candor-callbacks", daemon=True).start()

    def put(self, method: Optional[str], params: Any) -> None:
        """Takes a notification; `None` is the end."""
        if self._notices is not None and method in ("notice", None):
            self._notices.put(params)
        self._calls.put((method, params))

    def notices(self) -> Iterator[NoticeMessage]:
        if self._notices is None:
            raise ClientClosed("this client collects no notices: make it with `notices=True`")
        return iter(self._notices.get, None)

    def _run(self) -> None:
        while True:
            method, params = self._calls.get()
            if method is None:
                return
            try:
                if method == "notice":
                    if self._on_notice is not None:
                        self._on_notice(params)
                elif self._on_notification is not None:
                    self._on_notification(method, params)
            except Exception:
                log.exception("a callback for `%s` failed", method)

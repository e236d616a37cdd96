"""The asyncio client: the same session, awaited."""

from __future__ import annotations

import asyncio
import inspect
import logging
import os
from typing import Any, AsyncIterator, Awaitable, Callable, List, Mapping, Optional, Sequence, Union

from .async_methods import AsyncMethods
from .client import options
from .errors import CallTimeout, ClientClosed
from .methods import ABSENT
from .params import Actor
from .results import Greeting, NoticeMessage
from .session import Session

log = logging.getLogger("candor")


class AsyncCandor(AsyncMethods):
    """A candor process and the conversation with it, for asyncio.

    The arguments are those of `Candor`; callbacks run on the event loop and may be coroutines.
    Use it as `async with AsyncCandor() as c:`, or call `start()` and `close()`.
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
        on_notice: Optional[Callable[[NoticeMessage], Any]] = None,
        notices: bool = False,
        on_notification: Optional[Callable[[str, Any], Any]] = None,
        restart: bool = False,
        start_timeout: float = 30.0,
        env: Optional[Mapping[str, str]] = None,
        cwd: Optional[str] = None,
    ) -> None:
        self._timeout = timeout
        self._on_notice = on_notice
        self._on_notification = on_notification
        self._collects = notices
        self._loop: Optional[asyncio.AbstractEventLoop] = None
        self._notices: "Optional[asyncio.Queue[Any]]" = None
        self._tasks: "set[asyncio.Task[Any]]" = set()
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
            self._put,
        )

    async def __aenter__(self) -> "AsyncCandor":
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def start(self) -> None:
        """Starts the process and greets it."""
        self._loop = asyncio.get_running_loop()
        self._notices = asyncio.Queue()
        await self._in_thread(self._session.start)

    async def close(self) -> None:
        """`shutdown`, `exit`, the end of input; after 2 s SIGTERM, after 2 more SIGKILL."""
        await self._in_thread(self._session.close)

    async def _in_thread(self, work: Callable[[], None]) -> None:
        """Waits for blocking work; a cancelled caller still leaves no process behind."""
        future = asyncio.get_running_loop().run_in_executor(None, work)
        try:
            await asyncio.shield(future)
        except asyncio.CancelledError:
            future.add_done_callback(lambda done: done.cancelled() or done.exception())
            asyncio.get_running_loop().run_in_executor(None, self._session.close)
            raise

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

    async def call(
        self,
        method: str,
        params: Optional[Mapping[str, Any]] = None,
        *,
        timeout: Optional[float] = ABSENT,
    ) -> Any:
        """Makes a call by its wire name and gives its result; a cancelled one is cancelled there.

        Raises `ResponseError`, `ProcessEnded`, `CallTimeout` (a `TimeoutError`) or `ClientClosed`.
        """
        seconds = self._timeout if timeout is ABSENT else timeout
        call = self._session.submit(method, params)
        answer = asyncio.wrap_future(call.future)
        try:
            done, _ = await asyncio.wait([answer], timeout=seconds)
        except BaseException:
            self._session.cancel(call)
            answer.cancel()
            raise
        if not done:
            self._session.cancel(call)
            answer.cancel()
            raise CallTimeout(f"no answer to `{method}` within {seconds:g} s")
        return answer.result()

    def notify(self, method: str, params: Optional[Mapping[str, Any]] = None) -> None:
        """Sends a notification, which is never answered."""
        self._session.notify(method, params)

    def set_trace(self, value: str) -> None:
        """`$/setTrace`: `off`, `messages` or `verbose`; traces come as `$/logTrace`."""
        self.notify("$/setTrace", {"value": value})

    async def notices(self) -> AsyncIterator[NoticeMessage]:
        """The notices of deadlines that pass, as they come, until the client is closed."""
        if not self._collects or self._notices is None:
            raise ClientClosed("this client collects no notices: make it with `notices=True`")
        while True:
            notice = await self._notices.get()
            if notice is None:
                return
            yield notice

    def _put(self, method: Optional[str], params: Any) -> None:
        """Called on the reader's thread."""
        if self._loop is None:
            return
        try:
            self._loop.call_soon_threadsafe(self._take, method, params)
        except RuntimeError:
            # The loop is closed: nobody listens any more.
            pass

    def _take(self, method: Optional[str], params: Any) -> None:
        if self._collects and self._notices is not None and method in ("notice", None):
            self._notices.put_nowait(params)
        if method is None:
            return
        try:
            if method == "notice":
                outcome = self._on_notice(params) if self._on_notice else None
            else:
                outcome = self._on_notification(method, params) if self._on_notification else None
        except Exception:
            log.exception("a callback for `%s` failed", method)
            return
        if inspect.isawaitable(outcome):
            task = asyncio.ensure_future(_logged(method, outcome))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)


async def _logged(method: str, outcome: "Awaitable[Any]") -> None:
    try:
        await outcome
    except Exception:
        log.exception("a callback for `%s` failed", method)

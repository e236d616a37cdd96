"""One candor process: its pipes, each with one owner, and its end."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
from collections import deque
from typing import Any, Callable, Deque, Dict, List, Mapping, Optional, Sequence

# How long each rung of the close ladder waits, in seconds.
PATIENCE = 2.0
# How much of stderr is kept.
KEPT_LINES = 20
KEPT_LINE_BYTES = 2000


class Process:
    """A started process. One thread writes stdin, one reads stdout, one drains stderr."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        env: Optional[Mapping[str, str]],
        cwd: Optional[str],
        on_message: Callable[["Process", Dict[str, Any]], None],
        on_end: Callable[["Process", str], None],
    ) -> None:
        # A session of its own: Ctrl-C in a terminal is the host's to answer.
        self._popen = subprocess.Popen(
            list(arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=None if env is None else dict(env),
            cwd=cwd,
            start_new_session=True,
        )
        self._on_message = on_message
        self._on_end = on_end
        self._outbox: "queue.SimpleQueue[Optional[bytes]]" = queue.SimpleQueue()
        self._lines: Deque[str] = deque(maxlen=KEPT_LINES)
        self._ladder = threading.Lock()
        self._drain, self._writer, self._reader = (
            threading.Thread(target=body, name=f"candor-{name}", daemon=True)
            for name, body in (
                ("stderr", self._read_stderr),
                ("stdin", self._write_stdin),
                ("stdout", self._read_stdout),
            )
        )

    def start(self) -> None:
        """Lets messages flow."""
        for thread in (self._drain, self._writer, self._reader):
            thread.start()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._popen.pid

    @property
    def exit_code(self) -> Optional[int]:
        """The exit code, negative for a signal; `None` while it runs."""
        return self._popen.returncode

    @property
    def stderr(self) -> List[str]:
        """The last lines of stderr."""
        return list(self._lines)

    def send(self, message: bytes) -> None:
        """Queues one message."""
        self._outbox.put(message)

    def end(self) -> None:
        """Ends the input after what is queued, waits, then SIGTERM, waits, then SIGKILL."""
        self._outbox.put(None)
        with self._ladder:
            for rung in (self._popen.terminate, self._popen.kill):
                if self._has_ended(PATIENCE):
                    break
                rung()
            self._popen.wait()
        if threading.current_thread() is not self._reader:
            self._reader.join(PATIENCE)

    def kill(self) -> None:
        """Ends the process at once."""
        self._popen.kill()

    def _has_ended(self, seconds: float) -> bool:
        try:
            self._popen.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _write_stdin(self) -> None:
        pipe = self._popen.stdin
        assert pipe is not None
        is_open = True
        while is_open:
            batch = [self._outbox.get()]
            while not self._outbox.empty():
                batch.append(self._outbox.get())
            is_open = None not in batch
            try:
                pipe.write(b"".join(part for part in batch if part is not None))
                pipe.flush()
            except (OSError, ValueError):
                # The process is gone; the reader sees it too and tells.
                break
        try:
            pipe.close()
        except OSError:
            pass

    def _read_stdout(self) -> None:
        pipe = self._popen.stdout
        assert pipe is not None
        reason = ""
        try:
            for line in pipe:
                message = json.loads(line)
                if not isinstance(message, dict):
                    raise ValueError("not an object")
                self._on_message(self, message)
        except ValueError as error:
            reason = f"what came on stdout is no message ({error})"
            self.kill()
        except OSError as error:
            reason = f"stdout cannot be read ({error})"
            self.kill()
        self._finish(reason)

    def _finish(self, reason: str) -> None:
        """A process that has closed stdout can answer nothing more: it is ended and reaped."""
        self.end()
        self._drain.join(0.5)
        if self._popen.stdout is not None:
            self._popen.stdout.close()
        code = self._popen.returncode
        how = f"by signal {-code}" if code is not None and code < 0 else f"with exit code {code}"
        ended = f"candor ended {how}"
        self._on_end(self, f"{ended}: {reason}" if reason else ended)

    def _read_stderr(self) -> None:
        pipe = self._popen.stderr
        assert pipe is not None
        rest = b""
        while True:
            try:
                chunk = os.read(pipe.fileno(), 1 << 16)
            except OSError:
                chunk = b""
            *lines, rest = (rest + chunk).split(b"\n")
            self._keep(lines)
            rest = rest[-KEPT_LINE_BYTES:]
            if not chunk:
                break
        self._keep([rest])
        pipe.close()

    def _keep(self, lines: Sequence[bytes]) -> None:
        for line in lines[-KEPT_LINES:]:
            text = line[-KEPT_LINE_BYTES:].decode("utf-8", "replace").strip()
            if text:
                self._lines.append(text)

"""Tells what is being done: a bar with the time left on a terminal, a line now and then elsewhere, or nothing."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from time import monotonic
from typing import Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from groundswell.cli.console import remarks

SECONDS = 3.0
"""Between two lines, where there is no terminal."""


class Teller:
    """Tells nothing, but still notices that it is to stop."""

    def __init__(self) -> None:
        self._stopped = Event()

    def say(self, said: str) -> None:
        """Say in plain words what is being done now."""

    def note(self, said: str) -> None:
        """Say something that stays, while the same goes on."""

    def progress(self, done: int, total: int) -> None:
        """Say how far it is; called from any thread, one at a time."""
        if self._stopped.is_set():
            raise KeyboardInterrupt

    def stop(self, *_: Any) -> None:
        """End what is being done: here at once, in other threads when they next say how far they are."""
        self._stopped.set()
        raise KeyboardInterrupt

    def close(self) -> None:
        """Nothing more will be told."""


class Lines(Teller):
    """Tells in lines."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console
        self._began: tuple[float, int] | None = None
        self._last = monotonic()

    def say(self, said: str) -> None:
        self._console.print(said, soft_wrap=True)
        self._began, self._last = None, monotonic()

    def note(self, said: str) -> None:
        self._console.print(said, soft_wrap=True)

    def progress(self, done: int, total: int) -> None:
        super().progress(done, total)
        now = monotonic()
        if self._began is None:  # what went before was no part of it
            self._began = now, done
        began, then = self._began
        if now - self._last >= SECONDS and done > then:
            self._last = now
            left = (now - began) * (total - done) / (done - then)
            self._console.print(f"  {100 * done // total} %, about {_spoken(left)} left")


class Bar(Teller):
    """Tells with a bar that is gone at the end."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
        )
        self._bar = Progress(*columns, console=console, transient=True)
        self._task = self._bar.add_task("starting", total=None)
        self._bar.start()

    def say(self, said: str) -> None:
        self._bar.reset(self._task, description=said, total=None)

    def note(self, said: str) -> None:
        self._bar.console.print(said, soft_wrap=True)

    def progress(self, done: int, total: int) -> None:
        super().progress(done, total)
        self._bar.update(self._task, completed=done, total=total)

    def close(self) -> None:
        self._bar.stop()


@contextmanager
def telling(*, quiet: bool) -> Iterator[Teller]:
    """Someone to tell what is being done, who also hears Ctrl-C and passes it on to every thread."""
    console = remarks()
    teller = Teller() if quiet else Bar(console) if console.is_terminal else Lines(console)
    before = _hear(teller.stop)
    try:
        yield teller
    finally:
        teller.close()
        _hear(before)


def _hear(heard: Any) -> Any:
    """Have Ctrl-C handled; where only another thread may say so, leave it as it is."""
    try:
        return signal.signal(signal.SIGINT, heard)
    except ValueError:
        return None


def _spoken(seconds: float) -> str:
    """A time left, roughly.

    >>> _spoken(12.3), _spoken(200)
    ('12 s', '3 min')
    """
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"

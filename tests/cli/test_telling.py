"""What is being done is told on standard error: with a bar, in lines, or not at all."""

from __future__ import annotations

import io
import signal
from threading import Thread

import pytest
from rich.console import Console

from groundswell.cli import telling as told
from groundswell.cli.telling import Bar, Lines, Teller, telling


def test_lines_tell_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter([0.0, 0.0, 100.0, 110.0])  # what goes before the first progress is no part of it
    monkeypatch.setattr(told, "monotonic", lambda: next(now))
    out = io.StringIO()
    lines = Lines(Console(file=out, width=80))
    lines.say("running")
    lines.progress(1, 101)
    lines.progress(51, 101)
    assert out.getvalue().splitlines() == ["running", "  50 %, about 10 s left"]


def test_a_bar_on_a_terminal_is_gone_at_the_end() -> None:
    out = io.StringIO()
    bar = Bar(Console(file=out, width=80, force_terminal=True))
    bar.say("running")
    bar.progress(50, 100)
    bar.close()
    assert "running" in out.getvalue()
    assert out.getvalue().rstrip().endswith("\x1b[2K")


def test_quiet_tells_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with telling(quiet=True) as teller:
        teller.say("running")
        teller.progress(1, 2)
    assert capsys.readouterr().err == ""


def test_ctrl_c_ends_work_in_every_thread() -> None:
    teller = Teller()
    teller.progress(1, 2)
    with pytest.raises(KeyboardInterrupt):
        teller.stop()
    with pytest.raises(KeyboardInterrupt):
        teller.progress(2, 2)


def test_the_signal_is_given_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with telling(quiet=True) as teller:
        assert signal.getsignal(signal.SIGINT) == teller.stop
    assert signal.getsignal(signal.SIGINT) == before


def test_a_thread_may_tell_too() -> None:
    """Only the main thread may hear Ctrl-C; elsewhere it is left alone."""
    ended = []

    def work() -> None:
        with telling(quiet=True) as teller:
            teller.progress(1, 1)
        ended.append(True)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert ended


def test_the_bar_is_chosen_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(told, "remarks", lambda: Console(file=io.StringIO(), force_terminal=True))
    with telling(quiet=False) as teller:
        assert isinstance(teller, Bar)
    monkeypatch.setattr(told, "remarks", lambda: Console(file=io.StringIO()))
    with telling(quiet=False) as teller:
        assert isinstance(teller, Lines)

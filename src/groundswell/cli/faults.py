"""What is said when a command cannot be carried out, and with which exit code it ends."""

from __future__ import annotations

import os
import re
import sys
from typing import Any

import typer

from groundswell.grammar.spelling import BadInput, unknown

OURS, THEIRS, STOPPED, PIPE_CLOSED = 1, 2, 130, 141


def exit_code(error: BaseException) -> int:
    """Say in one line what is wrong, and return the exit code; a fault of our own is shown whole."""
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        return _say("stopped", STOPPED)
    if isinstance(error, BrokenPipeError):
        # Whoever read our output has gone; Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    if isinstance(error, BadInput):
        return _say(str(error), THEIRS)
    if hasattr(error, "format_message"):  # how typer's own errors are known, wherever they come from
        return _say(_in_one_line(error), getattr(error, "exit_code", THEIRS))
    if isinstance(error, MemoryError):
        return _say("there is not enough memory; a larger --scale takes less", OURS)
    from traceback import print_exception

    print_exception(error)
    return _say("this is a fault of Groundswell, not of what was asked; the lines above say where", OURS)


def _in_one_line(error: Any) -> str:
    """What typer has to say, with the nearest right word where one was misspelt, and where to read on."""
    said = " ".join(error.format_message().split()).rstrip(".")
    said = said[0].lower() + said[1:]
    context = getattr(error, "ctx", None)
    if context is None:
        return said
    commands, option = getattr(context.command, "commands", {}), getattr(error, "option_name", None)
    command = re.match(r"no such command '(.*?)'", said)
    if commands and command:
        said = str(unknown("command", command[1], commands))
    elif option and said.startswith("no such option"):
        known = [word for each in context.command.params for word in each.opts if word.startswith("--")]
        said = str(unknown("option", option, known))
    return f"{said}; see {context.command_path} --help"


def _say(message: str, code: int) -> int:
    print(f"groundswell: {message}", file=sys.stderr)
    return code

"""``why`` and ``warmup``."""

from __future__ import annotations

from groundswell import api
from groundswell.asking import cores
from groundswell.cli.choice import Choice
from groundswell.cli.console import results
from groundswell.cli.telling import telling
from groundswell.grammar.calendar import parse_date
from groundswell.report.why_card import why_card


def say_why(
    case: str, choice: Choice, *, agent: int, day: str, replication: int, threads: int | None, quiet: bool
) -> None:
    """Run up to a day, and print why one person does what they do on it."""
    history, asked = choice.resolved(case)
    # Before anything is grown: a day that is not there should be said at once.
    history.calendar.day_of(parse_date(day, history.calendar.style))
    with telling(quiet=quiet) as teller:
        reason = api.why(
            history,
            api.Whom(agent, day, replication),
            asked,
            threads=threads or cores(),
            progress=teller.progress,
            say=teller.say,
        )
    results().print(why_card(reason))


def warm_up(theories: tuple[str, ...], *, quiet: bool) -> None:
    """Compile theories."""
    with telling(quiet=quiet) as teller:
        warmed = api.warmup(theories, teller.say)
    if not quiet:
        results().print(f"ready: {', '.join(compiled.theory.name for compiled in warmed)}")

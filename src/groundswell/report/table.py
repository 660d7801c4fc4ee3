"""The closing table of a run: forecast beside record, how badly it fits, what turned, which tests it keeps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from groundswell.report.acceptance import in_parts
from groundswell.report.fit import (
    BESIDE_THE_RECORD,
    CRPS,
    fit_together,
    in_families,
    said_plainly,
    trusted,
)
from groundswell.report.peaks import Peak, peaks
from groundswell.report.turns import Turn, shortened, turns
from groundswell.report.wording import (
    NOTHING,
    between,
    chosen,
    cited,
    count,
    doubt,
    factor,
    number,
    otherwise,
    plain,
    share,
)
from groundswell.trial.card import Card
from groundswell.trial.judge import Beside, Comparison

TURNS = 12
"""Turns that the timeline shows; all stand in the object that ``--json`` gives."""

UNOBSERVED = 6
"""Records without an observable that are named."""

_COLOURS = {"pass": "green", "miss": "red", "unobservable": "yellow"}


def closing_table(card: Card) -> Group:
    """All that a run has to say, from the headline to the tests."""
    parts: list[RenderableType] = [Text(headline(card), style="bold")]
    beside = _in_the_order_of_the_case(card)
    if beside:
        parts += _beside_the_record(beside[0])
        parts += _fits(beside[1:])
    else:
        kept = card.scenario.case.record
        why = "Nothing of this run stands beside the record" if kept else "No record stands beside this case"
        parts.append(Text(f"{why}, so nothing is scored.\n"))
    lacking = [name for name in card.scenario.case.record if name not in card.observables]
    unobserved = list(dict.fromkeys(plain(name.partition(".")[0]) for name in lacking))
    if unobserved:
        more = len(unobserved) - UNOBSERVED
        rest = f" and {more} more; show case {card.scenario.case.name} has them all" if more > 0 else ""
        named = ", ".join(unobserved[:UNOBSERVED])
        parts.append(Text(f"On record, with no observable to set beside it: {named}{rest}.\n"))
    parts += [
        *_peaks(peaks(card), len(card.replications)),
        *_turns(turns(card)),
        *_tests(card),
        Text(luck(card)),
    ]
    return Group(*parts)


class _Table(Table):
    """A table whose cells are text as it stands: the key of a source in its brackets is no mark-up."""

    def add_row(self, *cells: RenderableType | None, **rest: Any) -> None:
        super().add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in cells), **rest)


def titled(title: str) -> Table:
    """An empty table in the style of the house: a title on the left, one line under the heads."""
    return _Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)


def headline(card: Card) -> str:
    """What ran, in a line or two."""
    ran = card.scenario
    lacking = otherwise(ran)
    return (
        f"{ran.case.title}: {ran.compiled.theory}{lacking}\n"
        f"{ran.case.calendar.start} to {ran.until} ({ran.case.calendar.style}), "
        f"{count(len(card.replications), 'replication')} of {count(card.steps, ran.compiled.theory.step)} in "
        f"{number(card.seconds)} s; {ran.society.agents:,} agents for {ran.society.persons:,} persons; "
        f"seed {ran.seed}; parameters {chosen(ran)}\n"
    )


def luck(card: Card) -> str:
    """What the intervals are, and are not."""
    if len(card.replications) == 1:
        return "One replication: no interval can be given; ask for more with --replications."
    return f"Central 80 % over {len(card.replications)} replications {doubt(card.scenario)}."


def _in_the_order_of_the_case(card: Card) -> list[Comparison]:
    """What has a record, in the order in which the case keeps it: the first is its headline."""
    order = list(card.scenario.case.record)
    return sorted((c for c in card.comparisons if c.record is not None), key=lambda c: order.index(c.name))


def _fits(comparisons: list[Comparison]) -> Iterator[RenderableType]:
    """A line for each of the other records; every period stands in the object that --json gives."""
    fits = {name: (fit_together(each), len(each)) for name, each in in_families(comparisons).items()}
    if not any(fit for fit, _ in fits.values()):
        return
    table = titled("The other records, over the periods that may be a target; CRPS in the unit of each")
    table.add_column("record", no_wrap=True)
    for column in ("within factor 2", "inside 80 %", "mean CRPS", "last record again"):
        table.add_column(column, justify="right")
    for name, (fit, members) in fits.items():
        if fit:
            parts = f"{fit.within_two} of {fit.periods}", f"{fit.inside} of {fit.periods}"
            called = plain(name) + (f" ({members} series)" if members > 1 else "")
            table.add_row(called, *parts, number(fit.crps), number(fit.repeating))
    silent = [plain(name) for name, (fit, _) in fits.items() if fit is None]
    if silent:
        table.caption = f"No period to be judged by: {', '.join(silent)}."
    yield table
    yield Text()


def _beside_the_record(comparison: Comparison) -> Iterator[RenderableType]:
    """The table of an observable that has a record, and what must be said of it."""
    if comparison.series.step in BESIDE_THE_RECORD and comparison.periods:
        yield _periods(comparison)
        sources = comparison.record.sources if comparison.record else ()
        if sources:
            yield Text(f"Record: {'; '.join(cited(source) for source in sources)}", style="dim")
    yield Text(f"{plain(comparison.name).capitalize()}: " + " ".join(said_plainly(comparison)) + "\n")


def _periods(comparison: Comparison) -> Table:
    series = comparison.series
    table = titled(f"{plain(comparison.name).capitalize()} beside the record, {series.unit}")
    table.add_column(series.step)
    for column in ("record", "median", "central 80 %", "of the record", "CRPS"):
        table.add_column(column, justify="right")
    allowed = trusted(comparison)
    for period in comparison.periods:
        table.add_row(*_row(period, period.key in allowed))
    if any(p.recorded is not None and p.key not in allowed for p in comparison.periods):
        table.caption = "(in brackets: recalled or assumed, never a target)"
    return table


def _row(period: Beside, is_target: bool) -> tuple[str, ...]:
    recorded = number(period.recorded)
    return (
        period.key,
        recorded if is_target or period.recorded is None else f"({recorded})",
        number(period.median),
        between(period.low, period.high),
        NOTHING if period.recorded is None else factor(period.median, period.recorded),
        number(period.scores[CRPS]) if is_target and CRPS in period.scores else NOTHING,
    )


def _peaks(found: tuple[Peak, ...], replications: int) -> Iterator[RenderableType]:
    if not found:
        return
    table = titled("Participation at its highest")
    for column in ("of", "persons", "highest share, median", "central 80 %", "day, median"):
        table.add_column(column, justify="left" if column == "of" else "right")
    for peak in found:
        table.add_row(
            plain("the army, refusing" if peak.of == "units" else peak.of),
            f"{peak.persons:,}" if peak.persons else NOTHING,
            share(peak.median),
            NOTHING if replications == 1 else f"{share(peak.low)} to {share(peak.high)}",
            str(peak.day or "never"),
        )
    yield table
    yield Text()


def _turns(found: tuple[Turn, ...]) -> Iterator[RenderableType]:
    if not found:
        yield Text("No unit refused and no institution arose or fell.\n")
        return
    table = titled("What turned, at its first time")
    for column in ("day, median", "who", "what", "in", "the law that weighed most"):
        table.add_column(column, no_wrap=column in ("day, median", "in"), overflow="fold")
    for turn in shortened(found, TURNS):
        table.add_row(str(turn.median), turn.who, turn.what, f"{turn.n} of {turn.of}", turn.cause or NOTHING)
    yield table
    left = len(found) - min(TURNS, len(found))
    yield Text(f"and {left} more, all of them in the object that --json gives\n" if left else "")


def _tests(card: Card) -> Iterator[RenderableType]:
    for part, verdicts in in_parts(card).items():
        table = titled(f"Acceptance tests: {part}")
        for column in ("test", "what is expected", "talk", "record", "share"):
            table.add_column(column, justify="right" if column == "share" else "left")
        for verdict in verdicts:
            said, talk, record = verdict.expectation.claim, verdict.talk, verdict.record
            why = "; ".join(dict.fromkeys(answer.reason for answer in (record, talk) if answer.reason))
            table.add_row(
                verdict.expectation.id,
                f"{said} ({why})" if why else said,
                _coloured(talk.result),
                _coloured(record.result),
                share(record.share),
            )
        yield table
    if card.verdicts:
        yield Text()


def _coloured(verdict: str) -> Text:
    return Text(verdict, style=_COLOURS[verdict])

"""Re-derives every row that is printed of the classics, and sets ours beside it: ``python validation/validate.py``.

Prints published, ours and the scatter over runs, and whether ours lies within the row's tolerance. A miss is printed
and named; one that the model does not say of itself beforehand makes the exit code 1. With ``--write`` the page
``docs/validation.md`` is written from what was found.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from groundswell import api
from groundswell.experiment.replicate import Replicated, Scatter
from groundswell.grammar.classic import Classic, Order, Row

SEED = 1


@dataclass(frozen=True)
class Tried:
    """One row, and what came of trying it.

    Attributes
    ----------
    classic : Classic
        The model.
    row : Row or Order
        What was printed: a number, or that one is larger than another.
    found : Scatter
        Ours; of an order, the larger one.
    beside : Scatter, optional
        Of an order, ours of the smaller one.
    seconds : float
        How long its runs took; nought where another row had them made.
    """

    classic: Classic
    row: Row | Order
    found: Scatter
    seconds: float
    beside: Scatter | None = None

    @property
    def holds(self) -> bool:
        """Whether ours lies within the tolerance, or in the order printed."""
        if self.found.value is None:
            return False
        if isinstance(self.row, Row):
            return self.row.holds(self.found.value)
        assert self.beside is not None
        return isinstance(self.beside.value, float) and self.found.value > self.beside.value  # type: ignore[operator]


def tried(classics: Iterable[Classic], *, slow: bool = True) -> Iterator[Tried]:
    """Every row and order of some models; those of the same inputs share their runs."""
    for classic in classics:
        made: dict[str, Replicated] = {}

        def run(settings: Mapping[str, str], runs: int, outcome: str) -> Scatter:
            key = f"{sorted(settings.items())} {runs}"
            if key not in made:  # noqa: B023  called while it is this model's
                made[key] = api.replicate(classic, dict(settings), replications=runs, seed=SEED)  # noqa: B023
            return made[key].outcomes[outcome]  # noqa: B023

        for row in (*classic.rows, *classic.orders):
            if row.slow and not slow:
                continue
            began = perf_counter()
            if isinstance(row, Row):
                found, beside = run(row.settings, row.replications, row.outcome), None
            else:
                beside = run(row.lower, row.replications, row.outcome)
                found = run(row.higher, row.replications, row.outcome)
            yield Tried(classic, row, found, perf_counter() - began, beside)


def settings_of(row: Row | Order) -> str:
    """The inputs of a row, in a line."""
    settings = row.settings if isinstance(row, Row) else row.higher
    said = " ".join(
        f"{name}={value if len(value) < 28 else value[:24] + '...'}" for name, value in settings.items()
    )
    if isinstance(row, Order):
        other = " ".join(
            f"{name}={value}" for name, value in row.lower.items() if row.higher.get(name) != value
        )
        return f"{said} (against {other})"
    return said or "as published"


def printed_of(row: Row | Order) -> str:
    """What was printed, and how far ours may lie from it."""
    return f"{said(row.value)} +-{row.tolerance:.4g}" if isinstance(row, Row) else "larger"


def ours_of(each: Tried) -> str:
    """Ours, with its scatter over the runs."""
    found = each.found
    scatter = "" if found.sd is None else f", s.d. {found.sd:.4g} ({found.low:.4g} to {found.high:.4g})"
    against = f" against {said(each.beside.value)}" if each.beside else ""
    return f"{said(found.value)}{against}{scatter}"


def told(each: Tried) -> str:
    """A row as it is printed."""
    row = each.row
    verdict = "holds" if each.holds else "MISSES"
    return (
        f"{verdict:6} {each.classic.name:24} {settings_of(row):46} {row.outcome:16} {row.mark:10} "
        f"{printed_of(row):>18}; ours {ours_of(each)} [{each.found.runs} runs, {each.seconds:.1f} s]"
    )


def said(value: object) -> str:
    """A number or a list."""
    if isinstance(value, tuple):
        return ", ".join(f"{each:.6g}" for each in value)
    return "none" if value is None else f"{value:.5g}"


def main(arguments: list[str] | None = None) -> int:
    """Try the rows asked for; return 1 where one misses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", nargs="*", help="all of the shelf if none is named")
    parser.add_argument("--quick", action="store_true", help="leave out the rows that take long")
    parser.add_argument("--write", action="store_true", help="write docs/validation.md")
    asked = parser.parse_args(arguments)
    names = asked.models or api.shelves()["classics"]
    found = []
    for each in tried([api.classic(name) for name in names], slow=not asked.quick):
        print(told(each), flush=True)
        found.append(each)
    missed = [each for each in found if not each.holds]
    unexplained = [each for each in missed if not each.row.known]
    seconds = sum(each.seconds for each in found)
    print(f"{len(found)} rows, {len(missed)} misses ({len(unexplained)} not expected), {seconds:.0f} s")
    if asked.write:
        from page import page

        Path(__file__).parents[1].joinpath("docs", "validation.md").write_text(page(found), "utf-8")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())

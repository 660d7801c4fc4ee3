"""Re-derives every row that is printed of the classics, and sets ours beside it: ``python validation/validate.py``.

Prints published, ours and the scatter over runs, and whether ours lies within the row's tolerance; a miss is printed
and named, and is the exit code. With ``--write`` the page ``docs/validation.md`` is written from what was found.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from groundswell import api
from groundswell.experiment.replicate import Replicated, Scatter
from groundswell.grammar.classic import Classic, Row

SEED = 1


@dataclass(frozen=True)
class Tried:
    """One row, and what came of trying it.

    Attributes
    ----------
    classic : Classic
        The model.
    row : Row
        What was printed.
    found : Scatter
        Ours.
    seconds : float
        How long its runs took; nought where another row had them made.
    """

    classic: Classic
    row: Row
    found: Scatter
    seconds: float

    @property
    def holds(self) -> bool:
        """Whether ours lies within the tolerance."""
        return self.found.value is not None and self.row.holds(self.found.value)


def tried(classics: Iterable[Classic], *, slow: bool = True) -> Iterator[Tried]:
    """Every row of some models; rows of the same inputs share their runs."""
    for classic in classics:
        made: dict[str, Replicated] = {}
        for row in classic.rows:
            if row.slow and not slow:
                continue
            key, began = f"{sorted(row.settings.items())} {row.replications}", perf_counter()
            if key not in made:
                made[key] = api.replicate(
                    classic, dict(row.settings), replications=row.replications, seed=SEED
                )
            yield Tried(classic, row, made[key].outcomes[row.outcome], perf_counter() - began)


def told(each: Tried) -> str:
    """A row as it is printed."""
    row, found = each.row, each.found
    settings = " ".join(f"{name}={value[:24]}" for name, value in row.settings.items()) or "as published"
    scatter = "" if found.sd is None else f" s.d. {found.sd:.4g} ({found.low:.4g} to {found.high:.4g})"
    verdict = "holds" if each.holds else "MISSES"
    return (
        f"{verdict:6} {each.classic.name:26} {settings:44} {row.outcome:16} {row.mark:10} {_said(row.value):>10} "
        f"+-{row.tolerance:<8.4g} ours {_said(found.value):>10}{scatter} [{found.runs} runs, {each.seconds:.1f} s]"
    )


def _said(value: object) -> str:
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
    print(f"{len(found)} rows, {len(missed)} misses, {sum(each.seconds for each in found):.0f} s")
    if asked.write:
        from page import page

        Path(__file__).parents[1].joinpath("docs", "validation.md").write_text(page(found), "utf-8")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

"""The page ``docs/validation.md``, written from what trying the rows gave; `validate.py --write` calls this."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby

from validate import SEED, Tried, ours_of, printed_of, settings_of

_HEAD = """# Validation: published models, re-derived

Written by `python validation/validate.py --write`; edit the models, never this page. {day}, seed {seed}, Python
{python}; {rows} rows in {minutes:.0f} minutes of running, {holding} hold, {missing} miss.

Each model is a file on the shelf `classics`, runs as `groundswell replicate NAME`, and is set beside every row that is
in print of it. That a row holds shows that the engine can express the model; it says nothing on whether the model fits
a history. *Ours* is the mean over the runs, with its standard deviation and range; *exact* rows follow from the rules,
*calculated* ones were computed from formulas, *published* ones printed with the model, of *abstract* ones the abstract
says so, and *ours* were found here.

"""

_RUN_2 = """## The story of Epstein's Run 2

The paper prints, for 40 by 40 cells, a vision of 7, a legitimacy of 0.82 and terms in jail of up to 30 steps, that
rebellion comes in outbursts about 60 steps apart (standard deviation 55), in each of which about 708 active steps are
spent (standard deviation 230). The rules that it prints give nothing of the kind. The authors' own code, which is in
public, does; it differs from the paper in five ways:

| | as printed | in the code |
|---|---|---|
| risk | the real ratio of cops to actives | whole cops for each active, the rest cut off |
| grievance | hardship x (1 - legitimacy) | the same x (1 - threshold) |
| movement | any free cell in sight | one step to one of eight cells, if it is free |
| arrest | any active in sight | the nearest, whose cell the cop takes before walking on |
| order | all in one random order | all citizens in random order, then all cops |

The first alone is enough to end it: where there are fewer cops than actives in sight the whole ratio is nought, and
nobody there fears anything, so that a few who stand together are suddenly free to act. With the real ratio fear falls
smoothly, and nothing bursts.
`epstein_2002_original` follows the code, `epstein_2002_printed` the paper, and `epstein_mesa` the example of the
framework Mesa, which rounds the ratio and is a third reading. What we found:

{table}

"""


def page(found: Sequence[Tried]) -> str:
    """The whole page."""
    holding = sum(each.holds for each in found)
    head = _HEAD.format(
        day=datetime.now(UTC).date(),
        seed=SEED,
        python=platform.python_version(),
        rows=len(found),
        minutes=sum(each.seconds for each in found) / 60.0,
        holding=holding,
        missing=len(found) - holding,
    )
    epstein = [
        each for each in found if each.classic.name in ("epstein_2002_original", "epstein_2002_printed")
    ]
    story = _RUN_2.format(table=_table(epstein)) if epstein else ""
    models = "".join(_model(list(rows)) for _, rows in groupby(found, key=lambda each: each.classic.name))
    return head + story + models.rstrip() + "\n"


def _model(found: Sequence[Tried]) -> str:
    classic = found[0].classic
    note = f"\n{classic.note}\n" if classic.note else ""
    said = f"{classic.claim} ({classic.source}; {classic.way.engine})"
    return f"## {classic.name}\n\n{said}\n{note}\n{_table(found)}\n\n"


def _table(found: Sequence[Tried]) -> str:
    lines = ["| model | inputs | outcome | in print | ours | runs | |", "|---|---|---|---|---|--:|---|"]
    for each in found:
        row = each.row
        verdict = "holds" if each.holds else f"**misses**{': ' + row.known if row.known else ''}"
        note = f" ({row.note})" if row.note else ""
        lines.append(
            f"| {each.classic.name} | {settings_of(row)}{note} | {row.outcome} | {printed_of(row)}, {row.mark} | "
            f"{ours_of(each)} | {each.found.runs} | {verdict} |"
        )
    return "\n".join(lines)

"""A published model as it is shown, and what its replications came to: as a table, and as one object."""

from __future__ import annotations

import json
from collections.abc import Iterable

from rich.console import Group
from rich.table import Table
from rich.text import Text

from groundswell.experiment.replicate import Replicated, Scatter
from groundswell.grammar.classic import OUTCOMES, Classic, Row
from groundswell.grammar.classic_input import Value
from groundswell.grammar.classic_way import Daily, Outcome, Sequential, Solved

_DIGITS = 9
_SHOWN = 12
"""Numbers of a list that a table shows."""
_WAYS = {
    "daily": "the daily engine: everyone perceives yesterday, so that no order matters",
    "sequential": "the second schedule: one after the other in random order, each seeing what those before it did",
    "solver": "a solver",
}


def classic_card(classic: Classic) -> Group:
    """All that can be set of a model, and all that was printed of it."""
    way = classic.way
    told = [("claim", classic.claim), ("source", classic.source), ("runs on", _WAYS[way.engine])]
    if isinstance(way, Sequential):
        orders = {"one": "all in one random order", "kinds": "each kind in turn", "drawn": "drawn one by one"}
        kinds = ", ".join(kind.name for kind in way.kinds)
        told.append(("order", f"{kinds}: {orders[way.order]}"))
    if isinstance(way, Daily) and way.settles:
        told.append(("ends", f"once a step leaves {way.settles} as it was"))
    if classic.note:
        told.append(("note", classic.note))
    lines = [Text.assemble((f"{name}: ", "dim"), value) for name, value in told]
    return Group(
        Text(classic.name, style="bold"), *lines, Text(), _inputs(classic), Text(), rows_table(classic.rows)
    )


def _inputs(classic: Classic) -> Table:
    table = Table(title="Inputs (--set NAME=VALUE)", title_justify="left", box=None)
    for column in ("name", "symbol", "default", "unit", "meaning"):
        table.add_column(column)
    for each in classic.inputs:
        choice = f" ({', '.join(each.words)})" if each.words else ""
        by_step = "; may change by step (0:0.9,75:0.65 jumps, 0:0.9,270~0 slopes)" if each.by_step else ""
        table.add_row(
            each.name, each.symbol, shown(each.default), each.unit, f"{each.meaning}{choice}{by_step}"
        )
    return table


def rows_table(rows: Iterable[Row]) -> Table:
    """What was printed of a model."""
    table = Table(title="Rows in print", title_justify="left", box=None)
    for column in ("inputs", "outcome", "value", "tolerance", "mark", "note"):
        table.add_column(column)
    for row in rows:
        settings = (
            " ".join(f"{name}={_shortened(value)}" for name, value in row.settings.items()) or "as published"
        )
        table.add_row(settings, row.outcome, shown(row.value), f"{row.tolerance:g}", row.mark, row.note)
    return table


def replicated_table(found: Replicated) -> Group:
    """What the replications came to, and the rows printed for the same inputs."""
    classic = found.classic
    table = Table(box=None)
    for column in ("outcome", "value", "s.d. over runs", "from", "to", "runs", "printed"):
        table.add_column(column)
    printed = {
        row.outcome: row for row in classic.rows if classic.resolve(row.settings) == dict(found.inputs)
    }
    for name, scatter in found.outcomes.items():
        row = printed.get(name)
        table.add_row(
            name,
            shown(scatter.value),
            *(shown(part) for part in (scatter.sd, scatter.low, scatter.high)),
            str(scatter.runs),
            f"{shown(row.value)} ({row.mark}, within {row.tolerance:g})" if row else "",
        )
    set_ = {each.name for each in classic.inputs if found.inputs[each.name] != each.default}
    inputs = ", ".join(f"{name}={shown(found.inputs[name])}" for name in sorted(set_)) or "all as published"
    meanings = [Text(f"  {name}: {OUTCOMES[name]}", style="dim") for name in found.outcomes]
    return Group(
        Text.assemble((classic.name, "bold"), f": {classic.claim}"),
        Text(
            f"{classic.source}; {found.replications} replications, seed {found.seed}, {_WAYS[classic.way.engine]}"
        ),
        Text(f"inputs: {inputs}"),
        *([Text(classic.note)] if classic.note else []),
        Text(),
        table,
        *meanings,
    )


def replicated_as_json(found: Replicated) -> str:
    """What the replications came to, as one object: outcomes by name, with their scatter beside them."""
    values = {name: _rounded(scatter.value) for name, scatter in found.outcomes.items()}
    told = {
        "model": found.classic.name,
        "source": found.classic.source,
        "engine": found.classic.way.engine,
        "agents": has_agents(found.classic),
        "replications": found.replications,
        "seed": found.seed,
        "inputs": {name: _rounded(value) for name, value in found.inputs.items()},
        "scatter": {name: _as_object(scatter) for name, scatter in found.outcomes.items()},
        **values,
    }
    return json.dumps(told, sort_keys=True, indent=2, ensure_ascii=False, allow_nan=False)


def has_agents(classic: Classic) -> bool:
    """Whether anyone acts in a model; in a measure nobody does."""
    return not isinstance(classic.way, Solved) or classic.way.agents


def _as_object(scatter: Scatter) -> dict[str, float | int | None]:
    parts = {"sd": scatter.sd, "low": scatter.low, "high": scatter.high}
    return {
        **{name: None if part is None else round(part, _DIGITS) for name, part in parts.items()},
        "runs": scatter.runs,
    }


def _rounded(value: Outcome | Value | None) -> object:
    if isinstance(value, tuple):
        return [round(each, _DIGITS) for each in value]
    return round(value, _DIGITS) if isinstance(value, float) else value


def shown(value: Outcome | Value | None) -> str:
    """A number, a list or a word, as a table shows it.

    >>> shown(0.5), shown((0.0, 20.0)), shown(None), shown(())
    ('0.5', '0,20', '-', 'none')
    """
    if isinstance(value, tuple):
        parts = [f"{each:.6g}" for each in value[:_SHOWN]]
        return ",".join(parts) + (",..." if len(value) > _SHOWN else "") or "none"
    if value is None:
        return "-"
    return value if isinstance(value, str) else f"{value:.6g}"


def _shortened(text: str) -> str:
    return text if len(text) <= 32 else f"{text[:29]}..."

"""What ``show expectation``, ``show observable`` and ``show whatif`` print: what a run is asked."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from groundswell.engine.outside import Entry, standing
from groundswell.grammar.case import Case, Series
from groundswell.grammar.error_model import EXACT, ErrorModel
from groundswell.grammar.expectation import Expectation
from groundswell.grammar.observable import Observable, Unobservable
from groundswell.grammar.whatif import WhatIf
from groundswell.report.page_card import code
from groundswell.report.wording import between, cited, count, number, set_otherwise

_OFFERS = {
    "read": "read in a source",
    "assumed": "assumed, so no target",
    "none": "nothing to judge it by",
}


def expectation_card(test: Expectation, case: Case, *, coloured: bool = False) -> Group:
    """An acceptance test: what it asks, what talk and record say, its formula, and what the record answers.

    Parameters
    ----------
    test : Expectation
        The test.
    case : Case
        The case that it is asked of.
    coloured : bool
        Whether to colour the formula as Python; for a terminal.
    """
    told = (
        ("case", test.case),
        ("reads", ", ".join(test.needs)),
        ("used", "to fit" if test.used == "fit" else "held out: nothing is fitted to it"),
        ("the record offers", _OFFERS[test.observable]),
        ("the talk expects", test.talk),
        ("the record shows", test.record),
        ("asked of the record", _answer(test, case)),
        ("source", cited(test.source)),
        ("ledger", ", ".join(test.ledger) or "no claim of the talk"),
    )
    return _card(f"{test.id}: {test.claim}", told, code(inspect.getsource(test.formula), coloured))


def observable_card(observable: Observable, holding: Iterable[Case], *, coloured: bool = False) -> Group:
    """An observable: what it counts, how its keeper erred, its formula, and the records that it stands beside."""
    records = {case.name: case.record[observable.name] for case in holding if observable.name in case.record}
    told = (
        ("unit", f"{observable.unit}, by {observable.step}"),
        ("reads", ", ".join(observable.needs)),
        ("places", ", ".join(observable.places) or "any"),
        ("errs", observable.error),
        ("in numbers", keeper(observable.error_model)),
        *(("record", _kept(name, series)) for name, series in records.items()),
    )
    shown = told if records else (*told, ("record", "no case on the shelf has one"))
    return _card(
        f"{observable.name}: {observable.meaning}",
        shown,
        code(inspect.getsource(observable.formula), coloured),
    )


def whatif_card(whatif: WhatIf, case: Case) -> Group:
    """A counterfactual: what is taken out, and what each side says would have come of it."""
    falling = {
        *_falling(case.outside, whatif, case),
        *_falling(case.movements, whatif, case),
        *_falling(case.incidents, whatif, case),
    } - set(whatif.without)
    told = (
        ("case", whatif.case),
        *((("takes out", ", ".join(whatif.without)),) if whatif.without else ()),
        *((("with it falls", ", ".join(sorted(falling)) or "nothing else"),) if whatif.without else ()),
        *(("sets", said) for said in set_otherwise(whatif)),
        ("the talk says", whatif.talk),
        ("others say", whatif.rival),
        ("the record", whatif.record),
        ("source", whatif.source),
        ("ledger", ", ".join(whatif.ledger) or "no claim of the talk"),
    )
    run = Text(f"Run it: groundswell run {whatif.case} --whatif {whatif.name}")
    return _card(f"{whatif.name}: {whatif.claim}", told, run)


def keeper(model: ErrorModel) -> str:
    """An error model in words."""
    if model is EXACT:
        return "none: it is what the run itself counts"
    seen = f"{between(model.low, model.high)} of each one in view, drawn once a {model.per}"
    if model.covers:
        years = ", ".join(f"{number(persons)} in {year}" for year, persons in model.covers)
        seen += f"; in view at most {years}, of the {' and '.join(model.classes) or 'persons'}"
    sources = "; ".join(cited(source) for source in model.sources)
    return f"{model.keeper}: {seen} ({model.confidence}; {sources})"


def _falling(entries: Sequence[Entry], whatif: WhatIf, case: Case) -> set[str]:
    """Names of entries of the register that do not stand where a counterfactual is asked."""
    return {entry.name for entry in entries} - {e.name for e in standing(entries, whatif.without, case)}


def _card(title: str, told: Iterable[tuple[str, str]], last: RenderableType) -> Group:
    lines = [Text.assemble((f"{name}: ", "dim"), value) for name, value in told]
    return Group(Text(title, style="bold"), *lines, Text(), last)


def _answer(test: Expectation, case: Case) -> str:
    """What the formula says of the record itself."""
    lacking = [name for name in test.needs if name not in case.record]
    if lacking:
        return f"cannot be asked: {case.name} has no record of {', '.join(lacking)}"
    try:
        return "it holds" if test(case.record) else "it does not hold"
    except Unobservable as reason:
        return f"cannot be asked: {reason}"


def _kept(case: str, series: Series) -> str:
    sources = "; ".join(cited(source) for source in series.sources)
    return (
        f"{case}, {series.keys[0]} to {series.keys[-1]}, {count(len(series.keys), series.step)} ({sources})"
    )

"""Rules by which the persons of a layer are found, place by place, in whole persons whose sum is exact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum, prod

from groundswell.archive.apportion import apportion, nearest_whole
from groundswell.archive.reading import Reading
from groundswell.archive.schema import AtPlaces, ByColumn, Less, Part, Persons, Spread
from groundswell.archive.yaml_lines import Where
from groundswell.grammar.case import Place

Counts = dict[str, int]


def persons_of(
    reading: Reading, rule: Persons, where: Where, places: Sequence[Place], others: Mapping[str, Counts]
) -> Counts:
    """Return persons by place.

    Parameters
    ----------
    reading, rule, where
        The case, the rule, and the path to it.
    places : sequence of Place
        All places of the case.
    others : mapping of str to counts
        Layers resolved before, of which the rule may take some away.
    """
    by_name = {place.name: place for place in places}
    match rule:
        case AtPlaces():
            counts = _at(reading, rule, where, by_name)
        case ByColumn():
            counts = _by_column(reading, rule, where, by_name)
        case Spread():
            counts = _spread(reading, rule, where, by_name)
    for index, taken in enumerate(rule.less):
        _take(reading, counts, taken, (*where, "less", index), others)
    return counts


def layers_needed(rule: Persons) -> list[str]:
    """Layers that a rule takes away, and that must therefore be known before."""
    return [taken if isinstance(taken, str) else taken.layer for taken in rule.less]


def _at(reading: Reading, rule: AtPlaces, where: Where, places: Mapping[str, Place]) -> Counts:
    for name in rule.at:
        reading.one_of("place", name, places, *where, "at", name)
    stated = {name: reading.persons(amount, *where, "at", name) for name, amount in rule.at.items()}
    return {name: nearest_whole(stated.get(name, 0.0)) for name in places}


def _by_column(reading: Reading, rule: ByColumn, where: Where, places: Mapping[str, Place]) -> Counts:
    """Columns times some numbers; places are rounded so that the sum is the nearest whole of the whole."""
    factor = 1.0
    for index, amount in enumerate(rule.times):
        factor *= reading.times(amount, *where, "times", index)
    columns = [
        _column(reading, column, (*where, "column", index), places)
        for index, column in enumerate(rule.column)
    ]
    weights = {name: fsum(column[name] for column in columns) for name in places}
    for name, amount in rule.factors.items():
        reading.one_of("place", name, places, *where, "factors", name)
        weights[name] *= reading.times(amount, *where, "factors", name)
    total = nearest_whole(prod((factor, fsum(weights.values()))))
    return _share_out(reading, total, weights, (*where, "column"))


def _spread(reading: Reading, rule: Spread, where: Where, places: Mapping[str, Place]) -> Counts:
    """A total, parts of which are known; every part and the rest are each spread by a column."""
    total = nearest_whole(reading.persons(rule.total, *where, "total"))
    counts: Counts = dict.fromkeys(places, 0)
    left, named = total, set[str]()
    for index, part in enumerate(rule.of):
        here = (*where, "of", index)
        for i, name in enumerate(part.places):
            reading.one_of("place", name, places, *here, "places", i)
            if name in named:
                raise reading.document.fault(
                    (*here, "places", i), f"{name} stands in two parts of the total", "each place once"
                )
            named.add(name)
        weights = _column(
            reading, part.spread_by or rule.spread_by, (*here, "spread_by"), places, part.places
        )
        size = _part(reading, part, total, here)
        counts |= _share_out(reading, size, weights, here)
        reading.call(here, ("share" if part.persons is None else "persons",), *part.places)
        left -= size
    if left < 0:
        raise reading.document.fault(
            (*where, "of"), f"the parts are {-left} persons more than the total", f"at most {total}"
        )
    others = [name for name in places if name not in named]
    weights = _column(reading, rule.spread_by, (*where, "spread_by"), places, others)
    return counts | _share_out(reading, left, weights, (*where, "of") if rule.of else where)


def _part(reading: Reading, part: Part, total: int, where: Where) -> int:
    if (part.share is None) == (part.persons is None):
        raise reading.document.fault(
            where, "a part has either a share of the total or its persons", "`share:` or `persons:`"
        )
    if part.persons is not None:
        return nearest_whole(reading.persons(part.persons, *where, "persons"))
    assert part.share is not None  # one of the two is there
    return nearest_whole(total * reading.share(part.share, *where, "share"))


def _column(
    reading: Reading,
    column: str,
    where: Where,
    places: Mapping[str, Place],
    among: Sequence[str] | None = None,
) -> dict[str, float]:
    """A column of the places, or of some of them."""
    reading.one_of("column of the places", column, reading.written.places.columns, *where)
    return {name: places[name].columns[column] for name in (places if among is None else among)}


def _share_out(reading: Reading, total: int, weights: Mapping[str, float], where: Where) -> Counts:
    if total and not fsum(weights.values()) > 0:
        raise reading.document.fault(
            where,
            f"there is no place to put {total} persons",
            "places with a column above 0, or none left over",
        )
    return dict(zip(weights, apportion(total, list(weights.values())), strict=True))


def _take(
    reading: Reading, counts: Counts, taken: str | Less, where: Where, others: Mapping[str, Counts]
) -> None:
    """Take another layer, or a share of it, away."""
    layer = taken if isinstance(taken, str) else taken.layer
    away = others[layer]
    if isinstance(taken, Less):
        share = reading.share(taken.share, *where, "share")
        away = dict(
            zip(away, apportion(nearest_whole(share * sum(away.values())), list(away.values())), strict=True)
        )
    for name, persons in away.items():
        if persons > counts[name]:
            raise reading.document.fault(
                where,
                f"in {name} {layer} are {persons}, more than the {counts[name]} they are taken from",
                "a smaller layer",
            )
        counts[name] -= persons

"""Sizes of collectives: about one size, a recorded distribution, or collectives named one by one."""

from __future__ import annotations

from itertools import pairwise

from groundswell.archive.apportion import nearest_whole
from groundswell.archive.counts import counted
from groundswell.archive.reading import Reading
from groundswell.archive.schema import About, Distribution, NamedCollectives, Sizes
from groundswell.archive.tables import Row
from groundswell.archive.written import Amount
from groundswell.archive.yaml_lines import Where
from groundswell.grammar.layer import Collective, SizeClass
from groundswell.grammar.spelling import BadInput

#: By how much shares may miss 1: what rounding to a tenth of a per cent does to a dozen of them.
_SLACK = 0.006


def size_classes(reading: Reading, sizes: Sizes, where: Where) -> tuple[SizeClass, ...]:
    """Return the distribution of the sizes of a layer's collectives."""
    if isinstance(sizes, About):
        about = reading.persons(sizes.about, *where, "about")
        if about < 1:
            raise reading.document.fault((*where, "about"), "collectives of nobody", "1 person or more")
        return (SizeClass(max(1, nearest_whole(about / 2)), nearest_whole(about * 1.5), 1.0),)
    return _bins(reading, sizes, where)


def keep_sizes_on_record(reading: Reading) -> None:
    """Keep the distributions from which nothing is grown, so that what is grown can be set beside them."""
    for name, sizes in reading.written.sizes_on_record.items():
        _bins(reading, sizes, ("sizes_on_record", name))


def named_collectives(
    reading: Reading, named: NamedCollectives, where: Where, places: list[str]
) -> tuple[Collective, ...]:
    """Return the collectives that a table names one by one."""
    reading.origin(named, *where)
    per = reading.persons_per(named.unit, *where)
    collectives: dict[str, Collective] = {}
    columns = {"name": named.name, "place": named.place, "persons": named.persons}
    for row in reading.rows(named.table, named.rows, columns, *where):
        name, place = row.text(named.name), row.text(named.place)
        if name in collectives:
            raise row.fault(f"the collective {name!r} stands twice", "each name once")
        try:
            reading.one_of("place", place, places)
        except BadInput as complaint:
            raise complaint.at(row.file, row.line) from None
        persons = counted(row, named.persons, named.unit)
        trust = reading.trust(named.confidence, row, *where, "confidence")
        reading.keep((*where, name), persons, named, trust)
        collectives[name] = Collective(name, place, nearest_whole(persons * per))
    return tuple(collectives.values())


def _bins(reading: Reading, sizes: Distribution, where: Where) -> tuple[SizeClass, ...]:
    reading.origin(sizes, *where)
    if sizes.unit != "share":
        reading.persons_per(sizes.unit, *where)
    bins: list[tuple[Row, int, int, float]] = []
    columns = {"low": sizes.low, "high": sizes.high, "persons": sizes.persons}
    for row in reading.rows(sizes.table, sizes.rows, columns, *where):
        low = _bound(reading, row, sizes.low, sizes.lowest, (*where, "lowest"))
        high = _bound(reading, row, sizes.high, sizes.highest, (*where, "highest"))
        persons = counted(row, sizes.persons, sizes.unit)
        trust = reading.trust(sizes.confidence, row, *where, "confidence")
        reading.keep((*where, f"{low} to {high}"), persons, sizes, trust)
        if high < low or low < 1:
            raise row.fault(
                f"there are no collectives of {low} to {high} persons", "the smaller size first, 1 or more"
            )
        bins.append((row, low, high, persons))
    bins.sort(key=lambda entry: entry[1])
    for (_, _, below, _), (row, low, high, _) in pairwise(bins):
        if low <= below:
            raise row.fault(
                f"sizes {low} to {high} overlap those up to {below}", f"sizes from {below + 1} on"
            )
    whole = sum(persons for *_, persons in bins)
    if sizes.unit == "share" and abs(whole - 1) > _SLACK:
        raise reading.document.fault(
            (*where, "persons"), f"the shares add up to {whole:g}", "shares that add up to 1"
        )
    if whole <= 0:
        raise reading.document.fault((*where, "persons"), "nobody is in any of the sizes", "persons above 0")
    return tuple(SizeClass(low, high, persons / whole) for _, low, high, persons in bins)


def _bound(reading: Reading, row: Row, column: str, otherwise: Amount | None, where: Where) -> int:
    """A bound of a size class; the table may leave the first and the last open, the case then closes them."""
    if not row.empty(column):
        return nearest_whole(row.number(column, low=0))
    if otherwise is None:
        raise row.fault(f"{column} is empty", f"a size, or `{where[-1]}:` with a source in the case")
    return nearest_whole(reading.persons(otherwise, *where))

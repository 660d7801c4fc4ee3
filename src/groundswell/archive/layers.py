"""Layers of a case, resolved in the order in which they need one another."""

from __future__ import annotations

from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter

from groundswell.archive.reading import Reading
from groundswell.archive.rules import Counts, layers_needed, persons_of
from groundswell.archive.schema import WrittenLayer
from groundswell.archive.sizes import named_collectives, size_classes
from groundswell.grammar.case import Place
from groundswell.grammar.layer import Collective, Layer, SizeClass


def read_layers(reading: Reading, places: Sequence[Place]) -> tuple[Layer, ...]:
    """Return the layers in the order in which they are written."""
    counts: dict[str, Counts] = {}
    layers: dict[str, Layer] = {}
    for name in _order(reading):
        layers[name] = _layer(reading, name, reading.written.layers[name], places, counts)
        counts[name] = dict(layers[name].persons)
    return tuple(layers[name] for name in reading.written.layers)


def _order(reading: Reading) -> list[str]:
    """Names of the layers, each after those that it takes away."""
    needs: dict[str, list[str]] = {}
    for name, written in reading.written.layers.items():
        needs[name] = []
        for key in ("persons", "children", "room"):
            rule = getattr(written, key)
            for index, needed in enumerate(layers_needed(rule) if rule else ()):
                reading.one_of("layer", needed, reading.written.layers, "layers", name, key, "less", index)
                needs[name].append(needed)
    try:
        return list(TopologicalSorter(needs).static_order())
    except CycleError as error:
        circle = " of ".join(error.args[1])
        raise reading.document.fault(
            ("layers", error.args[1][0]), f"layers take one another away: {circle}", "no circle"
        ) from None


def _layer(
    reading: Reading, name: str, written: WrittenLayer, places: Sequence[Place], others: dict[str, Counts]
) -> Layer:
    where = ("layers", name)
    settings = reading.settings("person", written.settings, *where, "settings")
    if written.named is not None and (written.persons or written.sizes):
        raise reading.document.fault(
            (*where, "named"), f"{name} has both `named` and a rule", "`named`, or `persons` and `sizes`"
        )
    named: tuple[Collective, ...] = ()
    sizes: tuple[SizeClass, ...] = ()
    if written.named is not None:
        named = named_collectives(reading, written.named, (*where, "named"), [place.name for place in places])
        persons = {place.name: sum(c.persons for c in named if c.place == place.name) for place in places}
    elif written.persons is None or written.sizes is None:
        lacking = "persons" if written.persons is None else "sizes"
        raise reading.document.fault(
            where, f"layers.{name} has no {lacking}", "`persons` and `sizes`, or `named`"
        )
    else:
        persons = persons_of(reading, written.persons, (*where, "persons"), places, others)
        sizes = size_classes(reading, written.sizes, (*where, "sizes"))
    room, children = (
        _some(persons_of(reading, rule, (*where, key), places, others)) if rule else {}
        for key, rule in (("room", written.room), ("children", written.children))
    )
    return Layer(
        name, written.social_class, written.gathers_in, persons, sizes, settings, named, room, children,
        written.coarser,
    )  # fmt: skip


def _some(counts: Counts) -> Counts:
    """The places where there is anybody."""
    return {place: persons for place, persons in counts.items() if persons}

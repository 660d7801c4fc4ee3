"""The exogenous register as a whole: each name once, and nothing that depends on what is not there."""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from groundswell.archive.reading import Reading
from groundswell.archive.schema_register import Entry

_PARTS = ("outside", "movements", "incidents", "settings")


def check_register(reading: Reading) -> None:
    """Refuse a name that stands in two parts of the register, an unknown need, or entries that need each other."""
    parts: dict[str, Mapping[str, Entry]] = {part: getattr(reading.written, part) for part in _PARTS}
    part_of: dict[str, str] = {}
    for part, entries in parts.items():
        for name in entries:
            if name in part_of:
                said = f"{name} stands under {part_of[name]} too"
                raise reading.document.fault((part, name), said, "each name of the register once")
            part_of[name] = part
    needs = {name: parts[part][name].depends_on for name, part in part_of.items()}
    for name, needed in needs.items():
        for index, need in enumerate(needed):
            where = (part_of[name], name, "depends_on", index)
            reading.one_of("entry of the register", need, part_of, *where)
    try:
        list(TopologicalSorter(needs).static_order())
    except CycleError as error:
        circle = " on ".join(reversed(error.args[1]))
        first = error.args[1][0]
        raise reading.document.fault(
            (part_of[first], first), f"entries depend on one another: {circle}", "no circle"
        ) from None

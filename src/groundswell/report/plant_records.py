"""Recorded distributions of the sizes of plants, found among the numbers of a case."""

from __future__ import annotations

import re
from dataclasses import dataclass

from groundswell.grammar.case import Case
from groundswell.grammar.sources import Source

GROUP = "workers"
"""Whose collectives are plants."""

_PATH = re.compile(r"(?P<of>.*sizes.*)\.(?P<low>\d+) to (?P<high>\d+)")
_SPAN = ".."


@dataclass(frozen=True)
class Recorded:
    """One recorded distribution.

    Attributes
    ----------
    date : str
        When it held.
    sources : tuple of Source
        Where it stands.
    bounds : tuple of (int, int)
        Smallest and largest plant of each class.
    persons : tuple of float
        Workers by class, in any unit.
    is_change : bool
        Whether it counts not those who were there at the end of a span, but by how many they had become more.
    kept : str
        What the bars are called: ``recorded``; ``derived`` from others; ``assumed`` where any of it is, or recalled.
    said : str
        How it was found, if it was not read.
    """

    date: str
    sources: tuple[Source, ...]
    bounds: tuple[tuple[int, int], ...]
    persons: tuple[float, ...]
    is_change: bool = False
    kept: str = "recorded"
    said: str = ""

    @property
    def shares(self) -> tuple[float, ...]:
        """Share of the workers, by class."""
        return tuple(value / sum(self.persons) for value in self.persons)

    def grown_by(self, change: Recorded) -> Recorded:
        """What it had become at the end of a span."""
        persons = tuple(was + more for was, more in zip(self.persons, change.persons, strict=True))
        sources = tuple(dict.fromkeys((*self.sources, *change.sources)))
        said = f", derived: {self.date} and what came to it by the case's own numbers"
        return Recorded(
            change.date.rpartition(_SPAN)[2], sources, self.bounds, persons, kept="derived", said=said
        )


def recorded_sizes(case: Case) -> list[Recorded]:
    """The distributions of plants' sizes among the numbers of a case, by date; of equal dates the first.

    One that holds over a span, ``1901..1910``, is what was added to the one that holds at its beginning.
    """
    layers = {layer.name for layer in case.layers if layer.social_class == GROUP}
    found: dict[str, list[tuple[int, int, str]]] = {}
    for path in case.numbers:
        match = _PATH.fullmatch(path)
        # What stands under a layer is of that layer; quarters and communes are no plants.
        if match and (not path.startswith("layers.") or path.split(".")[1] in layers):
            found.setdefault(match["of"], []).append((int(match["low"]), int(match["high"]), path))
    by_date: dict[str, Recorded] = {}
    for classes in found.values():
        first = case.numbers[min(classes)[2]]
        persons = tuple(case.numbers[path].value for _, _, path in sorted(classes))
        bounds = tuple((low, high) for low, high, _ in sorted(classes))
        if len(bounds) > 1:
            trusts = [case.numbers[path].confidence for _, _, path in classes]
            kept = "recorded" if all(trust.may_be_target for trust in trusts) else "assumed"
            said = Recorded(first.date, (first.source,), bounds, persons, _SPAN in first.date, kept)
            by_date.setdefault(first.date, said)
    for change in [each for each in by_date.values() if each.is_change]:
        before = by_date.get(change.date.partition(_SPAN)[0])
        if before and before.bounds == change.bounds:
            by_date.setdefault(change.date.rpartition(_SPAN)[2], before.grown_by(change))
    return sorted((each for each in by_date.values() if not each.is_change), key=lambda each: each.date)

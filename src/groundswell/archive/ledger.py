"""Who is where while the register of a case is read: whole persons by layer and place, and never fewer than none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from groundswell.archive.apportion import apportion
from groundswell.grammar.case import Cell
from groundswell.grammar.layer import Layer
from groundswell.grammar.spelling import BadInput


class Ledger:
    """Persons by layer and place, entered in the order of days.

    Parameters
    ----------
    layers : sequence of Layer
        As they stand on the first day.

    Attributes
    ----------
    persons, children, most : dict of (layer, place) to int
        Grown persons and children now, and the most grown persons there ever were.
    """

    def __init__(self, layers: Sequence[Layer]) -> None:
        self.persons: dict[Cell, int] = _cells(layers, [layer.persons for layer in layers])
        self.children: dict[Cell, int] = _cells(layers, [layer.children for layer in layers])
        self.most = dict(self.persons)

    def among(self, cells: Iterable[Cell]) -> int:
        """Persons in some cells together."""
        return sum(self.persons[cell] for cell in cells)

    def enter(self, leaving: Mapping[Cell, int], joining: Mapping[Cell, int]) -> None:
        """Enter a day's movement.

        Raises
        ------
        BadInput
            Where more would leave than are there.
        """
        for cell, persons in leaving.items():
            if persons > self.persons[cell]:
                raise BadInput(
                    f"{persons} persons leave {cell[0]} in {cell[1]}, where {self.persons[cell]} are",
                    expected="no more than are there",
                )
            self.persons[cell] -= persons
        for cell, persons in joining.items():
            self.persons[cell] += persons
            self.most[cell] = max(self.most[cell], self.persons[cell])

    def grow_up(self, children: Mapping[Cell, int]) -> None:
        """Enter more children, or fewer."""
        for cell, change in children.items():
            self.children[cell] += change

    def room(self, layer: Layer) -> dict[str, int]:
        """The most persons that a layer ever holds, in the places where that is more than at the start."""
        return {
            place: self.most[layer.name, place]
            for place, persons in layer.persons.items()
            if self.most[layer.name, place] > persons
        }


def share_out(total: int, weights: Mapping[Cell, float]) -> dict[Cell, int]:
    """Share out whole persons over cells by weight; cells without any are left out.

    Raises
    ------
    BadInput
        Where there is nobody, or no place, to share them out by.
    """
    if not total:
        return {}
    weighty = {cell: weight for cell, weight in weights.items() if weight > 0}
    if not weighty:
        raise BadInput(
            f"there is nobody to share out {total} persons by", expected="`spread_by:` a column of the places"
        )
    parts = apportion(total, list(weighty.values()))
    return {cell: part for cell, part in zip(weighty, parts, strict=True) if part}


def _cells(layers: Sequence[Layer], counts: Sequence[Mapping[str, int]]) -> dict[Cell, int]:
    return {
        (layer.name, place): counted.get(place, 0)
        for layer, counted in zip(layers, counts, strict=True)
        for place in layer.persons
    }

"""What a family of observables is: one formula and one keeper, and a series for each party, place or power."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import product

from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import Observable, meaning_of

PLACE = "place"
"""The key by which a member is of a place, which the chronicle must then know."""


@dataclass(frozen=True, eq=False)
class Family:
    """Observables that differ by their keys alone.

    Attributes
    ----------
    name, meaning : str
        The family, and the first sentence of its module.
    by : mapping of str to tuple of str
        Each key (``party``) with its values; the formula takes them by name.
    members : tuple of Observable
        One for each combination, named ``family.value.value``: as the record that it stands beside.
    """

    name: str
    meaning: str
    by: Mapping[str, tuple[str, ...]]
    members: tuple[Observable, ...]

    def __str__(self) -> str:
        return self.name


def family(
    *,
    by: Mapping[str, tuple[str, ...]],
    unit: str,
    step: str,
    needs: tuple[str, ...],
    error: str,
    error_model: ErrorModel,
    places: tuple[str, ...] = (),
) -> Callable[[Callable[..., Mapping[str, float]]], Family]:
    """Make a family of a function from a chronicle and the value of each key to values by period.

    Parameters
    ----------
    by : mapping of str to tuple of str
        Keys and their values. Those of ``place`` are places that the chronicle must know.
    unit, step, needs, error, error_model, places
        Of every member, as for `observable`.

    Raises
    ------
    TypeError
        As `observable` does; and on a family without members, or with two of one name.
    """

    def make(formula: Callable[..., Mapping[str, float]]) -> Family:
        name, meaning = formula.__name__, meaning_of(formula)
        members = []
        for values in product(*by.values()):
            keys = dict(zip(by, values, strict=True))
            of_member = partial(formula, **keys)
            where = (*places, keys[PLACE]) if PLACE in keys else places
            named = ".".join((name, *values))
            members.append(
                Observable(named, meaning, unit, step, needs, where, error, of_member, error_model)
            )
        if not by or not members or len({member.name for member in members}) < len(members):
            raise TypeError(f"family {name}: it needs keys, and each value of a key once")
        return Family(name, meaning, dict(by), tuple(members))

    return make

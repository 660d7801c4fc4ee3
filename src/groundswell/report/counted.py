"""What is shown of each place of a case: who lives there, how many in towns, workers, the leading estate."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from groundswell.grammar.case import Case, Place
from groundswell.grammar.word import CLASSES
from groundswell.report.wording import plain
from groundswell.society.society import Society

ESTATE = "est_"
"""Columns of the places that begin so count the persons of an estate."""

_MOST = "peasants"
"""The estate or class that is the most numerous nearly everywhere, so that a map of it would say nothing."""

_NOBODY = {"unstated", "other"}


@dataclass(frozen=True)
class Counted:
    """One place.

    Attributes
    ----------
    place : Place
        Where it lies.
    population, workers : float
        Persons of every age; persons of 15 and over of the class of workers, as the society has them.
    in_towns : float
        Share of the population; NaN where nobody lives.
    estates : mapping of str to float
        Persons by estate, or, where the case has none, persons of 15 and over by class.
    """

    place: Place
    population: float
    workers: float
    in_towns: float
    estates: Mapping[str, float]

    @property
    def called(self) -> str:
        """Its title as a map has room for: what it was called later or held besides is left out."""
        return re.split(r"[,:]", self.place.title)[0]

    @property
    def leading(self) -> str:
        """The most numerous estate or class beside the peasants; empty where there is none."""
        others = {
            name: persons
            for name, persons in self.estates.items()
            if name not in {_MOST, *_NOBODY} and persons > 0
        }
        return max(others, key=others.__getitem__) if others else ""


@dataclass(frozen=True)
class Counts:
    """Every place of a case, in its order.

    Attributes
    ----------
    places : tuple of Counted
        The places.
    has_estates, has_towns : bool
        Whether estates and towns are as a census counted them, or else classes and towns as the society has them.
    """

    places: tuple[Counted, ...]
    has_estates: bool
    has_towns: bool


def counted(case: Case, society: Society) -> Counts:
    """What is shown of every place of a case.

    Workers and classes are taken from the society, so that a map shows what a run starts from; population, towns and
    estates from the columns of the places, where the case has such columns, and else from the society too.
    """
    people = society.populations["person"]
    by_class = np.zeros((len(society.places), len(CLASSES)), np.int64)
    np.add.at(by_class, (people.place, people.social_class), people.persons)
    everyone = np.bincount(people.place, people.persons + people.children, len(society.places))
    in_town = people.persons * people.settings.get("in_town", np.zeros(len(people)))
    urban = np.bincount(people.place, in_town, len(society.places))
    has_estates = any(column.startswith(ESTATE) for place in case.places for column in place.columns)
    has_towns = all({"urban", "population"} <= set(place.columns) for place in case.places)
    found = []
    for number, place in enumerate(case.places):
        classes = {name: float(by_class[number, k]) for k, name in enumerate(CLASSES) if by_class[:, k].any()}
        population = place.columns.get("population", float(everyone[number]))
        grown = float(by_class[number].sum())
        towns = (
            _share(place.columns["urban"], population) if has_towns else _share(float(urban[number]), grown)
        )
        estates = _estates(place) if has_estates else classes
        workers = float(by_class[number, CLASSES.index("workers")])
        found.append(Counted(place, population, workers, towns, estates))
    return Counts(tuple(found), has_estates, has_towns)


def _estates(place: Place) -> dict[str, float]:
    return {
        plain(column.removeprefix(ESTATE)): persons
        for column, persons in place.columns.items()
        if column.startswith(ESTATE)
    }


def _share(part: float, whole: float) -> float:
    return part / whole if whole > 0 else float("nan")

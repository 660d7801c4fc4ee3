"""What a report shows of any run beside what an archive would have kept: moods, powers, parties, the army, places.

No archive kept such counts, so these stand on no shelf and beside no record: they are the run's own. Their names
are made of the case's own names of actors and places.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.case import Case
from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Chronicle
from groundswell.grammar.look import Stretch
from groundswell.grammar.nomenclature import word as word_named
from groundswell.grammar.observable import Observable, periods
from groundswell.grammar.word import CLASSES
from groundswell.report.participation import ALL, day_keys, participation

MOODS = ("stance", "discontent")
"""What persons show and what they think: their means are shown by class."""

RULERS = ("unity", "legitimacy", "repression")
OWN = "own."
"""With this begin the names of all that is the run's own and no shelf's."""

Found = Mapping[str, float]
Formula = Callable[[Chronicle], Found]


def own_series(case: Case) -> tuple[Observable, ...]:
    """All of them, for a case; those that need a word which a theory does not count are passed over by a run."""
    found = [*participation()]
    found += [_mood(word, group, step) for word in MOODS for group in (ALL, *CLASSES) for step in ("month",)]
    found += [_mood(word, "workers", "day") for word in MOODS]
    found.append(_refusing("", "day"))
    found += [_ruler(word) for word in RULERS]
    found += [_actor("institution", "obedience", name, "day") for name in names_of(case, "institution")]
    found += [_actor("organisation", "support", name, "month") for name in names_of(case, "organisation")]
    for number, stretch in enumerate(case.maps or _whole(case)):
        found += _map(number, stretch)
    for place in dict.fromkeys(look.place for look in case.close_ups if look.place):
        found += [striking(place), _refusing(place, "day")]
    sparks = dict.fromkeys(spark.place for spark in case.placebo)
    found += [striking(place) for place in sparks if place not in {look.place for look in case.close_ups}]
    return tuple(found)


def names_of(case: Case, kind: str) -> tuple[str, ...]:
    """The names of the actors of a kind, each once: one that stands in many places is one actor here."""
    return tuple(dict.fromkeys(post.name for post in case.posts if post.actor == kind))


def mood_name(word: str, group: str, step: str) -> str:
    """The name of the mean of a mood.

    >>> mood_name("stance", "workers", "day")
    'own.stance_of_workers_by_day'
    """
    return f"{OWN}{word}_of_{group}_by_{step}"


def refusing_name(place: str = "") -> str:
    """The name of the share of the army that does not obey, of a place or of the whole."""
    return f"{OWN}army_refusing_{place or 'everywhere'}_by_day"


def striking_name(place: str) -> str:
    """The name of the share of the workers of a place who take part."""
    return f"{OWN}workers_active_in_{place}_by_day"


def actor_name(word: str, actor: str) -> str:
    """The name of a share of one actor without persons."""
    return f"{OWN}{word}_of_{actor}"


def map_names(number: int) -> tuple[str, str, str]:
    """The names of what a map shows: share of persons active, workers active, and the number of the day."""
    return f"{OWN}map_{number}_share", f"{OWN}map_{number}_workers", f"{OWN}map_{number}_day"


def maps_of(case: Case) -> tuple[Stretch, ...]:
    """What is mapped: what the case asks for, or else its first day and its highest."""
    return case.maps or _whole(case)


def _whole(case: Case) -> tuple[Stretch, ...]:
    first = case.calendar.start
    return Stretch("the first day", first, first), Stretch("the highest day", first, case.calendar.until)


def _made(name: str, meaning: str, unit: str, step: str, need: str, formula: Formula) -> Observable:
    return Observable(name, meaning, unit, step, (need,), (), "None: the run counts it itself.", formula)


def _by_step(values: NDArray[np.float64], chronicle: Chronicle, step: str) -> Found:
    """A share by day as it is, or its mean over longer periods."""
    if step == "day":
        return dict(zip(day_keys(chronicle.calendar), values.tolist(), strict=True))
    return {
        key: float(values[first:end].mean())
        for key, first, end in periods(chronicle.calendar, step)
        if end > first
    }


def _mood(word: str, group: str, step: str) -> Observable:
    need, classes = f"person.{word}", () if group == ALL else (group,)

    def formula(chronicle: Chronicle) -> Found:
        persons = chronicle.persons(classes)
        if not persons.any():
            return {}
        means = chronicle.daily(need, classes) / (STEPS_OF_A_SHARE * persons.clip(1))
        return _by_step(means, chronicle, step)

    meaning = f"{'all persons' if group == ALL else group}, mean of: {word_named(word).meaning}"
    return _made(mood_name(word, group, step), meaning, "share", step, need, formula)


def _refusing(place: str, step: str) -> Observable:
    where = (place,) if place else ()

    def formula(chronicle: Chronicle) -> Found:
        soldiers = chronicle.persons(("soldiers",), where)
        return _by_step(
            chronicle.daily("unit.refusing", ("soldiers",), where) / soldiers.clip(1), chronicle, step
        )

    meaning = f"share of the soldiers{f' of {place}' if place else ''} whose unit does not obey"
    return _made(refusing_name(place), meaning, "share", step, "unit.refusing", formula)


def striking(place: str) -> Observable:
    """Share of the workers of a place who take part, by day."""

    def formula(chronicle: Chronicle) -> Found:
        workers = chronicle.persons(("workers",), (place,))
        active = chronicle.daily("person.active", ("workers",), (place,))
        return _by_step(active / workers.clip(1), chronicle, "day")

    meaning = f"share of the workers of {place} who take part"
    return _made(striking_name(place), meaning, "share", "day", "person.active", formula)


def _ruler(word: str) -> Observable:
    need = f"regime.{word}"

    def formula(chronicle: Chronicle) -> Found:
        rulers = list(chronicle.by_actor(need).values())
        return _by_step(np.mean(rulers, axis=0), chronicle, "day") if rulers else {}

    return _made(
        actor_name(word, "the_rulers"), word_named(word, "regime").meaning, "share", "day", need, formula
    )


def _actor(kind: str, word: str, named: str, step: str) -> Observable:
    need = f"{kind}.{word}"

    def formula(chronicle: Chronicle) -> Found:
        alike = {a: values for a, values in chronicle.by_actor(need).items() if a.name == named}
        if not alike:
            return {}
        # A party may stand in every place: there it counts for as many as live there on the first day.
        living = dict(zip(chronicle.places, chronicle.persons_by_place(0).tolist(), strict=True))
        weights = [max(living[a.place], 1) for a in alike]
        return _by_step(np.average(list(alike.values()), axis=0, weights=weights), chronicle, step)

    return _made(actor_name(word, named), word_named(word, kind).meaning, "share", step, need, formula)


def _map(number: int, stretch: Stretch) -> tuple[Observable, Observable, Observable]:
    """Three series of one map: two by place, and one that says on which day."""
    active = "person.active"

    def shares(chronicle: Chronicle) -> Found:
        day = _day(chronicle, stretch)
        if day is None:
            return {}
        persons = chronicle.persons_by_place(day)
        return _by_place(chronicle, chronicle.by_place(active, day) / persons.clip(1))

    def workers(chronicle: Chronicle) -> Found:
        day = _day(chronicle, stretch)
        return {} if day is None else _by_place(chronicle, chronicle.by_place(active, day, ("workers",)))

    def which(chronicle: Chronicle) -> Found:
        day = _day(chronicle, stretch)
        return {} if day is None else {"day": float(day)}

    share, striking, on = map_names(number)
    return (
        _made(share, "share of the persons of a place who take part", "share", "place", active, shares),
        _made(striking, "workers of a place who take part", "persons", "place", active, workers),
        _made(on, "the day that is mapped", "day", "whole", active, which),
    )


def _by_place(chronicle: Chronicle, values: NDArray[np.int64] | NDArray[np.float64]) -> Found:
    return dict(zip(chronicle.places, values.astype(float).tolist(), strict=True))


def _day(chronicle: Chronicle, stretch: Stretch) -> int | None:
    """The day of the highest participation in a stretch, as far as the run reaches into it."""
    start = chronicle.calendar.start.day_number
    first, last = stretch.first.day_number - start, stretch.last.day_number - start
    last = min(last, chronicle.calendar.days - 1)
    if first > last:
        return None
    if first == last:
        return first
    return first + int(np.argmax(chronicle.daily("person.active")[first : last + 1]))

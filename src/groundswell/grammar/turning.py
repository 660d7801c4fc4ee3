"""How a chronicle is read by a pattern: when something turned, and how things stood on average then."""

from __future__ import annotations

from collections.abc import Sequence

from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Chronicle
from groundswell.grammar.nomenclature import word as word_named
from groundswell.grammar.observable import Unobservable


def day_of(chronicle: Chronicle, iso: str) -> int:
    """The number of a date, from the first day on; raises `Unobservable` beyond the last."""
    start = chronicle.calendar.start
    date = type(start)(*map(int, iso.split("-")))
    day: int = date.day_number - start.day_number
    if not 0 <= day < chronicle.calendar.days:
        raise Unobservable(f"the run does not reach {iso}")
    return day


def turned(chronicle: Chronicle, word: str, after: int = 0) -> int | None:
    """The first day, not before another, on which a flag is true of any actor; None where it never is."""
    days = [
        after + int(values[after:].argmax())
        for values in chronicle.by_actor(word).values()
        if values[after:].any()
    ]
    return min(days, default=None)


def must_turn(chronicle: Chronicle, word: str, after: int = 0) -> int:
    """The same; raises `Unobservable` where it never is."""
    day = turned(chronicle, word, after)
    if day is None:
        raise Unobservable(f"{word} never comes true in this run")
    return day


def mean_share(
    chronicle: Chronicle,
    word: str,
    first: int,
    end: int,
    classes: Sequence[str] = (),
    places: Sequence[str] = (),
) -> float:
    """The mean of a word of persons over some days, the last not included, as a share of those who are there.

    Raises
    ------
    Unobservable
        Where the run has no such days, or nobody is there.
    """
    persons = chronicle.persons(classes, places)[first:end]
    if not 0 <= first < end <= chronicle.calendar.days or not persons.any():
        raise Unobservable(f"nobody, or no day, to take the mean of {word} of")
    actor, _, name = word.partition(".")
    steps = 1 if word_named(name, actor).unit == "flag" else STEPS_OF_A_SHARE
    return float(chronicle.daily(word, classes, places)[first:end].sum() / (steps * persons.sum()))


def of_party(chronicle: Chronicle, word: str, name: str, day: int, places: Sequence[str] = ()) -> float:
    """A share of one party on a day, over its branches by who lives there; raises `Unobservable` past the end."""
    if not 0 <= day < chronicle.calendar.days:
        raise Unobservable(f"the run has no day {day}")
    living = dict(zip(chronicle.places, chronicle.persons_by_place(0).tolist(), strict=True))
    total = weight = 0.0
    for actor, values in chronicle.by_actor(word).items():
        if actor.name == name and (not places or actor.place in places):
            total += max(living[actor.place], 1) * float(values[day])
            weight += max(living[actor.place], 1)
    if not weight:
        raise Unobservable(f"{name} stands nowhere")
    return total / weight


def of_rulers(chronicle: Chronicle, word: str, first: int, end: int) -> float:
    """The mean of a share of the rulers over some days, the last not included; raises `Unobservable` past the end."""
    if not 0 <= first < end <= chronicle.calendar.days:
        raise Unobservable("the run has no such days")
    rulers = [values[first:end].mean() for values in chronicle.by_actor(f"regime.{word}").values()]
    return float(sum(rulers) / len(rulers))

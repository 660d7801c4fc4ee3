"""The turns of a run: when units first refused and institutions first stood, over all its replications."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from groundswell.grammar.calendar import Date
from groundswell.grammar.chronicle import Event
from groundswell.grammar.nomenclature import WORDS
from groundswell.report.wording import plain
from groundswell.trial.card import Card
from groundswell.trial.judge import CENTRAL, quantile

Key = tuple[str, str, str, int]


@dataclass(frozen=True)
class Turn:
    """One kind of turn, taken at its first day in every replication that has it.

    Attributes
    ----------
    id, who, what : str
        ``institution.town_council.standing``; whose turn, and what it is, in words.
    began : bool
        Whether it became so, or ceased to be.
    n, of : int
        Replications that have it, and all there are.
    low, median, high : date
        Central 80 % of the days, and the middle one.
    cause : str
        The law that weighed most, most often; empty if none was asked or none alone decided.
    """

    id: str
    who: str
    what: str
    began: bool
    n: int
    of: int
    low: Date
    median: Date
    high: Date
    cause: str


def turns(card: Card) -> tuple[Turn, ...]:
    """Every kind of turn after the first day, by date. Units count by their place, institutions one by one."""
    first: dict[Key, list[Event]] = {}
    for replication in card.replications:
        seen: set[Key] = set()
        for event in replication.events:
            key = _key(event)
            # What is so on the first day is how things stood, and no turn.
            if event.day > 0 and key not in seen:
                seen.add(key)
                first.setdefault(key, []).append(event)
    found = [_turn(card, key, events) for key, events in first.items()]
    return tuple(sorted(found, key=lambda turn: (turn.median.day_number, turn.id, turn.began)))


def shortened(found: Sequence[Turn], most: int) -> tuple[Turn, ...]:
    """So many turns at most, in their order: institutions before units, and what began before what ended."""
    ranked = sorted(found, key=lambda turn: (turn.id.startswith("unit."), not turn.began, -turn.n))
    kept = {id(turn) for turn in ranked[:most]}
    return tuple(turn for turn in found if id(turn) in kept)


def _key(event: Event) -> Key:
    return event.actor, event.place if event.actor == "unit" else event.name, event.word, event.value


def _turn(card: Card, key: Key, events: list[Event]) -> Turn:
    actor, name, word, value = key
    days = [float(event.day) for event in events]
    start = card.scenario.case.calendar.start
    low, median, high = (
        start.plus(round(quantile(days, share))) for share in ((1 - CENTRAL) / 2, 0.5, (1 + CENTRAL) / 2)
    )
    causes = Counter(event.cause for event in events if event.cause)
    meaning = WORDS[actor, word].meaning
    return Turn(
        f"{actor}.{name}.{word}",
        f"a unit in {plain(name)}" if actor == "unit" else plain(name),
        meaning if value else f"no longer: {meaning}",
        bool(value),
        len(events),
        len(card.replications),
        low,
        median,
        high,
        min(causes, key=lambda cause: (-causes[cause], cause)) if causes else "",
    )

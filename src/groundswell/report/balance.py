"""What tips an act: how much of the quantity that a law weighs would have been needed, all else being as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from groundswell.engine.scenario import Values
from groundswell.engine.why import Explanation
from groundswell.grammar.law import Law
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.word import Role

_HALVINGS = 40


@dataclass(frozen=True)
class Balance:
    """One act on the scales.

    Attributes
    ----------
    act, law, word : str
        What is decided, by which law, and on which word it turns.
    value : float
        What the word is.
    needed : float or None
        Least value at which the law says yes, on the same draw; None where no value of the word changes it.
    """

    act: str
    law: str
    word: str
    value: float
    needed: float | None


def balances(told: Explanation, parameters: Values) -> tuple[Balance, ...]:
    """One for every law that decides an act and says in what it rises; `parameters` are those of the run."""
    return tuple(_weighed(told, parameters))


def _weighed(told: Explanation, parameters: Values) -> Iterator[Balance]:
    values = {**told.result, **told.given}  # what a kept word was counts, and not what it becomes
    for sentence in told.page.sentences:
        if sentence.stage != "act":
            continue
        for law in told.page.laws:
            word = next((read for read in law.rises_with if not _is_chance(law, read)), None)
            if law.slot.name in sentence.reads and word is not None and set(law.reads) <= set(values):
                needed = _needed(law, word, values, parameters)
                yield Balance(sentence.name, law.name, word, values[word], needed)


def _is_chance(law: Law, read: str) -> bool:
    return WORDS[law.actor, read].role is Role.CHANCE


def _needed(law: Law, word: str, values: Mapping[str, float], of_run: Values) -> float | None:
    """Where the law turns, found by halving the range of the word."""
    parameters = {name: of_run[law, name] for name in law.parameters}
    entry = WORDS[law.actor, word]

    def says(value: float) -> bool:
        return law(*(value if read == word else values[read] for read in law.reads), **parameters) >= 0.5

    low, high = float(entry.low), float(entry.high)
    if says(low) or not says(high):
        return None
    for _ in range(_HALVINGS):
        middle = 0.5 * (low + high)
        low, high = (low, middle) if says(middle) else (middle, high)
    return high

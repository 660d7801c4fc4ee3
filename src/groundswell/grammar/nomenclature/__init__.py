"""The executable glossary: every quantity that a law may read, every slot that a law may fill.

The state's columns, the perceptions, the range checks, the docs' glossary and the direction tests are
all made from these tables, one for each kind of actor. Shares are 0-1; rates are per day.
"""

from __future__ import annotations

from collections.abc import Iterable

from groundswell.grammar.nomenclature.institution import INSTITUTION
from groundswell.grammar.nomenclature.organisation import ORGANISATION
from groundswell.grammar.nomenclature.person import PERSON
from groundswell.grammar.nomenclature.regime import REGIME
from groundswell.grammar.nomenclature.slots import SLOTS as NAMED_SLOTS
from groundswell.grammar.nomenclature.state import STATE
from groundswell.grammar.nomenclature.unit import UNIT
from groundswell.grammar.slot import Slot
from groundswell.grammar.spelling import unknown
from groundswell.grammar.word import Mean, Role, Word


def _table(
    entries: Iterable[Word],
) -> tuple[dict[tuple[str, str], Word], dict[tuple[str, str], Slot]]:
    """Index the entries; each kept word also has slots for its start and for its daily change."""
    words: dict[tuple[str, str], Word] = {}
    slots = {(slot.actor, slot.name): slot for slot in NAMED_SLOTS}
    for word in entries:
        if (word.actor, word.name) in words:
            raise ValueError(f"the nomenclature defines {word.actor}.{word.name} twice")
        words[word.actor, word.name] = word
        if word.role is Role.STATE:
            slots[word.actor, word.name] = Slot(word.name, f"daily change of: {word.meaning}", word.actor)
        if word.kept:
            slots[word.actor, f"initial_{word.name}"] = Slot(
                f"initial_{word.name}", f"at the start: {word.meaning}", word.actor
            )
    for word in words.values():
        if isinstance(word.seen, Mean):
            _check_sight(word, word.seen, words)
    return words, slots


def _check_sight(word: Word, mean: Mean, words: dict[tuple[str, str], Word]) -> None:
    """Refuse a mean of what nobody counts: the engine would leave it at its absent value for ever."""
    kept = [other.name for other in words.values() if other.actor == mean.actor and other.kept]
    if mean.word not in kept:
        complaint = unknown(f"kept word of a {mean.actor}", mean.word, kept)
        raise ValueError(f"word {word.name} of a {word.actor}: {complaint}")


WORDS, SLOTS = _table((*PERSON, *UNIT, *ORGANISATION, *REGIME, *INSTITUTION, *STATE))


def word(name: str, actor: str = "person") -> Word:
    """The word of that name; raises `UnknownName` with the nearest one."""
    try:
        return WORDS[actor, name]
    except KeyError:
        raise unknown(f"word of a {actor}", name, [n for a, n in WORDS if a == actor]) from None


def slot(name: str, actor: str = "person") -> Slot:
    """The slot of that name; raises `UnknownName` with the nearest one."""
    try:
        return SLOTS[actor, name]
    except KeyError:
        raise unknown(f"slot of a {actor}", name, [n for a, n in SLOTS if a == actor]) from None

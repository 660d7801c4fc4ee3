"""Finds out what a page needs: the closure of a theory's laws under "is read by"."""

from __future__ import annotations

from dataclasses import dataclass, field

from groundswell.grammar.law import Law
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.sentence import STAGES, Sentence
from groundswell.grammar.theory import Theory
from groundswell.grammar.word import Mean, Role, Word


@dataclass
class Plan:
    """What a page needs: the closure of the laws of an actor under "is read by"."""

    theory: Theory
    actor: str
    laws: list[Law] = field(default_factory=list)
    starting: list[Law] = field(default_factory=list)
    spoken: list[Sentence] = field(default_factory=list)
    wanted: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        mine = sorted((law for law in self.theory.laws if law.actor == self.actor), key=lambda law: law.name)
        self.starting = [law for law in mine if law.slot.name.startswith("initial_")]
        self.laws = [law for law in mine if law not in self.starting]

    def filled(self, slot: str) -> list[Law]:
        """The laws in a slot, in the order of their names, so that a page does not depend on how they are listed."""
        return [law for law in (*self.laws, *self.starting) if law.slot.name == slot]

    def word(self, name: str) -> Word | None:
        return WORDS.get((self.actor, name))

    def speak(self) -> None:
        """Find the sentences that something needs, and all the words that are then read."""
        self.wanted = {read for law in self.laws for read in law.reads}
        self.wanted |= {law.slot.name for law in self.laws if self.word(law.slot.name)}
        self.wanted |= {name for name in self._looked_at() if self._begun(name) or self._told(name)}
        sentences = [s for s in self.theory.spoken(self.actor) if s.stage != "start"]
        while True:
            new = [s for s in sentences if s not in self.spoken and self._needed(s)]
            if not new:
                break
            for s in new:
                self.spoken.append(s)
                self.wanted |= {s.name, *(read for read in s.reads if self.word(read))}
        self.spoken.sort(key=lambda s: (STAGES.index(s.stage), sentences.index(s)))

    def _needed(self, s: Sentence) -> bool:
        """A sentence is said if its result is read, one of its slots is filled, or it keeps count of what is said."""
        result = self.word(s.name)
        if s.name in self.wanted or any(self.filled(read) for read in s.reads if not self.word(read)):
            return True
        given = [read for read in s.reads if (word := self.word(read)) and word.role is Role.QUANTITY]
        keeps = result is not None and (result.chronicled or result.kept)
        said = all(any(read == spoken.name for spoken in self.spoken) for read in given)
        return keeps and bool(given) and said and all(self._moves(read) for read in s.reads)

    def _moves(self, read: str) -> bool:
        """Whether a slot is filled, or anything ever gives a kept word a value: what hangs on an empty one, or on one
        that stays absent, is no count."""
        word = self.word(read)
        if word is None:
            return bool(self.filled(read))
        if word.role is not Role.STATE:
            return True
        said = any(s.name == read for s in self.theory.spoken(self.actor))
        return said or bool(self.filled(read)) or self._begun(read)

    def words(self, *roles: Role) -> tuple[Word, ...]:
        """The wanted words of these roles, in the order of the nomenclature."""
        return tuple(
            word
            for (actor, name), word in WORDS.items()
            if actor == self.actor and name in self.wanted and word.role in roles
        )

    def tallied(self) -> tuple[Word, ...]:
        """What is counted: what the chronicle wants, and what someone perceives a mean of."""
        looked_at = self._looked_at()
        return tuple(
            word
            for word in self.words(Role.STATE, Role.TRAIT, Role.QUANTITY)
            if word.chronicled or word.name in looked_at
        )

    def _looked_at(self) -> set[str]:
        """Words of this kind of actor of which some law's actor perceives a mean."""
        reads = [(law.actor, read) for law in self.theory.laws for read in law.reads]
        reads += [
            (s.actor, read)
            for actor in self.theory.actors
            for s in self.theory.spoken(actor)
            for read in s.reads
        ]
        seen = [WORDS[read].seen for read in reads if read in WORDS]
        return {mean.word for mean in seen if isinstance(mean, Mean) and mean.actor == self.actor}

    def _told(self, name: str) -> bool:
        """Whether a sentence gives a word that others look at, from what a law changes or what is seen of others."""
        said = [s for s in self.theory.spoken(self.actor) if s.name == name]
        words = {read: self.word(read) for s in said for read in s.reads}
        return any(
            word and (self.filled(read) or isinstance(word.seen, Mean)) for read, word in words.items()
        )

    def _begun(self, name: str) -> bool:
        """Whether a kept word has a law for its start, so that it is worth looking at though nothing changes it."""
        word = self.word(name)
        return word is not None and word.kept and bool(self.filled(f"initial_{name}"))

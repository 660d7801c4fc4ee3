"""What a page is: a theory written out for one kind of actor, as a scalar function of plain Python."""

from __future__ import annotations

from dataclasses import dataclass

from groundswell.grammar.law import Law
from groundswell.grammar.sentence import Sentence
from groundswell.grammar.word import Word


@dataclass(frozen=True)
class Page:
    """The equation that runs.

    Attributes
    ----------
    theory, actor, stage : str
        Whose page it is; stage is ``start`` (said once) or ``day``.
    kept, seen, chances : tuple of Word
        What it reads: the actor's own state, what it perceives, what is drawn.
    parameters : tuple of (Law, str)
        What the theorist estimates, in the order of the arguments.
    changed, tallied : tuple of Word
        What it gives back: kept words with their new value, and words to be counted.
    laws, sentences : tuple
        What it calls.
    text : str
        The function, ``def person(...)``.
    """

    theory: str
    actor: str
    stage: str
    kept: tuple[Word, ...]
    seen: tuple[Word, ...]
    chances: tuple[Word, ...]
    parameters: tuple[tuple[Law, str], ...]
    changed: tuple[Word, ...]
    tallied: tuple[Word, ...]
    laws: tuple[Law, ...]
    sentences: tuple[Sentence, ...]
    text: str

    @property
    def name(self) -> str:
        """Name of the function on the page."""
        return f"{self.actor}_at_the_{self.stage}" if self.stage == "start" else self.actor

    @property
    def arguments(self) -> tuple[str, ...]:
        """Names of the function's arguments, in order."""
        words = (word.name for word in (*self.kept, *self.seen, *self.chances))
        return (*words, *(argument(law, name) for law, name in self.parameters))

    @property
    def results(self) -> tuple[str, ...]:
        """Names of what the function returns, in order: what it changes, and counted quantities of the day."""
        return tuple(word.name for word in (*self.changed, *(word for word in self.tallied if not word.kept)))


def argument(law: Law, parameter: str) -> str:
    """The name under which a parameter stands on a page.

    A double underscore, since no word holds one.
    """
    return f"{law.name}__{parameter}"

"""What a sentence is: how slots and words make one named quantity of an actor.

A kind of actor has ordered sentences in five stages. `start` is said once, before the first day;
the others every day. The default sentences stand in `schedule`; a theory may bring its own.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass

from groundswell.grammar.nomenclature import SLOTS, WORDS

STAGES = ("start", "perceive", "resolve", "act", "remember")


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence.

    Attributes
    ----------
    name : str
        The quantity or kept word that it gives its value to.
    actor, stage : str
        Whose sentence it is, and when in the day it is said.
    formula : callable
        The scalar function; its arguments are slots, words, and results of earlier sentences.
    reads : tuple of str
        Those arguments.
    """

    name: str
    actor: str
    stage: str
    formula: Callable[..., float]
    reads: tuple[str, ...]

    @property
    def module(self) -> str:
        """The module it is imported from."""
        return self.formula.__module__

    @property
    def meaning(self) -> str:
        """First line of its docstring."""
        return (self.formula.__doc__ or "").strip().split("\n")[0]

    def __str__(self) -> str:
        return f"{self.name}({', '.join(self.reads)})"


def sentence(actor: str, stage: str, gives: str | None = None) -> Callable[[Callable[..., float]], Sentence]:
    """Make a sentence of a function; it gives its value to the word of its own name, or to `gives`.

    Raises
    ------
    TypeError
        On an unknown stage, or an argument or result that is neither a slot nor a word of the actor.
    """

    def make(formula: Callable[..., float]) -> Sentence:
        name = gives or formula.__name__
        reads = tuple(inspect.signature(formula).parameters)
        if stage not in STAGES:
            raise TypeError(f"sentence {name}: unknown stage {stage!r}, expected one of {STAGES}")
        if (actor, name) not in WORDS:
            raise TypeError(
                f"sentence {name}: its result is no word of a {actor}; add it to the nomenclature"
            )
        for read in reads:
            if (actor, read) not in WORDS and (actor, read) not in SLOTS:
                raise TypeError(f"sentence {name}: {read!r} is neither a slot nor a word of a {actor}")
        return Sentence(name, actor, stage, formula, reads)

    return make

"""What holds all along: an entry of the exogenous register that is a fixed property of some actors."""

from __future__ import annotations

from dataclasses import dataclass

from groundswell.grammar.sources import Confidence, Source


@dataclass(frozen=True)
class Arrangement:
    """An entry of the exogenous register that holds all along: a fixed property of some actors.

    Attributes
    ----------
    name, meaning : str
        The entry.
    words : tuple of str
        The words, ``actor.word``, that are filled by `Setting`.
    posts : tuple of str
        Names of the actors, in every place where they stand.
    value, unit : float, str
        What it is. Where the entry is taken out the word has its `absent` value.
    sources, confidence, exogenous_because, depends_on
        As for `grammar.case.Outside`.
    """

    name: str
    meaning: str
    words: tuple[str, ...]
    posts: tuple[str, ...]
    value: float
    unit: str
    sources: tuple[Source, ...]
    confidence: Confidence
    exogenous_because: str
    depends_on: tuple[str, ...] = ()

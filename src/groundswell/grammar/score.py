"""What a score is: a proper rule that sets a forecast against the record; lower is better."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from groundswell.grammar.sources import Source, parse_source


@dataclass(frozen=True, eq=False)
class Score:
    """One scoring rule.

    Attributes
    ----------
    name, meaning : str
        Its name and the first sentence of its module.
    unit : str
        Unit of the score.
    source : Source
        Where it is defined.
    formula : callable
        (draws of the forecast, recorded value) -> score.
    """

    name: str
    meaning: str
    unit: str
    source: Source
    formula: Callable[[Sequence[float], float], float]

    def __call__(self, draws: Sequence[float], recorded: float) -> float:
        return self.formula(draws, recorded)

    def __str__(self) -> str:
        return self.name


def score(*, unit: str, source: str) -> Callable[[Callable[[Sequence[float], float], float]], Score]:
    """Make a score of a function of draws and a recorded value."""

    def make(formula: Callable[[Sequence[float], float], float]) -> Score:
        meaning = " ".join((formula.__globals__.get("__doc__") or "").strip().split("\n\n")[0].split())
        if ">>>" not in (formula.__doc__ or ""):
            raise TypeError(f"score {formula.__name__}: no doctest with a known value")
        return Score(formula.__name__, meaning, unit, parse_source(source), formula)

    return make

"""Says why an actor did what it did: each law left out in turn, on the same perceptions and the same draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from groundswell.engine.reference import plain_page
from groundswell.engine.write import write_page
from groundswell.grammar.law import Law
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.page import Page
from groundswell.grammar.theory import Theory


@dataclass(frozen=True)
class Share:
    """What one law did.

    Attributes
    ----------
    law : Law
        The law that is left out.
    without : mapping of str to float
        The page's quantities, and the kept words as they would have become, had the law not been.
    """

    law: Law
    without: Mapping[str, float]


@dataclass(frozen=True)
class Explanation:
    """One actor on one day.

    Attributes
    ----------
    page : Page
        What was said.
    given : mapping of str to float
        What the actor was, saw and drew.
    result : mapping of str to float
        The page's quantities, and the kept words as they became.
    shares : tuple of Share
        One for each law of the page.
    """

    page: Page
    given: Mapping[str, float]
    result: Mapping[str, float]
    shares: tuple[Share, ...]

    @property
    def deciding(self) -> tuple[str, ...]:
        """The quantities that resolve and act give, or else all that changed."""
        said = tuple(s.name for s in self.page.sentences if s.stage in ("resolve", "act"))
        return said or tuple(word.name for word in self.page.changed)

    def effect(self, share: Share, name: str) -> float:
        """How much of a quantity is owed to a law."""
        return self.result[name] - share.without[name]

    def decisive(self, word: str) -> str:
        """The law without which a flag would have come out otherwise, or the one that weighed most, or nothing."""
        turning = [share for share in self.shares if self.effect(share, word) != 0.0]
        if not turning:
            return ""
        for measure in self._measures(word):
            weights = {share.law.name: abs(self.effect(share, measure)) for share in turning}
            if any(weights.values()):
                return max(weights, key=lambda name: (weights[name], name))
        return min(share.law.name for share in turning)

    def _measures(self, word: str) -> list[str]:
        """Quantities by which to weigh laws: what the word's own sentence reads, then all others, latest first.

        Flags are left out: by them every law weighs the same, and the rule that makes a flag is trivially needed.
        """
        own = [read for s in self.page.sentences if s.name == word for read in s.reads]
        said = [s.name for s in reversed(self.page.sentences)]
        names = (*own, *said, *(changed.name for changed in self.page.changed))
        return [name for name in names if name in self.result and not WORDS[self.page.actor, name].is_flag]


class Explainer:
    """Asks a page, whole and with each law left out; the pages are written once, however often they are asked.

    Parameters
    ----------
    theory : Theory
        The theory that the page is of.
    page : Page
        Its page for a day.
    """

    def __init__(self, theory: Theory, page: Page) -> None:
        self._theory, self.page = theory, page

    def explain(self, values: Mapping[str, Any]) -> Explanation:
        """Say the page for one actor; `values` holds a float32 for every argument."""
        result = self._whole(values)
        shares = []
        for law, other in self._lacking:
            without = other(values) if other else dict(values)
            shares.append(Share(law, {name: _unless(without, values, name) for name in result}))
        given = {name: float(values[name]) for name in self.page.arguments if "__" not in name}
        return Explanation(self.page, given, result, tuple(shares))

    @cached_property
    def _whole(self) -> _Asked:
        return _asked(self.page)

    @cached_property
    def _lacking(self) -> list[tuple[Law, _Asked | None]]:
        """The page without each of its laws; None where nothing is left of it."""
        pages = [(law, write_page(self._theory.without(law), self.page.actor)) for law in self.page.laws]
        return [(law, _asked(page) if page else None) for law, page in pages]


@dataclass(frozen=True)
class Question:
    """Why a flag of an actor turned: all that is needed to answer later, in little room.

    Attributes
    ----------
    explainer : Explainer
        Who is asked.
    values : array of float32
        What the actor was, saw and drew, and the parameters, in the order of the page's arguments.
    word : str
        The flag.
    """

    explainer: Explainer
    values: NDArray[np.float32]
    word: str

    def __call__(self) -> str:
        """The law that weighed most, as `Explanation.decisive` has it."""
        given = dict(zip(self.explainer.page.arguments, self.values, strict=True))
        return self.explainer.explain(given).decisive(self.word)


_Asked = Callable[[Mapping[str, Any]], dict[str, float]]


def _asked(page: Page) -> _Asked:
    """Gives every quantity of the day, and every kept word as it becomes, under the word's own name."""
    spoken = plain_page(Page(**{**page.__dict__, "text": _aloud(page.text)}))

    def quantities(values: Mapping[str, Any]) -> dict[str, float]:
        local: dict[str, Any] = spoken(*(values[name] for name in page.arguments))  # type: ignore[assignment]
        changed = {word.name: float(local[f"{word.name}_tomorrow"]) for word in page.changed}
        said = {
            s.name: float(local[s.name]) for s in page.sentences if s.name in local and s.name not in changed
        }
        return said | changed

    return quantities


def _aloud(text: str) -> str:
    """The same page, giving back all that it worked out on the way."""
    return text.rpartition("    return (\n")[0] + "    return locals()\n"


def _unless(without: Mapping[str, Any], values: Mapping[str, Any], name: str) -> float:
    """A quantity without the law; if nothing gives it any more, the kept word as it was, or zero."""
    return float(without.get(name, values.get(name, 0.0)))

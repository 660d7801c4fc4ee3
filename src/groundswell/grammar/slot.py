"""What a slot is: the place in a sentence that laws fill, and how several laws in one slot combine."""

from __future__ import annotations

from dataclasses import dataclass

COMBINATIONS = {
    "sum": 0.0,
    "product": 1.0,
    "least": 1.0,
    "greatest": 0.0,
    "either": 0.0,
}
"""Each way for laws to combine, with the value of a slot that no law fills.

Taking a law out of a product, or out of a least, makes the slot larger, not smaller. Where laws are conditions that
must hold together, as soldiers' belief in victory, one law says them together, so that its absence is nought.
"""


@dataclass(frozen=True)
class Slot:
    """A place in a sentence.

    Attributes
    ----------
    name, meaning : str
        The slot and what its laws say.
    actor : str
        The kind of actor whose sentence reads it.
    combine : str
        ``sum``, ``product``, ``least``, ``greatest`` or ``either`` (at least one of independent chances).
    """

    name: str
    meaning: str
    actor: str = "person"
    combine: str = "sum"

    def __post_init__(self) -> None:
        if self.combine not in COMBINATIONS:
            raise ValueError(
                f"slot {self.name}: unknown combination {self.combine!r}, expected one of {tuple(COMBINATIONS)}"
            )

    @property
    def empty(self) -> float:
        """Value of the slot when no law fills it."""
        return COMBINATIONS[self.combine]

    def written(self, terms: list[str]) -> str:
        """The expression that combines the laws' calls, as it stands on a page.

        >>> Slot("risk", "cost").written(["a(x)", "b(x)"])
        'a(x) + b(x)'
        >>> Slot("x", "", combine="either").written(["a(x)", "b(x)"])
        '1.0 - (1.0 - a(x)) * (1.0 - b(x))'
        """
        if not terms:
            return repr(self.empty)
        if self.combine in ("least", "greatest"):
            return _nested("min" if self.combine == "least" else "max", terms)
        if self.combine == "either" and len(terms) > 1:
            return "1.0 - " + " * ".join(f"(1.0 - {term})" for term in terms)
        return (" * " if self.combine == "product" else " + ").join(terms)


def _nested(function: str, terms: list[str]) -> str:
    """``min(a, min(b, c))``: the compiler knows the pair, not the list."""
    if len(terms) == 1:
        return terms[0]
    return f"{function}({terms[0]}, {_nested(function, terms[1:])})"

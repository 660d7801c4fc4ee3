"""Makes of a rival the theory that runs: one of the shelf, without the laws that the rival rejects."""

from __future__ import annotations

from collections.abc import Mapping

from groundswell import catalogue
from groundswell.grammar.prior import Fixed, Prior, Uniform
from groundswell.grammar.rival import Instead, Rival
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.theory import Theory


def staged(rival: Rival) -> Theory:
    """The theory that a rival runs as. What the fit of a case says of the laws that are left holds for it too.

    Raises
    ------
    BadInput
        If it does not run, rejects a law that the theory does not hold, or puts another into its place that fills
        another slot or has other parameters.
    """
    if rival.staging is None:
        raise BadInput(f"{rival.id} does not run: {rival.coded_only}")
    found = catalogue.theory(rival.staging.theory)
    for law in rival.rejects:
        other = rival.staging.instead.get(law)
        found = found.without(law) if other is None else _replaced(found, law, other, rival)
    return found


def _replaced(theory: Theory, law: str, other: Instead, rival: Rival) -> Theory:
    held, new = theory.law(law), catalogue.law(other.law)
    if new.slot != held.slot:
        raise BadInput(
            f"{rival.id} puts {new.name}, which fills {new.slot.name} of a {new.actor}, in the place of {law}",
            expected=f"a law that fills {held.slot.name} of a {held.actor}",
        )
    if set(other.values) != set(new.parameters):
        raise BadInput(
            f"{rival.id} gives {new.name} the values {', '.join(other.values) or 'none'}",
            expected=f"a range for each of its parameters: {', '.join(new.parameters) or 'none'}",
        )
    return theory.replacing(law, new, _priors(other.values))


def _priors(values: Mapping[str, tuple[float, float]]) -> dict[str, Prior]:
    return {name: Fixed(low) if low == high else Uniform(low, high) for name, (low, high) in values.items()}

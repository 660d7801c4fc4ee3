"""A theory as it is asked for: with laws taken out and parameters set."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import numpy as np

from groundswell import catalogue
from groundswell.grammar.case import Case
from groundswell.grammar.prior import Fixed, Prior
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.theory import Theory

_RARE = 0.001
"""Share of a prior on either side beyond which a value is said to lie outside it."""
_LARGEST_VALUE = float(np.finfo(np.float32).max)
"""Pages are said in float32, to which anything larger is infinite."""


def theory(name: str | Theory, without: Iterable[str] = (), values: Iterable[str] = ()) -> Theory:
    """A theory by name, with laws taken out and parameters set.

    Parameters
    ----------
    name : str or Theory
        The theory.
    without : iterable of str
        Names of laws to take out.
    values : iterable of str
        ``LAW.PARAMETER=VALUE``.

    Raises
    ------
    BadInput
        On a name that it does not know, with the nearest one.
    """
    found = whole = catalogue.theory(name) if isinstance(name, str) else name
    for law in without:
        _refuse_if_gone(whole, found, law)
        found = found.without(law)
    for setting in values:
        named, _, value = setting.partition("=")
        law, _, parameter = named.partition(".")
        _refuse_if_gone(whole, found, law)
        if not parameter or not value:
            raise BadInput(
                f"cannot set {setting!r}", expected="LAW.PARAMETER=VALUE, such as bandwagon.pull=0.4"
            )
        found = found.with_prior(law, parameter, _number(setting, value))
    return found


def own_theory(case: Case) -> Theory:
    """The theory that a case is run with if no other is asked for.

    Raises
    ------
    BadInput
        If it is misspelt in the case, which is the file that has to be mended.
    """
    try:
        return catalogue.theory(case.theory)
    except BadInput as error:
        raise error.at(f"{case.name}/case.yaml") from None


def written(values: Mapping[str, float] | Iterable[str]) -> tuple[str, ...]:
    """Values as they are asked for: ``LAW.PARAMETER=VALUE``.

    >>> written({"bandwagon.pull": 0.4}), written(["bandwagon.pull=0.4"])
    (('bandwagon.pull=0.4',), ('bandwagon.pull=0.4',))
    """
    if isinstance(values, Mapping):
        return tuple(f"{name}={value}" for name, value in values.items())
    return tuple(values)


def outside_priors(name: str | Theory, values: Iterable[str]) -> tuple[str, ...]:
    """What is to be said of values that a theory does not hold possible: it runs, but is no longer that theory.

    Parameters
    ----------
    name : str or Theory
        The theory as it stands on the shelf.
    values : iterable of str
        ``LAW.PARAMETER=VALUE``, of laws and parameters that the theory has.
    """
    whole = catalogue.theory(name) if isinstance(name, str) else name
    said = []
    for setting in values:
        named, _, value = setting.partition("=")
        law, _, parameter = named.partition(".")
        belief = whole.priors[whole.law(law)][parameter]
        low, high = _range(belief)
        slack = 0.01 * (high - low)
        if not low - slack <= float(value) <= high + slack:
            holds = (
                f"{low:.3g} and does not doubt it"
                if isinstance(belief, Fixed)
                else f"{low:.3g} to {high:.3g}"
            )
            said.append(f"{named}={value} lies outside the prior of {whole.name}, which holds {holds}")
    return tuple(said)


def _range(belief: Prior) -> tuple[float, float]:
    """Between which values all but the last in a thousand on either side lie."""
    return belief.quantile(_RARE), belief.quantile(1.0 - _RARE)


def _refuse_if_gone(whole: Theory, found: Theory, law: str) -> None:
    """A law that has been taken out is no unknown one."""
    names = [[held.name for held in each.laws] for each in (whole, found)]
    if law in names[0] and law not in names[1]:
        raise BadInput(
            f"the law {law} has been taken out already", expected="each law once, in --without or in --set"
        )


def _number(setting: str, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise BadInput(f"cannot set {setting!r}: {value!r} is no number", expected="LAW.PARAMETER=VALUE")
    if abs(number) > _LARGEST_VALUE:
        raise BadInput(f"cannot set {setting!r}: too large", expected="no more than 3.4e38 either way")
    return number

"""What the parameters of a replication are: fitted, at the medians of their priors, or a draw of its own.

A draw is a function of (seed, replication, law, parameter) alone: leaving a law out, or another number of
replications or threads, changes nothing for the others.
"""

from __future__ import annotations

from zlib import crc32

from groundswell.engine.scenario import Scenario, Values
from groundswell.grammar.calibration import Fit
from groundswell.grammar.spelling import unknown
from groundswell.grammar.theory import Theory
from groundswell.society.chance import uniform_one

POINT, PRIOR = "point", "prior"
PARAMETERS = (POINT, PRIOR)
"""Ways to choose them."""

_PARAMETER_STREAM = 0x801


def values_of(scenario: Scenario, replication: int) -> Values:
    """The value of every parameter in one replication, by law and name.

    Parameters
    ----------
    scenario : Scenario
        What is run; a parameter that it, or the variant of its theory, sets is not drawn.
    replication : int
        What the draws hang on, with the seed.
    """
    if scenario.parameters == POINT:
        return scenario.point
    drawn = {
        (law, name): prior.quantile(_share(f"{law.name}.{name}", scenario.seed, replication))
        for law, name, prior in scenario.compiled.theory.parameters()
    }
    return {**drawn, **(scenario.values or {})}


def fitted_values(fit: Fit, whole: Theory, chosen: Theory) -> Values:
    """What a fit says of the parameters of a theory, or of a variant of it.

    Parameters
    ----------
    fit : Fit
        Of the theory as it stands on its shelf.
    whole, chosen : Theory
        As it stands there; and the one that runs. A law that was taken out takes its values with it, and a parameter
        with another prior than the theory's own, one value among them, keeps what it was given.

    Raises
    ------
    BadInput
        With file and line, where the fit names a parameter that the theory does not have.
    """
    own = {f"{law.name}.{name}": (law, name, prior) for law, name, prior in whole.parameters()}
    values = {}
    for named, value in fit.values.items():
        if named not in own:
            complaint = unknown(f"parameter of {whole.name}", named, own)
            complaint.expected = "a fit of the theory as it stands: calibrate anew"
            raise complaint.at(fit.file, fit.lines.get(named))
        law, name, prior = own[named]
        if chosen.priors.get(law, {}).get(name) == prior:
            values[law, name] = value
    return values


def _share(named: str, seed: int, replication: int) -> float:
    return uniform_one(seed, _PARAMETER_STREAM, crc32(named.encode()), replication, 0)

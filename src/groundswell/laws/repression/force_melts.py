"""Force that does not obey cannot be used: readiness to repress falls with the share of units that refuse.

Chorley's rule, that no rising wins against an army that obeys and none is put down without one. It is how the
soldiers' refusal (M43) reaches the street: those who saw no loss of fear on 26 February 1917 saw it on the
28th.
"""

from groundswell.grammar.law import law


@law(
    "repression",
    actor="regime",
    source="chorley1943",
    ledger=("M41", "M43"),
    falls_with=("repression", "units_refusing"),
)
def force_melts(repression: float, units_refusing: float, *, pace: float) -> float:
    """Daily change of the readiness to use force, share: ``-pace * units_refusing * repression``.

    >>> force_melts(0.5, 0.5, pace=0.4)
    -0.1
    """
    return -pace * units_refusing * repression

"""A beaten march is over.

Those who marched are prisoners or have gone home.
"""

from groundswell.grammar.law import law


@law("coup", actor="regime", source="rabinowitch1976", ledger=("M59",), falls_with=("coup", "beats"))
def march_ends(coup: float, beats: float) -> float:
    """Daily change of the force on the march, share: all of it on the day it fails.

    >>> march_ends(0.5, 1.0)
    -0.5
    """
    return -coup * beats

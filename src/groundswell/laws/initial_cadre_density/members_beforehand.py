"""What cadre a party has in a crisis it must have built before.

Membership can grow fast; what holds together grows slowly (M31).
"""

from groundswell.grammar.law import law


@law(
    "initial_cadre_density",
    actor="organisation",
    source="halinski2023:L121",
    ledger=("M31",),
    rises_with=("members",),
)
def members_beforehand(members: float) -> float:
    """Density of cadre at the start, share: its members.

    >>> members_beforehand(0.25)
    0.25
    """
    return members

"""A leader with authority can move a party as far as its ranks already lean.

April 1917 (M50): the ranks were ahead of the paper (M49). Journeys are counted from the amnesty.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest, least


@law(
    "ceiling",
    actor="organisation",
    source="halinski2023:L177",
    ledger=("M49", "M50"),
    rises_with=("programme", "discontent_of_workers", "authority", "days_free"),
    falls_with=("ceiling", "journey"),
)
def leader_lifts_the_ceiling(
    ceiling: float,
    programme: float,
    discontent_of_workers: float,
    authority: float,
    journey: float,
    days_free: float,
    *,
    pace: float,
) -> float:
    """Daily change of how far it is ready to go, share.

    ``pace * authority`` times what the ranks go further than it, within its programme, once the leader is home.

    >>> leader_lifts_the_ceiling(0.5, 1.0, 0.75, 1.0, 30.0, 40.0, pace=0.1)
    0.025
    """
    return (
        pace * authority * greatest(least(discontent_of_workers, programme) - ceiling, 0.0)
        if days_free > journey
        else 0.0
    )

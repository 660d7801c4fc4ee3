"""Soldiers who no longer believe the new rulers carry out the orders of the councils, without refusing anything.

M46: after February the ranks had broken their officers' hold and kept their arms; whose orders they carried out was
a matter of belief (Order No. 1). What the government loses in belief the councils win in force; a power seized in the
name of the councils is theirs whole. Rival reading: the garrison only wished not to be sent to the front.
"""

from groundswell.grammar.law import law


@law(
    "armed_support",
    actor="institution",
    source="trotsky1930",
    ledger=("M46",),
    without_direction="belief in the new rulers speaks for the government and against the councils",
)
def ranks_doubt_new_rulers(
    fallen: float, seized: float, legitimacy: float, is_council: float, *, weight: float
) -> float:
    """Force for it less that for its rival, share, once the old rulers have fallen.

    ``weight * (1 - legitimacy)`` for a council, the whole ``weight`` after a seizure; the negative for a government.

    >>> ranks_doubt_new_rulers(1.0, 0.0, 0.75, 1.0, weight=1.0)
    0.25
    >>> ranks_doubt_new_rulers(1.0, 1.0, 0.75, 0.0, weight=1.0)
    -1.0
    """
    return weight * fallen * (seized + (1.0 - seized) * (1.0 - legitimacy)) * (2.0 * is_council - 1.0)

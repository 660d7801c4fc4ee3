"""People take part when what speaks for it passes their own threshold, and stop at a lower one than they
start.

Granovetter's threshold, here in the unit of resolve and spread normally; a little daily luck stands for all
that is not in the model. That one who is out today needs less to be out tomorrow is the hysteresis of M03 and
M17. Thin tails are part of the claim: the sixtyfold difference between a quiet year and a busy one needs
them.
"""

from groundswell.grammar.law import law


@law(
    "participation",
    source="granovetter1978",
    ledger=("M03", "M17"),
    rises_with=("resolve", "active", "luck"),
    falls_with=("caution",),
)
def past_the_threshold(
    resolve: float,
    caution: float,
    active: float,
    luck: float,
    *,
    threshold: float,
    spread: float,
    momentum: float,
    noise: float,
) -> float:
    """Take part today, flag: 1 where resolve, momentum and luck reach ``threshold + spread * caution``.

    >>> args = dict(threshold=0.5, spread=0.25, momentum=0.1, noise=0.0)
    >>> past_the_threshold(0.45, 0.0, 0.0, 0.5, **args), past_the_threshold(0.45, 0.0, 1.0, 0.5, **args)
    (0.0, 1.0)
    """
    return 1.0 if resolve + momentum * active + noise * (luck - 0.5) >= threshold + spread * caution else 0.0

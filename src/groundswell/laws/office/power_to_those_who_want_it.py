"""Power goes to parties whose theory says that they should have it, not to those whom people follow.

The councils' majority handed it to the liberals (M45), sat beside them when called, and lost it to who wanted it.
"""

from groundswell.grammar.law import law


@law(
    "office",
    actor="organisation",
    source="halinski2023:L159",
    ledger=("M45",),
    without_direction="who governs depends on where a programme lies between two others",
)
def power_to_those_who_want_it(
    programme: float,
    fallen: float,
    coalition: float,
    seized: float,
    *,
    least_of_all: float,
    modest: float,
    far: float,
) -> float:
    """Sit in the government, flag: by programme. Up to ``modest`` after the fall, up to ``far`` in a coalition, beyond
    after a rising.

    >>> power_to_those_who_want_it(0.3, 1.0, 0.0, 0.0, least_of_all=0.2, modest=0.4, far=0.8)
    1.0
    >>> power_to_those_who_want_it(0.6, 1.0, 0.0, 0.0, least_of_all=0.2, modest=0.4, far=0.8)
    0.0
    """
    return (
        fallen
        if (seized > 0.0 and programme > far)
        or (seized <= 0.0 and programme > least_of_all and programme <= (far if coalition > 0.0 else modest))
        else 0.0
    )

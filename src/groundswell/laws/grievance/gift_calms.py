"""What rulers give way on calms, whether they are believed or not.

A cleverer ruler would have given way in time. The rival is that the same gift soothes nobody once the giver is not
believed (M47).
"""

from groundswell.grammar.law import law


@law("grievance", source="jonesolken2005", ledger=("M47", "M48"), falls_with=("concession",))
def gift_calms(concession: float, *, weight: float) -> float:
    """Felt wrong that a concession takes away, share: ``-weight * concession``.

    >>> gift_calms(1.0, weight=0.25)
    -0.25
    """
    return -weight * concession

"""Soldiers who were made to fire at the unarmed side with them on the morrow.

The regiments that fired on 26 February 1917 were those that began on the 27th (M43). It is a third way from the
crowd's courage and from soldiers' belief in victory.
"""

from groundswell.grammar.law import law


@law("compassion", actor="unit", source="hasegawa1981", ledger=("M43",), rises_with=("outrage",))
def made_to_fire(outrage: float, *, revulsion: float) -> float:
    """Sympathy, share: ``revulsion * outrage`` of what the unit did yesterday.

    >>> made_to_fire(0.5, revulsion=0.5)
    0.25
    """
    return revulsion * outrage

"""A union made by the police takes up the cause of its dismissed members, since its people expect it to.

The talk: the Assembly that was to keep workers loyal led the strike over four dismissals at the Putilov works, and
then the march (M13, M14). Where no such union is, a dismissal is what it is anywhere.
"""

from groundswell.grammar.law import law


@law(
    "solidarity",
    source="halinski2023:L53",
    ledger=("M13", "M14"),
    rises_with=("dismissals", "shelter_here"),
)
def union_takes_it_up(dismissals: float, shelter_here: float, *, weight: float) -> float:
    """What the union's part adds, share: ``weight * dismissals * shelter_here``.

    >>> union_takes_it_up(1.0, 0.5, weight=0.4), union_takes_it_up(0.0, 1.0, weight=0.4)
    (0.2, 0.0)
    """
    return weight * dismissals * shelter_here

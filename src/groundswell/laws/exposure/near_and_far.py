"""How large a movement seems depends most on those met daily, then on one's own kind in the town, then on
news.

The talk has February spread from plant to plant (M40): what one sees at work weighs more than what one reads.
Centola and Macy say why: joining is risky, so it takes several neighbours, not one distant example. Holds
where word travels by foot and by post; with telegraph and telephone the far part grows. Biggs finds strikes
spreading the same way. Rival reading: a common shock (closures, a stopped tramway) looks like contagion from
afar.
"""

from groundswell.grammar.law import law


@law(
    "exposure",
    source="centolamacy2007",
    ledger=("M40",),
    rises_with=("active_at_work", "active_in_class", "active_in_country"),
)
def near_and_far(
    active_at_work: float, active_in_class: float, active_in_country: float, *, near: float, alike: float
) -> float:
    """Share of others who seem to take part.

    ``near * active_at_work + alike * active_in_class + (1 - near - alike) * active_in_country``.

    >>> round(near_and_far(0.5, 0.2, 0.1, near=0.4, alike=0.4), 3)
    0.3
    """
    return near * active_at_work + alike * active_in_class + (1.0 - near - alike) * active_in_country

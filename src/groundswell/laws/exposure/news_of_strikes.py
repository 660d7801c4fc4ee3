"""Who sees others take part at work, in town, along the lines of rail and in the country's news is moved by them.

Contagion goes from plant to plant (M40), and the railway carries it from town to town, which is what brings towns and
villages into step or not (M20).
"""

from groundswell.grammar.law import law


@law(
    "exposure",
    source="centolamacy2007",
    ledger=("M40", "M20"),
    without_direction="every weight but the last is an estimate, and the last is what they leave",
)
def news_of_strikes(
    active_at_work: float,
    active_in_class: float,
    strikers_heard: float,
    strikers_in_country: float,
    *,
    near: float,
    alike: float,
    heard: float,
) -> float:
    """Share of others who seem to take part: a mean of the four, weighted ``near``, ``alike``, ``heard`` and the rest.

    >>> news_of_strikes(0.5, 0.5, 0.0, 0.0, near=0.25, alike=0.25, heard=0.25)
    0.25
    >>> news_of_strikes(0.0, 0.0, 0.0, 1.0, near=0.25, alike=0.25, heard=0.25)
    0.25
    """
    return (
        near * active_at_work
        + alike * active_in_class
        + heard * strikers_heard
        + (1.0 - near - alike - heard) * strikers_in_country
    )

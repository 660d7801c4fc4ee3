"""A rising put down by force is remembered by all as a defeat.

What was fired at the armed counts, by the share of the army that fired (M32).
"""

from groundswell.grammar.law import law


@law(
    "defeat",
    actor="regime",
    source="halinski2023:L79",
    ledger=("M20", "M22", "M32"),
    rises_with=("crushing_in_country",),
    falls_with=("defeat",),
)
def rising_put_down(defeat: float, crushing_in_country: float, *, weight: float) -> float:
    """Daily change of the memory of defeat, share: ``weight * crushing_in_country * (1 - defeat)``.

    >>> rising_put_down(0.5, 0.25, weight=2.0)
    0.25
    """
    return weight * crushing_in_country * (1.0 - defeat)

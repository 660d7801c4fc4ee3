"""Mutinies by year: units of the army that cease to obey, whether or not they did so before.

Counted in regiments of 2,000 (assumed, as in the case for peace), by the soldiers of the units that begin to
refuse.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, summed
from groundswell.grammar.sources import Confidence, Source

REGIMENT = 2000
HISTORIAN = ErrorModel(
    "Bushnell",
    # Assumed: his 211 for the end of 1905 are a least number. The army's own papers held 104 of his 202 of 1906.
    low=0.75,
    high=1.0,
    sources=(Source("bushnell1985"), Source("assumption")),
    confidence=Confidence.ASSUMED,
)


@observable(
    unit="mutinies",
    step="year",
    needs=("unit.mutinies",),
    error="Half of the mutinies never passed through military channels. In the record a mutiny is a "
    "company's or a division's and counts once; here it is a regiment's.",
    error_model=HISTORIAN,
)
def mutinies_by_year(chronicle: Chronicle) -> dict[str, float]:
    """Soldiers of units that begin to refuse, over those of a regiment, summed over each whole year."""
    begun = chronicle.daily("unit.mutinies", classes=("soldiers",))
    return summed(begun / REGIMENT, chronicle.calendar, "year")

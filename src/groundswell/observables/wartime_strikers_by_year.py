"""Wartime strikers by year: participations in all strikes that a historian found for 1915 and 1916, in thousands.

Yu. Kiryanov's count of the archives: wider than the inspectorate's, which saw neither mines nor state works.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, summed
from groundswell.grammar.sources import Confidence, Source

ARCHIVES = ErrorModel(
    "Kiryanov",
    # Assumed: what archives lost against what two of them counted twice.
    low=0.9,
    high=1.05,
    sources=(Source("kiryanov"), Source("assumption")),
    confidence=Confidence.ASSUMED,
)


@observable(
    unit="thousand persons",
    step="year",
    needs=("person.joins",),
    error="Participations, as in the inspectors' tables, but of every industry. Read at second hand only; "
    "how many strikes left no paper is not known.",
    error_model=ARCHIVES,
)
def wartime_strikers_by_year(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part among all workers, summed over each whole year."""
    return summed(chronicle.daily("person.joins", classes=("workers",)) / 1000, chronicle.calendar, "year")

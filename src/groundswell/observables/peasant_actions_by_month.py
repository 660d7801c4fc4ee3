"""Peasant actions by month: each month's part of what villages did from March to October of its year, in per cent.

A part, since what is printed of 1917 is parts: of registered events, from March to October. A peasant who
begins to take part stands for a part of an event, so that events are taken to be as large in one month as in
another. Months of a year whose eight months are not all in the run are left out.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, summed
from groundswell.grammar.sources import Confidence, Source

FIRST, LAST = "03", "10"
REGISTERS = ErrorModel(
    "registers of 1917",
    # Assumed: two regions of one tabulation differ by more than this in most months.
    low=0.8,
    high=1.2,
    sources=(Source("tscho_peasants"), Source("assumption")),
    confidence=Confidence.ASSUMED,
    per="month",
)


@observable(
    unit="per cent of March to October",
    step="month",
    needs=("person.joins",),
    error="Events that reached a militia or a land committee: more of them where officials were left to "
    "write them down, fewer towards autumn. Large and small ones count alike.",
    error_model=REGISTERS,
)
def peasant_actions_by_month(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part among peasants, over those from March to October of the year."""
    begun = summed(chronicle.daily("person.joins", classes=("peasants",)), chronicle.calendar, "month")
    seasons: dict[str, list[float]] = {}
    for key, value in begun.items():
        if FIRST <= key[5:] <= LAST:
            seasons.setdefault(key[:4], []).append(value)
    whole = {year: sum(values) for year, values in seasons.items() if len(values) == 8}
    return {key: 100 * value / max(whole[key[:4]], 1.0) for key, value in begun.items() if key[:4] in whole}

"""After the shots at people without arms more take part in 1905 than if nobody had been outraged by them.

Force against the moderate backfires (M15). That the strike was general before the shots is on record, and is the
rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, mean_share

UNMOVED = Change(
    values={
        "outraged.weight": 0.0, "father_disproved.weight": 0.0, "trust_betrayed.weight": 0.0,
        "shots_in_the_capital.weight": 0.0, "blood_of_the_loyal.blow": 0.0,
    }
)  # fmt: skip
MORE = 1.25


@pattern(
    ledger=("M15",),
    case="russia_1904_1918",
    until="1905-12-31",
    needs=("person.active",),
    unit="share",
    arms={AS_IT_IS: Change(), "nobody outraged": UNMOVED},
    expected="a quarter more than if nobody were outraged",
    shows=lambda runs: runs[AS_IT_IS] >= MORE * runs["nobody outraged"],
)
def m15_shots_bring_more_out(chronicle: Chronicle) -> float:
    """Workers of the country who take part on the mean day of 1905."""
    return mean_share(
        chronicle, "person.active", day_of(chronicle, "1905-01-01"), chronicle.calendar.days, ("workers",)
    )

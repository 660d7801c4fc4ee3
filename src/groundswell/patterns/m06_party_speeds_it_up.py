"""With organised members the rulers fall sooner than without any: a catalyst changes the rate.

A party changes how fast it goes, and not whether (M06), of which `m05_falls_without_revolutionaries` asks. Dense
networks that do without leaders are the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, turned

PARTIES = ("bolsheviks", "mensheviks", "socialist_revolutionaries")
NOBODY = Change(settings={party: {"organisation.members": 0.0} for party in PARTIES})
SOONER = 14.0


@pattern(
    ledger=("M06",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen",),
    unit="days",
    arms={AS_IT_IS: Change(), "no revolutionaries": NOBODY},
    expected="a fortnight sooner with revolutionaries than without",
    shows=lambda runs: runs[AS_IT_IS] <= runs["no revolutionaries"] - SOONER,
    causes=Change(values={"catalyst.weight": 0.0}),
    without="the pull of those who are organised",
)
def m06_party_speeds_it_up(chronicle: Chronicle) -> float:
    """Days from the beginning of the war to the fall; to the end of the run if there is none."""
    day = turned(chronicle, "regime.fallen", day_of(chronicle, "1914-07-19"))
    return float((chronicle.calendar.days if day is None else day) - day_of(chronicle, "1914-07-19"))

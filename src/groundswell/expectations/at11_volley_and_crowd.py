"""When troops fire, the crowd gives way for a day and then soldiers refuse; or, as the talk has it, it does not
give way.

Of the first volley in the capital in the first quarter of 1917, on whichever day. The crowd gives way where on
that day or the next it is under four fifths of the day before: two counts of the police of one crowd can differ
by a sixth.
"""

from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.observable import values_at
from groundswell.grammar.stretch import stretch

EVE, FIRST, LAST, RECORDED = "1916-12-31", "1917-01-01", "1917-03-31", "1917-02-28"
LEFT, LOYAL = 0.8, 0.05


def undaunted(observed: Observed) -> bool:
    """As the talk says: they fired, and it had no effect."""
    days = _around_the_volley(observed)
    return bool(days) and not _gives_way(observed, days)


@expectation(
    id="AT11",
    case="russia_1904_1918",
    needs=("petrograd_crowd_by_day", "petrograd_units_firing_by_day", "petrograd_garrison_refusing_by_day"),
    used="held_out",
    observable="assumed",
    talk="Soldiers fired on 26 February 1917 and it had no effect: people had lost their fear (M41; F064).",
    record="The shootings bit: spirits sank and the city was quiet by night; what broke the stalemate was the mutiny "
    "of the next morning (M43). No count of the crowd of the 26th was read.",
    source="halinski2023:L151",
    talk_formula=undaunted,
)
def at11_volley_and_crowd(observed: Observed) -> bool:
    """The crowd is under four fifths of the eve's, and on the day after the volley one in twenty soldiers refuses."""
    days = _around_the_volley(observed)
    if not days or not _gives_way(observed, days):
        return False
    before, _, after = values_at(observed["petrograd_garrison_refusing_by_day"], days)
    return after >= LOYAL and after > before


def _around_the_volley(observed: Observed) -> list[str]:
    """The eve, the day and the day after; empty where nobody fires."""
    firing = stretch(observed["petrograd_units_firing_by_day"], EVE, LAST, through=RECORDED)
    days = list(firing)
    volley = next((k for k, day in enumerate(days) if day >= FIRST and firing[day] > 0), None)
    return [] if volley is None or volley + 2 > len(days) else days[volley - 1 : volley + 2]


def _gives_way(observed: Observed, days: list[str]) -> bool:
    before, *since = values_at(observed["petrograd_crowd_by_day"], days)
    return min(since) < LEFT * before

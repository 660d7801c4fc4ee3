"""Those who enter politics choose the best known, not the nearest: moderates of the left far outnumber the
Bolsheviks.

At the first congress of councils within half a year of the fall. The talk's ``far`` is read as at least three
to one; the record's five to one holds within a factor of two either way, as votes of the capitals in that month
lie between 2.5 and 6.4. Layers are not told apart, for delegates of all sat together.
"""

from groundswell.grammar.case import Series
from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.stretch import first_day, stretch

PARTIES = ("mensheviks", "socialist_revolutionaries", "bolsheviks")
LAST_DAY, MONTHS = "1917-12-31", 6
FAR, RECORDED, TOLERANCE = 3.0, 533 / 105, 2.0


def far_more(observed: Observed) -> bool:
    """As the talk says: the moderates had far more."""
    moderates, bolsheviks = _delegates(observed)
    return moderates > 0 and moderates >= FAR * bolsheviks


@expectation(
    id="AT13",
    case="russia_1904_1918",
    needs=("old_rulers_fallen_by_day", *(f"delegates_by_month.{party}" for party in PARTIES)),
    used="held_out",
    observable="read",
    talk="The awakened could not tell shades of the left apart and went to the best known (M44; F068), who handed the "
    "power on (M45; F069).",
    record="285 Socialist Revolutionaries and 248 Mensheviks against 105 Bolsheviks in June 1917.",
    source="halinski2023:L157-161",
    talk_formula=far_more,
)
def at13_best_known_first(observed: Observed) -> bool:
    """Delegates of both moderate parties over those of the Bolsheviks are five to one, within a factor of two."""
    moderates, bolsheviks = _delegates(observed)
    least, most = (RECORDED * factor for factor in (1 / TOLERANCE, TOLERANCE))
    return moderates > 0 and least * bolsheviks <= moderates <= most * bolsheviks


def _delegates(observed: Observed) -> tuple[float, float]:
    """Shares of the moderates and of the Bolsheviks; noughts where nobody fell, or no congress met in time."""
    fallen = observed["old_rulers_fallen_by_day"]
    day = first_day(fallen, LAST_DAY)
    if day is None:
        return 0.0, 0.0
    first, last = day[:7], _months_after(day[:7])
    shares = [_of_congresses(observed[f"delegates_by_month.{party}"], first, last) for party in PARTIES]
    months = sorted(set().union(*shares))
    if not months:
        stretch(fallen, first, f"{last}-28")  # too short a run to say that none met
        return 0.0, 0.0
    mensheviks, revolutionaries, bolsheviks = (share.get(months[0], 0.0) for share in shares)
    return mensheviks + revolutionaries, bolsheviks


def _of_congresses(delegates: Series, first: str, last: str) -> dict[str, float]:
    """Shares won in the months with a congress; a month without one has no value, or nought."""
    pairs = zip(delegates.keys, delegates.values, strict=True)
    return {month: share for month, share in pairs if first <= month <= last and share > 0}


def _months_after(month: str) -> str:
    number = int(month[:4]) * 12 + int(month[5:]) - 1 + MONTHS
    return f"{number // 12:04d}-{number % 12 + 1:02d}"

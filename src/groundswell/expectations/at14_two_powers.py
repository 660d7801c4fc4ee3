"""After the fall two powers stand side by side for months, shaken by crises, until one of them gives way.

From the first day on which a council and a government stand after the fall, to the day on which power is seized
or one of them stands no more: three months or longer, with two crises or more before that day, and over by the
end of 1918. The talk's two states are obeyed about alike, neither twice as much as the other, on three months
of days.
"""

from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.observable import values_at
from groundswell.grammar.stretch import first_day, stretch

LAST = "1918-12-31"
MONTHS, CRISES, TWICE = 90, 2, 2.0


def obeyed_alike(observed: Observed) -> bool:
    """As the talk says: two states in one country."""
    days = _side_by_side(observed)
    councils, government = (
        values_at(observed[f"obedience_by_day.{power}"], days) for power in ("councils", "government")
    )
    alike = sum(
        max(pair) <= TWICE * min(pair) and min(pair) > 0 for pair in zip(councils, government, strict=True)
    )
    return at14_two_powers(observed) and alike >= MONTHS


@expectation(
    id="AT14",
    case="russia_1904_1918",
    needs=(
        "old_rulers_fallen_by_day",
        "power_seized_by_day",
        "powers_standing_by_day.councils",
        "powers_standing_by_day.government",
        "crises_of_power_by_day",
        "obedience_by_day.councils",
        "obedience_by_day.government",
    ),
    used="held_out",
    observable="read",
    talk="Two states in one country are a dead end: the provisional government and the soviets (M46).",
    record="Eight months, with crises in April, July, August and October 1917. How far each was obeyed nobody "
    "counted.",
    source="halinski2023:L161-163",
    talk_formula=obeyed_alike,
)
def at14_two_powers(observed: Observed) -> bool:
    """Both stand for three months or longer, through two crises or more, and not for ever."""
    days = _side_by_side(observed)
    if len(days) < MONTHS or days[-1] == LAST:
        return False
    return sum(values_at(observed["crises_of_power_by_day"], days)) >= CRISES


def _side_by_side(observed: Observed) -> list[str]:
    """The days on which both stand, from the first after the fall until power is seized or one of them is gone."""
    fall = first_day(observed["old_rulers_fallen_by_day"], LAST)
    if fall is None:
        return []
    seized, councils, government = (
        stretch(observed[name], fall, LAST)
        for name in (
            "power_seized_by_day",
            "powers_standing_by_day.councils",
            "powers_standing_by_day.government",
        )
    )
    both = [day for day in councils if councils[day] > 0 and government[day] > 0 and not seized[day]]
    first = both[0] if both else LAST
    ends = [day for day in councils if day > first and day not in set(both)]
    return [day for day in both if not ends or day < ends[0]]

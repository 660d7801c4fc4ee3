"""Made-up histories for every expectation: what its observables would show, and what it would have to say of it.

Each history is a mapping from an observable to a rule, from the key of a period to its value. What is not named is
nought all along. `talk` and `record` are what the two readings must answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Rule = Callable[[str], float]
"""Key of a period -> value."""


@dataclass(frozen=True)
class History:
    """One invented history of an expectation."""

    name: str
    shows: Mapping[str, Rule]
    talk: bool
    record: bool


def by(values: Mapping[str, float], otherwise: float = 0.0) -> Rule:
    """Some keys have a value; all others have another."""
    return lambda key: values.get(key, otherwise)


def between(first: str, last: str, value: float = 1.0, otherwise: float = 0.0) -> Rule:
    """A value from one key to another, both within."""
    return lambda key: value if first <= key <= last else otherwise


def since(first: str, value: float = 1.0) -> Rule:
    """A value from a key on."""
    return between(first, "9999", value)


def both(*rules: Rule) -> Rule:
    """The sum of several."""
    return lambda key: sum(rule(key) for rule in rules)


def workers(private: float, public: float, out: float) -> dict[str, Rule]:
    """The workers of the capital, the same on every day."""
    sides = {"private": private, "public": public, "out": out}
    return {f"petrograd_workers_by_day.{side}": by({}, value) for side, value in sides.items()}


def strikers(*years: float) -> dict[str, Rule]:
    """Strikers of 1905 to 1913."""
    return {"strikers_by_year": by({str(1905 + k): value for k, value in enumerate(years)})}


SNAPS = "petrograd_strikers_by_day_police"
DAYS = ("1917-02-23", "1917-02-24", "1917-02-25", "1917-02-26", "1917-02-27", "1917-02-28")


def february(*counts: float) -> Rule:
    """Counts of the days from 23 February on."""
    return by(dict(zip(DAYS, counts, strict=False)))


def out(*counts: float) -> dict[str, Rule]:
    """Strikers of the capital in February."""
    return {SNAPS: february(*counts)}


def unorganised(*shares: float) -> dict[str, Rule]:
    """The outbreak of the record, and the shares of the unorganised on its days."""
    return out(87, 197, 240) | {"petrograd_unorganised_by_day": february(*shares)}


def volley(
    crowd: tuple[float, ...], refusing: tuple[float, ...], fired: str = "1917-02-26"
) -> dict[str, Rule]:
    """A volley of the 26th, and crowd and garrison from the 23rd on."""
    return {
        "petrograd_crowd_by_day": february(*crowd),
        "petrograd_units_firing_by_day": by({fired: 0.1}),
        "petrograd_garrison_refusing_by_day": february(*refusing),
    }


def congress(month: str, mensheviks: float, revolutionaries: float, bolsheviks: float) -> dict[str, Rule]:
    """A fall in February 1917, and a congress."""
    shares = dict(mensheviks=mensheviks, socialist_revolutionaries=revolutionaries, bolsheviks=bolsheviks)
    found = {f"delegates_by_month.{party}": by({month: share}) for party, share in shares.items()}
    return {"old_rulers_fallen_by_day": since("1917-02-27"), **found}


def powers(
    end: str, crises: tuple[str, ...], obeyed: float = 0.5, council: str = "1917-02-27"
) -> dict[str, Rule]:
    """Two powers from the fall to a seizure; councils hold a share of the obedience."""
    return {
        "old_rulers_fallen_by_day": since("1917-02-27"),
        "power_seized_by_day": since(end),
        "powers_standing_by_day.councils": since(council),
        "powers_standing_by_day.government": by({}, 1.0),
        "crises_of_power_by_day": by(dict.fromkeys(crises, 1.0)),
        "obedience_by_day.councils": by({}, obeyed),
        "obedience_by_day.government": by({}, 1 - obeyed),
    }


def apart(
    towns: Mapping[str, float], villages: Mapping[str, float], fall: str = "1917-02-27"
) -> dict[str, Rule]:
    """Towns and villages by month, and a day of the fall."""
    return {
        "strikers_by_month": by(towns),
        "peasant_disturbances_by_month": by(villages),
        "old_rulers_fallen_by_day": since(fall),
    }


def war(before: float, within: float, second: float) -> dict[str, Rule]:
    """Strikers before the war, in its first year and in its second."""
    parts = (
        between("1914-01-01", "1914-07-18", before),
        between("1914-07-19", "1915-07-18", within),
        between("1915-07-19", "1916-07-31", second),
    )
    return {"strikers_by_day": both(*parts)}


TWO_SNAPS = both(between("1905-01-05", "1905-01-12", 100), between("1917-02-24", "1917-03-05", 300))
APRIL_JULY = "1917-04-20", "1917-07-04"

HISTORIES: Mapping[str, tuple[History, ...]] = {
    "AT01": (
        History("hidden discontent", workers(0.6, 0.2, 0.01), True, True),
        History("content", workers(0.2, 0.05, 0.01), False, False),
        History("open discontent", workers(0.6, 0.5, 0.01), False, False),
        History("out already", workers(0.6, 0.2, 0.2), False, False),
    ),
    "AT02": (
        History("snaps twice", {SNAPS: TWO_SNAPS}, True, True),
        History("snaps in the war alone", {SNAPS: between("1917-02-24", "1917-03-05", 300)}, False, False),
        History("always out", {SNAPS: by({}, 100.0)}, False, False),
        History("drifts", {SNAPS: lambda key: float(key[:4] + key[5:7]) - 190400}, False, False),
    ),
    "AT05": (
        History("ebbed", apart({"1905-10": 500, "1905-12": 50}, {"1905-12": 800}), True, True),
        History("overlap", apart({"1905-10": 519, "1905-11": 325}, {"1905-11": 796}), False, True),
        History("at once", apart({"1905-11": 519}, {"1905-11": 796}), False, False),
        History("fall", apart({"1905-10": 500}, {"1905-12": 800}, "1905-12-20"), False, False),
        History("quiet villages", apart({"1905-10": 500}, {}), False, False),
    ),
    "AT06": (
        History("ebbs", strikers(2863, 1108, 740, 176, 64), True, True),
        History("comes back", strikers(2863, 1108, 740, 176, 180), False, False),
    ),
    "AT07": (
        History("beaten, revived", strikers(2863, 1108, 740, 176, 64, 47, 105, 725, 887), True, True),
        History("beaten, stays down", strikers(2863, 1108, 740, 176, 64, 47, 20, 20, 20), False, False),
        History("not beaten, slump stirs", strikers(300, 300, 300, 400, 400, 300, 100, 100, 100), True, True),
        History("not beaten, upswing stirs", strikers(300, 300, 300, 400, 400, 400, 900, 900, 900), False, False),
    ),
    "AT08": (
        History("cut, then back", war(100, 10, 30), True, True),
        History("cut for good", war(100, 10, 5), False, False),
        History("not cut", war(100, 80, 90), False, False),
        History("nothing to cut", war(0, 0, 10), False, False),
    ),
    "AT09": (
        History("police", out(87, 197, 240), True, True),
        History("a day later", {SNAPS: by({"1917-03-01": 87, "1917-03-02": 197, "1917-03-03": 240})}, True, True),
        History("all on the second day", out(90, 400, 250), True, False),
        History("at once", out(240, 240, 240), False, False),
        History("nobody", {}, False, False),
    ),
    "AT10": (
        History("mills first", unorganised(0.8, 0.4, 0.3), True, True),
        History("members first", unorganised(0.2, 0.4, 0.6), False, False),
        History("all alike", unorganised(0.6, 0.6, 0.6), False, False),
        History("nobody", {}, False, False),
    ),
    "AT11": (
        History("dips, then mutiny", volley((90, 200, 240, 180, 250), (0, 0, 0, 0, 0.4)), False, True),
        History("undaunted", volley((90, 200, 240, 240, 250), (0, 0, 0, 0, 0.4)), True, False),
        History("beaten", volley((90, 200, 240, 100, 50), (0,)), False, False),
        History("nobody fires", volley((90, 200, 240, 240, 250), (0,), "1905-01-09"), False, False),
    ),
    "AT12": (
        History("melts", {"petrograd_garrison_refusing_by_day": february(0, 0, 0, 0.01, 0.4, 0.75)}, True, True),
        History("crumbles", {"petrograd_garrison_refusing_by_day": february(0.1, 0.2, 0.3, 0.4, 0.5)}, False, False),
        History("holds", {}, False, False),
    ),
    "AT13": (
        History("as recorded", congress("1917-06", 248, 285, 105), True, True),
        History("no Bolshevik", congress("1917-06", 0.4, 0.4, 0.0), True, False),
        History("nearest", congress("1917-06", 0.2, 0.1, 0.4), False, False),
        History("too late", congress("1917-12", 0.4, 0.4, 0.16), False, False),
        History("no fall", {}, False, False),
    ),
    "AT14": (
        History("eight months", powers("1917-10-25", APRIL_JULY), True, True),
        History("a shadow of a council", powers("1917-10-25", APRIL_JULY, obeyed=0.1), False, True),
        History("weeks", powers("1917-04-30", APRIL_JULY), False, False),
        History("no crisis", powers("1917-10-25", ()), False, False),
        History("for ever", powers("1999-01-01", APRIL_JULY), False, False),
        History("no council", powers("1917-10-25", APRIL_JULY, council="1999-01-01"), False, False),
        History("no fall", {}, False, False),
    ),
}  # fmt: skip

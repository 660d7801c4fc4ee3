"""Every observable on the shelf reads a chronicle alone, and gives a series that an archive could keep."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from random import Random
from statistics import fmean

import numpy as np
import pytest

from groundswell import catalogue
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.chronicle import Actor, Chronicle
from groundswell.grammar.error_model import EXACT, ErrorModel
from groundswell.grammar.family import family
from groundswell.grammar.observable import Observable, Unobservable, observable, periods
from groundswell.grammar.sources import Confidence

from .fake_chronicle import FakeChronicle, drawn_chronicle

SHELF = catalogue.observables()
CALENDAR = Calendar.read("julian", "1904-11-20", "1907-03-03")


def test_the_shelf_is_not_empty() -> None:
    assert SHELF


def luck_of(seed: object) -> object:
    """Luck by keeper and period that is the same whenever it is asked."""
    return lambda keeper, period: Random(f"{seed} {keeper} {period}").random()


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(1905)


@pytest.mark.parametrize("seen", SHELF, ids=str)
class TestObservable:
    def test_is_named_after_its_file_and_says_how_it_errs(self, seen: Observable) -> None:
        assert catalogue.observable(seen.name) is seen
        assert seen.unit and len(seen.error.split()) > 5

    def test_gives_one_value_for_each_whole_period(self, seen: Observable, rng: np.random.Generator) -> None:
        series = seen(drawn_chronicle(rng, CALENDAR, seen.places or ("north", "south")))
        assert (series.name, series.meaning, series.unit, series.step) == (
            seen.name,
            seen.meaning,
            seen.unit,
            seen.step,
        )
        whole = [key for key, _, _ in periods(CALENDAR, seen.step)]
        assert [key for key in whole if key in series.keys] == list(series.keys), "in order, each once"
        assert all(type(value) is float and np.isfinite(value) and value >= 0 for value in series.values)
        assert any(series.values)
        if seen.unit == "share":
            assert max(series.values) <= 1

    def test_sees_nothing_where_nothing_happens(self, seen: Observable) -> None:
        quiet = FakeChronicle(CALENDAR, {}, {}, places=seen.places or ("north",))
        assert not any(seen(quiet).values)

    def test_does_not_wait_for_a_period_to_end(self, seen: Observable, rng: np.random.Generator) -> None:
        short = Calendar.read("gregorian", "1914-07-20", "1914-07-20")
        series = seen(drawn_chronicle(rng, short, seen.places or ("north",)))
        assert len(series.keys) == len(series.values) == (1 if seen.step == "day" else 0)

    def test_states_its_error_with_a_source(self, seen: Observable) -> None:
        model = seen.error_model
        assert model is EXACT or (model.keeper and model.sources)
        assert 0 <= model.low <= model.high < 2
        assert model.confidence is not Confidence.READ, "no source prints the error of a source"

    def test_is_recorded_with_the_stated_bias(self, seen: Observable, rng: np.random.Generator) -> None:
        chronicle = drawn_chronicle(rng, CALENDAR, seen.places or ("north", "south"))
        true, model = seen(chronicle), seen.error_model
        [at, *_] = [k for k, value in enumerate(true.values) if 0 < value and value * model.high < 1e9]
        true = replace(
            true, keys=(true.keys[at],), values=(true.values[at] / (2 if seen.unit == "share" else 1),)
        )
        ratios = [
            seen.recorded(true, chronicle, luck_of(draw)).values[0] / true.values[0] for draw in range(2000)
        ]
        width = model.high - model.low
        assert model.low - 1e-9 <= min(ratios) <= model.low + width / 50 + 1e-9
        assert model.high - width / 50 - 1e-9 <= max(ratios) <= model.high + 1e-9
        assert fmean(ratios) == pytest.approx(model.expected, abs=width / 30 + 1e-9)

    def test_is_recorded_alike_whatever_else_is(self, seen: Observable, rng: np.random.Generator) -> None:
        """The same luck gives the same record, however long the run goes on."""
        chronicle = drawn_chronicle(rng, CALENDAR, seen.places or ("north", "south"))
        true = seen(chronicle)
        whole = seen.recorded(true, chronicle, luck_of(1))
        assert whole == seen.recorded(true, chronicle, luck_of(1))
        assert whole.keys == true.keys and (whole.unit, whole.step) == (true.unit, true.step)
        half = len(true.keys) // 2
        part = replace(true, keys=true.keys[half:], values=true.values[half:])
        assert seen.recorded(part, chronicle, luck_of(1)).values == whole.values[half:]
        if seen.error_model.low < seen.error_model.high:
            assert whole != seen.recorded(true, chronicle, luck_of(2))
        if seen.unit == "share":
            assert max(whole.values) <= 1

    def test_reads_only_what_it_says_it_needs(self, seen: Observable, rng: np.random.Generator) -> None:
        full = drawn_chronicle(rng, CALENDAR, seen.places or ("north",))
        assert isinstance(full, FakeChronicle)
        enough = replace(full, words=seen.needs)
        assert seen.applies_to(enough)
        assert seen(enough) == seen(full)

    def test_says_what_it_lacks(self, seen: Observable) -> None:
        bare = FakeChronicle(CALENDAR, {}, {}, words=(), places=seen.places)
        assert not seen.applies_to(bare)
        with pytest.raises(Unobservable, match=seen.needs[0]):
            seen(bare)
        for place in seen.places:
            elsewhere = FakeChronicle(CALENDAR, {}, {}, places=("elsewhere",))
            with pytest.raises(Unobservable, match=place):
                seen(elsewhere)


def ones(calendar: Calendar, each: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.full(calendar.days, each, np.int64)


def test_strikers_by_year_counts_the_beginnings_of_workers_alone() -> None:
    calendar = Calendar.read("julian", "1904-01-01", "1906-06-30")
    joined = {
        ("workers", "north"): ones(calendar, 1000),
        ("workers", "south"): ones(calendar, 1),
        ("peasants", "north"): ones(calendar, 7),
    }
    series = catalogue.observable("strikers_by_year")(FakeChronicle(calendar, {}, {"person.joins": joined}))
    assert series.keys == ("1904", "1905")
    assert series.values == pytest.approx((366 * 1.001, 365 * 1.001))


def test_strikers_by_day_counts_the_workers_who_are_out() -> None:
    calendar = Calendar.read("julian", "1917-02-23", "1917-02-25")
    out = {
        ("workers", "north"): np.array([87_000, 197_000, 240_000]),
        ("soldiers", "north"): ones(calendar, 9),
    }
    series = catalogue.observable("strikers_by_day")(FakeChronicle(calendar, {}, {"person.active": out}))
    assert dict(zip(series.keys, series.values, strict=True)) == {
        "1917-02-23": 87,
        "1917-02-24": 197,
        "1917-02-25": 240,
    }


def test_units_refusing_is_a_share_of_the_soldiers_alone() -> None:
    calendar = Calendar.read("julian", "1917-02-26", "1917-02-27")
    people = {("soldiers", "north"): 60, ("soldiers", "south"): 40, ("workers", "north"): 900}
    refusing = {("soldiers", "north"): np.array([0, 50])}
    series = catalogue.observable("units_refusing_by_day")(
        FakeChronicle(calendar, people, {"unit.refusing": refusing})
    )
    assert series.values == (0, 0.5)


def test_one_keeper_errs_in_one_way() -> None:
    models = defaultdict(set)
    for seen in SHELF:
        models[seen.error_model.keeper].add(seen.error_model)
    assert {keeper for keeper, stated in models.items() if len(stated) > 1} == set()


def test_the_parts_of_a_table_add_up(rng: np.random.Generator) -> None:
    """As Varzar's do: quarters to years, economic and political strikers to all."""
    chronicle = drawn_chronicle(rng, Calendar.read("julian", "1905-01-01", "1906-12-31"), ("north",))

    def recorded(name: str) -> np.ndarray:
        seen = catalogue.observable(name)
        return np.array(seen.recorded(seen(chronicle), chronicle, luck_of(3)).values)

    years, quarters = recorded("strikers_by_year"), recorded("strikers_by_quarter")
    np.testing.assert_allclose(quarters.reshape(2, 4).sum(axis=1), years)
    np.testing.assert_allclose(recorded("strikers_by_month").reshape(2, 12).sum(axis=1), years)
    parts = recorded("economic_strikers_by_quarter") + recorded("political_strikers_by_quarter")
    np.testing.assert_allclose(parts, quarters)


def test_two_counts_of_the_same_crowd_disagree_as_they_did(rng: np.random.Generator) -> None:
    chronicle = drawn_chronicle(rng, Calendar.read("julian", "1917-01-01", "1917-12-31"), ("petrograd",))
    police, leiberov = (
        catalogue.observable(f"petrograd_strikers_by_day_{who}") for who in ("police", "leiberov")
    )
    assert police(chronicle).values == leiberov(chronicle).values, "one truth"
    by_police, by_leiberov = (
        np.array(seen.recorded(seen(chronicle), chronicle, luck_of(4)).values) for seen in (police, leiberov)
    )
    ratios = by_leiberov / by_police
    assert 214_111 / 197_000 - 1e-9 <= ratios.min() < 1.15
    assert 1.4 < ratios.max() <= 128_388 / 87_000 + 1e-9
    true = np.array(police(chronicle).values)
    assert (by_police < true).all() and (true < by_leiberov).all()


def test_the_inspectors_see_their_own_plants_alone() -> None:
    calendar = Calendar.read("julian", "1904-01-01", "1904-12-31")
    seen, joined = catalogue.observable("strikers_by_year"), {("workers", "north"): ones(calendar, 1000)}

    def recorded(workers: int) -> float:
        chronicle = FakeChronicle(calendar, {("workers", "north"): workers}, {"person.joins": joined})
        return seen.recorded(seen(chronicle), chronicle, lambda keeper, period: 1.0).values[0]

    assert recorded(1_746_000) == recorded(500) == pytest.approx(366)
    assert recorded(2 * 1_746_000) == pytest.approx(183)


def test_peasant_actions_are_parts_of_a_season(rng: np.random.Generator) -> None:
    series = catalogue.observable("peasant_actions_by_month")(drawn_chronicle(rng, CALENDAR, ("north",)))
    for year in ("1905", "1906"):
        season = [
            v for k, v in zip(series.keys, series.values, strict=True) if f"{year}-03" <= k <= f"{year}-10"
        ]
        assert len(season) == 8 and sum(season) == pytest.approx(100)
    assert "1904-12" not in series.keys and "1907-01" not in series.keys


def test_call_outs_and_mutinies_are_counted_in_units() -> None:
    calendar = Calendar.read("julian", "1905-01-01", "1905-12-31")
    men = np.zeros(calendar.days, np.int64)
    men[[10, 300]] = 2_000, 4_000
    chronicle = FakeChronicle(
        calendar, {}, {word: {("soldiers", "north"): men} for word in ("unit.mutinies", "unit.called_out")}
    )
    assert catalogue.observable("mutinies_by_year")(chronicle).values == (3,)
    assert catalogue.observable("call_outs_by_year")(chronicle).values == pytest.approx(
        (6000 / 719.2,), rel=1e-3
    )


def test_each_power_has_its_own_obedience() -> None:
    calendar = Calendar.read("julian", "1917-03-01", "1917-03-02")
    obeyed = {
        Actor("institution", "duma", "north", ()): np.array([0.75, 0.5]),
        Actor("institution", "soviet", "north", ("is_council",)): np.array([0.25, 0.5]),
        Actor("institution", "other", "south", ("is_council",)): np.array([0.0, 0.5]),
    }
    chronicle = FakeChronicle(calendar, {}, {}, alone={"institution.obedience": obeyed})
    assert catalogue.observable("obedience_by_day.government")(chronicle).values == (0.75, 0.5)
    assert catalogue.observable("obedience_by_day.councils")(chronicle).values == (0.125, 0.5)


def test_crises_begin_once_each() -> None:
    calendar = Calendar.read("julian", "1917-05-01", "1917-05-06")
    rulers = Actor("regime", "rulers", "north", ())
    alone = {
        "regime.coalition": {rulers: np.array([0.0, 1, 1, 1, 1, 0])},
        "regime.coup": {rulers: np.array([0.5, 0.5, 0.2, 0, 0.1, 0])},
        "organisation.rising": {
            Actor("organisation", "reds", "north", ()): np.array([0.0, 1, 1, 0, 0, 0]),
            Actor("organisation", "reds", "south", ()): np.array([0.0, 0, 1, 0, 1, 0]),
        },
    }
    chronicle = FakeChronicle(calendar, {}, {}, alone=alone)
    assert catalogue.observable("crises_of_power_by_day")(chronicle).values == (0, 2, 0, 0, 2, 1)


def test_powers_are_counted_while_they_stand() -> None:
    calendar = Calendar.read("julian", "1917-03-01", "1917-03-02")
    standing = {
        Actor("institution", "duma", "north", ()): np.array([1.0, 1]),
        Actor("institution", "soviet", "north", ("is_council",)): np.array([0.0, 1]),
        Actor("institution", "other", "south", ("is_council",)): np.array([1.0, 1]),
    }
    chronicle = FakeChronicle(calendar, {}, {}, alone={"institution.standing": standing})
    assert catalogue.observable("powers_standing_by_day.councils")(chronicle).values == (1, 2)
    assert catalogue.observable("powers_standing_by_day.government")(chronicle).values == (1, 1)


def test_a_crowd_has_no_soldiers_and_workers_are_asked_for_three_things() -> None:
    calendar = Calendar.read("julian", "1917-02-23", "1917-02-24")
    people = {("workers", "petrograd"): 400_000, ("soldiers", "petrograd"): 160_000}
    active = {
        ("workers", "petrograd"): np.array([100_000, 200_000]),
        ("middle_strata", "petrograd"): np.array([1_000, 50_000]),
        ("soldiers", "petrograd"): np.array([7, 60_000]),
    }
    counts = {
        "person.active": active,
        "person.discontent": {("workers", "petrograd"): ones(calendar, 400_000 * 7_000)},
        "unit.fires": {("soldiers", "petrograd"): np.array([0, 16_000])},
    }
    chronicle = FakeChronicle(calendar, people, counts, places=("petrograd",))

    def seen(name: str) -> tuple[float, ...]:
        return catalogue.observable(name)(chronicle).values

    assert seen("petrograd_crowd_by_day") == (101, 250)
    assert seen("petrograd_workers_by_day.out") == (0.25, 0.5)
    assert seen("petrograd_workers_by_day.private") == pytest.approx((0.7, 0.7))
    assert seen("petrograd_units_firing_by_day") == (0, 0.1)


def test_votes_stand_where_there_was_voting() -> None:
    calendar = Calendar.read("julian", "1917-06-01", "1917-09-30")
    june, september = (calendar.start.plus(day).isoformat()[:7] for day in (24, 115))
    share = {name: np.zeros(calendar.days) for name in ("bolsheviks", "socialist_revolutionaries", "south")}
    share["bolsheviks"][[24, 115]] = 0.11, 0.51
    share["socialist_revolutionaries"][[24, 115]] = 0.58, 0.14
    share["south"][115] = 0.03
    votes = {
        Actor("organisation", "bolsheviks", "moscow", ()): share["bolsheviks"],
        Actor("organisation", "socialist_revolutionaries", "moscow", ()): share["socialist_revolutionaries"],
        Actor("organisation", "bolsheviks", "south", ()): share["south"],
    }
    people = {("workers", "moscow"): 1000, ("peasants", "south"): 3000}
    chronicle = FakeChronicle(
        calendar, people, {}, places=("moscow", "south"), alone={"organisation.votes": votes}
    )
    moscow = catalogue.observable("votes_moscow_by_month.bolsheviks")(chronicle)
    assert (moscow.keys, moscow.values) == ((june, september), (0.11, 0.51))
    rivals = catalogue.observable("votes_moscow_by_month.socialist_revolutionaries")(chronicle)
    assert rivals.values == (0.58, 0.14)
    country = catalogue.observable("votes_assembly_by_month.bolsheviks")(chronicle)
    assert country.values == pytest.approx((0.11, (0.51 + 3 * 0.03) / 4))
    unheard = catalogue.observable("votes_moscow_by_month.mensheviks")(chronicle)
    assert unheard.keys == (), "nothing is known of a party that stands nowhere"


def test_the_shares_of_all_parties_add_up_where_votes_are_counted_daily(rng: np.random.Generator) -> None:
    calendar = Calendar.read("julian", "1917-03-01", "1917-11-30")
    chronicle = drawn_chronicle(rng, calendar, ("moscow", "north"))
    assert isinstance(chronicle, FakeChronicle)
    votes = chronicle.alone["organisation.votes"]
    whole = {place: sum(v for a, v in votes.items() if a.place == place) for place in chronicle.places}
    free = np.arange(calendar.days) >= 92  # nought before there is free voting
    shares = {actor: free * value / whole[actor.place] for actor, value in votes.items()}
    chronicle = replace(chronicle, alone={"organisation.votes": shares})
    parties = [seen(chronicle) for seen in SHELF if seen.name.startswith("votes_assembly_by_month.")]
    assert {series.keys[0] for series in parties} == {"1917-06"}
    np.testing.assert_allclose(sum(np.array(series.values) for series in parties), 1.0)


def test_a_family_gives_a_series_for_each_combination_of_its_keys(rng: np.random.Generator) -> None:
    @family(
        by={"place": ("north", "south"), "party": ("reds", "whites")},
        unit="share", step="month", needs=("organisation.votes",), error="none", error_model=EXACT,
    )  # fmt: skip
    def votes(chronicle: Chronicle, place: str, party: str) -> dict[str, float]:
        return {place: float(len(party))}

    assert [seen.name for seen in votes.members] == [
        "votes.north.reds", "votes.north.whites", "votes.south.reds", "votes.south.whites",
    ]  # fmt: skip
    chronicle = drawn_chronicle(rng, CALENDAR, ("north",))
    assert [seen.applies_to(chronicle) for seen in votes.members] == [True, True, False, False]
    assert votes.members[1](chronicle).keys == ("north",)
    assert votes.members[1](chronicle).values == (6.0,)


@pytest.mark.parametrize("by", [{}, {"party": ()}, {"party": ("reds", "reds")}])
def test_a_family_without_members_of_their_own_names_is_refused(by: dict[str, tuple[str, ...]]) -> None:
    make = family(
        by=by, unit="share", step="month", needs=("organisation.votes",), error="none", error_model=EXACT
    )
    with pytest.raises(TypeError, match="each value of a key once"):
        make(ones)


@pytest.mark.parametrize(
    ("step", "needs", "per", "complaint"),
    [
        ("fortnight", ("person.active",), "year", "unknown step"),
        ("place", ("person.active",), "year", "unknown step"),  # which only a run's own count has
        ("day", ("person.caution",), "year", "does not count"),
        ("year", ("person.active",), "day", "values by year, but an error by day"),
    ],
)
def test_an_observable_that_could_not_be_observed_is_refused_at_once(
    step: str, needs: tuple[str, ...], per: str, complaint: str
) -> None:
    model = ErrorModel("a clerk", 0.5, 1.0, (), Confidence.ASSUMED, per=per)
    with pytest.raises(TypeError, match=complaint):
        observable(unit="share", step=step, needs=needs, error="none", error_model=model)(
            lambda chronicle: {}
        )


def test_bounds_that_are_none_are_refused() -> None:
    with pytest.raises(ValueError, match="error model of a clerk: bounds"):
        ErrorModel("a clerk", 1.5, 1.0, (), Confidence.ASSUMED)

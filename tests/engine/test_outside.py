"""The exogenous register: spans become days, entries add up, and what depends on an entry falls with it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from groundswell import api
from groundswell.engine.arranged import arranged
from groundswell.engine.outside import given_by_day, standing
from groundswell.grammar.case import Case, Incidents
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.sources import Confidence, Source
from groundswell.grammar.spelling import UnknownName
from groundswell.society.populate import populate
from groundswell.society.society import Society


@pytest.fixture(scope="module")
def town() -> Case:
    return api.read("town")


def test_spans_become_days(town: Case) -> None:
    [entry] = [entry for entry in town.outside if "person.want" in entry.words]
    values = given_by_day(town, town.calendar)["person.want"]
    assert values.shape == (town.calendar.days, len(town.places))
    for span in entry.spans:
        first, last = (town.calendar.day_of(day) for day in (span.first, span.last))
        np.testing.assert_allclose(values[first : last + 1], span.value)
    covered = sum(span.last.day_number - span.first.day_number + 1 for span in entry.spans)
    assert (values[:, 0] != 0).sum() == covered


def test_entries_of_one_word_add_up_within_its_range(town: Case) -> None:
    [entry] = [entry for entry in town.outside if "person.want" in entry.words]
    twice = replace(town, outside=(entry, replace(entry, name="again")))
    once = given_by_day(town, town.calendar)["person.want"]
    np.testing.assert_allclose(given_by_day(twice, town.calendar)["person.want"], np.minimum(2 * once, 1.0))


def test_what_is_given_takes_the_place_of_what_is_absent(town: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """A span of nought is given too; only where nothing is given at all does the word keep its absent value."""
    monkeypatch.setitem(WORDS, ("person", "want"), replace(WORDS["person", "want"], absent=0.25))
    [entry] = [entry for entry in town.outside if "person.want" in entry.words]
    place, span = town.places[0].name, entry.spans[0]
    first, last = (town.calendar.day_of(day) for day in (span.first, span.last))
    failures = Incidents(
        "failures", "a try", "person.want", 3, ((span.first, place, 0.125),), {},
        (Source("invented"),), Confidence.ASSUMED, "a try",
    )  # fmt: skip

    def want(*values: float, incidents: tuple[Incidents, ...] = ()) -> list[float]:
        """Before the span, in its first days, at its end, and after it."""
        outside = [replace(entry, name=f"{v}", spans=(replace(span, value=v),)) for v in values]
        case = replace(town, outside=tuple(outside), incidents=incidents)
        filled = given_by_day(case, case.calendar)["person.want"][:, 0]
        return [float(filled[day]) for day in (first - 1, first, last, last + 1)]

    assert want(0.5) == [0.25, 0.5, 0.5, 0.25]
    assert want(0.0) == [0.25, 0.0, 0.0, 0.25]
    assert want(0.5, 0.125) == [0.25, 0.625, 0.625, 0.25]
    assert want(0.5, incidents=(failures,)) == [0.25, 0.625, 0.5, 0.25]
    assert want(incidents=(failures,)) == [0.25, 0.125, 0.25, 0.25]


def test_what_depends_on_an_entry_falls_with_it(town: Case) -> None:
    [entry] = [entry for entry in town.outside if "person.want" in entry.words]
    chained = replace(
        town,
        outside=(
            entry,
            replace(entry, name="prices", depends_on=(entry.name,)),
            replace(entry, name="rumours", depends_on=("prices",)),
            replace(entry, name="apart"),
        ),
    )
    assert [e.name for e in standing(chained.outside, [entry.name], chained)] == ["apart"]
    assert [e.name for e in standing(chained.outside, ["rumours"], chained)] == [
        entry.name,
        "prices",
        "apart",
    ]
    with pytest.raises(UnknownName, match="did you mean 'prices'"):
        standing(chained.outside, ["price"], chained)


def test_incidents_are_a_stream(town: Case) -> None:
    """Those on record happen in every replication, those that chance adds do not; all stay fresh as long."""
    place = town.places[0].name
    stream = Incidents(
        "failures", "a try", "person.want", 3, ((town.calendar.date_of(10), place, 0.5),), {place: 0.02},
        (Source("invented"),), Confidence.ASSUMED, "a try",
    )  # fmt: skip
    case = replace(town, outside=(), incidents=(stream,))
    drawn = [given_by_day(case, case.calendar, seed=1, replication=k)["person.want"][:, 0] for k in range(30)]
    for values in drawn:
        assert (values[10:13] >= 0.5).all()
    rate = np.mean([(np.diff(values, prepend=0) > 0.9).sum() for values in drawn]) / case.calendar.days
    assert 0.01 < rate < 0.03
    assert len({values.tobytes() for values in drawn}) == 30
    again = given_by_day(case, case.calendar, seed=1, replication=7)["person.want"][:, 0]
    np.testing.assert_array_equal(again, drawn[7])
    assert "person.want" not in given_by_day(case, case.calendar, ["failures"])


class TestArranged:
    @pytest.fixture(scope="class")
    def case(self) -> Case:
        return api.read("russia_1904_1918")

    @pytest.fixture(scope="class")
    def parties(self, case: Case) -> Society:
        """A stand-in with the parties alone: growing an empire would show no more."""
        return populate(
            replace(case, layers=case.layers[-1:], posts=tuple(p for p in case.posts if not p.each)), 50_000
        )

    def test_every_branch_has_what_the_register_gives(self, case: Case, parties: Society) -> None:
        people = arranged(parties, case).populations["organisation"]
        journey = dict(zip(people.names, people.settings["journey"].tolist(), strict=True))
        assert (journey["bolsheviks"], journey["mensheviks"], journey["liberals"]) == (31, 17, 0)
        assert {31.0} == {
            days
            for name, days in zip(people.names, people.settings["journey"], strict=True)
            if name == "bolsheviks"
        }

    def test_an_entry_taken_out_leaves_the_absent_value(self, case: Case, parties: Society) -> None:
        people = arranged(parties, case, ["bolshevik_leaders_abroad"]).populations["organisation"]
        journey = dict(zip(people.names, people.settings["journey"].tolist(), strict=True))
        assert (journey["bolsheviks"], journey["mensheviks"]) == (0, 17)

    def test_a_misspelt_entry_is_named(self, case: Case, parties: Society) -> None:
        with pytest.raises(UnknownName, match="did you mean 'statute_of_congresses'"):
            arranged(parties, case, ["statute_of_congreses"])

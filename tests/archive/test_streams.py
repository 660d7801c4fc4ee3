"""Incidents, ties, places taken apart, and the register as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from groundswell.archive import read_case
from groundswell.grammar.case import Case
from groundswell.grammar.sources import Confidence
from groundswell.grammar.spelling import BadInput

from .made_case import SAID, layer, layers_of, persons, refused, with_table

ALL = layer("{column: urban}")
WHY = "meaning: m, source: invented, exogenous_because: because it must, depends_on: []"
DAYS = f"lasting: {{value: 7, unit: day, {SAID}}}"
BREAD = f"{WHY}, confidence: {{column: sure}}, word: person.bread_failure, {DAYS}"
LISTED = "recorded: {table: bread.csv, date: day, place: where}"
RATE = f"rate: {{total: {{value: 0.3, unit: incidents a day, {SAID}}}, among: [workers]}}"
TIES = f"ties: {{meaning: m, weigh_by: urban, reach: {{value: 300, unit: kilometre, {SAID}}}}}\n"


def streams(
    folder: Path, entry: str, rows: str = "1900-05-01,south,read\n1900-03-01,north,recalled\n"
) -> Case:
    with_table(folder, "bread.csv", "day,where,sure\n" + rows)
    layers_of(folder, ALL, f"incidents:\n  bread: {{{entry}}}\n")
    return read_case(folder)


def test_a_stream_is_in_order_and_shared_out_by_persons(case: Path) -> None:
    [bread] = streams(case, f"{BREAD}, {LISTED}, {RATE}").incidents
    assert [(str(day), place, size) for day, place, size in bread.recorded] == [
        ("1900-03-01", "north", 1.0),
        ("1900-05-01", "south", 1.0),
    ]
    assert bread.daily_rate == pytest.approx({"north": 0.1, "middle": 0.2})
    assert (bread.lasting, bread.confidence) == (7, Confidence.RECALLED)
    assert read_case(case).numbers["incidents.bread.1900-03-01.north"].unit == "flag"


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (BREAD, "bread has no incident"),
        (
            f"{BREAD.replace('bread_failure', 'bread_failing')}, {LISTED}",
            "did you mean 'person.bread_failure'",
        ),
        (
            f"{BREAD.replace('bread_failure', 'discontent')}, {LISTED}",
            "unknown given word 'person.discontent'",
        ),
        (f"{BREAD.replace('unit: day', 'unit: week')}, {LISTED}", "1 or more, and `unit: day`"),
        (f"{BREAD}, {RATE.replace('[workers]', '[wokers]')}", "did you mean 'workers'"),
        (f"{BREAD}, {RATE.replace('incidents a day', 'share')}", "is no rate"),
        (f"{BREAD}, {RATE.replace('0.3', '9')}", "more than one incident a day in one place"),
        (f"{BREAD}, {LISTED.replace('where', 'whre')}", "did you mean 'where'"),
    ],
)
def test_a_stream_is_refused(case: Path, entry: str, says: str) -> None:
    with_table(case, "bread.csv", "day,where,sure\n1900-05-01,south,read\n")
    assert says in refused(case, ALL, f"incidents:\n  bread: {{{entry}}}\n")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("1900-05-01,sooth,read", "bread.csv:2: unknown place 'sooth'; did you mean 'south'?"),
        ("1900-05-32,south,read", "bread.csv:2: "),
        ("1900-05-01,south,sure", "bread.csv:2: unknown confidence"),
    ],
)
def test_an_incident_is_blamed_by_its_line(case: Path, row: str, says: str) -> None:
    with_table(case, "bread.csv", f"day,where,sure\n{row}\n")
    assert says in refused(case, ALL, f"incidents:\n  bread: {{{BREAD}, {LISTED}}}\n")


def test_ties(case: Path) -> None:
    layers_of(case, ALL, TIES)
    ties = read_case(case).ties
    assert ties is not None and (ties.reach, ties.weigh_by) == (300, "urban")
    assert read_case(case).numbers["ties.reach"].unit == "kilometre"
    assert "did you mean 'urban'" in refused(case, ALL, TIES.replace("urban", "urbn"))
    assert "`unit: kilometre`" in refused(case, ALL, TIES.replace("kilometre", "mile"))


class TestRegister:
    def entry(self, needs: str = "") -> str:
        said = f"{{{BREAD}, {RATE}}}".replace("{column: sure}", "assumed")
        return said.replace("depends_on: []", f"depends_on: [{needs}]")

    def test_a_name_stands_once(self, case: Path) -> None:
        outside = (
            f"{{{WHY}, confidence: assumed, unit: share, words: [person.want], "
            "spans: [{first: 1900-01-01, last: 1900-01-02, value: 0.1}]}"
        )
        both = f"outside:\n  bread: {outside}\nincidents:\n  bread: {self.entry()}\n"
        assert "bread stands under outside too" in refused(case, ALL, both)

    def test_entries_must_not_need_each_other(self, case: Path) -> None:
        circle = f"incidents:\n  bread: {self.entry('coal')}\n  coal: {self.entry('bread')}\n"
        assert "entries depend on one another" in refused(case, ALL, circle)


class TestApart:
    TABLE = "place,title,latitude,longitude,population,urban,inside,sure\n"

    def read(self, case: Path, row: str) -> Case:
        self.written(case, row)
        layers_of(case, ALL)
        return self.split(case)

    def written(self, case: Path, row: str) -> None:
        with_table(case, "cities.csv", f"{self.TABLE}{row}\n")

    def split(self, case: Path) -> Case:
        text = (case / "case.yaml").read_text()
        apart = (
            "  apart: {table: cities.csv, within: inside, source: recollection, confidence: {column: sure}}\n"
        )
        (case / "case.yaml").write_text(
            text.replace("  table: places.csv\n", f"  table: places.csv\n{apart}")
        )
        return read_case(case)

    def test_a_city_is_taken_out_of_its_province(self, case: Path) -> None:
        made = self.read(case, "town,Town,2,2,700,15,middle,recalled")
        columns = {place.name: place.columns for place in made.places}
        assert columns["town"] == {"population": 700, "urban": 15}
        assert columns["middle"] == {"population": 1300, "urban": 5}
        town, rest = made.numbers["places.town.urban"], made.numbers["places.middle.urban"]
        assert (town.source.key, town.confidence) == ("recollection", Confidence.RECALLED)
        assert (rest.source.key, rest.confidence) == ("invented", Confidence.RECALLED)

    def test_a_front_is_taken_out_of_nothing(self, case: Path) -> None:
        made = self.read(case, "front,Front,2,2,0,0,,assumed")
        assert sum(place.columns["population"] for place in made.places) == 7000

    @pytest.mark.parametrize(
        ("row", "says"),
        [
            (
                "town,Town,2,2,7000,15,middle,read",
                "cities.csv:2: population of town is more than the 2000 of middle",
            ),
            (
                "town,Town,2,2,700,15,midle,read",
                "cities.csv:2: unknown place 'midle'; did you mean 'middle'?",
            ),
            ("middle,Town,2,2,700,15,,read", "the place 'middle' stands twice"),
            ("town,Town,2,2,700,15,middle,red", "cities.csv:2: unknown confidence 'red'"),
        ],
    )
    def test_is_refused(self, case: Path, row: str, says: str) -> None:
        self.written(case, row)
        layers_of(case, ALL)
        with pytest.raises(BadInput) as caught:
            self.split(case)
        assert says in str(caught.value)


def test_columns_add_up_and_some_places_count_more(case: Path) -> None:
    rule = f"{{column: [urban, population], factors: {{north: {persons(2, 'times')}}}}}"
    assert layers_of(case, layer(rule))["workers"].persons == {"north": 2020, "middle": 2020, "south": 4000}
    assert "did you mean 'north'" in refused(case, layer(rule.replace("north", "nort")))


class TestNamedSeries:
    WRITTEN = (
        "record:\n  loaves: {meaning: bread, unit: loaf, step: year, table: loaves.csv, key: when, value: loaves,\n"
        "    named_by: series, source: {column: cite}, confidence: assumed}\n"
    )

    def test_a_column_names_them_and_cites_their_sources(self, case: Path) -> None:
        rows = "white,1900,1,invented\nwhite,1901,,invented\nblack,1900,2,reed1919:ch. 1\n"
        with_table(case, "loaves.csv", f"series,when,loaves,cite\n{rows}")
        layers_of(case, ALL, self.WRITTEN)
        record = read_case(case).record
        assert list(record) == ["white", "black"]
        assert [str(source) for source in record["black"].sources] == ["reed1919:ch. 1"]

    @pytest.mark.parametrize(
        ("row", "says"),
        [
            ("White bread,1900,1,invented", "loaves.csv:2: the series 'White bread' is no name"),
            ("white,1900,1,invnted", "loaves.csv:2: unknown source 'invnted'"),
        ],
    )
    def test_is_refused(self, case: Path, row: str, says: str) -> None:
        with_table(case, "loaves.csv", f"series,when,loaves,cite\n{row}\n")
        assert says in refused(case, ALL, self.WRITTEN)

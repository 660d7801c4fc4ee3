"""Persons, sizes and records by rule: what they come to, and what is said when they cannot be right."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from groundswell.archive import read_case
from groundswell.grammar.case import Series
from groundswell.grammar.layer import SizeClass
from groundswell.grammar.sources import Confidence
from groundswell.grammar.spelling import BadInput

from .made_case import SAID, layer, layers_of, persons, refused, with_table

FIVE = f"total: {persons(5)}, spread_by: urban"


class TestPersons:
    def test_place_by_place(self, case: Path) -> None:
        made = layers_of(case, layer(f"{{at: {{south: {persons(0.7, 'thousand persons')}}}}}"))
        assert made["workers"].persons == {"north": 0, "middle": 0, "south": 700}

    def test_a_column_times_numbers_keeps_the_sum(self, case: Path) -> None:
        rule = f"{{column: population, times: [{persons(0.33, 'share')}, {persons(1.005, 'times')}]}}"
        made = layers_of(case, layer(rule))["workers"].persons
        assert sum(made.values()) == round(7000 * 0.33 * 1.005)
        assert made["south"] == pytest.approx(4000 * 0.33 * 1.005, abs=1)

    def test_a_total_is_spread_to_the_last_person(self, case: Path) -> None:
        made = layers_of(case, layer(f"{{total: {persons(100)}, spread_by: population}}"))["workers"].persons
        assert made == {"north": 14, "middle": 29, "south": 57}

    def test_a_part_is_spread_by_its_own_column_and_the_rest_by_the_other(self, case: Path) -> None:
        parts = f"[{{places: [south, north], share: {persons(0.5, 'share')}, spread_by: population}}]"
        made = layers_of(case, layer(f"{{total: {persons(101)}, spread_by: urban, of: {parts}}}"))["workers"]
        assert made.persons == {"north": 10, "middle": 50, "south": 41}

    def test_a_part_in_persons(self, case: Path) -> None:
        parts = f"[{{places: [middle], persons: {persons(7)}}}]"
        made = layers_of(case, layer(f"{{total: {persons(10)}, spread_by: population, of: {parts}}}"))[
            "workers"
        ]
        assert made.persons == {"north": 1, "middle": 7, "south": 2}

    def test_layers_are_taken_away_whole_or_in_part_in_any_order(self, case: Path) -> None:
        rest = f"{{column: population, less: [workers, {{layer: idle, share: {persons(0.5, 'share')}}}]}}"
        given = f"{{at: {{north: {persons(100)}, south: {persons(1)}}}}}"
        made = layers_of(case, "\n".join([layer(rest, "others"), layer(given), layer(given, "idle")]))
        assert list(made) == ["others", "workers", "idle"]
        assert sum(made["others"].persons.values()) == 7000 - 101 - 51
        assert made["others"].persons["middle"] == 2000

    @pytest.mark.parametrize(
        ("rule", "says"),
        [
            ("{colum: population}", "did you mean 'column'"),
            ("{}", "one of the keys `at`, `column`, `total`"),
            ("{column: populaton}", "did you mean 'population'"),
            (f"{{at: {{sooth: {persons(1)}}}}}", "did you mean 'south'"),
            (f"{{at: {{south: {persons(-1)}}}}}", "less than nobody"),
            (f"{{at: {{south: {persons(1, 'person')}}}}}", "did you mean 'persons'"),
            (f"{{column: urban, times: [{persons(-1)}]}}", "is negative"),
            ("{column: urban, less: [wrokers]}", "did you mean 'workers'"),
            ("{column: urban, less: [workers]}", "no circle"),
            (
                f"{{{FIVE}, of: [{{places: [south], persons: {persons(5)}}}]}}",
                "there is no place to put 5 persons",
            ),
            (
                f"{{{FIVE}, of: [{{places: [north], persons: {persons(6)}}}]}}",
                "1 persons more than the total",
            ),
            (
                f"{{{FIVE}, of: [{{places: [north]}}]}}",
                "`share:` or `persons:`",
            ),
            (
                f"{{{FIVE}, of: [{{places: [north], share: {persons(2, 'share')}}}]}}",
                "is no share",
            ),
            (
                f"{{{FIVE}, of: [{{places: [north, north], persons: {persons(1)}}}]}}",
                "each place once",
            ),
        ],
    )
    def test_is_refused(self, case: Path, rule: str, says: str) -> None:
        assert says in refused(case, layer(rule))

    def test_nobody_can_be_taken_who_is_not_there(self, case: Path) -> None:
        given = f"{{at: {{north: {persons(11)}}}}}"
        message = refused(case, layer("{column: urban, less: [workers]}", "others") + "\n" + layer(given))
        assert "in north workers are 11, more than the 10" in message

    def test_a_layer_without_sizes(self, case: Path) -> None:
        assert "has no sizes" in refused(
            case, "  idle: {class: workers, gathers_in: inn, persons: {column: urban}}"
        )


class TestSizes:
    def by_table(self, case: Path, rows: str, unit: str = "persons", more: str = "") -> list[str]:
        with_table(case, "sizes.csv", "low,high,part\n" + rows)
        sizes = f"{{table: sizes.csv, low: low, high: high, persons: part, unit: {unit}, {SAID}{more}}}"
        return [layer("{column: urban}", sizes=sizes)]

    def test_about_one_size(self, case: Path) -> None:
        assert layers_of(case, layer("{column: urban}"))["workers"].sizes == (SizeClass(25, 75, 1.0),)

    def test_a_recorded_distribution_closed_by_the_case(self, case: Path) -> None:
        bounds = f", lowest: {persons(5)}, highest: {persons(200)}"
        [made] = self.by_table(case, "51,,300\n,50,100\n", more=bounds)
        assert layers_of(case, made)["workers"].sizes == (SizeClass(5, 50, 0.25), SizeClass(51, 200, 0.75))

    def test_shares(self, case: Path) -> None:
        [made] = self.by_table(case, "1,9,0.334\n10,20,0.667\n", "share")
        assert sum(part.share for part in layers_of(case, made)["workers"].sizes) == pytest.approx(1)

    @pytest.mark.parametrize(
        ("rows", "unit", "says"),
        [
            ("1,9,0.3\n10,20,0.6\n", "share", "add up to 0.9"),
            ("1,10,3\n10,20,6\n", "persons", "sizes 10 to 20 overlap those up to 10"),
            ("1,10,3\n11,,6\n", "persons", "sizes.csv:3: high is empty; expected a size, or `highest:`"),
            ("9,1,3\n", "persons", "no collectives of 9 to 1 persons"),
            ("1,9,-3\n", "persons", "0 or more"),
            ("1,9,0\n", "persons", "nobody is in any of the sizes"),
            ("1,9,1\n", "plants", "unknown unit of persons 'plants'"),
            ("", "persons", "has no row"),
        ],
    )
    def test_is_refused(self, case: Path, rows: str, unit: str, says: str) -> None:
        [made] = self.by_table(case, rows, unit)
        assert says in refused(case, made)


class TestRecord:
    def record(self, step: str) -> str:
        return (
            "record:\n  loaves: {meaning: bread, unit: loaf, table: bread.csv, key: when, value: loaves,\n"
            f"    source: invented, confidence: {{column: sure}}, step: {step}}}\n"
        )

    def read(self, case: Path, step: str, rows: str) -> Series:
        with_table(case, "bread.csv", "when,loaves,sure\n" + rows)
        layers_of(case, layer("{column: urban}"), self.record(step))
        return read_case(case).record["loaves"]

    @pytest.mark.parametrize(
        ("step", "keys"),
        [
            ("day", ("1900-02-28", "1900-02-29", "1900-03-01")),  # there was such a day, old style
            ("month", ("1899-12", "1900-01", "1900-02")),
            ("quarter", ("1899-Q4", "1900-Q1", "1900-Q2")),
            ("year", ("1899", "1900", "1901")),
        ],
    )
    def test_periods_follow_one_another(self, case: Path, step: str, keys: tuple[str, ...]) -> None:
        series = self.read(case, step, f"{keys[0]},1,read\n{keys[1]},,assumed\n{keys[2]},3,recalled\n")
        assert series.keys == keys
        assert series.values[0] == 1
        assert math.isnan(series.values[1])
        assert series.confidence == (Confidence.READ, Confidence.ASSUMED, Confidence.RECALLED)
        assert f"record.loaves.{keys[1]}" not in read_case(case).numbers

    @pytest.mark.parametrize(
        ("step", "rows", "says"),
        [
            ("year", "1899,1,read\n1901,1,read\n", "bread.csv:3: the series has a gap between 1899 and 1901"),
            ("year", "1899,1,read\n1898,1,read\n", "bread.csv:3: 1898 comes after 1899"),
            ("year", "1899,1,read\n1899,1,read\n", "one row for each year, in order"),
            ("month", "1899,1,read\n", "'1899' is no month"),
            ("quarter", "1899-Q5,1,read\n", "a quarter such as 1905-Q1"),
            ("day", "1900-02-30,1,read\n", "no day 1900-02-30 in the julian calendar"),
            ("day", "1900-03-14 N.S.,1,read\n", "expected 1900-03-01"),
            ("year", "1899,1,red\n", "bread.csv:2: unknown confidence 'red'; did you mean 'read'?"),
            ("yaer", "1899,1,read\n", "did you mean 'year'"),
        ],
    )
    def test_is_refused(self, case: Path, step: str, rows: str, says: str) -> None:
        with pytest.raises(BadInput) as caught:
            self.read(case, step, rows)
        assert says in str(caught.value)


class TestOutside:
    ENTRY = (
        "{meaning: m, unit: share, words: [person.want], source: invented, exogenous_because: b, depends_on: [], "
        "confidence: assumed, spans: [{first: 1900-02-01, last: 1900-02-29, value: 0.1}]"
    )

    def test_spans_from_a_table(self, case: Path) -> None:
        with_table(
            case,
            "want.csv",
            "from,to,x,sure\n1900-01-01,1900-01-31,0.1,read\n1900-02-01,1900-02-29,0.2,derived\n",
        )
        spans = "{table: want.csv, first: from, last: to, value: x}"
        entry = (
            f"{{meaning: m, unit: share, words: [person.want], source: invented, exogenous_because: b, "
            f"depends_on: [], confidence: {{column: sure}}, spans: {spans}}}"
        )
        layers_of(case, layer("{column: urban}"), f"outside:\n  want: {entry}\n")
        [want] = read_case(case).outside
        assert [span.value for span in want.spans] == [0.1, 0.2]
        assert str(want.spans[1].last) == "1900-02-29"
        assert want.confidence is Confidence.DERIVED
        assert read_case(case).numbers["outside.want.1900-01-01 to 1900-01-31"].confidence is Confidence.READ

    def test_a_table_is_blamed_by_its_line(self, case: Path) -> None:
        with_table(case, "want.csv", "from,to,x\n1900-01-01,1900-01-31,0.1\n1900-01-31,1900-02-29,0.2\n")
        entry = self.ENTRY.split("spans:")[0] + "spans: {table: want.csv, first: from, last: to, value: x}}"
        assert "want.csv:3: the span from 1900-01-31 overlaps" in refused(
            case, layer("{column: urban}"), f"outside:\n  want: {entry}\n"
        )

    def test_two_entries_must_not_fill_one_word_on_one_day(self, case: Path) -> None:
        entries = f"outside:\n  one: {self.ENTRY}}}\n  two: {self.ENTRY}, places: [north]}}\n"
        assert "two and one both fill person.want from 1900-02-01" in refused(
            case, layer("{column: urban}"), entries
        )

    def test_but_may_in_different_places(self, case: Path) -> None:
        entries = (
            f"outside:\n  one: {self.ENTRY}, places: [south]}}\n  two: {self.ENTRY}, places: [north]}}\n"
        )
        layers_of(case, layer("{column: urban}"), entries)
        assert [entry.places for entry in read_case(case).outside] == [("south",), ("north",)]

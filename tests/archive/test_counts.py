"""Counts of a table or a record: none below nought, no half of a person, no part larger than its whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from groundswell import api
from groundswell.archive import read_case
from groundswell.grammar.spelling import BadInput

from .made_case import PLACES, SAID, layer, layers_of, refused, with_table

ALL = layer("{column: urban}")


def record(name: str, unit: str, more: str = "", step: str = "year") -> str:
    return (
        f"record:\n  {name}: {{meaning: m, unit: {unit}, step: {step}, table: kept.csv, key: year, "
        f"value: kept, source: invented, confidence: read{more}}}\n"
    )


@pytest.mark.parametrize(
    ("unit", "kept", "says"),
    [
        ("mutinies", "-3", "kept is -3; expected 0 or more"),
        ("mutinies", "2.5", "kept is 2.5 mutinies, which is no whole number; expected a whole number"),
        ("thousand persons", "-0.5", "expected 0 or more"),
        ("share", "1.2", "kept is 1.2; expected 0 to 1"),
    ],
)
def test_a_record_counts_nothing_below_nought_and_no_half(
    case: Path, unit: str, kept: str, says: str
) -> None:
    with_table(case, "kept.csv", f"year,kept\n1900,1\n1901,{kept}\n")
    said = refused(case, ALL, record("kept", unit))
    assert says in said and "kept.csv:3: " in said


def test_a_record_in_thousands_has_parts_and_gaps(case: Path) -> None:
    with_table(case, "kept.csv", "year,kept\n1900,0.125\n1901,\n")
    layers_of(case, ALL, record("kept", "thousand persons"))
    assert read_case(case).record["kept"].values[0] == 0.125


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("1000,10", "-1,10", "population is -1; expected 0 or more"),
        ("1000,10", "1000,10.5", "urban is 10.5 persons, which is no whole number"),
        (
            "1000,10",
            "1000,1001",
            "urban of north is 1001, more than its population of 1000; expected at most 1000",
        ),
    ],
)
def test_a_place_counts_whole_persons_and_no_part_above_the_whole(
    case: Path, old: str, new: str, says: str
) -> None:
    (case / "places.csv").write_text(PLACES.replace(old, new), "utf-8")
    said = refused(case, ALL)
    assert says in said and "places.csv:2: " in said


def test_what_is_left_of_a_place_is_no_smaller_than_its_towns(case: Path) -> None:
    with_table(
        case,
        "apart.csv",
        "place,title,latitude,longitude,population,urban,within\nhill,Hill,1,1,995,2,north\n",
    )
    (case / "datapackage.json").write_text((case / "datapackage.json").read_text(), "utf-8")
    layers_of(case, ALL)
    text = (case / "case.yaml").read_text("utf-8")
    apart = "  apart: {table: apart.csv, within: within, source: invented, confidence: assumed}\n  columns:"
    (case / "case.yaml").write_text(text.replace("  columns:", apart, 1), "utf-8")
    with pytest.raises(
        BadInput, match=r"apart\.csv:2: urban of what is left of north is 8, more than its population of 5"
    ):
        read_case(case)


def test_a_column_that_is_described_as_whole_numbers_holds_them(case: Path) -> None:
    with_table(case, "kept.csv", "year,kept\n1900,1.5\n")
    package = json.loads((case / "datapackage.json").read_text())
    package["resources"][-1]["schema"]["fields"][1]["type"] = "integer"
    (case / "datapackage.json").write_text(json.dumps(package))
    said = refused(case, ALL, record("kept", "times"))
    assert "kept.csv:2: kept is '1.5', but datapackage.json describes whole numbers" in said


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (record("strikers_by_yaer", "thousand persons"), "did you mean 'strikers_by_year'?"),
        (
            record("strikers_by_year", "persons"),
            "has the unit 'persons', but its observable 'thousand persons'",
        ),
        (record("strikers_by_month", "thousand persons"), "has the step 'year', but its observable 'month'"),
        (
            record("strikers_by_year", "thousand persons", ", alone: true"),
            "there is an observable of that name",
        ),
        (record("strikers_ours", "persons", ", alone: [strikers_our]"), "did you mean 'strikers_ours'?"),
    ],
)
def test_a_series_of_the_record_stands_beside_an_observable_or_says_that_it_stands_alone(
    case: Path, text: str, says: str
) -> None:
    with_table(case, "kept.csv", "year,kept\n1900,1\n")
    with_alone = "alone: [" in text
    if with_alone:
        assert says in refused(case, ALL, text)
        return
    layers_of(case, ALL, text)
    with pytest.raises(BadInput) as caught:
        api.read(case)
    assert says in str(caught.value) and caught.value.file and caught.value.line


def test_a_series_named_in_a_table_is_blamed_on_its_row(case: Path) -> None:
    with_table(case, "kept.csv", "year,kept,who\n1900,1,strikers_by_year\n1900,2,strikers_by_yearr\n")
    text = record("any", "thousand persons", ", named_by: who")
    layers_of(case, ALL, text)
    with pytest.raises(BadInput, match=r"kept\.csv:3: unknown observable 'strikers_by_yearr'; did you mean"):
        api.read(case)
    layers_of(case, ALL, text.replace("named_by: who", "named_by: who, alone: [strikers_by_yearr]"))
    assert set(api.read(case).record) == {"strikers_by_year", "strikers_by_yearr"}


COUNCIL = (
    "posts:\n  - {actor: institution, name: council, place: north}\n"
    "  - {actor: regime, name: crown, place: north}\n"
)
STATUTE = (
    f"settings:\n  statute: {{meaning: m, words: [institution.congress_interval], posts: [council], value: 90, "
    f"unit: day, {SAID}, exogenous_because: because a statute sets it, depends_on: []}}\n"
)


def test_what_holds_all_along_is_an_entry_of_the_register(case: Path) -> None:
    layers_of(case, ALL, COUNCIL + STATUTE)
    [statute] = read_case(case).settings
    assert (statute.posts, statute.value, statute.depends_on) == (("council",), 90, ())
    assert read_case(case).numbers["settings.statute"].unit == "day"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("congress_interval", "congress_intervall", "did you mean 'institution.congress_interval'"),
        ("posts: [council]", "posts: [counsil]", "did you mean 'council'"),
        ("posts: [council]", "posts: [crown]", "none of the posts of statute is of the kind institution"),
        ("value: 90", "value: 900", "900 is out of the range of institution.congress_interval; expected 0 to 400"),
        ("unit: day", "unit: week", "expected `unit: day`"),
        ("date: 1901", "date: whenever", "whenever"),
        ("exogenous_because: because a statute sets it, ", "", "has no exogenous_because"),
        (", depends_on: []}", "}", "has no depends_on; expected the entries without which it falls away"),
        ("confidence: assumed", "confidence: {column: sure}", "one value has no column"),
        ("place: north}\n  - {actor: r", "place: north, settings: {congress_interval: "
         f"{{value: 9, unit: day, {SAID}}}}}}}\n  - {{actor: r", "filled by its own settings too"),
    ],
)  # fmt: skip
def test_an_arrangement_that_could_not_hold_is_refused(case: Path, old: str, new: str, says: str) -> None:
    said = refused(case, ALL, (COUNCIL + STATUTE).replace(old, new, 1))
    assert says in said

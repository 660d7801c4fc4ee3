"""Every fault in a case's folder gives one message: file, line, what was expected, the nearest right word.

Each example puts one text in the place of another in a copy of the town, and says which line is then blamed
(by what stands in it) and what the message says.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from groundswell.archive import read_case
from groundswell.grammar.spelling import BadInput

CASE, PACKAGE = "case.yaml", "datapackage.json"
PLACES, COLLECTIVES = "series/places.csv", "series/collectives.csv"
RIVER = "townspeople,river quarter,town,280"
SPANS = "{first: 1901-03-18, last: 1901-04-21, value: 0.5}"
COUNTED = "flag_true: {value: 1, unit: flag, date: 1901, source: invented, confidence: assumed}"


class Broken(NamedTuple):
    """One example."""

    what: str
    file: str
    old: str
    new: str
    blamed: str  # what stands in the line that is blamed
    says: tuple[str, ...]
    blamed_file: str = ""  # where it is not the one that was edited


IN_THE_CASE_FILE = [
    Broken(
        "an unknown key",
        CASE,
        "theory: elastic",
        "theoy: elastic",
        "theoy",
        ("'theoy'", "did you mean 'theory'"),
    ),
    Broken(
        "an unknown key deep down",
        CASE,
        "exogenous_because",
        "exogenous_becos",
        "exogenous_becos",
        ("did you mean 'exogenous_because'",),
    ),
    Broken(
        "no source",
        CASE,
        COUNTED,
        COUNTED.replace(" source: invented,", ""),
        "flag_true:",
        ("numbers.flag_true has no source", "a key of the bibliography"),
    ),
    Broken(
        "no unit",
        CASE,
        COUNTED,
        COUNTED.replace(" unit: flag,", ""),
        "flag_true:",
        ("numbers.flag_true has no unit", "expected what is counted"),
    ),
    Broken(
        "no date",
        CASE,
        COUNTED,
        COUNTED.replace(" date: 1901,", ""),
        "flag_true:",
        ("numbers.flag_true has no date", "expected when it held"),
    ),
    Broken(
        "no confidence",
        CASE,
        COUNTED,
        COUNTED.replace(", confidence: assumed", ""),
        "flag_true:",
        ("numbers.flag_true has no confidence", "read, derived, assumed or recalled"),
    ),
    Broken(
        "an empty unit",
        CASE,
        COUNTED,
        COUNTED.replace("unit: flag", 'unit: ""'),
        "flag_true:",
        ("numbers.flag_true.unit is empty", "at least 1 character"),
    ),
    Broken(
        "a source of no bibliography",
        CASE,
        "source: invented",
        "source: invnted",
        "source: invnted",
        ("unknown source 'invnted'", "did you mean 'invented'"),
    ),
    Broken(
        "a confidence that is none",
        CASE,
        "confidence: assumed",
        "confidence: asumed",
        "confidence: asumed",
        ("unknown confidence 'asumed'", "did you mean 'assumed'"),
    ),
    Broken(
        "a number that stands bare",
        CASE,
        "programme: {value: 0.3, unit: share, date: 1901, source: invented, confidence: assumed}",
        "programme: 0.3",
        "programme: 0.3",
        ("is 0.3", "value, unit, date, source and confidence"),
    ),
    Broken(
        "a name of no number",
        CASE,
        "in_town: flag_true",
        "in_town: flag_tru",
        "flag_tru}",
        ("unknown number 'flag_tru'", "did you mean 'flag_true'"),
    ),
    Broken("text for a number", CASE, "value: 0.3,", "value: few,", "value: few", ("is 'few'", "number")),
    Broken(
        "a moment that is none",
        CASE,
        "flag, date: 1901",
        "flag, date: lately",
        "lately",
        ("'lately' is not when a number holds", "1904-01-27"),
    ),
    Broken(
        "a moment that never was",
        CASE,
        "flag, date: 1901",
        "flag, date: 1901-02-29",
        "1901-02-29",
        ("there is no day 1901-02-29 in the gregorian calendar",),
    ),
    Broken(
        "a misspelt place",
        CASE,
        "name: old_order, place: town",
        "name: old_order, place: twon",
        "place: twon",
        ("unknown place 'twon'", "did you mean 'town'"),
    ),
    Broken(
        "a misspelt layer",
        CASE,
        "each: soldiers",
        "each: soldeirs",
        "each: soldeirs",
        ("unknown layer 'soldeirs'", "did you mean 'soldiers'"),
    ),
    Broken(
        "a misspelt class",
        CASE,
        "class: peasants",
        "class: peasents",
        "class: peasents",
        ("unknown class 'peasents'", "did you mean 'peasants'"),
    ),
    Broken(
        "a misspelt actor", CASE, "actor: regime", "actor: regim", "actor: regim", ("did you mean 'regime'",)
    ),
    Broken(
        "a misspelt setting",
        CASE,
        "is_council: flag_false",
        "is_councl: flag_false",
        "is_councl",
        ("unknown institution setting 'is_councl'", "did you mean 'is_council'"),
    ),
    Broken(
        "a setting out of its range",
        CASE,
        "value: 0.8",
        "value: 1.8",
        "value: 1.8",
        ("programme is 1.8", "0 to 1"),
    ),
    Broken(
        "a misspelt word",
        CASE,
        "[person.want]",
        "[person.wnat]",
        "person.wnat",
        ("unknown given word 'person.wnat'", "did you mean 'person.want'"),
    ),
    Broken(
        "a word that is not given",
        CASE,
        "[person.want]",
        "[person.discontent]",
        "person.discontent",
        ("unknown given word", "person.want"),
    ),
    Broken(
        "a word of another unit",
        CASE,
        "    unit: share\n    words",
        "    unit: flag\n    words",
        "unit: flag\n",
        ("but person.want in 'share'",),
    ),
    Broken(
        "a date of the other calendar",
        CASE,
        "first: 1901-03-18",
        "first: 1901-03-05 old style",
        "old style",
        ("1901-03-05 is old style, the case new style", "expected 1901-03-18"),
    ),
    Broken(
        "a day that never was",
        CASE,
        "last: 1901-04-21",
        "last: 1901-04-31",
        "1901-04-31",
        ("there is no day 1901-04-31", "a day from 1 to 30"),
    ),
    Broken(
        "a day outside the case",
        CASE,
        "last: 1901-05-05",
        "last: 1902-05-05",
        "1902-05-05",
        ("1902-05-05 lies outside", "1901-01-01 to 1901-12-31"),
    ),
    Broken(
        "a calendar that is none",
        CASE,
        "style: gregorian",
        "style: gregorain",
        "gregorain",
        ("did you mean 'gregorian'",),
    ),
    Broken(
        "an end before the beginning",
        CASE,
        "until: 1901-12-31",
        "until: 1900-12-31",
        "1900-12-31",
        ("lies outside",),
    ),
    Broken(
        "overlapping spans",
        CASE,
        "first: 1901-03-18",
        "first: 1901-03-17",
        SPANS.replace("-18,", "-17,"),
        ("overlaps the one before it", "1901-03-18 or later"),
    ),
    Broken(
        "a span that ends before it begins",
        CASE,
        "last: 1901-04-21",
        "last: 1901-03-01",
        "last: 1901-03-01",
        ("before it begins",),
    ),
    Broken(
        "a value out of its word's range",
        CASE,
        "value: 0.5}",
        "value: 5}",
        "value: 5}",
        ("person.want cannot be 5", "0 to 1"),
    ),
    Broken(
        "a dependence on nothing",
        CASE,
        "depends_on: []",
        "depends_on: [bread_shortag]",
        "bread_shortag]",
        ("did you mean 'bread_shortage'",),
    ),
    Broken(
        "a dependence on itself",
        CASE,
        "depends_on: []",
        "depends_on: [bread_shortage]",
        "  bread_shortage:",
        ("depend on one another", "no circle"),
    ),
    Broken(
        "a key twice",
        CASE,
        "scale: 1 #",
        "scale: 2\nscale: 1 #",
        "scale: 1 #",
        ("the key 'scale' stands twice, first on line",),
    ),
    Broken(
        "a tag",
        CASE,
        "title: The town",
        "title: !!python/object/apply:os.system [ls]",
        "python/object",
        ("the tag", "is not read here"),
    ),
    Broken("an alias", CASE, "title: The town", "title: &name The town", "&name", ("anchors and aliases",)),
    Broken("no YAML", CASE, "title: The town", "title: [The town", "summary:", ("this is not YAML",)),
    Broken(
        "a way up",
        CASE,
        "table: series/places.csv",
        "table: ../places.csv",
        "../places.csv",
        ("points outside the case", "the case's own folder"),
    ),
    Broken(
        "an absolute way",
        CASE,
        "table: series/places.csv",
        "table: /etc/passwd",
        "/etc/passwd",
        ("points outside the case",),
    ),
    Broken(
        "a table that is not there",
        CASE,
        "table: series/places.csv",
        "table: series/place.csv",
        "series/place.csv",
        ("there is no file 'series/place.csv'", "'series/places.csv'"),
    ),
    Broken(
        "a column that is not there",
        CASE,
        "persons: persons",
        "persons: person",
        "persons: person\n",
        ("unknown column of series/collectives.csv 'person'", "did you mean 'persons'"),
    ),
    Broken(
        "a column of places that is not there",
        CASE,
        "    population: {",
        "    populaton: {",
        "populaton",
        ("did you mean 'population'",),
    ),
    Broken(
        "rows that are not there",
        CASE,
        "{layer: peasants}",
        "{layer: peasant}",
        "{layer: peasant}",
        ("has no row where layer is 'peasant'",),
    ),
    Broken(
        "an actor nowhere",
        CASE,
        "old_order, place: town",
        "old_order",
        "old_order",
        ("old_order must stand somewhere", "or `each:` of a layer"),
    ),
    Broken(
        "an actor twice",
        CASE,
        "institution, name: town_council",
        "institution, name: town_government",
        "town_government, place: town, settings: {is_council: flag_true}",
        ("'town_government' stands twice",),
    ),
    Broken("a layer of nobody", CASE, "    named:", "    nmaed:", "nmaed", ("did you mean 'named'",)),
    Broken(
        "another name than the folder's",
        CASE,
        "case: town",
        "case: city",
        "case: city",
        ("one name for both",),
    ),
    Broken("no whole scale", CASE, "scale: 1 ", "scale: 1.5 ", "scale:", ("scale is 1.5", "integer")),
]

IN_A_TABLE = [
    Broken(
        "a negative count",
        COLLECTIVES,
        RIVER,
        RIVER.replace("280", "-280"),
        "-280",
        ("persons is -280", "0 or more"),
    ),
    Broken(
        "no number",
        COLLECTIVES,
        RIVER,
        RIVER.replace("280", "about 280"),
        "about",
        ("'about 280', which is no number",),
    ),
    Broken("nothing", COLLECTIVES, RIVER, RIVER.replace("280", ""), "river", ("persons is empty",)),
    Broken(
        "a misspelt place",
        COLLECTIVES,
        RIVER,
        RIVER.replace(",town,", ",twon,"),
        "twon",
        ("did you mean 'town'",),
    ),
    Broken(
        "a short row",
        COLLECTIVES,
        RIVER,
        "townspeople,river quarter",
        "river",
        ("the row has 2 cells", "expected 4"),
    ),
    Broken(
        "a collective twice",
        COLLECTIVES,
        "river quarter",
        "market quarter",
        "market quarter,town,280",
        ("stands twice",),
    ),
    Broken(
        "a place twice", PLACES, "villages,", "town,", "town,The villages", ("the place 'town' stands twice",)
    ),
    Broken("no latitude", PLACES, ",0.2,", ",92,", ",92,", ("latitude is 92", "-90 to 90")),
    Broken("a place without a name", PLACES, "villages,", "The Villages,", "The Villages,", ("is no name",)),
    Broken(
        "a column twice",
        PLACES,
        "longitude,",
        "latitude,",
        "latitude",
        ("the column 'latitude' stands twice",),
    ),
    Broken(
        "an unclosed quotation",
        COLLECTIVES,
        "river quarter",
        '"river quarter',
        '"river',
        ("this is not a table",),
    ),
    Broken(
        "a column not described",
        PACKAGE,
        '"name": "longitude"',
        '"name": "longtude"',
        "longtude",
        ("'longtude' does not stand here", "expected 'longitude'"),
    ),
    Broken(
        "a table not described",
        PACKAGE,
        "series/collectives.csv",
        "series/collective.csv",
        '"resources"',
        ("series/collectives.csv is not described", "did you mean 'series/collective.csv'"),
    ),
    Broken(
        "no licence",
        PACKAGE,
        '"licenses": [{"name": "BSD-3-Clause", "title": "BSD 3-Clause License"}],\n      "sou',
        '"sou',
        "    {\n",
        ("resources.0 has no licenses",),
    ),
    Broken(
        "a column renamed",
        PLACES,
        "title",
        "titel",
        '"name": "title"',
        ("the field 'title' does not stand here in series/places.csv", "expected 'titel'"),
        PACKAGE,
    ),
]


def line_of(path: Path, text: str) -> int:
    lines = path.read_text("utf-8").splitlines(keepends=True)
    return next(number for number, line in enumerate(lines, 1) if text in line)


@pytest.mark.parametrize("broken", IN_THE_CASE_FILE + IN_A_TABLE, ids=lambda broken: broken.what)
def test_one_message_says_where_and_what(broken: Broken, town: Path, edit) -> None:  # type: ignore[no-untyped-def]
    edit(broken.file, broken.old, broken.new)
    with pytest.raises(BadInput) as caught:
        read_case(town)
    message, blamed = str(caught.value), town / (broken.blamed_file or broken.file)
    for said in broken.says:
        assert said in message
    assert caught.value.file == str(blamed)
    assert caught.value.line == line_of(blamed, broken.blamed), message
    assert message.startswith(f"{blamed}:{caught.value.line}: ")
    assert "\n" not in message

"""Movements come to whole persons day by day; what cannot be is refused with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from groundswell.archive import read_case
from groundswell.grammar.case import Case, Movement
from groundswell.grammar.sources import Confidence

from .made_case import layer, layers_of, persons, refused, with_table

WHY = "meaning: m, source: invented, exogenous_because: because it must, depends_on: []"
SURE = f"{WHY}, confidence: assumed"
SAID = f"{WHY}, confidence: {{column: sure}}"
ROWS = "persons: {table: moved.csv, date: day, value: number, unit: persons}"
TOTALS = ROWS.replace("persons:", "totals:", 1)
PEASANTS = layer("{column: urban}", "peasants").replace(
    "persons:", f"children: {{at: {{north: {persons(8)}}}}}, persons:"
)
WORKERS = layer("{at: {}}")
LEAVE = "leaving: [{layers: [peasants]}]"
SOUTH = "joining: [{layers: [workers], places: [south]}]"
ALL = f"{PEASANTS}\n{WORKERS}"  # ten peasants in the north and twenty in the middle; no workers


def moved(folder: Path, entries: str, table: str = "") -> Case:
    if table:
        with_table(folder, "moved.csv", "day,number,sure\n" + table)
    layers_of(folder, ALL, f"movements:\n{entries}\n")
    return read_case(folder)


def fault(folder: Path, entries: str, table: str = "") -> str:
    if table:
        with_table(folder, "moved.csv", "day,number,sure\n" + table)
    return refused(folder, ALL, f"movements:\n{entries}\n")


def only(case: Case) -> Movement:
    [movement] = case.movements
    return movement


class TestWhoMoves:
    def test_stated_persons_leave_by_where_they_are(self, case: Path) -> None:
        entry = f"  hired: {{{ROWS}, {LEAVE}, {SOUTH}, {SAID}}}"
        made = moved(case, entry, "1900-03-01,7,read\n1900-05-01,2,recalled\n")
        first, second = made.movements
        assert first.leaving == {("peasants", "north"): 2, ("peasants", "middle"): 5}
        assert first.joining == {("workers", "south"): 7}
        assert (first.name, second.name, str(second.days[0])) == ("hired", "hired", "1900-05-01")
        assert [first.confidence, second.confidence] == [Confidence.READ, Confidence.RECALLED]
        assert made.numbers["movements.hired.1900-05-01"].value == 2
        workers = next(layer for layer in made.layers if layer.name == "workers")
        assert (workers.persons["south"], workers.room) == (0, {"south": 9})

    def test_the_dead_leave_for_nowhere_and_leave_no_room(self, case: Path) -> None:
        made = moved(case, f"  lost: {{{ROWS}, {LEAVE}, {SAID}}}", "1900-03-01,30,read\n")
        assert only(made).joining == {}
        assert all(layer.room == {} for layer in made.layers)

    def test_each_year_a_share_is_born_with_its_children(self, case: Path) -> None:
        share = persons(0.25, "share")
        entry = (
            f"  born: {{yearly: {share}, first: 1900, last: 1900, joining: [{{layers: [peasants]}}], {SURE}}}"
        )
        made = only(moved(case, entry))
        assert sum(made.joining.values()) == 8
        assert (made.leaving, made.children) == ({}, {("peasants", "north"): 2})

    def test_totals_are_met_and_undone(self, case: Path) -> None:
        middle = "leaving: [{layers: [peasants], places: [middle]}]"
        entry = f"  hired: {{{TOTALS}, {middle}, {SOUTH}, {SAID}}}"
        up, down = moved(case, entry, "1900-03-01,6,read\n1900-04-01,4,read\n").movements
        assert up.joining == {("workers", "south"): 6}
        assert (down.leaving, down.joining) == ({("workers", "south"): 2}, {("peasants", "middle"): 2})

    def test_totals_may_count_others_too(self, case: Path) -> None:
        joining = "joining: [{layers: [workers], spread_as: [peasants]}]"
        entry = f"  hired: {{{TOTALS}, counting: [peasants], {joining}, {SAID}}}"
        made = only(moved(case, entry, "1900-03-01,36,read\n"))
        assert made.joining == {("workers", "north"): 2, ("workers", "middle"): 4}

    def test_sides_have_shares_columns_and_exceptions(self, case: Path) -> None:
        sides = (
            f"{{layers: [workers], share: {persons(0.4, 'share')}, places: [south]}}, "
            f"{{layers: [workers], share: {persons(0.6, 'share')}, spread_by: population, without: [middle]}}"
        )
        made = only(moved(case, f"  come: {{{ROWS}, joining: [{sides}], {SAID}}}", "1900-03-01,10,read\n"))
        assert made.joining == {("workers", "south"): 9, ("workers", "north"): 1}

    def test_of_one_day_the_first_written_comes_first(self, case: Path) -> None:
        entries = (
            f"  came: {{{ROWS}, {SOUTH}, {SAID}}}\n"
            f"  went: {{{ROWS}, leaving: [{{layers: [workers], places: [south]}}], {SAID}}}"
        )
        assert [m.name for m in moved(case, entries, "1900-03-01,10,read\n").movements] == ["came", "went"]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (f"{{{ROWS}, {SAID}}}", "moves nobody"),
        (f"{{joining: [{{layers: [workers]}}], {SURE}}}", "one of the keys `yearly`, `persons`, `totals`"),
        (f"{{{ROWS}, joining: [{{layers: [wrokers]}}], {SAID}}}", "did you mean 'workers'"),
        (f"{{{ROWS}, joining: [{{layers: [workers], places: [sooth]}}], {SAID}}}", "did you mean 'south'"),
        (f"{{{ROWS}, joining: [{{layers: [workers], spread_by: urbane}}], {SAID}}}", "did you mean 'urban'"),
        (f"{{{ROWS}, joining: [{{layers: [workers]}}], {SAID}}}", "nobody to share out 40 persons by"),
        (
            f"{{{ROWS}, {LEAVE}, {SAID}}}",
            "persons leave peasants in north, where 10 are",
        ),
        (
            f"{{{ROWS}, joining: [{{layers: [workers], share: {persons(0.5, 'share')}}}], {SAID}}}",
            "the shares add up to 0.5",
        ),
        (
            f"{{{ROWS}, joining: [{{layers: [workers], spread_by: urban, spread_as: [peasants]}}], {SAID}}}",
            "`spread_by:` or `spread_as:`",
        ),
        (
            f"{{{TOTALS}, counting: [pesants], joining: [{{layers: [workers]}}], {SAID}}}",
            "did you mean 'peasants'",
        ),
        (
            f"{{{ROWS.replace('unit: persons', 'unit: men')}, {LEAVE}, {SAID}}}",
            "unit of persons",
        ),
        (
            f"{{yearly: {persons(0.1, 'share')}, first: 1900, last: 1901, joining: [{{layers: [peasants]}}], {SURE}}}",
            "1901-01-01",
        ),
        (
            f"{{yearly: {persons(0.1, 'share')}, first: 1900, last: 1900, joining: [{{layers: [peasants]}}], {SAID}}}",
            "a yearly share has no column",
        ),
        (f"{{{ROWS}, {LEAVE}, {WHY}}}", "has no confidence"),
        (
            f"{{{ROWS}, {LEAVE}, {SAID}}}".replace("depends_on: []", "depends_on: [var]"),
            "unknown entry of the register",
        ),
    ],
)
def test_is_refused(case: Path, entry: str, says: str) -> None:
    assert says in fault(case, f"  hired: {entry}", "1900-03-01,40,read\n")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("1900-03-01 N.S.,1,read", "moved.csv:2: 1900-03-01 is new style"),
        ("1901-03-01,1,read", "moved.csv:2: "),
        ("1900-03-01,-1,read", "moved.csv:2: number is -1"),
        ("1900-03-01,1,red", "moved.csv:2: unknown confidence 'red'"),
        ("1900-03-01,31,read", "moved.csv:2: hired, 1900-03-01: "),
    ],
)
def test_a_table_is_blamed_by_its_line(case: Path, row: str, says: str) -> None:
    assert says in fault(case, f"  hired: {{{ROWS}, {LEAVE}, {SAID}}}", row + "\n")


def test_room_that_is_too_small_is_refused(case: Path) -> None:
    with_table(case, "moved.csv", "day,number,sure\n1900-03-01,7,read\n")
    tight = WORKERS.replace("persons:", f"room: {{at: {{south: {persons(6)}}}}}, persons:")
    entry = f"movements:\n  come: {{{ROWS}, {SOUTH}, {SAID}}}\n"
    assert "workers has room for 6 in south, where 7 come to be" in refused(
        case, f"{PEASANTS}\n{tight}", entry
    )
    wide = tight.replace("value: 6", "value: 60")
    assert layers_of(case, f"{PEASANTS}\n{wide}", entry)["workers"].room == {"south": 60}

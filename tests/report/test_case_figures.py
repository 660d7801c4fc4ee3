"""The figures of a case: the same bytes, the numbers behind them, and words for those who cannot see them."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from groundswell import catalogue
from groundswell.archive import read_case
from groundswell.archive.new_case import new_case
from groundswell.archive.outlines import Outlines, read_outlines
from groundswell.grammar.case import Case, Series
from groundswell.grammar.sources import Confidence, Source
from groundswell.report.case_figures import case_sheets, write_case_figures
from groundswell.report.ground import ground_of
from groundswell.report.plant_records import recorded_sizes
from groundswell.report.plant_sizes import beside_the_record, draw_plant_sizes, grown_shares
from groundswell.report.record_figures import draw_record
from groundswell.report.record_groups import beside_one_another
from groundswell.report.sheets import Sheet
from groundswell.society.populate import populate
from groundswell.society.society import Society

NAN = float("nan")


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case with plants of recorded sizes and a record."""
    return read_case(new_case("mine", tmp_path_factory.mktemp("cases")))


@pytest.fixture(scope="module")
def grown(mine: Case) -> Society:
    return populate(mine, 1)


@pytest.fixture(scope="module")
def outlines() -> Outlines:
    """A polygon for the port, none for the hinterland, and land beyond."""
    ring = ((2.0, 47.5), (4.0, 47.5), (4.0, 48.5), (2.0, 48.5), (2.0, 47.5))
    return Outlines(
        "x.geojson",
        {"port": (ring,)},
        {"abroad": (((4.0, 47.0), (5.0, 47.0), (5.0, 48.0), (4.0, 47.0)),)},
        ("hinterland",),
    )


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_figure_is_a_picture_twice_and_a_table(mine: Case, grown: Society, tmp_path: Path) -> None:
    written = write_case_figures(mine, grown, tmp_path / "figures")
    assert {path.name for path in written} == {
        f"{name}.{kind}"
        for name in ("map_by_points", "plant_sizes", "record_single")
        for kind in ("png", "svg", "csv")
    }
    assert all(path.stat().st_size > 0 for path in written)


def test_the_same_case_gives_the_same_bytes(
    mine: Case, grown: Society, outlines: Outlines, tmp_path: Path
) -> None:
    once, again = (
        write_case_figures(mine, grown, tmp_path / name, outlines=outlines) for name in ("once", "again")
    )
    for one, other in zip(once, again, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_the_pictures_speak(mine: Case, grown: Society, tmp_path: Path) -> None:
    for path in write_case_figures(mine, grown, tmp_path):
        if path.suffix == ".svg":
            root = ElementTree.parse(path).getroot()
            words = {child.tag.rpartition("}")[2]: child.text or "" for child in root[:2]}
            assert root.get("role") == "img" and words["title"] and len(words["desc"]) > 80
            assert not re.search(r"\d{4}-\d\d-\d\dT", path.read_text("utf-8"))
        if path.suffix == ".png":
            assert b"Description" in path.read_bytes() and b"Software" not in path.read_bytes()


def test_the_table_behind_the_map(mine: Case, grown: Society, tmp_path: Path) -> None:
    write_case_figures(mine, grown, tmp_path, points=True)
    rows = {row["place"]: row for row in table(tmp_path / "map_by_points.csv")}
    assert [int(rows[place]["population"]) for place in ("port", "hinterland")] == [26_000, 34_000]
    assert float(rows["port"]["share_in_towns"]) == pytest.approx(18 / 26, abs=1e-5)
    workers = next(layer for layer in mine.layers if layer.name == "workers")
    assert {place: int(row["workers"]) for place, row in rows.items()} == dict(workers.persons)
    assert rows["hinterland"]["leading_class"] == "middle_strata"


def test_estates_come_before_classes(mine: Case, grown: Society, tmp_path: Path) -> None:
    estates = ({"est_cossacks": 5.0, "est_peasants": 9.0}, {"est_nobles": 3.0, "est_cossacks": 0.0})
    places = tuple(
        replace(place, columns={**place.columns, **more})
        for place, more in zip(mine.places, estates, strict=True)
    )
    write_case_figures(replace(mine, places=places), grown, tmp_path)
    rows = table(tmp_path / "map_by_points.csv")
    assert [row["leading_estate"] for row in rows] == ["cossacks", "nobles"]


def test_no_word_lies_outside_the_sheet_or_over_another(
    mine: Case, grown: Society, outlines: Outlines
) -> None:
    for sheet in [*case_sheets(mine, grown, outlines=outlines), *case_sheets(mine, grown)]:
        assert_readable(sheet)


def assert_readable(sheet: Sheet) -> None:
    from matplotlib.text import Text

    figure = sheet.drawing.figure
    figure.canvas.draw()
    whole = figure.bbox.padded(1)
    boxes = []
    unseen = set()
    for axis in (axis for axes in figure.axes for axis in (axes.xaxis, axes.yaxis)):
        drawn = {
            label for tick in axis._update_ticks() if axis.axes.axison for label in (tick.label1, tick.label2)
        }
        every = {label for tick in axis.majorTicks + axis.minorTicks for label in (tick.label1, tick.label2)}
        unseen |= every - drawn
    for text in figure.findobj(Text):
        if text not in unseen and text.get_visible() and text.get_text().strip():
            box = text.get_window_extent()
            assert whole.x0 <= box.x0 and box.x1 <= whole.x1 and whole.y0 <= box.y0 and box.y1 <= whole.y1, (
                text
            )
            boxes.append((box.padded(-1), text.get_text()))
    for k, (box, said) in enumerate(boxes):
        for other, also in boxes[k + 1 :]:
            assert not box.overlaps(other), f"{sheet.drawing.name}: {said!r} lies over {also!r}"


class TestTheEmpire:
    @pytest.fixture(scope="class")
    def empire(self) -> tuple[Case, Society, Outlines | None]:
        folder = catalogue.case_folder("russia_1904_1918")
        case = read_case(folder)
        return case, populate(case, 2000), read_outlines(folder)

    def test_its_crowded_west_is_drawn_larger(self, empire: tuple[Case, Society, Outlines | None]) -> None:
        case, _, polygons = empire
        people = [place.columns["population"] for place in case.places]
        for drawn in (polygons, None):
            ground = ground_of(case.places, people, drawn)
            assert ground.close is not None
            inside = sum(many for k, many in enumerate(people) if ground.close.holds(k))
            assert inside > 0.75 * sum(people)
            assert ground.close.frame.wide < 0.55 * ground.whole.frame.wide
            assert all(ground.whole.holds(k) for k in range(len(people)))

    def test_its_figures_can_be_read(self, empire: tuple[Case, Society, Outlines | None]) -> None:
        case, society, polygons = empire
        for points in (False, True):
            for sheet in case_sheets(case, society, points=points, outlines=polygons):
                assert_readable(sheet)
                assert not points or "by_points" in sheet.drawing.name or "map" not in sheet.drawing.name

    def test_its_plants_stand_beside_both_counts_of_the_inspectorate(
        self, empire: tuple[Case, Society, Outlines | None]
    ) -> None:
        case, society, _ = empire
        counts = {pair.record.date: pair.record for pair in beside_the_record(case, society)}
        assert {date: record.kept for date, record in counts.items()} == {
            "1901": "recorded",
            "1910": "recorded",
        }
        assert counts["1901"].persons == (244, 171, 492, 269, 526)
        assert counts["1910"].persons == (220, 159, 508, 303, 713)

    def test_a_party_has_one_colour_on_every_sheet(
        self, empire: tuple[Case, Society, Outlines | None]
    ) -> None:
        """Moscow, Petrograd, the congresses and the Assembly do not have the same parties in the same order."""
        colours: dict[str, set[object]] = {}
        for sheet in draw_record(empire[0]):
            for axes in sheet.drawing.figure.axes:
                legend = axes.get_legend()
                for handle in legend.legend_handles if legend else ():
                    assert handle is not None
                    colours.setdefault(str(handle.get_label()), set()).add(handle.get_color())  # type: ignore[attr-defined]
        parties = ("Bolsheviks", "Mensheviks", "Socialist revolutionaries", "Liberals")
        assert all(len(colours[party]) == 1 for party in parties)
        assert len({colour for party in parties for colour in colours[party]}) == 4

    def test_no_name_in_a_legend_is_cut_short(self, empire: tuple[Case, Society, Outlines | None]) -> None:
        for sheet in draw_record(empire[0]):
            for axes in sheet.drawing.figure.axes:
                said = [
                    text.get_text() for text in (axes.get_legend().get_texts() if axes.get_legend() else ())
                ]
                said += [label.get_text() for label in axes.get_yticklabels()]
                assert not [words for words in said if "…" in words]

    def test_whom_the_data_are_owed_to_is_said(self, empire: tuple[Case, Society, Outlines | None]) -> None:
        case, society, polygons = empire
        caption = " ".join(case_sheets(case, society, outlines=polygons)[0].drawing.caption.split())
        for line in case.attribution:
            assert " ".join(line.replace("*", "").split()) in caption


def test_workers_by_the_size_of_their_plant(mine: Case, grown: Society, tmp_path: Path) -> None:
    (recorded,) = recorded_sizes(mine)
    assert recorded.shares == (0.25, 2.5 / 6, 2 / 6) and recorded.date == "1901"
    shares = grown_shares(grown, mine, recorded.bounds)
    assert sum(shares) == pytest.approx(1)
    people = grown.populations["person"]
    workers = people.layer == [layer.name for layer in mine.layers].index("workers")
    small = workers & (np.rint(1000 * people.settings["fellows"].astype(float)) <= 50)
    assert shares[0] == pytest.approx(people.persons[small].sum() / people.persons[workers].sum())
    assert shares == pytest.approx(recorded.shares, abs=0.05)
    sheet = draw_plant_sizes(mine, grown)
    assert sheet is not None
    sheet.write(tmp_path)
    rows = table(tmp_path / "plant_sizes.csv")
    assert [float(row["grown_less_assumed_points_1901"]) for row in rows] == pytest.approx(
        [100 * (g - r) for g, r in zip(shares, recorded.shares, strict=True)], abs=0.006
    )


def with_sizes(case: Case, date: str, persons: tuple[float, ...]) -> Case:
    """The case with another distribution of the sizes of plants among its numbers."""
    paths = [path for path in case.numbers if "workers.sizes" in path and " to " in path]
    more = {
        path.replace("layers.workers.sizes", f"observed.sizes_{date}"): replace(
            case.numbers[path], date=date, value=value
        )
        for path, value in zip(paths, persons, strict=True)
    }
    return replace(case, numbers={**case.numbers, **more})


def test_a_second_count_stands_beside_the_first(mine: Case, grown: Society) -> None:
    sheet = draw_plant_sizes(with_sizes(mine, "1902", (100.0, 300.0, 600.0)), grown)
    assert sheet is not None and {"assumed_share_1902", "grown_share_1902-12-31"} <= set(sheet.header)
    assert_readable(sheet)


def test_what_was_added_makes_a_later_count(mine: Case, grown: Society) -> None:
    first, later = beside_the_record(with_sizes(mine, "1901..1902", (0.0, 1500.0, 2500.0)), grown)
    assert (first.record.date, later.record.date) == ("1901", "1902")
    assert later.record.shares == (0.15, 0.4, 0.45)
    assert later.record.said.startswith(", derived")


def test_a_case_without_distribution_or_record_has_no_such_figure(tmp_path: Path) -> None:
    town = read_case(catalogue.case_folder("town"))
    written = write_case_figures(town, populate(town), tmp_path)
    assert {path.stem for path in written} == {"map_by_points"}


def series(
    name: str, values: tuple[float, ...], *, step: str = "year", trust: str = "read", unit: str = "persons"
) -> Series:
    keys = {
        "year": tuple(str(1901 + k) for k in range(len(values))),
        "day": tuple(f"1917-02-{18 + k:02d}" for k in range(len(values))),
        "month": tuple(f"19{1 + k // 12:02d}-{1 + k % 12:02d}" for k in range(len(values))),
        "quarter": tuple(f"19{1 + k // 4:02d}-Q{1 + k % 4}" for k in range(len(values))),
    }[step]
    return Series(
        name,
        "what was seen",
        unit,
        step,
        keys,
        values,
        (Confidence(trust),) * len(values),
        (Source("invented"),),
    )


def test_sources_that_disagree_stand_beside_each_other() -> None:
    kept = [
        series("out_by_day_police", (1.0, 2.0), step="day"), series("other", (1.0, 3.0)),
        series("out_by_day", (2.0, 3.0), step="day"), series("out_far_by_day", (2.0,), step="day"),
        series("out_by_day_cost", (2.0, 3.0), step="day", unit="roubles"), series("outing", (2.0, 1.0), step="day"),
        series("out_once_by_day", (NAN, NAN, 4.0), step="day"),
    ]  # fmt: skip
    groups, lone = beside_one_another({each.name: each for each in kept}, "julian")
    assert [[each.name for each in group] for group in groups] == [
        ["out_by_day_police", "out_by_day", "out_far_by_day"], ["other"], ["out_by_day_cost"], ["outing"]
    ]  # fmt: skip
    assert [each.name for each in lone] == ["out_once_by_day"]


def test_what_lies_years_apart_has_a_panel_of_its_own() -> None:
    early = series("out_by_day_july", (1.0, 2.0), step="day")
    early = replace(early, keys=("1914-07-04", "1914-07-05"))
    late = series("out_by_day_police", (1.0, 2.0), step="day")
    groups, _ = beside_one_another({each.name: each for each in (late, early)}, "julian")
    assert [[each.name for each in group] for group in groups] == [["out_by_day_police"], ["out_by_day_july"]]


def test_gaps_stay_gaps_and_recollections_are_hollow(mine: Case, tmp_path: Path) -> None:
    record = {each.name: each for each in (
        series("a_by_year", (1.0, NAN, 3.0)),
        series("b_by_month", tuple(float(k) for k in range(50)), step="month", trust="recalled"),
        series("c_by_quarter", (1.0, 50.0, 1000.0, 2.0), step="quarter"),
        series("d_by_day", (-1.0, 0.0, 2.0, NAN, 4.0, 5.0, 6.0), step="day"),
        series("e_by_year", (0.0,)),
        series("nothing_by_year", (NAN, NAN)),
        *(series(f"more{k}", (1.0, 2.0)) for k in range(3)),
    )}  # fmt: skip
    sheets = draw_record(replace(mine, record=record))
    assert [sheet.drawing.name for sheet in sheets] == ["record_1", "record_2", "record_single"]
    assert {row[0] for row in sheets[2].rows} == {"e_by_year"}
    for sheet in sheets:
        assert_readable(sheet)
    sheets[0].write(tmp_path)
    rows = table(tmp_path / "record_1.csv")
    assert [row["value"] for row in rows if row["series"] == "a_by_year"] == ["1", "", "3"]
    panels = sheets[0].drawing.figure.axes
    lines = panels[0].get_lines()
    assert np.isnan(np.asarray(lines[0].get_ydata(), float)[1])
    assert panels[1].get_lines()[1].get_markerfacecolor() == "white"
    assert panels[0].get_lines()[1].get_markerfacecolor() != "white"
    assert panels[2].get_yscale() == "log" and panels[0].get_ylim()[0] == 0
    assert "old style" in draw_record(read_case(catalogue.case_folder("russia_1904_1918")))[0].drawing.caption

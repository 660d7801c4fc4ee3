"""A case is read whole, the same each time, and fast."""

from __future__ import annotations

from copy import deepcopy
from itertools import groupby
from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.archive import read_case
from groundswell.archive.folder import Folder
from groundswell.archive.ledger import Ledger
from groundswell.archive.tables import read_table
from groundswell.grammar.case import Case
from groundswell.grammar.sources import Confidence
from groundswell.grammar.spelling import BadInput


@pytest.fixture(scope="module")
def russia() -> Case:
    return read_case(catalogue.case_folder("russia_1904_1918"))


def test_the_town_has_four_thousand_persons_in_twenty_collectives(town: Path) -> None:
    case = read_case(town)
    named = [collective for layer in case.layers for collective in layer.named]
    assert len(named) == 20
    assert sum(collective.persons for collective in named) == 4000
    assert sum(sum(layer.persons.values()) for layer in case.layers) == 4000
    assert case.calendar.days == 365
    assert [post.each for post in case.posts if post.actor == "unit"] == ["soldiers"]
    assert [post.settings for post in case.posts if post.name == "town_council"] == [{"is_council": 1.0}]
    assert [entry.words for entry in case.outside] == [("person.want",)]
    assert {number.confidence for number in case.numbers.values()} == {Confidence.ASSUMED}


def test_reading_twice_is_reading_once(town: Path) -> None:
    assert read_case(town) == read_case(town)


@pytest.fixture(scope="module")
def by_year(russia: Case) -> dict[str, Ledger]:
    """Who is where at the start, and at the end of each year in which anybody moved."""
    ledgers, now = {}, Ledger(russia.layers)
    ledgers["start"] = deepcopy(now)
    for year, moved in groupby(russia.movements, lambda movement: str(movement.days[0])[:4]):
        for movement in moved:
            now.enter(movement.leaving, movement.joining)
            now.grow_up(movement.children)
        ledgers[year] = deepcopy(now)
    return ledgers


def counted(ledger: Ledger, *layers: str, place: str = "") -> int:
    return ledger.among(
        cell for cell in ledger.persons if cell[0] in layers and (not place or cell[1] == place)
    )


def everybody(ledger: Ledger, place: str = "") -> int:
    both = (ledger.persons, ledger.children)
    return sum(n for kind in both for cell, n in kind.items() if not place or cell[1] == place)


WORKERS = ("workers", "capital_workers", "new_workers")


def test_russia_has_its_cities_apart_and_loses_nobody(russia: Case) -> None:
    assert len(russia.places) == 89 + 3 + 6
    assert sum(place.columns["population"] for place in russia.places) == 125_640_021
    columns = {place.name: place.columns for place in russia.places}
    parts = ("petrograd", "kronstadt", "petersburg_province")
    assert sum(columns[name]["urban"] for name in parts) == 1_421_753
    assert columns["petrograd"]["rural"] == columns["western_front"]["population"] == 0
    assert russia.numbers["places.petersburg_province.urban"].confidence is Confidence.RECALLED
    assert russia.numbers["places.vladimir.urban"].confidence is Confidence.READ
    assert sum(place.columns["est_peasants"] for place in russia.places) == pytest.approx(96.9e6, rel=0.01)


def test_russia_counts_every_grown_person_once(russia: Case, by_year: dict[str, Ledger]) -> None:
    start = by_year["start"]
    assert counted(start, *WORKERS) == 1_746_000
    assert counted(start, "garrison", "front") == 1_067_000
    assert everybody(start) == pytest.approx(125_640_021 * 1.109, rel=0.004)
    assert sum(start.persons.values()) / everybody(start) == pytest.approx(0.62, abs=0.003)
    six = ("petrograd", "moscow", "livonia", "vladimir", "warsaw", "piotrkow")
    whole = sum(
        counted(start, *WORKERS, place=name) for name in (*six, "petersburg_province", "moscow_province")
    )
    assert whole == pytest.approx(1_746_000 * 827 / 1661, abs=300)


def test_russia_conserves_persons_year_by_year(russia: Case, by_year: dict[str, Ledger]) -> None:
    start, last = by_year["start"], by_year["1917"]
    joined = sum(sum(m.joining.values()) for m in russia.movements)
    left = sum(sum(m.leaving.values()) for m in russia.movements)
    assert sum(start.persons.values()) + joined - left == sum(last.persons.values())
    for movement in russia.movements:
        both = sum(movement.joining.values()), sum(movement.leaving.values())
        assert both[0] == both[1] or 0 in both, movement.name
        assert all(
            isinstance(n, int) and n > 0 for n in (*movement.leaving.values(), *movement.joining.values())
        )
    lost = sum(sum(m.leaving.values()) for m in russia.movements if not m.joining)
    assert everybody(start) == pytest.approx(139e6, abs=1e6)
    assert everybody(last) + lost == pytest.approx(169e6, abs=1e6)


def test_russia_meets_the_counts_of_workers(russia: Case, by_year: dict[str, Ledger]) -> None:
    strikes = read_table(Folder(catalogue.case_folder("russia_1904_1918")), "series/workers_1905_1913.csv")
    first_days = {row.text("date")[:4]: row.number("workers_thousand") for row in strikes.rows}
    # Nobody hires or sends home after 1 January, but for the call-ups of 1905 and the return in 1906.
    for year in ("1907", "1908", "1909", "1910", "1911", "1912", "1913"):
        assert counted(by_year[year], *WORKERS) == round(1000 * first_days[year])
    assert counted(by_year["1917"], *WORKERS, place="petrograd") == pytest.approx(392_000, rel=0.01)
    assert everybody(by_year["1917"], "petrograd") == pytest.approx(2_412_700, rel=0.03)


def test_russia_keeps_the_recorded_sizes_of_plants(russia: Case, by_year: dict[str, Ledger]) -> None:
    layers = {layer.name: layer for layer in russia.layers}
    sizes = {name: {part.low: part.share for part in layers[name].sizes} for name in WORKERS}
    for year, recorded in (
        ("start", {9: 0.143, 51: 0.100, 101: 0.289, 501: 0.158, 1001: 0.309}),
        ("1910", {9: 0.116, 51: 0.084, 101: 0.267, 501: 0.159, 1001: 0.375}),
    ):
        persons = {name: counted(by_year[year], name) for name in WORKERS}
        for low, share in recorded.items():
            found = sum(persons[name] * sizes[name][low] for name in WORKERS) / sum(persons.values())
            assert found == pytest.approx(share, abs=0.02), (year, low)


def test_russia_calls_up_and_sends_home(russia: Case, by_year: dict[str, Ledger]) -> None:
    army = ("garrison", "front", "fleet")
    assert counted(by_year["1904"], *army) > 2_000_000
    assert counted(by_year["1906"], *army) == pytest.approx(1_119_000, rel=0.001)
    assert counted(by_year["1916"], *army) == pytest.approx(9.9e6, abs=1e5)
    assert counted(by_year["1917"], "garrison", place="petrograd") == 170_000
    assert str(max(movement.days[0] for movement in russia.movements)) < "1917-02-23"
    for layer in russia.layers:
        for place, persons in layer.persons.items():
            most = max(ledger.persons[layer.name, place] for ledger in by_year.values())
            assert most <= max(persons, layer.room.get(place, 0))


def test_russia_is_told_of_wars_prices_and_the_business_cycle(russia: Case) -> None:
    given = {entry.name: entry for entry in russia.outside}
    assert {"war_with_japan", "world_war", "dear_food", "business_cycle"} <= set(given)
    assert str(given["war_with_japan"].spans[0].first.to_gregorian()) == "1904-02-09"
    assert given["dear_food"].depends_on == ("world_war",)
    register = (*russia.outside, *russia.movements, *russia.incidents, *russia.settings)
    assert all(entry.exogenous_because for entry in register)
    war = {m.name for m in russia.movements if str(m.days[0]) >= "1914-07-18"} - {
        "natural_increase",
        "to_the_capitals",
    }
    assert all("world_war" in m.depends_on for m in russia.movements if m.name in war)


def test_sparks_are_streams_without_mark(russia: Case) -> None:
    streams = {stream.name: stream for stream in russia.incidents}
    assert sum(streams["dismissals"].daily_rate.values()) == pytest.approx(0.3)
    assert [place for _, place, _ in streams["dismissals"].recorded] == ["petrograd"]
    bread = streams["bread_failures"].recorded
    assert len({place for _, place, _ in bread}) > 4 and {size for *_, size in bread} == {1.0}
    assert russia.ties is not None and russia.ties.reach == 300


def test_the_record_of_strikes(russia: Case) -> None:
    strikes = russia.record["strikers_by_year"]
    assert dict(zip(strikes.keys, strikes.values, strict=True))["1905"] == 2863.2
    assert sum(
        value for key, value in zip(strikes.keys, strikes.values, strict=True) if key < "1905"
    ) == pytest.approx(431.3)
    assert russia.numbers["record.strikers_by_year.1905"].source.key == "mironov_strikes"
    assert russia.numbers["places.petrograd.urban"].value == 1_264_920


def test_sources_that_disagree_stand_apart(russia: Case) -> None:
    counts = [russia.record[f"petrograd_strikers_by_day_{who}"] for who in ("leiberov", "police")]
    assert [series.sources[0].key for series in counts] == ["leiberov", "novymir2004"]
    assert all(high > low for high, low in zip(counts[0].values, counts[1].values, strict=True))
    assert russia.record["votes_moscow_by_month.bolsheviks"].values[-1] == 0.47
    assert russia.record["votes_moscow_counted_by_month.bolsheviks"].values == (0.5097,)
    assert (
        russia.record["votes_assembly_districts_by_month.petrograd.bolsheviks"].sources[0].key == "reed1919"
    )
    assert set(russia.record["strikers_by_month"].confidence) == {Confidence.RECALLED}


def test_no_folder_and_no_case_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is no case"):
        read_case(tmp_path / "nowhere")
    with pytest.raises(BadInput, match=r"there is no file 'case\.yaml'"):
        read_case(tmp_path)


def test_an_empty_case_file(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text("")
    with pytest.raises(BadInput, match="the file is empty"):
        read_case(tmp_path)


def test_a_case_with_tables_needs_a_data_package(town: Path) -> None:
    (town / "datapackage.json").unlink()
    with pytest.raises(BadInput, match=r"described nowhere; expected a datapackage\.json"):
        read_case(town)


def test_attributions_are_read_from_their_list(town: Path) -> None:
    (town / "ATTRIBUTION.md").write_text(
        "# Words\n\nlead\n\n- One work,\n  in two lines.\n- Another.\n\nMore.\n"
    )
    assert read_case(town).attribution == ("One work, in two lines.", "Another.")


def test_case_folders_run_no_code(town: Path, edit) -> None:  # type: ignore[no-untyped-def]
    (town / "boom.py").write_text("raise SystemExit")
    (town / "__init__.py").write_text("raise SystemExit")
    assert read_case(town).name == "town"


def test_numbers_are_named_by_what_they_are_of_and_not_by_a_place_in_a_list(russia: Case) -> None:
    named = russia.numbers
    assert named["layers.garrison.persons.of.warsaw and 8 more.persons"].value == 240
    assert named["movements.call_up_1914.joining.front southwestern_front.share"].value == 0.4056
    assert named["posts.bolsheviks petrograd moscow kronstadt.settings.programme"].value == 0.9
    assert named["posts.mensheviks elsewhere.settings.recognition"].value == 0.1
    assert not [path for path in named if any(part.isdigit() and len(part) < 4 for part in path.split("."))]

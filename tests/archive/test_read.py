"""A case is read whole, the same each time, and fast."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.archive import read_case
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


def test_russia_counts_every_grown_person_once(russia: Case) -> None:
    assert len(russia.places) == 89
    assert sum(place.columns["population"] for place in russia.places) == 125_640_021
    layers = {layer.name: layer.persons for layer in russia.layers}
    assert sum(layers["workers"].values()) == 1_746_000
    assert sum(layers["soldiers"].values()) == 1_067_000
    assert sum(map(sum, (persons.values() for persons in layers.values()))) == pytest.approx(
        125_640_021 * 0.62 * 1.109, abs=2
    )
    six = ("petersburg", "moscow", "livonia", "vladimir", "warsaw", "piotrkow")
    assert sum(layers["workers"][name] for name in six) == round(1_746_000 * 0.498)


def test_russia_keeps_the_recorded_sizes_of_plants(russia: Case) -> None:
    [workers] = [layer for layer in russia.layers if layer.name == "workers"]
    assert [round(100 * part.share, 1) for part in workers.sizes] == [14.3, 10.0, 28.9, 15.8, 30.9]


def test_russia_is_told_of_wars_and_prices_alone(russia: Case) -> None:
    given = {entry.name: entry for entry in russia.outside}
    assert set(given) == {"war_with_japan", "world_war", "dear_food"}
    assert str(given["war_with_japan"].spans[0].first.to_gregorian()) == "1904-02-09"
    assert given["dear_food"].depends_on == ("world_war",)
    assert all(entry.exogenous_because for entry in russia.outside)


def test_the_record_of_strikes(russia: Case) -> None:
    strikes = russia.record["strikers_by_year"]
    assert dict(zip(strikes.keys, strikes.values, strict=True))["1905"] == 2863.2
    assert sum(
        value for key, value in zip(strikes.keys, strikes.values, strict=True) if key < "1905"
    ) == pytest.approx(431.3)
    assert russia.numbers["record.strikers_by_year.1905"].source.key == "mironov_strikes"
    assert russia.numbers["places.petersburg.urban"].value == 1_421_753


def test_russia_is_read_in_well_under_half_a_second() -> None:
    folder, start = catalogue.case_folder("russia_1904_1918"), time.process_time()
    read_case(folder)
    assert time.process_time() - start < 0.5


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

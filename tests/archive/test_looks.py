"""What a report looks at, and the episodes of the ledger: whole, in order, and with days that there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.archive import read_case
from groundswell.archive.episodes import read_episodes
from groundswell.grammar.spelling import BadInput

CASE = read_case(catalogue.case_folder("russia_1904_1918"))
EPISODES = read_episodes(catalogue.episodes_file(), CASE)


def test_all_thirty_five_stand_in_order() -> None:
    assert [episode.number for episode in EPISODES] == list(range(1, 36))
    starts = [episode.first.day_number for episode in EPISODES]
    # The autumn of 1917 is told in strands that begin side by side.
    assert starts[:26] == sorted(starts[:26])
    assert all(episode.talk.endswith(".") and episode.record.endswith(".") for episode in EPISODES)
    assert all(episode.ledger and all(id[0] == "M" for id in episode.ledger) for episode in EPISODES)


def test_another_case_has_none() -> None:
    assert read_episodes(catalogue.episodes_file(), read_case(catalogue.case_folder("town"))) == ()


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ("first: 1904-12-15", "first: 1904-02-30", "episodes.yaml"),
        ("first: 1904-12-15", "first: 1906-12-15", "ends before it begins"),
        ("    title: The upswing\n", "", "title is missing"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, before: str, after: str, complaint: str) -> None:
    text = catalogue.episodes_file().read_text("utf-8")
    assert before in text
    (tmp_path / "episodes.yaml").write_text(text.replace(before, after), "utf-8")
    with pytest.raises(BadInput) as fault:
        read_episodes(tmp_path / "episodes.yaml", CASE)
    assert complaint in str(fault.value) and fault.value.line


def test_sparks_of_a_placebo_are_on_record() -> None:
    streams = {stream.name: stream for stream in CASE.incidents}
    assert len(CASE.placebo) == 2
    for spark in CASE.placebo:
        assert (spark.date, spark.place) in [(day, place) for day, place, _ in streams[spark.stream].recorded]


def test_maps_and_close_ups_lie_in_the_case() -> None:
    assert len(CASE.maps) == 4 and CASE.close_ups
    for look in (*CASE.maps, *CASE.close_ups):
        assert CASE.calendar.day_of(look.first) <= CASE.calendar.day_of(look.last)

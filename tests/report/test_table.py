"""The closing table says what ran, how it fits, what turned and which tests it keeps."""

from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console

from groundswell import api
from groundswell.report.acceptance import in_parts, reason_of
from groundswell.report.drawing import caption_of
from groundswell.report.peaks import peaks
from groundswell.report.table import closing_table, luck
from groundswell.report.turns import shortened, turns
from groundswell.trial.card import Card


def printed(card: Card, width: int = 120) -> str:
    console = Console(file=io.StringIO(), width=width)
    console.print(closing_table(card))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_beside_a_record(recorded: Card) -> None:
    said = printed(recorded)
    lines = {line.split()[0]: line for line in said.splitlines() if line.strip()}
    assert "× 0.02" in lines["1902"]
    assert "(40)" in lines["1903"], "what was recalled stands in brackets"
    assert "98" in lines["1902"] and " 2 " not in lines["1903"], "and is not scored"
    assert "never a target" in said
    assert "[granovetter1978]" in said, "the key of a source is no mark-up"
    assert "luck only" in said


def test_without_a_record(card: Card) -> None:
    said = printed(card)
    assert "nothing is scored" in said
    assert "middle strata" in said and "the army, refusing" in said
    assert "town council" in said and "general_strike_founds_council" in said


def test_it_fits_a_narrow_terminal(card: Card, recorded: Card) -> None:
    for run in (card, recorded):
        assert max(map(len, printed(run, 80).splitlines())) <= 80


def test_tests_stand_in_three_parts(recorded: Card) -> None:
    parts = {part: [v.expectation.id for v in verdicts] for part, verdicts in in_parts(recorded).items()}
    assert parts == {"fitted": ["ATx1"], "held out": ["ATx2"], "unobservable": ["ATx3"]}
    assert "Acceptance tests: unobservable" in printed(recorded)


def test_doing_as_the_talk_is_not_doing_as_the_record(recorded: Card) -> None:
    by_id = {v.expectation.id: (v.talk.result, v.record.result) for v in recorded.verdicts}
    assert by_id["ATx1"] == ("pass", "miss"), "the run falls as the talk says, the record rose"
    assert by_id["ATx2"] == ("miss", "miss")
    assert by_id["ATx3"] == ("unobservable", "unobservable")


def test_a_miss_has_a_reason(recorded: Card) -> None:
    by_id = {v.expectation.id: reason_of(recorded, v) for v in recorded.verdicts}
    assert "kept in 0 of 3 replications as the record has it" in by_id["ATx1"]
    assert "median highest in 1903" in by_id["ATx1"] and "record in 1902 (100)" in by_id["ATx1"]
    assert "counts no nobody_counts_it" in by_id["ATx3"]


def test_peaks_are_those_of_the_replications(card: Card) -> None:
    found = {peak.of: peak for peak in peaks(card)}
    assert found["all"].persons == 4000
    assert found["workers"].low <= found["workers"].median <= found["workers"].high <= 1
    assert str(found["all"].day).startswith("1901-03")
    assert "propertied" not in found, "the town has none"


def test_turns_are_taken_once_in_each_replication(card: Card) -> None:
    found = turns(card)
    assert all(1 <= turn.n <= turn.of == 3 for turn in found)
    assert [turn.median.day_number for turn in found] == sorted(turn.median.day_number for turn in found)
    assert not [turn for turn in found if str(turn.median) == "1901-01-01"], (
        "how things stand at first is no turn"
    )


def test_a_shortened_timeline_keeps_institutions_first(card: Card) -> None:
    found = turns(card)
    assert shortened(found, 1)[0].id.startswith("institution.")
    assert shortened(found, len(found)) == found
    said = printed(replace(card, replications=card.replications[:1]))
    assert "no interval can be given" in said


def test_a_theory_of_years_is_told_too() -> None:
    card = api.run("town", theory="radicalisation_2016", until="1901-02-01")
    said = printed(card)
    assert "1 replication of 1 year" in said
    assert "peasants" in said


def test_parameters_that_are_set_are_not_at_the_median(card: Card) -> None:
    assert luck(card).endswith("every parameter stands at the median of its prior.")
    theory = api.theory("dual_power", values=["bandwagon.pull=0.4"])
    compiled = replace(card.scenario.compiled, theory=theory)
    changed = replace(card, scenario=replace(card.scenario, compiled=compiled))
    assert luck(changed).endswith("at the median of its prior, but for those set.")
    assert "but for those set" in " ".join(caption_of(changed, "").split())


def test_a_record_that_nothing_observes_is_named(recorded: Card) -> None:
    assert "no observable to set beside it" not in printed(recorded)
    case = recorded.scenario.case
    kept = {**case.record, "loaves_by_year": replace(case.record["strikers_by_year"], name="loaves_by_year")}
    changed = replace(recorded, scenario=replace(recorded.scenario, case=replace(case, record=kept)))
    assert "On record, with no observable to set beside it: loaves by year." in printed(changed)

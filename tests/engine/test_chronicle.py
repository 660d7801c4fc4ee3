"""The chronicle: what was counted comes back, filtered and summed; the same bits give the same bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

from groundswell import api, catalogue
from groundswell.engine.chronicle import ParquetChronicle
from groundswell.engine.counts import PARTS
from groundswell.engine.notes import MemoryChronicle
from groundswell.engine.run import Luck, Run
from groundswell.engine.scenario import Scenario
from groundswell.engine.write import write_page
from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Chronicle
from groundswell.grammar.spelling import BadInput, UnknownName


def told(folder: Path) -> tuple[Run, ParquetChronicle, np.ndarray]:
    """A run of the town, its chronicle, and its daily numbers of the active by cell, kept beside."""
    scenario = api.prepare("town", api.Asked(theory="elastic_band", until="1901-03-31"))
    run = Run(scenario, Luck(1), folder)
    kept = []
    number = run.counts["person"].index("active")
    while run.done < len(run.steps):
        run.step()
        kept.append(run.counts["person"].by_cell[:, :, number] // PARTS)
    return run, run.scribe.close(run.calendar), np.array(kept)


def test_what_was_counted_comes_back(tmp_path: Path) -> None:
    run, chronicle, kept = told(tmp_path)
    np.testing.assert_array_equal(chronicle.daily("person.active"), kept.sum(axis=(1, 2)))
    np.testing.assert_array_equal(
        chronicle.daily("person.active", classes=["workers"]), kept[:, :, 1].sum(axis=1)
    )
    first = chronicle.places[0]
    np.testing.assert_array_equal(chronicle.daily("person.active", places=[first]), kept[:, 0].sum(axis=1))
    assert kept.sum() > 0, "nobody was active: the comparison says nothing"
    assert (chronicle.persons() == run.society.persons).all()
    assert (chronicle.persons(classes=["workers"]) < chronicle.persons()).all()


def test_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        told(tmp_path / name)
    parts = [sorted((tmp_path / name).glob("part-*.parquet")) for name in ("one", "two")]
    digests = [[hashlib.sha256(part.read_bytes()).hexdigest() for part in each] for each in parts]
    assert digests[0] == digests[1] and digests[0]


def test_unknown_words_classes_and_places(tmp_path: Path) -> None:
    _, chronicle, _ = told(tmp_path)
    with pytest.raises(UnknownName, match=r"did you mean 'person.active'"):
        chronicle.daily("person.actve")
    with pytest.raises(UnknownName, match="did you mean 'workers'"):
        chronicle.daily("person.active", classes=["wrokers"])
    with pytest.raises(UnknownName, match="place"):
        chronicle.daily("person.active", places=["atlantis"])


def test_parts_are_written_while_days_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("groundswell.engine.parts._ROWS_OF_A_PART", 20)
    _, chronicle, kept = told(tmp_path)
    assert len(list(tmp_path.glob("part-*.parquet"))) > 1
    np.testing.assert_array_equal(chronicle.daily("person.active"), kept.sum(axis=(1, 2)))


@pytest.fixture(scope="module")
def empire() -> Scenario:
    """Many places, persons who move, and actors without persons."""
    asked = api.Asked(theory="dual_power", until="1904-04-15", scale=50_000)
    return api.prepare("russia_1904_1918", asked)


@pytest.fixture(scope="module")
def both(empire: Scenario, tmp_path_factory: pytest.TempPathFactory) -> tuple[Chronicle, Chronicle]:
    """The same run from its files and from memory, each in many parts."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("groundswell.engine.parts._ROWS_OF_A_PART", 2000)
        kept, written = (
            Run(empire, Luck(1), folder).run() for folder in (None, tmp_path_factory.mktemp("both"))
        )
    assert isinstance(kept, MemoryChronicle) and isinstance(written, ParquetChronicle)
    assert len(written.files) > 2
    return kept, written


def test_memory_and_files_tell_the_same(both: tuple[Chronicle, Chronicle]) -> None:
    kept, written = both
    for told in ("case", "places", "calendar", "words", "events"):
        assert getattr(kept, told) == getattr(written, told)
    few = kept.places[3:40:9]
    for word in kept.words:
        for classes, places in (((), ()), (("workers",), ()), ((), few), (("workers", "soldiers"), few)):
            np.testing.assert_array_equal(*(each.daily(word, classes, places) for each in both), word)
        for day in (0, 17, 105):
            for classes in ((), ("soldiers",)):
                np.testing.assert_array_equal(*(each.by_place(word, day, classes) for each in both), word)
        alone, alone_too = (each.by_actor(word) for each in both)
        assert list(alone) == list(alone_too)
        for actor, values in alone.items():
            np.testing.assert_array_equal(values, alone_too[actor], word)
    assert kept.daily("person.active").any() and any(v.any() for v in alone.values())


def test_places_add_up_to_the_whole(both: tuple[Chronicle, Chronicle]) -> None:
    """By place and by day are two ways through the same numbers; persons too, who move between the two days."""
    for chronicle in both:
        for classes in ((), ("soldiers",)):
            daily, persons = chronicle.daily("person.active", classes), chronicle.persons(classes)
            for day in (0, 17, 105):
                assert chronicle.by_place("person.active", day, classes).sum() == daily[day]
                assert chronicle.persons_by_place(day, classes).sum() == persons[day]
        assert len(set(chronicle.persons(("soldiers",)).tolist())) > 1, "nobody moved"
        with pytest.raises(UnknownName, match=r"did you mean 'person.active'"):
            chronicle.by_place("person.actve", 0)


@pytest.mark.parametrize("in_memory", [True, False])
def test_only_what_is_asked_for_is_counted(empire: Scenario, tmp_path: Path, in_memory: bool) -> None:
    """A brief chronicle has the same numbers of its words, and no others."""
    folders = [None if in_memory else tmp_path / name for name in ("whole", "brief")]
    asked = {"person.active", "institution.obedience", "person.never_counted"}
    whole = Run(empire, Luck(1), folders[0]).run()
    brief = Run(empire, Luck(1), folders[1], only=asked).run()
    assert set(brief.words) == {"person.active", "institution.obedience"} < set(whole.words)
    np.testing.assert_array_equal(brief.daily("person.active"), whole.daily("person.active"))
    np.testing.assert_array_equal(brief.by_place("person.active", 30), whole.by_place("person.active", 30))
    for actor, values in whole.by_actor("institution.obedience").items():
        np.testing.assert_array_equal(brief.by_actor("institution.obedience")[actor], values)
    np.testing.assert_array_equal(brief.persons(), whole.persons())
    with pytest.raises(UnknownName, match=r"'unit\.refusing'"):
        brief.daily("unit.refusing")


def test_actors_without_persons_keep_their_shares(
    empire: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One government's obedience is no whole number of persons: it comes back to within a ten-thousandth."""
    monkeypatch.setattr("groundswell.engine.parts._ROWS_OF_A_PART", 2000)
    run = Run(empire, Luck(1), tmp_path)
    counts, kept = run.counts["institution"], []
    number = counts.index("obedience")
    while run.done < len(run.steps):
        run.step()
        kept.append(counts.by_collective[:-1, number] / 65535)
    chronicle = run.scribe.close(run.calendar)
    shares = chronicle.by_actor("institution.obedience")
    assert [actor.name for actor in shares] == list(run.society.populations["institution"].names)
    assert {actor.name for actor in shares if "is_council" in actor.marks} == {"petersburg_council"}
    np.testing.assert_allclose(np.array(list(shares.values())).T, np.array(kept), atol=0.5e-4)
    assert 0 < np.array(kept).sum() and len(list(tmp_path.glob("alone-*.parquet"))) > 1
    total = chronicle.daily("institution.obedience") / STEPS_OF_A_SHARE
    np.testing.assert_allclose(total, np.array(kept).sum(axis=1), atol=1e-4)
    standing = chronicle.by_actor("institution.standing")
    assert [values[0] for values in standing.values()] == [1, 0]
    with pytest.raises(UnknownName, match=r"did you mean 'institution.obedience'"):
        chronicle.by_actor("institution.obedence")


def test_a_word_of_persons_stands_for_no_single_actor(tmp_path: Path) -> None:
    _, chronicle, _ = told(tmp_path)
    assert chronicle.by_actor("person.active") == {} == chronicle.by_actor("unit.refusing")


def test_a_mutiny_is_counted_on_its_day_and_is_one_turn(tmp_path: Path) -> None:
    """Soldiers of units that begin to refuse, are never fewer than the rise in refusal."""
    scenario = api.prepare(
        "town", api.Asked(theory="dual_power")
    )  # where nobody moves, so that units keep their weight
    run = Run(scenario, Luck(1), tmp_path)
    chronicle = run.run()
    refusing, begun = chronicle.daily("unit.refusing"), chronicle.daily("unit.mutinies")
    changes = np.diff(refusing, prepend=0)
    assert (changes <= begun).all() and begun.sum() > changes.clip(0).sum() / 2 > 0
    assert "refusing" in {event.word for event in chronicle.events}
    assert "mutinies" not in {event.word for event in chronicle.events}


def test_protest_is_counted_where_stance_moves(tmp_path: Path) -> None:
    """A part of all who join, under a theory that has a stance; under any other it is not counted at all."""
    _, chronicle, _ = told(tmp_path)
    joined, in_protest = chronicle.daily("person.joins"), chronicle.daily("person.joins_in_protest")
    assert (in_protest <= joined).all()
    for name, counts in {"elastic_band": True, "dual_power": False, "granovetter_1978": False}.items():
        page = write_page(catalogue.theory(name), "person")
        assert page is not None
        assert ("joins_in_protest" in [word.name for word in page.tallied]) == counts
        assert ("stance" in [word.name for word in page.kept]) == counts


def test_the_unorganised_are_counted_where_a_law_says_who_was_reached(tmp_path: Path) -> None:
    """As much of all who join as nobody had likely reached; under a theory that says nothing of it, not at all."""
    _, chronicle, _ = told(tmp_path)
    joined, unorganised = chronicle.daily("person.joins"), chronicle.daily("person.joins_unorganised")
    assert 0 < unorganised.sum() <= STEPS_OF_A_SHARE * joined.sum()
    whole = catalogue.theory("elastic_band")
    silent = whole.without("cell_at_work").without("branch_in_the_place")
    for theory, counts in ((whole, True), (silent, False), (catalogue.theory("dual_power"), False)):
        page = write_page(theory, "person")
        assert page is not None
        assert ("joins_unorganised" in [word.name for word in page.tallied]) == counts


def test_a_folder_holds_one_chronicle(tmp_path: Path) -> None:
    """A second run would otherwise be read together with what the first left behind."""
    told(tmp_path)
    with pytest.raises(BadInput, match="holds a chronicle already"):
        told(tmp_path)

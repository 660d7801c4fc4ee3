"""The chronicle: what was counted comes back, filtered and summed; the same bits give the same bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

from groundswell import api
from groundswell.engine.chronicle import ParquetChronicle
from groundswell.engine.run import Luck, Run
from groundswell.grammar.spelling import UnknownName


def told(folder: Path) -> tuple[Run, ParquetChronicle, np.ndarray]:
    """A run of the town, its chronicle, and its daily numbers of the active by cell, kept beside."""
    scenario = api.prepare("town", api.Asked(theory="elastic_band", until="1901-03-31"))
    run = Run(scenario.case, scenario.society, scenario.compiled, Luck(1), folder, until=scenario.until)
    kept = []
    number = run.counts["person"].index("active")
    while run.done < len(run.steps):
        run.step()
        kept.append(run.counts["person"].by_cell[:, :, number].copy())
    return run, run.chronicle.close(run.calendar), np.array(kept)


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
    monkeypatch.setattr("groundswell.engine.chronicle._ROWS_OF_A_PART", 20)
    _, chronicle, kept = told(tmp_path)
    assert len(list(tmp_path.glob("part-*.parquet"))) > 1
    np.testing.assert_array_equal(chronicle.daily("person.active"), kept.sum(axis=(1, 2)))

"""What studies found of patterns: written whole, read back as it was, and complained of with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from groundswell.archive.findings import read_findings, write_findings
from groundswell.grammar.claim import Figure, Finding, Outcome
from groundswell.grammar.spelling import BadInput

FOUND = Finding(
    Outcome.EITHER_WAY,
    'Days: "ten" at most # it is said.',
    (Figure("with", "as it is", 12.5), Figure("without", "as it is", None)),
    "days",
    "studies/emergence.py, 6 replications",
)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "findings.yaml"
    assert read_findings(file) == {}
    write_findings(file, {"m02_two": FOUND, "m01_one": FOUND})
    assert read_findings(file) == {"m01_one": FOUND, "m02_two": FOUND}
    assert list(read_findings(file)) == ["m01_one", "m02_two"]
    assert [path.name for path in tmp_path.iterdir()] == ["findings.yaml"], "nothing half written is left"


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("comes about either way", "holds", r"findings\.yaml:4: unknown outcome of a pattern 'holds'"),
        ('  unit: "days"\n', "", r"findings\.yaml:3: m01_one says no unit"),
        ("comes about either way", "asked of every run", r"findings\.yaml:4: unknown outcome"),
    ],
)
def test_a_broken_entry_says_where(tmp_path: Path, was: str, becomes: str, said: str) -> None:
    file = tmp_path / "findings.yaml"
    write_findings(file, {"m01_one": FOUND})
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes, 1), "utf-8")
    with pytest.raises(BadInput, match=said):
        read_findings(file)

"""The ledger as it is read: whole entries, and complaints with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from groundswell.archive.claims import read_claims
from groundswell.grammar.spelling import BadInput

ENTRY = """M01:
  short: A band
  claim: It snaps.
  lines: L1
  kind: [law, maxim]
  refuted_by: Nothing.
  literature: [kuran1991]
  rivals: None.
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "claims.yaml"
    file.write_text(text, "utf-8")
    return file


def test_an_entry(tmp_path: Path) -> None:
    (claim,) = read_claims(written(tmp_path, ENTRY))
    assert (claim.id, claim.kinds, claim.measured_by) == ("M01", ("law", "maxim"), "")
    assert [source.key for source in claim.literature] == ["kuran1991"]


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("M01:", "X1:", r"claims.yaml:1: 'X1' is no id of a claim"),
        ("  rivals: None.\n", "", r"claims.yaml:1: M01 says no rivals"),
        ("rivals:", "rival_views:", r"claims.yaml:1: M01 says no rivals"),
        (
            "  lines: L1\n",
            "  lines: L1\n  line: L2\n",
            r"claims.yaml:5: unknown field .* did you mean 'lines'",
        ),
        ("[law, maxim]", "lw", r"claims.yaml:5: unknown kind of claim 'lw'; did you mean 'law'"),
        ("kuran1991", "kuran1990", r"claims.yaml:7: unknown source 'kuran1990'"),
    ],
)
def test_a_broken_entry_says_where(tmp_path: Path, was: str, becomes: str, said: str) -> None:
    assert was in ENTRY
    with pytest.raises(BadInput, match=said):
        read_claims(written(tmp_path, ENTRY.replace(was, becomes, 1)))

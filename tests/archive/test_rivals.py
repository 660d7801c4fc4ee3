"""Rival theories as they are read: whole entries, and complaints with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from groundswell.archive.rivals import read_rival, read_statements
from groundswell.grammar.rival import Rival
from groundswell.grammar.spelling import BadInput

ASKED = """P01:
  asks: Who leads?
  confidence: high
  shows: They did.
  statements:
    P01a: {says: They lead., record: yes}
    P01b: {says: They stay., record: mixed}
"""
TOLD = """id: T1
title: A theory
holds: That they lead.
literature: [kuran1991]
runs: elastic_band
expects:
  P01: {says: they do, mark: talk, answers: {P01a: yes}}
"""


def put(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def told(folder: Path, text: str) -> Rival:
    asked = read_statements(put(folder, "_statements.yaml", ASKED))
    return read_rival(put(folder, "first.yaml", text), "town", asked)


def test_whole_entries(tmp_path: Path) -> None:
    first, second = read_statements(put(tmp_path, "_statements.yaml", ASKED))
    assert (first.id, first.test, first.parts, first.record, second.record) == (
        "P01a",
        "P01",
        2,
        "yes",
        "mixed",
    )
    rival = told(tmp_path, TOLD)
    assert (rival.id, rival.name, rival.case, rival.runs) == ("T1", "first", "town", "elastic_band")
    assert rival.answer(first) == ("yes", "talk") and rival.answer(second) is None


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("title: A theory\n", "", r"first.yaml:1: it says no title"),
        ("holds:", "hold:", r"first.yaml:3: unknown field 'hold'; did you mean 'holds'"),
        ("runs: elastic_band\n", "", r"one of `runs` and `coded_only`"),
        (
            "runs: elastic_band",
            "runs: elastic_band\nrejects: {snap: no}",
            r"first.yaml:6: .*rejects laws too",
        ),
        ("kuran1991", "kuran1990", r"first.yaml:4: unknown source 'kuran1990'"),
        ("P01:", "P02:", r"first.yaml:7: unknown test 'P02'"),
        ("mark: talk", "mark: tlak", r"first.yaml:7: unknown mark 'tlak'; did you mean 'talk'"),
        ("P01a: yes", "P01c: yes", r"first.yaml:7: unknown statement 'P01c'"),
        ("P01a: yes", "P01a: yea", r"first.yaml:7: unknown answer 'yea'; did you mean 'yes'"),
    ],
)
def test_a_broken_rival_says_where(tmp_path: Path, was: str, becomes: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        told(tmp_path, TOLD.replace(was, becomes))


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        (
            "confidence: high",
            "confidence: hihg",
            r"_statements.yaml:3: unknown confidence 'hihg'; did you mean",
        ),
        ("record: mixed", "record: mixd", r"_statements.yaml:7: unknown answer of a record 'mixd'"),
        ("  shows: They did.\n", "", r"_statements.yaml:1: P01 says no shows"),
    ],
)
def test_a_broken_statement_says_where(tmp_path: Path, was: str, becomes: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read_statements(put(tmp_path, "_statements.yaml", ASKED.replace(was, becomes)))

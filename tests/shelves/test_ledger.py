"""The ledger is data that laws point at: entries are whole and cited, and every id a law names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from groundswell import catalogue
from groundswell.grammar.sources import reference

FILE = Path(catalogue.__file__).parent / "ledger" / "mechanisms.yaml"
LEDGER = yaml.safe_load(FILE.read_text("utf-8"))
FIELDS = {"claim", "lines", "kind", "refuted_by", "literature", "rivals"}
KINDS = {"law", "russia", "maxim", "meta", "definition"}


def test_the_ledger_is_not_empty_and_stands_in_order() -> None:
    ids = re.findall(r"^(M\d\d):", FILE.read_text("utf-8"), re.MULTILINE)
    assert ids
    assert ids == sorted(set(ids)) == list(LEDGER)


@pytest.mark.parametrize("id", LEDGER)
def test_an_entry_is_whole_and_cited(id: str) -> None:
    entry = LEDGER[id]
    assert set(entry) == FIELDS
    assert entry["kind"] in KINDS
    assert re.fullmatch(r"L\d+(-\d+)?(, L\d+(-\d+)?)*", entry["lines"])
    assert all(entry[field].endswith(".") for field in ("claim", "refuted_by", "rivals"))
    assert entry["literature"]
    for key in entry["literature"]:
        reference(key)


@pytest.mark.parametrize("law", catalogue.laws(), ids=str)
def test_what_a_law_carries_is_in_the_ledger(law: catalogue.Law) -> None:
    assert set(law.ledger) <= set(LEDGER)

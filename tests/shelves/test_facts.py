"""The facts of the ledger are data: whole, cited, one verdict each, and every id that points at them is there."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from groundswell import api, catalogue
from groundswell.archive.episodes import read_episodes
from groundswell.archive.facts import read_facts
from groundswell.grammar.fact import VERDICTS, Fact
from groundswell.grammar.sources import Confidence
from groundswell.grammar.spelling import BadInput

FACTS = catalogue.facts()
RUSSIA = api.read("russia_1904_1918")


def test_all_hundred_and_twenty_are_there_in_order() -> None:
    assert list(FACTS) == [f"F{number:03d}" for number in range(1, 121)]
    assert len({fact.claim for fact in FACTS.values()}) == len(FACTS)


def test_the_verdicts_are_those_of_the_reading() -> None:
    """The reading was done before the ledger was written down; whoever changes a verdict has to say so here."""
    tally = Counter(fact.verdict for fact in FACTS.values())
    assert tally == {
        "roughly": 52, "supported": 35, "disputed": 13, "wrong": 10, "unverifiable": 5, "opinion": 3, "slip": 1,
        "no_fact": 1,
    }  # fmt: skip
    wrong = {id for id, fact in FACTS.items() if fact.verdict == "wrong"}
    assert wrong == {"F015", "F026", "F028", "F044", "F049", "F059", "F075", "F100", "F106", "F116"}


@pytest.mark.parametrize("fact", FACTS.values(), ids=str)
def test_a_fact_is_said_plainly(fact: Fact) -> None:
    assert re.fullmatch(r"L\d+(-\d+)?(, L\d+(-\d+)?)*", fact.lines)
    assert fact.claim.endswith(".") and fact.found.endswith(".") and fact.claim != fact.found
    assert fact.verdict in VERDICTS and fact.sources
    assert set(fact.ledger) <= {claim.id for claim in catalogue.claims()}
    from_memory = {source.key for source in fact.sources} == {"recollection"}
    assert not (from_memory and fact.confidence is Confidence.READ), "memory alone is never read"


def test_episodes_and_tests_name_facts_that_are_there() -> None:
    told = read_episodes(catalogue.episodes_file(), RUSSIA)
    named = {id for each in (*told, *catalogue.expectations()) for id in each.facts}
    assert named <= set(FACTS)
    assert {"F028", "F062", "F064"} <= named


WHOLE = "F001:\n  lines: L1\n  claim: A.\n  found: B.\n  verdict: wrong\n  sources: [invented]\n  confidence: read\n"


@pytest.mark.parametrize(
    ("good", "bad", "line", "said"),
    [
        ("F001:", "F1:", 1, "'F1' is no id of a fact"),
        ("  found: B.\n", "", 1, "F001 says no found"),
        ("verdict: wrong", "verdict: wrnog", 5, "'wrong'"),
        ("[invented]", "[inventd]", 6, "'invented'"),
        ("confidence: read", "confidence: assumed", 7, "read or recalled"),
        ("  lines: L1\n", "  lines: L1\n  ledgre: [M01]\n", 3, "'ledger'"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path, good: str, bad: str, line: int, said: str) -> None:
    file = tmp_path / "facts.yaml"
    file.write_text(WHOLE, "utf-8")
    assert [fact.id for fact in read_facts(file)] == ["F001"]
    file.write_text(WHOLE.replace(good, bad), "utf-8")
    with pytest.raises(BadInput) as complaint:
        read_facts(file)
    assert complaint.value.line == line and said in str(complaint.value)

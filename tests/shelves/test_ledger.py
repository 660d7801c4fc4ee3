"""The ledger is data that laws, tests and what-ifs point at: whole, cited, and every id they name is there."""

from __future__ import annotations

import re

import pytest

from groundswell import api, catalogue
from groundswell.grammar.claim import Claim, Outcome
from groundswell.grammar.sources import known_keys

LEDGER = catalogue.claims()
IDS = {claim.id for claim in LEDGER}


def test_all_seventy_are_there_in_order() -> None:
    assert [claim.id for claim in LEDGER] == [f"M{number:02d}" for number in range(1, 71)]
    assert len({claim.short for claim in LEDGER}) == len({claim.claim for claim in LEDGER}) == len(LEDGER)


@pytest.mark.parametrize("claim", LEDGER, ids=str)
def test_an_entry_is_said_plainly(claim: Claim) -> None:
    assert re.fullmatch(r"L\d+(-\d+)?(, L\d+(-\d+)?)*", claim.lines)
    assert claim.kinds and claim.literature
    assert all(said.endswith(".") for said in (claim.claim, claim.refuted_by, claim.rivals))
    assert len(claim.short) <= 60 and not claim.short.endswith(".")
    for key in re.findall(r"\b[a-z]+\d{4}\b", claim.rivals):
        assert key in known_keys()


@pytest.mark.parametrize("law", catalogue.laws(), ids=str)
def test_what_a_law_carries_is_in_the_ledger(law: catalogue.Law) -> None:
    assert set(law.ledger) <= IDS


@pytest.mark.parametrize(
    "asked", [*catalogue.expectations(), *catalogue.patterns(), *catalogue.whatifs()], ids=str
)
def test_what_is_asked_names_claims_of_the_ledger(
    asked: catalogue.Expectation | catalogue.Pattern | catalogue.WhatIf,
) -> None:
    assert asked.ledger and set(asked.ledger) <= IDS


def test_a_measure_is_said_only_where_no_law_says_the_claim() -> None:
    carried = {id for law in catalogue.laws() for id in law.ledger}
    assert not [claim.id for claim in LEDGER if claim.measured_by and claim.id in carried]


def test_every_claim_is_built_and_what_cannot_be_tested_says_why() -> None:
    for standing in api.ledger():
        assert standing.is_built, standing.claim.id
        if standing.outcome is Outcome.UNTESTABLE:
            assert standing.claim.untestable.endswith(".") and not standing.patterns
    assert not [claim.id for claim in LEDGER if claim.figure and not claim.untestable]


def test_every_finding_is_of_a_pattern_that_is_there() -> None:
    """A pattern without one says so in the ledger until `studies/emergence.py` has asked it."""
    assert catalogue.findings() and set(catalogue.findings()) <= set(catalogue.PATTERNS.names)


@pytest.mark.parametrize("name", catalogue.findings())
def test_a_finding_follows_from_its_arms_and_says_how_it_was_made(name: str) -> None:
    found, asked = catalogue.findings()[name], catalogue.pattern(name)
    assert [(each.world, each.arm) for each in found.figures] == [
        (w, a) for w in asked.worlds for a in asked.arms
    ]
    assert found.unit == asked.unit and asked.measured in found.because and asked.expected in found.because
    assert re.search(r"replications? at 1 to [\d,]+, seed \d+$", found.command)

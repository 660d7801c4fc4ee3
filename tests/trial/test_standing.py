"""How claims stand: found by walking the shelves, and never written beside the claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from groundswell import catalogue
from groundswell.grammar.claim import Claim, Finding, Outcome
from groundswell.trial.standing import STANDINGS, Shelves, Standing, standings

WHOLE = Shelves(
    catalogue.laws(), catalogue.expectations(), catalogue.whatifs(), catalogue.patterns(),
    tuple(catalogue.facts().values()),
)  # fmt: skip
NONE = Shelves((), (), ())
FOUND = Finding(Outcome.EMERGES, "It did.", (), "share", "run")


def claim(id: str, measured_by: str = "", untestable: str = "") -> Claim:
    return Claim(id, "", "", "", ("law",), "", (), "", measured_by, untestable)


def standing_of(asked: Claim, shelves: Shelves, found: dict[str, Finding] | None = None) -> Standing:
    (standing,) = standings([asked], shelves, found or {})
    return standing


@pytest.mark.parametrize(
    ("id", "shelves", "measured_by", "stands_as"),
    [
        ("M17", WHOLE, "", "law"),
        ("M17", NONE, "", "planned"),
        ("M17", NONE, "a share", "measure"),
        ("M32", Shelves((), WHOLE.tests, ()), "", "emergent"),
        ("M55", Shelves((), (), (), WHOLE.patterns), "", "emergent"),
        ("M33", Shelves((), (), WHOLE.whatifs), "", "planned"),
    ],
)
def test_what_a_claim_stands_as(id: str, shelves: Shelves, measured_by: str, stands_as: str) -> None:
    standing = standing_of(claim(id, measured_by), shelves)
    assert standing.stands_as == stands_as and stands_as in STANDINGS
    assert standing.is_built == (stands_as != "planned")


def test_all_that_names_a_claim_is_found() -> None:
    standing = standing_of(claim("M33"), WHOLE, {"m33_war_cuts_across": FOUND, "m05_falls": FOUND})
    assert "AT08" in [test.id for test in standing.tests]
    assert "no_war" in [whatif.name for whatif in standing.whatifs]
    assert "F048" in [fact.id for fact in standing.facts]
    assert standing.findings == {"m33_war_cuts_across": FOUND}


@pytest.mark.parametrize(
    ("asked", "shelves", "outcome"),
    [
        (claim("M17"), NONE, Outcome.PLANNED),
        (claim("M17"), Shelves(WHOLE.laws, (), ()), Outcome.UNTESTED),
        (claim("M17"), WHOLE, Outcome.ASKED),
        (claim("M17", "", "It cannot be."), WHOLE, Outcome.UNTESTABLE),
        (claim("M02", "a share"), NONE, Outcome.ASKED),
        (claim("M55"), WHOLE, Outcome.OPEN),
    ],
)
def test_what_is_said_before_any_study(asked: Claim, shelves: Shelves, outcome: Outcome) -> None:
    assert standing_of(asked, shelves).outcome == outcome


def test_what_studies_found_comes_first_and_disagreement_is_said() -> None:
    asked = claim("M47", "", "It cannot be.")
    names = [each.name for each in standing_of(asked, WHOLE).patterns]
    assert len(names) == 2
    alike = dict.fromkeys(names, FOUND)
    unlike = alike | {names[0]: replace(FOUND, outcome=Outcome.ABSENT)}
    assert standing_of(asked, WHOLE, alike).outcome is Outcome.EMERGES
    assert standing_of(asked, WHOLE, unlike).outcome is Outcome.MIXED

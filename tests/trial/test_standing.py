"""How claims stand: found by walking the shelves, and never written beside the claim."""

from __future__ import annotations

import pytest

from groundswell import catalogue
from groundswell.grammar.claim import Claim, Finding
from groundswell.trial.standing import STANDINGS, Shelves, standings

WHOLE = Shelves(catalogue.laws(), catalogue.expectations(), catalogue.whatifs())
NONE = Shelves((), (), ())


def claim(id: str, measured_by: str = "") -> Claim:
    return Claim(id, "", "", "", ("law",), "", (), "", measured_by)


@pytest.mark.parametrize(
    ("id", "shelves", "measured_by", "stands_as"),
    [
        ("M17", WHOLE, "", "law"),
        ("M17", NONE, "", "planned"),
        ("M17", NONE, "a share", "measure"),
        ("M32", Shelves((), WHOLE.tests, ()), "", "emergent"),
        ("M33", Shelves((), (), WHOLE.whatifs), "", "planned"),
    ],
)
def test_what_a_claim_stands_as(id: str, shelves: Shelves, measured_by: str, stands_as: str) -> None:
    (standing,) = standings([claim(id, measured_by)], shelves, {})
    assert standing.stands_as == stands_as and stands_as in STANDINGS
    assert standing.is_built == (stands_as != "planned")


def test_all_that_names_a_claim_is_found() -> None:
    (standing,) = standings([claim("M33")], WHOLE, {"M33": Finding("holds", "fails", "It did not.", "run")})
    assert "AT08" in [test.id for test in standing.tests]
    assert "no_war" in [whatif.name for whatif in standing.whatifs]
    assert standing.finding is not None and (standing.finding.talk, standing.finding.record) == (
        "holds",
        "fails",
    )

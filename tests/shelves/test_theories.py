"""Every theory says what it holds, what it believes before the record, and what would refute it."""

from __future__ import annotations

import random
from math import isfinite
from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.prior import Fixed
from groundswell.grammar.spelling import UnknownName
from groundswell.grammar.theory import Theory

SHELF = catalogue.theories()


def test_the_shelf_holds_four_unlike_theories() -> None:
    assert len(SHELF) >= 4
    assert {theory.step for theory in SHELF} >= {"day", "year"}
    assert any(theory.lag for theory in SHELF)
    assert any(theory.sentences for theory in SHELF)


def test_every_kind_of_actor_is_in_some_theory() -> None:
    assert {actor for theory in SHELF for actor in theory.actors} == {actor for actor, _ in WORDS}


@pytest.mark.parametrize("theory", SHELF, ids=str)
class TestTheory:
    def test_bears_the_name_of_its_file(self, theory: Theory) -> None:
        room = Path(catalogue.__file__).parent / "theories"
        assert len(list(room.rglob(f"{theory.name}.py"))) == 1
        assert str(theory) == theory.name

    def test_says_its_claim_its_source_and_what_would_refute_it(self, theory: Theory) -> None:
        assert theory.claim.endswith(".")
        assert '"' not in theory.claim
        assert theory.source
        assert len(theory.refuted_by.split()) > 8

    def test_believes_something_finite_of_every_parameter(self, theory: Theory) -> None:
        beliefs = list(theory.parameters())
        assert len(beliefs) == sum(len(law.parameters) for law in theory.laws)
        for law, name, prior in beliefs:
            values = [prior.quantile(share) for share in (0.001, 0.5, 0.999)]
            assert all(map(isfinite, [prior.point, *values])), f"{law}.{name}"
            assert values == sorted(values), f"{law}.{name}"
            assert prior.quantile(0.5) == pytest.approx(prior.point), f"{law}.{name}"

    def test_the_order_of_laws_says_nothing(self, theory: Theory) -> None:
        laws = list(theory.laws)
        random.Random(0).shuffle(laws)
        turned = Theory(**{**theory.__dict__, "laws": tuple(laws)})
        assert set(turned.parameters()) == set(theory.parameters())
        assert turned.actors == theory.actors

    def test_each_law_can_be_left_out(self, theory: Theory) -> None:
        for law in theory.laws:
            less = theory.without(law)
            assert set(less.laws) == set(theory.laws) - {law}
            assert less == less and less.name == theory.name
            assert str(less) == f"{theory.name} without {law.name}"
            assert theory.without(law.name).laws == less.laws
        assert len(theory.laws) == len(set(theory.laws))

    def test_each_law_can_be_replaced(self, theory: Theory) -> None:
        for law in theory.laws:
            rivals = [
                other for other in catalogue.laws() if other.slot is law.slot and other not in theory.laws
            ]
            for other in rivals:
                priors = {name: Fixed(0.5) for name in other.parameters}
                changed = theory.replacing(law, other, priors)
                assert other in changed.laws and law not in changed.laws
                assert str(changed).endswith(f"with {other.name} for {law.name}")

    def test_each_prior_can_be_set(self, theory: Theory) -> None:
        for law, name, _ in theory.parameters():
            changed = theory.with_prior(law.name, name, 0.25)
            assert changed.priors[law][name] == Fixed(0.25)
            assert str(changed).endswith(f"with {law.name}.{name}=0.25")
            assert len(list(changed.parameters())) == len(list(theory.parameters()))

    def test_a_misspelt_law_or_parameter_names_the_nearest(self, theory: Theory) -> None:
        law, name, _ = next(theory.parameters())
        nearest = f"did you mean '{law.name}'"
        for misspelling in (
            lambda: theory.without(law.name + "q"),
            lambda: theory.replacing(law.name + "q", law),
            lambda: theory.with_prior(law.name + "q", name, 0.5),
        ):
            with pytest.raises(UnknownName, match=nearest):
                misspelling()
        with pytest.raises(UnknownName, match=f"did you mean '{name}'"):
            theory.with_prior(law, name + "q", 0.5)

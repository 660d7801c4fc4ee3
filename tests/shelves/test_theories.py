"""Every theory says what it holds, what it believes before the record, and what would refute it."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.prior import Fixed
from groundswell.grammar.promises import THEORY_PROMISES, theory_promises
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

    def test_keeps_every_promise(self, theory: Theory) -> None:
        tried = theory_promises(theory)
        assert len(tried) == len(THEORY_PROMISES) and theory.source
        assert not [promise for promise in tried if promise.broken]

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


def test_every_promise_of_a_theory_can_be_broken() -> None:
    [law] = [law for law in SHELF[0].laws if law.parameters][:1]
    name = law.parameters[0]
    mute = replace(SHELF[0], claim="Nothing", refuted_by="nothing")
    mad = replace(mute, priors={**mute.priors, law: {**mute.priors[law], name: Fixed(float("inf"))}})
    assert all(promise.broken for promise in theory_promises(mad))

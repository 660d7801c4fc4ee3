"""A theory holds together, or is refused; a variant of it is another theory, and leaves it as it was."""

from __future__ import annotations

from typing import Any

import pytest

from groundswell.grammar.law import Law, law
from groundswell.grammar.prior import Fixed, Uniform
from groundswell.grammar.schedule import DEFAULT_SENTENCES, strain
from groundswell.grammar.sentence import sentence
from groundswell.grammar.spelling import UnknownName
from groundswell.grammar.theory import Theory


@law("solidarity", source="granovetter1978", rises_with=("participation_seen",))
def drawn_in(participation_seen: float, *, pull: float) -> float:
    """>>> drawn_in(0.5, pull=1.0)
    0.5
    """
    return pull * participation_seen


@law("risk", source="epstein2002", rises_with=("repression",))
def held_back(repression: float, *, fear: float) -> float:
    """>>> held_back(0.5, fear=1.0)
    0.5
    """
    return fear * repression


@law("risk", source="epstein2002")
def at_no_cost() -> float:
    """>>> at_no_cost()
    0.0
    """
    return 0.0


@law("discipline", actor="unit", source="russell1974", rises_with=("steadiness",))
def kept_in_line(steadiness: float) -> float:
    """>>> kept_in_line(0.5)
    0.5
    """
    return steadiness


def a_theory(**changes: Any) -> Theory:
    parts = {
        "name": "crowds",
        "claim": "Crowds draw and police deter.",
        "source": "granovetter1978:1420",
        "laws": (drawn_in, held_back),
        "priors": {drawn_in: {"pull": Uniform(0.0, 1.0)}, held_back: {"fear": Fixed(0.5)}},
        "refuted_by": "crowds that repel",
    }
    return Theory(**{**parts, **changes})


def test_a_theory_says_what_it_holds() -> None:
    theory = a_theory()
    assert str(theory) == "crowds"
    assert theory.actors == ("person",)
    assert [(law.name, name, prior.point) for law, name, prior in theory.parameters()] == [
        ("drawn_in", "pull", 0.5),
        ("held_back", "fear", 0.5),
    ]
    assert theory.law("held_back") is held_back
    assert a_theory(laws=(drawn_in, held_back, kept_in_line)).actors == ("person", "unit")


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"laws": (drawn_in, held_back, drawn_in)}, "a law stands twice"),
        ({"priors": {drawn_in: {"pull": Fixed(1.0)}}}, "no prior for held_back.fear"),
        (
            {"priors": {drawn_in: {"pull": Fixed(1.0), "push": Fixed(1.0)}, held_back: {"fear": Fixed(0.5)}}},
            "a prior for drawn_in.push, which is no parameter",
        ),
        ({"laws": (drawn_in,)}, "a prior for held_back, which it does not hold"),
        ({"step": "week"}, "unknown step 'week'"),
        ({"source": "granoveter1978"}, "unknown source 'granoveter1978'; did you mean 'granovetter1978'"),
        ({"source": ""}, "is not a source"),
    ],
)
def test_a_theory_that_does_not_hold_together_is_refused(changes: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        a_theory(**changes)


def test_without_leaves_the_rest() -> None:
    theory = a_theory()
    less = theory.without(held_back)
    assert less.laws == (drawn_in,) and held_back not in less.priors
    assert str(less) == "crowds without held_back"
    assert less.name == theory.name
    assert theory.laws == (drawn_in, held_back)


def test_replacing_takes_the_place() -> None:
    changed = a_theory().replacing("held_back", at_no_cost)
    assert changed.laws == (drawn_in, at_no_cost)
    assert str(changed) == "crowds with at_no_cost for held_back"
    back = changed.replacing(at_no_cost, held_back, {"fear": Fixed(0.25)})
    assert back.priors[held_back] == {"fear": Fixed(0.25)}
    with pytest.raises(ValueError, match=r"no prior for held_back.fear"):
        changed.replacing(at_no_cost, held_back)


def test_with_prior_sets_a_belief_or_a_value() -> None:
    theory = a_theory()
    assert theory.with_prior("drawn_in", "pull", 1).priors[drawn_in]["pull"] == Fixed(1.0)
    assert str(theory.with_prior("drawn_in", "pull", 0.125)) == "crowds with drawn_in.pull=0.125"
    wide = theory.with_prior(drawn_in, "pull", Uniform(0.0, 2.0))
    assert wide.priors[drawn_in]["pull"] == Uniform(0.0, 2.0)
    assert theory.priors[drawn_in]["pull"] == Uniform(0.0, 1.0)


def test_variants_add_up() -> None:
    both = a_theory().with_prior("drawn_in", "pull", 0.5).without("held_back")
    assert both.variant == ("with drawn_in.pull=0.5", "without held_back")


@pytest.mark.parametrize("misspelt", ["held_bac", "heldback", "HELD_BACK_"])
def test_a_misspelt_law_names_the_nearest(misspelt: str) -> None:
    theory = a_theory()
    for ask in (theory.law, theory.without, lambda name: theory.replacing(name, at_no_cost)):
        with pytest.raises(UnknownName, match=r"law of crowds .* did you mean 'held_back'"):
            ask(misspelt)


def test_a_misspelt_parameter_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"parameter of held_back 'feer'; did you mean 'fear'"):
        a_theory().with_prior("held_back", "feer", 0.5)


def test_own_sentences_stand_in_for_the_default_ones_of_the_same_name() -> None:
    @sentence("person", "perceive", gives="strain")
    def overstrain(discontent: float, stance: float) -> float:
        """Twice the stretch."""
        return 2.0 * (discontent - stance)

    @sentence("person", "act")
    def dies(death: float) -> float:
        """Leave."""
        return death

    default = [said for said in DEFAULT_SENTENCES if said.actor == "person"]
    assert a_theory().spoken("person") == tuple(default)
    spoken = a_theory(sentences=(overstrain, dies)).spoken("person")
    assert spoken == (*(overstrain if said is strain else said for said in default), dies)
    assert a_theory(sentences=(dies,)).spoken("unit") == a_theory().spoken("unit")


def test_laws_are_known_by_identity() -> None:
    twin = Law(**drawn_in.__dict__)
    assert twin != drawn_in
    with pytest.raises(ValueError, match="a law stands twice"):
        a_theory(laws=(drawn_in, held_back, twin))


def a_rival(**changes: Any) -> Theory:
    parts = {
        "name": "fearless",
        "claim": "Nobody is afraid.",
        "source": "kuran1991",
        "refuted_by": "fear",
        "rejects": {held_back: "it costs nothing"},
        "instead": {held_back: (at_no_cost, {})},
    } | changes
    return a_theory().rival(**parts)


def test_a_rival_is_a_theory_of_its_own_that_says_what_it_rejects() -> None:
    rival = a_rival()
    assert str(rival) == "fearless" and rival.built_on == a_theory().name
    assert rival.rejects == {"held_back": "it costs nothing"}
    assert set(rival.laws) == set(a_theory().laws) - {held_back} | {at_no_cost}
    assert (a_theory().built_on, a_theory().rejects) == ("", {})
    assert str(rival.without(at_no_cost)) == "fearless without at_no_cost"
    assert rival.without(at_no_cost).built_on == rival.built_on


def test_a_rival_may_leave_a_law_out_and_put_nothing_in_its_place() -> None:
    assert set(a_rival(instead=None).laws) == set(a_theory().laws) - {held_back}


def test_a_rival_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="instead of drawn_in, which it does not reject"):
        a_rival(instead={drawn_in: (at_no_cost, {})})
    with pytest.raises(ValueError, match="kept_in_line fills another slot than held_back"):
        a_rival(instead={held_back: (kept_in_line, {})})
    with pytest.raises(UnknownName, match="at_no_cost"):
        a_rival(rejects={at_no_cost: "it is not held"}, instead=None)

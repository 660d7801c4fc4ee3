"""Every rival theory says what it holds and expects, and runs as a theory that says what it rejects."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from groundswell import api, catalogue
from groundswell.engine.compile import pages_of
from groundswell.experiment.variant import own_theory
from groundswell.grammar.rival import ANSWERS, MARKS, Rival
from groundswell.grammar.theory import Theory

FOLDERS = sorted(path.name for path in (Path(catalogue.__file__).parent / "rivals").iterdir())
RIVALS = [rival for case in FOLDERS for rival in catalogue.rivals(case)]
BUILT = [theory for theory in catalogue.theories() if theory.built_on]
RUSSIA = "russia_1904_1918"


def test_every_folder_is_of_a_case_that_asks_something() -> None:
    assert FOLDERS
    for name in FOLDERS:
        assert name in catalogue.case_folders()
        assert catalogue.statements(name)


def test_the_rivals_of_the_ledger_are_all_there() -> None:
    """Part D: nine theories, the straw man, the baseline; P01 to P17."""
    assert {rival.id for rival in catalogue.rivals(RUSSIA)} == set("TM TB TP TA TS TN TC TZ TL TE B0".split())
    asked = {statement.test for statement in catalogue.statements(RUSSIA)}
    assert asked == {f"P{number:02}" for number in range(1, 18)}


def test_ids_are_given_once_and_what_is_counted_together_agrees() -> None:
    for case in FOLDERS:
        found = {rival.id: rival for rival in catalogue.rivals(case)}
        assert len(found) == len(catalogue.rivals(case))
        for rival in found.values():
            if rival.counted_with:
                assert found[rival.counted_with].counted_with == rival.id


@pytest.mark.parametrize("rival", RIVALS, ids=str)
class TestRival:
    def test_says_what_it_holds_and_who_holds_it(self, rival: Rival) -> None:
        assert len(rival.holds.split()) > 5 and rival.title and rival.literature

    def test_runs_as_a_theory_or_says_why_not(self, rival: Rival) -> None:
        assert bool(rival.runs) != bool(rival.coded_only)
        own = own_theory(api.read(rival.case))
        if rival.runs:
            theory = catalogue.theory(rival.runs)
            assert theory is own or theory.built_on == own.name
        for law in rival.rejects:
            own.law(law)

    def test_answers_only_what_it_is_asked(self, rival: Rival) -> None:
        asked = {statement.id: statement.test for statement in catalogue.statements(rival.case)}
        for test, position in rival.positions.items():
            assert position.says and position.mark in MARKS
            for id, answer in position.answers.items():
                assert asked[id] == test and answer in ANSWERS


@pytest.mark.parametrize("theory", BUILT, ids=str)
class TestBuiltOnAnother:
    def test_rejects_laws_that_the_other_holds_and_says_why(self, theory: Theory) -> None:
        other = catalogue.theory(theory.built_on)
        assert theory.rejects
        for law, why in theory.rejects.items():
            assert other.law(law) not in theory.laws
            assert len(why.split()) > 2

    def test_holds_everything_else_with_the_same_priors(self, theory: Theory) -> None:
        other = catalogue.theory(theory.built_on)
        for law in other.laws:
            assert law.name in theory.rejects or theory.priors.get(law) == other.priors.get(law)
        assert all(law.slot in {held.slot for held in other.laws} for law in theory.laws)

    def test_its_pages_are_written_and_say_nothing_of_what_it_rejects(self, theory: Theory) -> None:
        for page in (page for stage in pages_of(theory) for page in stage.values()):
            called = {node.id for node in ast.walk(ast.parse(page.text)) if isinstance(node, ast.Name)}
            assert not called & set(theory.rejects)

    def test_shares_the_fit_of_what_it_is_built_on(self, theory: Theory) -> None:
        """It would otherwise run at the medians beside a theory that was fitted."""
        from groundswell.asking import Asked, resolve

        found = resolve(RUSSIA, Asked(theory=theory))
        assert found.fit and found.values and found.fit.theory == theory.built_on
        held = set(theory.laws)
        assert {law for law, _ in found.values} <= held
        whole = resolve(RUSSIA, Asked(theory=theory.built_on)).values or {}
        assert found.values == {key: value for key, value in whole.items() if key[0] in held}


@pytest.mark.slow
def test_all_run_on_the_same_society() -> None:
    """Two weeks of the flagship case at its coarsest; a minute or two where nothing has been compiled."""
    asked = api.Asked(scale=5000, until="1904-01-15")
    found = api.rivals(RUSSIA, asked, api.Manner(1))
    assert {each.entrant.id for each in found.showings} == {rival.id for rival in RIVALS if rival.runs}
    cards = [each.entrant.card for each in found.showings]
    assert len({card.scenario.society.persons for card in cards}) == 1
    assert all(card.replications for card in cards)

"""Every published model says what it claims and what was printed of it, and does the quick rows of it."""

from __future__ import annotations

import inspect
import math
import sys
from pathlib import Path

import pytest

from groundswell import api, catalogue
from groundswell.grammar.classic import OUTCOMES, Classic
from groundswell.grammar.classic_way import Daily, Sequential
from groundswell.grammar.law import Law
from groundswell.grammar.spelling import BadInput

sys.path.insert(0, str(Path(__file__).parents[2] / "validation"))
from validate import told, tried

SHELF = catalogue.classics()


def test_the_shelf_is_not_empty() -> None:
    assert SHELF
    assert {model.way.engine for model in SHELF} <= {"daily", "sequential", "solver"}


@pytest.mark.parametrize("model", SHELF, ids=str)
class TestClassic:
    def test_is_named_after_its_file_and_claims_something(self, model: Classic) -> None:
        assert catalogue.classic(model.name) is model
        assert model.claim.endswith(".")

    def test_every_input_says_its_unit_and_reads_its_own_default(self, model: Classic) -> None:
        for each in model.inputs:
            assert each.meaning and each.unit
            if isinstance(each.default, tuple):
                assert each.read(",".join(map(str, each.default))) == each.default
            else:
                assert each.read(str(each.default)) == each.default
            if not (each.words or each.many):
                assert isinstance(each.default, str) or each.low <= each.default <= each.high
        symbols = [each.symbol for each in model.inputs if each.symbol]
        assert len(set(symbols)) == len(symbols)

    def test_a_misspelt_input_names_the_nearest(self, model: Classic) -> None:
        name = model.inputs[0].name
        with pytest.raises(BadInput, match=f"did you mean '{name}'"):
            model.resolve({name + "q": "1"})

    def test_parameters_and_rules_are_given_inputs_that_there_are(self, model: Classic) -> None:
        names = {each.name for each in model.inputs}
        if isinstance(model.way, Daily):
            assert set(model.way.values.values()) <= names
            for name in model.way.values:
                law: Law = catalogue.law(name.partition(".")[0])
                assert name.partition(".")[2] in law.parameters
        if isinstance(model.way, Sequential):
            rules = [rule for kind in model.way.kinds for rule in (kind.turn, kind.born) if rule]
            for rule in (*rules, *model.way.counts.values()):
                assert set(inspect.signature(rule).parameters) <= names | {"world", "me", "step"}

    @pytest.mark.parametrize("quick", [True, pytest.param(False, marks=pytest.mark.slow)])
    def test_the_rows_in_print(self, model: Classic, quick: bool) -> None:
        """The rows that take long are tried by the slow tests and by ``python validation/validate.py``."""
        missed = [
            told(each) for each in tried([model], slow=not quick) if not each.holds and not each.row.known
        ]
        assert not missed, "\n".join(missed)


@pytest.mark.parametrize("name", ["granovetter_1978", "watts_2002", "committed_minority_2011"])
def test_the_same_seed_gives_the_same_and_threads_change_nothing(name: str) -> None:
    few = {"persons": "300", "steps": "50"}
    runs = [api.replicate(name, few, replications=6, seed=3, threads=threads) for threads in (1, 2)]
    assert runs[0].outcomes == runs[1].outcomes
    assert runs[0].outcomes != api.replicate(name, few, replications=6, seed=4).outcomes
    alone = api.replicate(name, few, replications=1, seed=3).outcomes["final_share"].value
    assert isinstance(alone, float) and not math.isnan(alone)


def test_outcomes_have_one_name_each() -> None:
    assert len(set(OUTCOMES.values())) == len(OUTCOMES)

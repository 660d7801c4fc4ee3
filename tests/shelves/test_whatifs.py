"""Every what-if undoes something that is there in its case or in a theory, and says what each side expects of it."""

from __future__ import annotations

import pytest

from groundswell import api, catalogue
from groundswell.archive import read_case
from groundswell.asking import Asked, resolve
from groundswell.engine.outside import standing
from groundswell.experiment.counterfactual import altered, counterfactual, held_otherwise
from groundswell.grammar.sources import parse_source
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.whatif import WhatIf

SHELF = catalogue.whatifs()


def test_the_shelf_is_not_empty() -> None:
    assert SHELF


def test_no_two_undo_the_same() -> None:
    undone = {
        (asked.case, frozenset(asked.without), str(dict(asked.settings)), str(dict(asked.values)))
        for asked in SHELF
    }
    assert len(undone) == len(SHELF)


@pytest.mark.parametrize("asked", SHELF, ids=lambda asked: asked.name)
class TestWhatIf:
    def test_is_named_after_its_file_and_asks(self, asked: WhatIf) -> None:
        assert catalogue.whatif(asked.name) is asked
        assert asked.claim.endswith("?")

    def test_has_two_sides_a_record_and_a_source(self, asked: WhatIf) -> None:
        assert len({asked.talk, asked.rival, asked.record}) == 3
        assert asked.ledger or "CF" in asked.source
        assert parse_source(asked.source).page

    def test_takes_out_what_is_in_the_register_and_leaves_something_standing(self, asked: WhatIf) -> None:
        case = read_case(catalogue.case_folder(asked.case))
        entries = (*case.outside, *case.movements, *case.incidents, *case.settings)
        assert set(asked.without) <= {entry.name for entry in entries}
        assert standing(case.outside, asked.without, case)

    def test_sets_what_is_there_to_another_value(self, asked: WhatIf) -> None:
        case = read_case(catalogue.case_folder(asked.case))
        found = resolve(case, Asked(whatif=asked.name))
        assert found.whatif is asked
        for named, value in asked.values.items():
            law, _, parameter = named.partition(".")
            assert found.theory.priors[found.theory.law(law)][parameter].quantile(0.5) == value
            assert not any(f"{held.name}.{name}" == named for held, name in found.values or {})
        for name, settings in asked.settings.items():
            for full, value in settings.items():
                last = [each for each in found.case.settings if name in each.posts and full in each.words][-1]
                assert last.value == value and last not in case.settings


ASKED = {
    "name": "q",
    "claim": "q?",
    "talk": "a",
    "rival": "b",
    "record": "c",
    "source": "halinski2023:L1 (M01)",
}


def test_a_what_if_undoes_something() -> None:
    with pytest.raises(TypeError, match="undoes nothing"):
        WhatIf(**ASKED, case="town")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"nobody": {"organisation.members": 0.0}}, "organisation.members of nobody"),
        ({"council": {"organisation.members": 0.0}}, "organisation.members of council"),
    ],
)
def test_what_is_no_property_of_an_actor_is_refused(settings: dict[str, dict[str, float]], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        altered(api.read("town"), WhatIf(**ASKED, case="town", settings=settings))


def test_a_theory_without_the_law_is_refused() -> None:
    asked = WhatIf(**ASKED, case="town", values={"rising_put_down.weight": 0.0})
    with pytest.raises(BadInput, match="granovetter_1978 does not hold the law rising_put_down"):
        held_otherwise(catalogue.theory("granovetter_1978"), asked)


def test_another_case_is_refused() -> None:
    with pytest.raises(BadInput, match="no_war is of the case russia_1904_1918, not of town"):
        altered(api.read("town"), catalogue.whatif("no_war"))


def test_of_a_scenario_it_is_the_same_as_of_a_case() -> None:
    """So that a run and its counterfactual can share a society."""
    theory = catalogue.theory("granovetter_1978")
    named = next(f"{law.name}.{name}" for law in theory.laws for name in law.parameters)
    asked = WhatIf(**ASKED, case="town", values={named: 0.25})
    plain = api.prepare("town", Asked(theory=theory, until="1901-01-10"))
    law, _, parameter = named.partition(".")
    held = {(theory.law(law), parameter): 0.25}
    found = counterfactual(plain, asked)
    assert found.society is plain.society and found.whatif is asked
    assert {key: value for key, value in (found.values or {}).items() if key in held} == held

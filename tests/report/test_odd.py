"""The ODD description says all that stands on the shelves, and nothing that does not run."""

from __future__ import annotations

import re

import pytest

from groundswell import api, catalogue
from groundswell.grammar.sources import known_keys
from groundswell.report.odd_frame import one

ELEMENTS = (
    "1. Purpose and patterns", "2. Entities, state variables and scales", "3. Process overview and scheduling",
    "4. Design concepts", "5. Initialisation", "6. Input data", "7. Submodels",
)  # fmt: skip
CONCEPTS = (
    "Basic principles", "Emergence", "Adaptation", "Objectives", "Learning", "Prediction", "Sensing", "Interaction",
    "Stochasticity", "Collectives", "Observation",
)  # fmt: skip
TOWN = {name: api.describe("town", api.Asked(theory=name)) for name in catalogue.THEORIES.names}


def headings(text: str, level: int) -> list[str]:
    outside_code = re.sub(r"^```python\n.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.findall(rf"^{'#' * level} (.+)$", outside_code, re.MULTILINE)


@pytest.mark.parametrize("theory", TOWN)
def test_the_elements_and_concepts_stand_in_their_order(theory: str) -> None:
    text = TOWN[theory]
    assert tuple(headings(text, 2)) == (*ELEMENTS, "References")
    concepts = text[text.index("## 4. ") : text.index("## 5. ")]
    assert tuple(headings(concepts, 3)) == CONCEPTS


@pytest.mark.parametrize("theory", TOWN)
def test_every_law_that_runs_is_told_with_its_priors_and_no_other(theory: str) -> None:
    text, chosen = TOWN[theory], api.theory(theory)
    actors = {"person", *(post.actor for post in api.read("town").posts)}
    running = [law for law in chosen.laws if law.actor in actors]
    assert sorted(headings(text, 4)) == sorted(law.name for law in running)
    for law in running:
        assert law.claim in text
        assert f"def {law.formula.__name__}(" in text
        assert all(f"{name}: " in text for name in law.parameters)


@pytest.mark.parametrize("theory", TOWN)
def test_every_kept_word_is_a_state_variable_with_a_first_value(theory: str) -> None:
    text = TOWN[theory]
    for actor in api.theory(theory).actors:
        if f"### State of {one(actor)}\n" in text:
            for word in api.page(theory, actor).kept:
                assert f"| {word.name} | {word.meaning} |" in text
                assert f"\n- {actor}.{word.name}: " in text[text.index("## 5. ") :]


def test_every_work_that_is_cited_is_listed() -> None:
    for text in (*TOWN.values(), api.describe("russia_1904_1918")):
        body, _, listed = text.partition("## References")
        prose = re.sub(r"^```python\n.*?^```$", "", body, flags=re.MULTILINE | re.DOTALL)
        groups = re.findall(r"\[([^\]]+)\]", prose)
        cited = {source.partition(":")[0] for group in groups for source in group.split(", ")} & set(
            known_keys()
        )
        assert len(cited) > 4
        assert cited <= set(re.findall(r"^- \[(\w+)\]", listed, re.MULTILINE))


def test_the_register_and_the_tests_of_a_case_are_told() -> None:
    case, text = api.read("russia_1904_1918"), api.describe("russia_1904_1918")
    for entry in (*case.outside, *case.movements, *case.incidents):
        assert f"\n- {entry.name}: {entry.meaning}" in text
        assert " ".join(entry.exogenous_because.split()) in text
    for test in catalogue.expectations():
        if test.case == case.name:
            assert f"\n- {test.id} (" in text


def test_the_same_is_described_alike() -> None:
    assert api.describe("town") == api.describe("town")
    assert "nan" not in api.describe("town").lower().split()

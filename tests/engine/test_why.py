"""Why: leaving a law out changes what the law did, and nothing else; the whole is what really happened."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from groundswell import api
from groundswell.engine.reference import read_agent
from groundswell.engine.run import Luck, Run
from groundswell.experiment.ensemble import Scenario

from .populations import random_state


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return api.prepare("town", api.Asked(theory="elastic_band"))


def test_the_explanation_is_what_happens(scenario: Scenario, tmp_path: Path) -> None:
    """For every 97th person on a day of unrest: the flag that is explained is the flag that is then stored."""
    run = Run(scenario, Luck(1), tmp_path)
    while run.done < 100:
        run.step()
    people, compiled = scenario.society.populations["person"], scenario.compiled.days["person"]
    chosen = range(0, scenario.society.agents, 97)
    explained = {agent: run.explain_next("person", *people.find(agent)) for agent in chosen}
    run.step()
    rows, lanes = people.tiles.slots(people.agents)
    for agent, explanation in explained.items():
        stored = read_agent(compiled.layout, run.states["person"], int(rows[agent]), int(lanes[agent]))
        assert stored["active"] == explanation.result["active"]


def test_shares_are_differences(scenario: Scenario) -> None:
    reason = api.why(scenario, api.Whom(11, "1901-04-10"))
    explanation = reason.explanation
    assert {share.law for share in explanation.shares} == set(explanation.page.laws)
    for share in explanation.shares:
        for name in explanation.deciding:
            assert explanation.effect(share, name) == explanation.result[name] - share.without[name]
    weighty = [
        share for share in explanation.shares if explanation.effect(share, explanation.deciding[0]) != 0
    ]
    assert weighty, "no law had any share in the balance"


@pytest.mark.parametrize("slot", ["risk", "weariness"])
def test_a_law_on_one_side_of_a_sum_has_its_own_value_as_share(scenario: Scenario, slot: str) -> None:
    """`resolve` takes risk and weariness off, so the share of each law in either slot is its value, taken off.

    Of persons anywhere in their range, not as some history made them: else nobody may be tired or afraid.
    """
    run = Run(scenario, Luck(1))
    run.move()
    run.perceive()
    people, layout = scenario.society.populations["person"], scenario.compiled.days["person"].layout
    anyone = random_state(people, layout, np.random.default_rng(1))
    explained = [run.explain("person", 0, member, anyone, 0) for member in range(10)]
    priors = scenario.compiled.theory.priors
    laws = [law for law in scenario.compiled.theory.laws if law.actor == "person" and law.slot.name == slot]
    highest = 0.0
    for explanation in explained:
        known = {**explanation.result, **explanation.given}
        for share in explanation.shares:
            if share.law in laws:
                law, beliefs = share.law, priors[share.law].items()
                value = law(*(known[word] for word in law.reads), **{name: p.point for name, p in beliefs})
                assert explanation.effect(share, "resolve") == pytest.approx(-value, abs=1e-6)
                highest = max(highest, value)
    assert laws and highest > 0.1, "no law says anything"


def test_the_cause_of_an_event_is_a_law(scenario: Scenario) -> None:
    card = api.run("town", theory="dual_power")
    events = card.replications[0].events
    assert events, "nothing turned in a year of the town under dual power"
    known = {law.name for law in card.scenario.compiled.theory.laws}
    assert {event.cause for event in events} <= known | {""}
    assert any(event.cause for event in events)

"""Parameters drawn from the priors: the same at any threads, each replication its own, none drawn that is set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from groundswell import api
from groundswell.engine.scenario import Scenario, point_values
from groundswell.experiment.parameters import PRIOR, values_of
from groundswell.grammar.prior import Fixed

SET = ("bandwagon.pull=0.25",)


def prepared(without: tuple[str, ...] = ()) -> Scenario:
    """Ten days of the town, each replication with parameters of its own."""
    asked = api.Asked("elastic_band", without, SET, until="1901-01-10", parameters=PRIOR)
    return api.prepare("town", asked)


@pytest.fixture(scope="module")
def drawing() -> Scenario:
    return prepared()


def test_points_are_the_medians_but_for_what_is_set(drawing: Scenario) -> None:
    point = replace(drawing, parameters="point")
    assert values_of(point, 7) == point.point == point_values(drawing.compiled.theory)
    snap = drawing.compiled.theory.law("snap")
    moved = replace(point, values={(snap, "jump"): 1.5})
    assert values_of(moved, 7) == {**point.point, (snap, "jump"): 1.5}


def test_draws_lie_in_the_priors_and_differ_by_replication(drawing: Scenario) -> None:
    first, second = (values_of(drawing, k) for k in (0, 1))
    for law, name, prior in drawing.compiled.theory.parameters():
        low, high = prior.quantile(0.0001), prior.quantile(0.9999)
        assert low <= first[law, name] <= high
        if isinstance(prior, Fixed):
            assert first[law, name] == second[law, name] == prior.value
        else:
            assert first[law, name] != second[law, name]
    assert first == values_of(drawing, 0)
    assert values_of(replace(drawing, seed=2), 0) != first


def test_what_is_set_is_not_drawn(drawing: Scenario) -> None:
    """Neither what the variant of a theory fixes, nor what a scenario sets without another variant."""
    theory = drawing.compiled.theory
    assert values_of(drawing, 0)[theory.law("bandwagon"), "pull"] == 0.25
    moved = replace(drawing, values={(theory.law("snap"), "jump"): 1.5})
    assert values_of(moved, 0) == {**values_of(drawing, 0), (theory.law("snap"), "jump"): 1.5}


def test_a_law_taken_out_changes_no_other_draw(drawing: Scenario) -> None:
    whole, less = values_of(drawing, 3), values_of(prepared(("loss_of_fear",)), 3)
    assert less == {key: value for key, value in whole.items() if key in less}
    assert len(less) < len(whole)


def test_the_same_at_any_threads_and_not_the_medians() -> None:
    def digests(parameters: str, threads: int) -> list[str]:
        result = api.run(
            "town",
            theory="granovetter_1978",
            until="1901-01-20",
            parameters=parameters,
            replications=3,
            threads=threads,
        )
        return [replication.sha256 for replication in result.replications]

    assert digests("prior", 1) == digests("prior", 2) != digests("point", 1)


def test_bad_choices_are_refused() -> None:
    with pytest.raises(api.BadInput, match="did you mean 'prior'"):
        api.prepare("town", api.Asked(parameters="priors"))
    with pytest.raises(api.BadInput, match="did you mean 'point'"):
        api.run("town", parameters="points")
    with pytest.raises(api.BadInput, match="drawn"):
        api.why("town", api.Whom(1, "1901-01-03"), api.Asked(parameters="prior"))

"""Parameters drawn from the priors: the same at any threads, each replication its own, none drawn that is set."""

from __future__ import annotations

import pytest

from groundswell import api
from groundswell.engine.run import point_values
from groundswell.experiment.parameters import POINT, PRIOR, values_of
from groundswell.grammar.prior import Fixed

THEORY = api.theory("elastic_band", values=["bandwagon.pull=0.25"])


def test_points_are_the_medians() -> None:
    assert values_of(THEORY, POINT, 1, 7) == point_values(THEORY)


def test_draws_lie_in_the_priors_and_differ_by_replication() -> None:
    first, second = (values_of(THEORY, PRIOR, 1, k) for k in (0, 1))
    for law, name, prior in THEORY.parameters():
        low, high = prior.quantile(0.0001), prior.quantile(0.9999)
        assert low <= first[law, name] <= high
        if isinstance(prior, Fixed):
            assert first[law, name] == second[law, name] == prior.value
        else:
            assert first[law, name] != second[law, name]
    assert first == values_of(THEORY, PRIOR, 1, 0)


def test_a_law_taken_out_changes_no_other_draw() -> None:
    whole, less = values_of(THEORY, PRIOR, 1, 3), values_of(THEORY.without("bandwagon"), PRIOR, 1, 3)
    assert less == {key: value for key, value in whole.items() if key in less}
    assert len(less) < len(whole)


def test_the_same_at_any_threads_and_not_the_medians() -> None:
    asked = api.Asked(theory="granovetter_1978", until="1901-01-20", parameters="prior")
    digests = [
        [r.sha256 for r in api.run("town", asked, replications=3, threads=threads).replications]
        for threads in (1, 2)
    ]
    assert digests[0] == digests[1]


def test_bad_choices_are_refused() -> None:
    with pytest.raises(api.BadInput, match="did you mean 'prior'"):
        api.prepare("town", api.Asked(parameters="priors"))
    with pytest.raises(api.BadInput, match="drawn"):
        api.why("town", api.Whom(1, "1901-01-03"), api.Asked(parameters="prior"))

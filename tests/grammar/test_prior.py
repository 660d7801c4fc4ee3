"""What a prior believes: a median, and a quantile function that agrees with it."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundswell.grammar.prior import Fixed, LogNormal, Normal, Prior, Uniform

PRIORS = (Fixed(0.25), Uniform(0.2, 0.6), Normal(0.25, 0.1), LogNormal(0.05, 0.5))
SHARES = st.floats(0.001, 0.999)


@pytest.mark.parametrize("prior", PRIORS, ids=str)
class TestPrior:
    def test_the_point_is_the_median(self, prior: Prior) -> None:
        assert prior.quantile(0.5) == pytest.approx(prior.point)

    @given(shares=st.tuples(SHARES, SHARES))
    def test_a_larger_share_lies_below_a_larger_value(
        self, prior: Prior, shares: tuple[float, float]
    ) -> None:
        low, high = sorted(shares)
        assert prior.quantile(low) <= prior.quantile(high)


def test_known_quantiles() -> None:
    assert Fixed(2.0).quantile(0.9) == Fixed(2.0).point == 2.0
    assert Uniform(0.2, 0.6).quantile(0.25) == pytest.approx(0.3)
    assert Normal(1.0, 0.5).quantile(0.975) == pytest.approx(1.0 + 0.5 * 1.959964)
    assert LogNormal(2.0, 0.5).quantile(0.975) == pytest.approx(2.0 * exp(0.5 * 1.959964))


@given(share=SHARES)
def test_a_log_normal_is_positive(share: float) -> None:
    assert LogNormal(0.01, 2.0).quantile(share) > 0.0

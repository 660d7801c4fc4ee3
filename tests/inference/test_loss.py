"""The loss is what the calibration says it is, and infinite where a run gives no number."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from groundswell.grammar.calendar import JulianDate
from groundswell.grammar.calibration import Calibration, Structural, Target
from groundswell.grammar.case import Series
from groundswell.inference.loss import Kept, loss_of

STANDS = Structural("the old rulers stand", "regime.fallen", 0)
HOW = Calibration(
    JulianDate(1903, 12, 31), 1, 2, (Target("a", "1901", "1902", 1.0), Target("b", "1902", "1902", 0.5)),
    10.0, (STANDS,), 2.0, "cross_entropy", 1, 6, 1, {},
)  # fmt: skip


def series(name: str, *values: float) -> Series:
    keys = ("1901", "1902", "1903")
    return Series(name, name, "persons", "year", keys[: len(values)], values)


RECORD: Kept = {"a": series("a", 90, 990, 5), "b": series("b", 7, 90)}


def run(a: tuple[float, ...], b: float, fallen: float | None = 0) -> Kept:
    kept = {"a": series("a", *a), "b": series("b", 0, b)}
    ending = Series("breaks.regime.fallen", "", "actors", "day", ("1903-12-31",), (fallen or 0.0,))
    return kept if fallen is None else {**kept, "breaks.regime.fallen": ending}


def test_nothing_is_lost_where_runs_are_as_the_record() -> None:
    same = run((90, 990, 77), 90)
    assert loss_of(HOW, RECORD, [same, same]).total == 0


def test_it_is_the_weighed_mean_of_squared_logarithms_of_the_median() -> None:
    # Medians: a 990 for 90 (a factor of 10 with the floor), a 990 for 990, b 0 for 90 (a tenth).
    loss = loss_of(HOW, RECORD, [run((980, 990, 0), 0), run((1000, 990, 0), 0)])
    assert loss.total == pytest.approx((1 * 1 + 1 * 0 + 0.5 * 1) / 2.5)
    assert loss.by_target == pytest.approx({"a 1901..1902": 0.5, "b 1902..1902": 1.0})


def test_a_break_is_charged_by_the_share_of_runs() -> None:
    same, fell, knows_no_rulers = (run((90, 990), 90, fallen) for fallen in (0, 1, None))
    assert loss_of(HOW, RECORD, [same, fell]).total == pytest.approx(1.0)
    assert loss_of(HOW, RECORD, [fell, fell]).broken == 1
    assert loss_of(HOW, RECORD, [knows_no_rulers, same]).total == 0


@pytest.mark.parametrize("value", [math.nan, math.inf, -11.0])
def test_what_has_no_logarithm_is_infinitely_far(value: float) -> None:
    loss = loss_of(HOW, RECORD, [run((value, 990), 90), run((value, 990), 90)])
    assert loss.total == math.inf


def test_a_lacking_period_and_nothing_without_a_floor_are_infinitely_far() -> None:
    assert loss_of(HOW, RECORD, [run((90,), 90)]).total == math.inf
    assert loss_of(replace(HOW, floor=0.0), RECORD, [run((0, 990), 90)]).total == math.inf

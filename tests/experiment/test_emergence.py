"""Patterns are asked of runs: on the same luck, each run once, and judged by a rule that can say no."""

from __future__ import annotations

import pytest

from groundswell import api
from groundswell.experiment.emergence import ask, changed, judged
from groundswell.experiment.ensemble import Scenario
from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.claim import Outcome
from groundswell.grammar.observable import Unobservable
from groundswell.grammar.pattern import AS_IT_IS, Change, Pattern, pattern
from groundswell.grammar.spelling import BadInput

FED = Change(without=("bread_shortage",))


@pattern(
    ledger=("M14",),
    case="town",
    until="1901-04-30",
    needs=("person.active",),
    unit="share",
    expected="half of the workers or more",
    shows=lambda runs: runs[AS_IT_IS] >= 0.5,
    causes=FED,
    without="the hungry spring",
)
def hungry_spring(chronicle: Chronicle) -> float:
    """Workers who take part on the highest day."""
    return float((chronicle.daily("person.active", ("workers",)) / chronicle.persons(("workers",))).max())


@pattern(
    ledger=("M40",),
    case="town",
    until="1901-04-30",
    needs=("person.active",),
    unit="persons",
    arms={AS_IT_IS: Change(), "fed": FED},
    expected="more where bread fails",
    shows=lambda runs: runs[AS_IT_IS] > runs["fed"],
)
def more_come_out(chronicle: Chronicle) -> float:
    """Person-days of taking part."""
    return float(chronicle.daily("person.active").sum())


@pytest.fixture(scope="module")
def town() -> Scenario:
    return api.prepare("town", api.Asked(theory="dual_power", until="1901-04-30"))


def test_a_rising_emerges_from_hunger_and_not_without(town: Scenario) -> None:
    """The theory of two powers has it: no law says that half a town strikes."""
    told = []
    found = ask(
        [hungry_spring, more_come_out], town, 3, progress=lambda done, total: told.append((done, total))
    )
    assert told[-1] == (6, 6), "two patterns share their runs: hungry and fed, three of each"
    spring = judged(hungry_spring, found["hungry_spring"], "a test")
    assert spring.outcome is Outcome.EMERGES
    assert "As it is, 3 of 3 runs show it; without the hungry spring, 0 of 3" in spring.because
    with_causes, without = (figure.median for figure in spring.figures)
    assert with_causes is not None and without is not None and with_causes > 0.5 > without
    assert judged(more_come_out, found["more_come_out"], "a test").outcome is Outcome.EMERGES


def test_no_result_depends_on_threads(town: Scenario) -> None:
    assert ask([more_come_out], town, 2, threads=1) == ask([more_come_out], town, 2, threads=3)


def test_nothing_changed_is_the_same_scenario(town: Scenario) -> None:
    assert changed(town, Change()) is town
    assert changed(town, FED).without == ("bread_shortage",)
    with pytest.raises(BadInput, match="bandwagn"):
        changed(town, Change(values={"bandwagn.pull": 0.0}))


def measured(asked: Pattern, *worlds: list[float | None]) -> dict[tuple[str, str], list[float | None]]:
    return dict(zip([(world, AS_IT_IS) for world in asked.worlds], worlds, strict=True))


@pytest.mark.parametrize(
    ("with_causes", "without", "outcome"),
    [
        ([0.9, 0.9, 0.9, 0.9], [0.1, 0.1, 0.1, 0.9], Outcome.EMERGES),
        ([0.9, 0.9, 0.9, 0.1], [0.1, 0.1, 0.9, 0.9], Outcome.EITHER_WAY),
        ([0.9, 0.9, 0.1, 0.1], [0.1, 0.1, 0.1, 0.1], Outcome.ABSENT),
        ([0.9, None, None, None], [0.1, 0.1, 0.1, 0.1], Outcome.UNREACHED),
        ([0.9, 0.9, None, 0.9], [None, None, None, None], Outcome.EMERGES),
    ],
)
def test_the_rule(with_causes: list[float | None], without: list[float | None], outcome: Outcome) -> None:
    assert judged(hungry_spring, measured(hungry_spring, with_causes, without), "a test").outcome is outcome


def test_what_no_run_comes_to_is_left_out(town: Scenario) -> None:
    @pattern(
        ledger=("M14",), case="town", until="1901-04-30", needs=("person.active",), unit="share", expected="1",
        shows=lambda runs: True, causes=FED, without="hunger",
    )  # fmt: skip
    def never(chronicle: Chronicle) -> float:
        """Nothing."""
        raise Unobservable("never")

    found = judged(never, ask([never], town, 2)["never"], "a test")
    assert found.outcome is Outcome.UNREACHED and found.figures[0].median is None
    assert "0 of 0 runs show it" in found.because and "2 replications" in found.because

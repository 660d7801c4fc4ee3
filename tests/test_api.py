"""The verbs: what they give back, and what they refuse."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import groundswell as gs
from groundswell import api, running
from groundswell.grammar.prior import LogNormal, Uniform
from groundswell.grammar.spelling import BadInput
from groundswell.trial.card import Card

QUICK = api.Asked(theory="granovetter_1978", until="1901-01-10")


def test_the_package_hands_on_its_verbs() -> None:
    assert gs.run is api.run
    assert set(gs.__all__) <= set(dir(gs))
    assert all(callable(getattr(gs, name)) for name in gs.__all__)
    assert gs.__version__
    with pytest.raises(AttributeError, match="no attribute 'rnu'"):
        _ = gs.rnu


def test_a_case_is_read_once() -> None:
    case = api.read("town")
    assert api.read(case) is case


def test_a_theory_with_and_without() -> None:
    theory = api.theory("elastic_band", ["snap"], ["bandwagon.pull=0.25"])
    assert str(theory) == "elastic_band without snap with bandwagon.pull=0.25"
    assert "snap" not in [law.name for law in theory.laws]
    assert {name: prior.point for law, name, prior in theory.parameters() if law.name == "bandwagon"} == {
        "pull": 0.25
    }
    assert api.theory(theory) is theory


@pytest.mark.parametrize(
    ("theory", "without", "values", "said"),
    [
        ("elastc_band", (), (), "did you mean 'elastic_band'"),
        ("elastic_band", ("snapp",), (), "did you mean 'snap'"),
        ("elastic_band", (), ("bandwagon.pul=1",), "did you mean 'pull'"),
        ("elastic_band", (), ("bandwagon.pull",), "expected LAW.PARAMETER=VALUE"),
        ("elastic_band", (), ("bandwagon=1",), "expected LAW.PARAMETER=VALUE"),
        ("elastic_band", (), ("bandwagon.pull=inf",), "no number"),
        ("elastic_band", (), ("bandwagon.pull=1e60",), "too large; expected no more than 3.4e38"),
        ("elastic_band", (), ("bandwagon.pull=-1e39",), "too large"),
    ],
)
def test_what_no_theory_is(theory: str, without: tuple[str, ...], values: tuple[str, ...], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        api.theory(theory, without, values)


def test_pages() -> None:
    assert api.page("granovetter_1978", "person").name == "person"
    assert api.page("granovetter_1978", "person", "start").name == "person_at_the_start"
    with pytest.raises(BadInput, match="no law for a unit"):
        api.page("granovetter_1978", "unit")


def test_the_shelves_are_full() -> None:
    shelves = api.shelves()
    assert all(shelves.values())
    assert api.law(shelves["laws"][0]).name == shelves["laws"][0]


def test_preparing_says_what_it_does() -> None:
    said: list[str] = []
    scenario = api.prepare("town", replace(QUICK, scale=4), said.append)
    assert said[:2] == [
        "growing a society, an agent for every 4 persons",
        f"a society of {scenario.society.agents:,} agents for 4,000 persons",
    ]
    assert scenario.society.scale == 4


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (replace(QUICK, seed=-1), "out of range"),
        (replace(QUICK, scale=0), "persons per agent"),
        (replace(QUICK, until="1899-01-01"), "a day from 1901-01-01"),
        (replace(QUICK, whatif="no_war"), "of the case russia_1904_1918"),
        (replace(QUICK, whatif="no_bread"), "did you mean"),
    ],
)
def test_what_cannot_be_prepared(asked: api.Asked, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        api.prepare("town", asked)


def test_a_run() -> None:
    told: list[tuple[int, int]] = []
    card = api.run(
        api.prepare("town", QUICK), replications=2, progress=lambda done, total: told.append((done, total))
    )
    assert (len(card.replications), card.steps) == (2, 10)
    assert told[-1] == (20, 20)
    assert card.replications[0].sha256 != card.replications[1].sha256
    assert card.comparison("strikers_by_day") is not None
    assert card.comparison("nothing") is None


def test_a_scenario_runs_as_it_was_prepared(tmp_path: Path) -> None:
    scenario = api.prepare("town", QUICK)
    digests = [api.run(scenario, out=tmp_path / str(k)).replications[0].sha256 for k in range(2)]
    assert (
        digests[0]
        == digests[1]
        == api.run("town", theory=QUICK.theory, until=QUICK.until).replications[0].sha256
    )
    assert list((tmp_path / "0").rglob("*.parquet")), "the chronicle stays where it was asked to"


@pytest.mark.parametrize(("replications", "threads"), [(0, 1), (1, 0)])
def test_none_of_them(replications: int, threads: int) -> None:
    with pytest.raises(BadInput, match="1 or more of each"):
        api.run("town", replications=replications, threads=threads)


def test_a_counterfactual_takes_its_entries_out() -> None:
    asked = api.Asked(theory="granovetter_1978", until="1904-01-03", scale=200_000)
    scenario = api.prepare("russia_1904_1918", replace(asked, whatif="no_war"))
    assert "world_war" in scenario.without
    assert not api.prepare("russia_1904_1918", asked).without


def test_why_agrees_with_the_run() -> None:
    reason = api.why("town", api.Whom(3, "1901-01-09"), replace(QUICK, until=None))
    assert (str(reason.day), reason.layer, reason.place) == ("1901-01-09", "workers", "town")
    assert reason.explanation.given["threshold"] != 0.5
    with pytest.raises(BadInput, match="a number from 0 to 3999"):
        api.why("town", api.Whom(4000, "1901-01-09"), QUICK)
    with pytest.raises(BadInput, match="lies outside"):
        api.why("town", api.Whom(0, "1901-01-11"), QUICK)
    with pytest.raises(BadInput, match="1 or more"):
        api.why("town", api.Whom(0, "1901-01-09"), QUICK, threads=0)


@pytest.mark.parametrize("replication", [-1, 2**32])
def test_why_of_a_run_that_cannot_be(replication: int) -> None:
    with pytest.raises(BadInput, match=f"there is no replication {replication}; expected a number from 0"):
        api.Whom(3, "1901-01-09", replication)


def test_values_by_name_and_a_warning_of_those_that_the_theory_does_not_hold_possible() -> None:
    with pytest.warns(UserWarning, match=r"bandwagon.pull=9.* outside the prior of elastic_band, .* to "):
        result = gs.run("town", theory="elastic_band", values={"bandwagon.pull": 9.0}, until="1901-01-03")
    assert str(result.scenario.compiled.theory) == "elastic_band with bandwagon.pull=9"


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("bandwagon.pull=0.3", ()),
        ("bandwagon.pull=0.45", ()),
        (
            "bandwagon.pull=0.2",
            ("bandwagon.pull=0.2 lies outside the prior of elastic_band, which holds 0.3 to 0.45",),
        ),
        ("felt_wrong.weight=1", ()),
        (
            "felt_wrong.weight=0",
            (
                "felt_wrong.weight=0 lies outside the prior of elastic_band, which holds 1 and does not doubt it",
            ),
        ),
        ("slowly_forgotten.pace=0.00018", ()),
    ],
)
def test_what_lies_outside_a_prior(setting: str, said: tuple[str, ...]) -> None:
    believed = gs.theory("elastic_band").with_prior("bandwagon", "pull", Uniform(0.3, 0.45))
    believed = believed.with_prior("slowly_forgotten", "pace", LogNormal(0.00018, 0.5))
    assert api.outside_priors(believed, [setting]) == said


def test_an_expectation_by_its_id_or_its_name() -> None:
    assert api.expectation("AT06") is api.expectation("at06") is api.expectation("at06_years_after_1905_ebb")


def test_nothing_is_asked_of_a_scenario_that_would_not_be_heard() -> None:
    scenario = api.prepare("town", QUICK)
    with pytest.raises(BadInput, match="prepared already"):
        api.run(scenario, seed=2)
    with pytest.raises(BadInput, match="prepared already"):
        api.why(scenario, api.Whom(3, "1901-01-09"), api.Asked(seed=2))


def test_warming_up_says_whether_there_was_anything_to_do() -> None:
    api.warmup(["granovetter_1978"])
    said: list[str] = []
    (compiled,) = api.warmup(["granovetter_1978"], said.append)
    assert said == ["granovetter_1978: already compiled"]
    assert compiled.is_cached


def test_a_law_is_taken_out_once() -> None:
    with pytest.raises(gs.BadInput, match="snap has been taken out already"):
        gs.theory("elastic_band", without=["snap", "snap"])
    with pytest.raises(gs.BadInput, match="snap has been taken out already"):
        gs.theory("elastic_band", without=["snap"], values=["snap.jump=1"])


def test_a_case_with_a_misspelt_theory_names_its_file() -> None:
    case = replace(gs.read("town"), theory="elastc_band")
    with pytest.raises(gs.BadInput, match=r"town/case.yaml: unknown theory .*did you mean 'elastic_band'"):
        gs.prepare(case)


def test_a_long_run_shows_its_first_days_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "GLIMPSE", 60)
    cards: list[Card] = []
    whole = api.run("town", theory="granovetter_1978", until="1901-12-31", replications=2, first=cards.append)
    glimpse, first = cards
    assert len(glimpse.replications) == len(first.replications) == 1
    assert str(glimpse.scenario.until) == "1901-03-01" and glimpse.scenario.until < first.scenario.until
    by_day = [name for name, series in glimpse.replications[0].observed.items() if series.step == "day"]
    assert by_day
    for name in by_day:
        early = list(glimpse.replications[0].observed[name].values)
        assert early == list(whole.replications[0].observed[name].values[: len(early)])
    assert first.replications[0].sha256 == whole.replications[0].sha256

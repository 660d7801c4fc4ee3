"""What a run gives back in Python: tables whose numbers are the run's, and figures that a notebook shows."""

from __future__ import annotations

import math
import sys
from dataclasses import fields

import pytest

from groundswell.grammar.spelling import BadInput
from groundswell.report.result import Result
from groundswell.report.tidy import COLUMNS
from groundswell.trial.card import Card


@pytest.fixture
def result(recorded: Card) -> Result:
    """The run with a record beside it, whose series of years is the same in every replication."""
    assert isinstance(recorded, Result)
    return recorded


def test_a_result_is_a_card_and_adds_no_field() -> None:
    assert fields(Result) == fields(Card)


def test_the_long_frame_has_a_row_for_each_replication_and_period(card: Card) -> None:
    assert isinstance(card, Result)
    frame = card.to_pandas()
    assert tuple(frame.columns) == COLUMNS
    assert len(frame) == sum(len(s.keys) for r in card.replications for s in r.observed.values())
    day = frame[(frame.observable == "strikers_by_day") & (frame.replication == 2)]
    series = card.replications[2].observed["strikers_by_day"]
    assert tuple(day.key) == series.keys and tuple(day.value) == series.values
    assert tuple(day.true) == card.replications[2].true["strikers_by_day"].values
    assert day.gregorian.dt.strftime("%Y-%m-%d").tolist() == day.date.tolist(), (
        "the town's calendar is Gregorian"
    )
    assert set(day.unit) == {series.unit} and day.recorded.isna().all()
    mapped = frame[(frame.step == "place") & (frame.replication == 2)]
    assert set(mapped.key) == {place.name for place in card.scenario.case.places}
    assert mapped.gregorian.isna().all() and set(mapped.date) == {""}


def test_the_record_stands_in_every_row_of_its_period() -> None:
    from groundswell import api

    run = api.run("russia_1904_1918", theory="granovetter_1978", until="1905-12-31", scale=200_000)
    frame = run.to_pandas()
    quarter = frame[frame.observable == "strikers_by_quarter"].set_index("key")
    record = run.scenario.case.record["strikers_by_quarter"]
    kept = dict(zip(record.keys, record.values, strict=True))
    assert quarter.recorded["1905-Q1"] == kept["1905-Q1"]
    assert (quarter.date["1905-Q1"], str(quarter.gregorian["1905-Q1"].date())) == ("1905-01-01", "1905-01-14")
    assert quarter.confidence["1905-Q1"] == "read"
    assert math.isnan(quarter.recorded["1904-Q1"]) == ("1904-Q1" not in kept)
    data = run.to_xarray()
    assert float(data.strikers_by_quarter_recorded.sel(quarter="1905-Q1")) == kept["1905-Q1"]
    assert "mironov" in data.strikers_by_year_recorded.attrs["sources"]
    assert data.attrs["calendar"] == "julian"


def test_the_data_set_has_the_same_numbers(card: Card) -> None:
    assert isinstance(card, Result)
    data = card.to_xarray()
    assert data.strikers_by_day.dims == ("replication", "day")
    assert data.strikers_by_day.attrs["units"] == "thousand persons"
    for number, replication in enumerate(card.replications):
        found = data.strikers_by_day.isel(replication=number).values
        assert tuple(found) == replication.observed["strikers_by_day"].values
    assert "place" in data.dims and "place_gregorian" not in data.coords
    assert (data.attrs["theory"], data.attrs["seed"]) == ("dual_power", 1)


def test_a_result_shows_itself(result: Result) -> None:
    assert repr(result).startswith("<The town: dual_power")
    shown = result._repr_html_()
    assert shown.startswith("<pre") and shown.rstrip().endswith("</pre>")
    assert "Central 80 %" in shown and "halinski2023" not in repr(result)


def test_figures_by_name_are_matplotlibs_and_show_themselves(result: Result) -> None:
    from matplotlib.figure import Figure

    drawn = result.figures()
    assert set(drawn) == {"strikers_by_year", "participation_by_day"} and len(drawn) == 2
    figure = result.figure("strikers_by_year")
    assert isinstance(figure.figure, Figure)
    assert figure._repr_html_().startswith("<img ") and 'alt="' in figure._repr_html_()
    assert drawn._repr_html_().count("data:image/png;base64,") == 2
    with pytest.raises(BadInput, match="did you mean 'strikers_by_year'"):
        result.figure("strikers_by_yaer")


@pytest.mark.parametrize(("library", "method"), [("pandas", "to_pandas"), ("xarray", "to_xarray")])
def test_without_the_extra_it_is_said_which_one_is_needed(
    result: Result, library: str, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(
        BadInput, match=f"needs {library}, which is not installed; expected the extra `analysis`"
    ):
        getattr(result, method)()

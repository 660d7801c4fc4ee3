"""Figures: the same bytes for the same run, words for those who cannot see, and honesty about what is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import matplotlib as mpl
import pytest
from matplotlib.colors import to_rgb

from groundswell import api
from groundswell.report import drawing
from groundswell.report.drawing import Drawing
from groundswell.report.figure import drawings
from groundswell.trial.card import Card

SVG = "{http://www.w3.org/2000/svg}"


def strikers(card: Card) -> Drawing:
    return next(each for each in drawings(card) if each.name == "strikers_by_year")


def test_one_for_each_record_and_one_of_participation(card: Card, recorded: Card) -> None:
    assert [each.name for each in drawings(card)] == ["participation_by_day"]
    assert [each.name for each in drawings(recorded)] == ["strikers_by_year", "participation_by_day"]


def test_the_same_run_is_the_same_bytes(recorded: Card, tmp_path: Path) -> None:
    written = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        written.append([path for each in drawings(recorded) for path in each.write(tmp_path / name)])
    for first, second in zip(*written, strict=True):
        assert first.read_bytes() == second.read_bytes(), first.name
        assert first.stat().st_size > 1000


def test_a_users_own_settings_change_nothing(recorded: Card, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    plain = strikers(recorded).write(tmp_path)[1].read_bytes()
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "black"}):
        assert strikers(recorded).write(tmp_path / "own")[1].read_bytes() == plain
        assert mpl.rcParams["font.size"] == 30


def test_it_can_be_heard(recorded: Card, tmp_path: Path) -> None:
    shown = strikers(recorded)
    png, svg = shown.write(tmp_path)
    root = ElementTree.parse(svg).getroot()
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == shown.title
    assert root.findtext(f"{SVG}desc") == shown.alt
    assert "1902: record 100, median 2" in shown.alt
    assert b"Description" in png.read_bytes()
    assert b"<dc:date>" not in svg.read_bytes()


def test_the_caption_says_what_the_band_is(recorded: Card) -> None:
    shown = strikers(recorded)
    assert "luck only" in " ".join(shown.caption.split())
    assert "recalled or assumed, never a target" in " ".join(shown.caption.split())
    alone = strikers(replace(recorded, replications=recorded.replications[:1]))
    assert "so no band" in alone.caption


def test_recalled_points_are_hollow_and_factors_get_a_scale_of_factors(recorded: Card) -> None:
    (axes,) = strikers(recorded).figure.axes
    hollow = [line for line in axes.lines if line.get_markerfacecolor() == "white"]
    assert [line.get_xdata().tolist() for line in hollow] == [[2]]  # type: ignore[union-attr]
    assert axes.get_yscale() == "symlog", "a nought stands on no scale of factors alone"


def test_every_class_has_its_own_panel_and_colour(card: Card) -> None:
    (shown,) = drawings(card)
    assert len(shown.figure.axes) == 5
    colours = {
        line.get_color() for axes in shown.figure.axes for line in axes.lines if line.get_linestyle() == "-"
    }
    assert len(colours) == 5
    assert "town council, exists and is heard" in " ".join(shown.caption.split())


def test_colours_differ_in_lightness_too() -> None:
    """So that they can be told apart in grey: no two classes that often stand together are equally light."""
    light = [
        sum(w * c for w, c in zip((0.3, 0.59, 0.11), to_rgb(colour), strict=True))
        for colour in (drawing.BLUE, drawing.SKY)
    ]
    assert abs(light[0] - light[1]) > 0.2


@pytest.mark.parametrize(("until", "step"), [("1901-01-20", "day"), ("1901-12-31", "day")])
def test_short_and_long_runs(until: str, step: str) -> None:
    card = api.run("town", theory="granovetter_1978", until=until)
    (shown,) = drawings(card)
    assert shown.name == f"participation_by_{step}"
    labels = [label.get_text() for label in shown.figure.axes[-1].get_xticklabels()]
    assert len(set(labels)) == len(labels) > 1


def test_many_years_are_drawn_by_month(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("groundswell.report.days.MANY", 60)
    card = api.run("town", theory="granovetter_1978", until="1901-06-30")
    (shown,) = drawings(card)
    assert shown.name == "participation_by_month"
    assert len(shown.figure.axes[0].lines[0].get_xdata()) == 6


def test_a_run_that_counts_no_persons_draws_nothing(card: Card) -> None:
    silent = tuple(
        replace(r, observed={k: v for k, v in r.observed.items() if not k.startswith("share_of")})
        for r in card.replications
    )
    assert drawings(replace(card, replications=silent)) == []

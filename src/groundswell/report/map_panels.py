"""Three ways to show a number on a map: circles for counts, shades for shares, colours for what leads."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from groundswell.report.counted import Counted
from groundswell.report.drawing import BLACK, BLUE, CLASSES, GREY, SKY
from groundswell.report.ground import Ground, Land, paint
from groundswell.report.sheets import SMALL, place_labels
from groundswell.report.wording import number, plain, share

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAMED, NAMED_FAR = 9, 2
"""Capitals named on a map; and beside it, on the map of the whole, of those that only it shows."""

_LARGEST = 14.0  # radius of the largest circle, points
_BREAKS = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75)
# Of one hue, ever darker: read as an order with any kind of colour vision, and in grey.
_SHADES = ("#eff3f8", "#cfdff0", "#a3c6e3", "#6aa6d1", "#3180b8", "#115490", "#08306b", "#041a3d")
_KINDS = (SKY, *(CLASSES[name] for name in ("propertied", "peasants", "workers", "middle_strata")), BLUE)
# A second sign besides the colour.
_HATCHES = ("", "////", "....", "xxxx", "----", "||||")
_UNKNOWN = "#bbbbbb"
_ROW = 15.0  # of a legend, points


@dataclass(frozen=True)
class Map:
    """One of the maps of a sheet.

    Attributes
    ----------
    ground : Ground
        The land.
    main : Axes
        The map; of the part where most people live, if there is such a part.
    far : Axes or None
        The whole, beside that part.
    key : Axes
        Room for a legend, in points from its upper left corner.
    """

    ground: Ground
    main: Axes
    far: Axes | None
    key: Axes

    def sides(self) -> list[tuple[Axes, Land, list[int], int]]:
        """Every axes with its land, the places that it shows as points, and how many of them it names."""
        whole, close = self.ground.whole, self.ground.close
        every = range(len(whole.at))
        if self.far is None or close is None:
            return [(self.main, whole, list(every), NAMED)]
        near = [k for k in every if close.holds(k)]
        return [
            (self.main, close, near, NAMED),
            (self.far, whole, [k for k in every if k not in near], NAMED_FAR),
        ]


def circles(on: Map, places: Sequence[Counted], values: Sequence[float], colour: str) -> None:
    """Circles whose areas are as the values, the small ones over the large."""
    greatest = max(values)
    if greatest <= 0:
        return
    radii = _LARGEST * np.sqrt(np.array(values) / greatest)
    order = [int(k) for k in np.argsort(-radii, kind="stable")]
    for axes, land, shown, most in on.sides():
        here = [k for k in order if k in shown and values[k] > 0]
        axes.scatter(land.at[here, 0], land.at[here, 1], s=(2 * radii[here]) ** 2, zorder=3, **_look(colour))
        place_labels(axes, [(places[k].called, *land.at[k], float(radii[k])) for k in here], most)
    _circle_key(on.key, greatest, colour)


def _look(colour: str) -> dict[str, Any]:
    return {"color": colour, "alpha": 0.72, "edgecolor": "white", "linewidth": 0.5}


def _circle_key(key: Axes, greatest: float, colour: str) -> None:
    """Three round values, each beside its circle."""
    first, down = _round_below(greatest), 2.0
    for value in (first, first / 4, first / 20):
        radius = _LARGEST * math.sqrt(value / greatest)
        half = max(radius, _ROW / 3)
        key.scatter([_LARGEST], [down + half], s=(2 * radius) ** 2, clip_on=False, **_look(colour))
        key.text(2 * _LARGEST + 5, down + half, f"{number(value)} persons", fontsize=SMALL, va="center")
        down += 2 * half + 3


def _round_below(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return power * max(step for step in (1, 2, 5) if step * power <= value)


def shares(on: Map, places: Sequence[Counted], values: Sequence[float]) -> None:
    """Shades by steps: polygons, and where there is none, circles as large as the population."""
    known = [value for value in values if not math.isnan(value)]
    if not known:
        return
    breaks = [at for at in _BREAKS if min(known) < at < max(known)]
    last = len(_SHADES) - 1
    shades = [_SHADES[1 + round(k * (last - 1) / max(len(breaks), 1))] for k in range(len(breaks) + 1)]
    signs = [(_UNKNOWN if math.isnan(v) else shades[sum(v >= at for at in breaks)], "") for v in values]
    drawn = _fill(on, places, signs)
    said = [f"{100 * low:g} to {100 * high:g} %" for low, high in pairwise(breaks)]
    if breaks:
        said = [f"under {100 * breaks[0]:g} %", *said, f"{100 * breaks[-1]:g} % and more"]
    else:
        said = [share(known[0])]
    unknown = [(_UNKNOWN, "", "not known")] if _UNKNOWN in drawn else []
    _boxes(on.key, [*((s, "", words) for s, words in zip(shades, said, strict=True) if s in drawn), *unknown])


def kinds(on: Map, places: Sequence[Counted], values: Sequence[str]) -> None:
    """A colour and a hatch for each kind, the most frequent first; the rarest share a grey."""
    names = sorted({name for name in values if name}, key=lambda name: (-list(values).count(name), name))
    drawn = {name: (_KINDS[k], _HATCHES[k]) for k, name in enumerate(names[: len(_KINDS)])}
    signed = _fill(on, places, [drawn.get(name, (_UNKNOWN, "")) for name in values])
    boxes = [(*drawn[name], plain(name)) for name in drawn]
    _boxes(on.key, [*boxes, (_UNKNOWN, "", "others, or none")] if _UNKNOWN in signed else boxes)


def _fill(on: Map, places: Sequence[Counted], signs: Sequence[tuple[str, str]]) -> set[str]:
    """Fill polygons, or circles where there are none and someone lives; return the colours that were used."""
    greatest = max(max(each.population for each in places), 1.0)
    radii = [_LARGEST * math.sqrt(each.population / greatest) for each in places]
    order = sorted((k for k in range(len(places)) if radii[k] > 0), key=lambda k: -radii[k])
    for axes, land, shown, most in on.sides():
        for k in order:
            colour, hatch = signs[k]
            look: dict[str, Any] = {
                "facecolor": colour,
                "hatch": hatch,
                "hatch_linewidth": 0.4,
                "linewidth": 0.4,
            }
            if land.rings[k]:
                paint(axes, land.rings[k], edgecolor="white", zorder=2, **look)
            elif k in shown and not on.ground.whole.rings[k]:
                x, y = land.at[k]
                axes.scatter(
                    x, y, s=(2 * radii[k]) ** 2, edgecolor="white" if hatch else GREY, zorder=3, **look
                )
        if not any(on.ground.whole.rings):
            wanted = [(places[k].called, *land.at[k], radii[k]) for k in order if k in shown]
            place_labels(axes, wanted, most)
    return {signs[k][0] for k in order}


def _boxes(key: Axes, boxes: Sequence[tuple[str, str, str]]) -> None:
    """A legend, one box below the other."""
    from matplotlib.patches import Rectangle

    for k, (colour, hatch, said) in enumerate(boxes):
        look: dict[str, Any] = {"facecolor": colour, "hatch": hatch, "hatch_linewidth": 0.4, "linewidth": 0.4}
        key.add_patch(Rectangle((1, 2 + _ROW * k), 17, 10.5, edgecolor="white" if hatch else GREY, **look))
        key.text(24, 2 + _ROW * k + 5.2, said, fontsize=SMALL, va="center", color=BLACK)

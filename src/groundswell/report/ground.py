"""The ground of a map: the land of a case in kilometres, and its scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from groundswell.archive.outlines import Outlines
from groundswell.grammar.case import Place
from groundswell.report.drawing import GREY
from groundswell.report.frame import Frame, Line, crowd
from groundswell.report.projection import Albers, albers_for
from groundswell.report.sheets import SMALL, Paper
from groundswell.report.wording import number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Point = tuple[float, float]

_COUNTED, _UNCOUNTED, _NET = "#e9e9e9", "#f8f8f8", "#dddddd"
_FEW = 12  # places, which are no crowd wherever they lie
_SMALL = 0.55  # of the whole's width: what is wider is not worth drawing twice


@dataclass(frozen=True)
class Land:
    """Some land as it is drawn: kilometres, north up in its middle.

    Attributes
    ----------
    project : Albers
        The projection.
    frame : Frame
        What of it is seen.
    at : array of float64, shape (places, 2)
        Where the places lie.
    rings : tuple of tuple of array
        Polygon by place; empty where it has none, or none that is seen.
    beyond : tuple of array
        Rings of land that the case does not count.
    """

    project: Albers
    frame: Frame
    at: Line
    rings: tuple[tuple[Line, ...], ...]
    beyond: tuple[Line, ...]

    def holds(self, place: int) -> bool:
        """Whether the point of a place is seen."""
        (x, y), frame = self.at[place], self.frame
        return bool(frame.west <= x <= frame.east and frame.south <= y <= frame.north)


@dataclass(frozen=True)
class Ground:
    """The land of a case.

    Attributes
    ----------
    whole : Land
        All of it.
    close : Land or None
        Where most people live, if that is a small part of the whole: it is drawn larger, beside the whole, and in a
        projection of its own.
    """

    whole: Land
    close: Land | None


def ground_of(places: Sequence[Place], persons: Sequence[float], outlines: Outlines | None) -> Ground:
    """The land of some places: their polygons, and the points of those that have none.

    Parameters
    ----------
    places, persons : sequence of Place, sequence of float
        The places, and how many live there.
    outlines : Outlines or None
        Their polygons.
    """
    shapes = [outlines.shapes.get(place.name, ()) if outlines else () for place in places]
    capitals = [(place.longitude, place.latitude) for place in places]
    points = [*capitals, *(point for rings in shapes for ring in rings for point in ring)]
    whole = _land(places, outlines, points, points)
    among = crowd(whole.at, np.array(persons, float))
    near = [capitals[k] for k in among]
    close = _land(places, outlines, near, near)
    is_crowded = len(near) >= _FEW and close.frame.wide < _SMALL * whole.frame.wide
    return Ground(whole, close if is_crowded else None)


def _land(
    places: Sequence[Place], outlines: Outlines | None, seen: Sequence[Point], around: Sequence[Point]
) -> Land:
    """The land around some points, all of which are seen."""
    project = albers_for(around)

    def drawn(points: Sequence[Point]) -> Line:
        return project([longitude for longitude, _ in points], [latitude for _, latitude in points])

    (west, south), (east, north) = drawn(seen).min(axis=0), drawn(seen).max(axis=0)
    # Room for circles that stand on the edge; 25 kilometres at least, for a country of one town.
    margin = max((0.09 if len(places) >= _FEW else 0.14) * max(east - west, north - south), 25.0)
    frame = Frame(west - margin, east + margin, south - margin, north + margin)
    shapes = [outlines.shapes.get(place.name, ()) if outlines else () for place in places]
    rings = tuple(tuple(line for ring in shape if frame.meets(line := drawn(ring))) for shape in shapes)
    far = [ring for shape in (outlines.beyond.values() if outlines else ()) for ring in shape]
    beyond = tuple(line for ring in far if frame.meets(line := drawn(ring)))
    return Land(project, frame, drawn([(place.longitude, place.latitude) for place in places]), rings, beyond)


def panel(sheet: Paper, land: Land, at: tuple[float, float, float, float]) -> tuple[Axes, Frame]:
    """One empty map with the net of degrees and the land; `at` is left, top, width and height in inches.

    Returns
    -------
    Axes, Frame
        The map, and what of the land is seen on it.
    """
    axes, frame = sheet.axes(*at), land.frame.fitted(at[3] / at[2])
    axes.grid(False)
    axes.set(xticks=[], yticks=[], xlim=frame[:2], ylim=frame[2:])
    axes.set_aspect("equal", adjustable="box")
    for side in axes.spines.values():
        side.set(visible=True, color="#bdbdbd", linewidth=0.6)
    _net(axes, land, frame)
    paint(
        axes, land.beyond, facecolor=_UNCOUNTED, edgecolor="#cfcfcf", linewidth=0.3, hatch="....", zorder=1.5
    )
    for rings in land.rings:
        paint(axes, rings, facecolor=_COUNTED, edgecolor="white", linewidth=0.5, zorder=1.6)
    return axes, frame


def mark(axes: Axes, ground: Ground) -> None:
    """Show on the whole what is drawn larger beside it."""
    if ground.close:
        west, east, south, north = ground.close.frame
        side = np.linspace(0, 1, 25)
        across, up = west + (east - west) * side, south + (north - south) * side
        edge = np.concatenate(
            [np.stack(pair, axis=1) for pair in (
                (across, np.full(25, south)), (np.full(25, east), up), (across[::-1], np.full(25, north)),
                (np.full(25, west), up[::-1]),
            )]
        )  # fmt: skip
        axes.plot(
            *ground.whole.project(*ground.close.project.back(edge)).T, color=GREY, linewidth=0.8, zorder=8
        )


def paint(axes: Axes, rings: Sequence[Line], **how: Any) -> None:
    """Fill rings, of which one inside another is a hole."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path as Outline

    if rings:
        # As an artist alone: as a patch, every ring would be searched for the limits, which are set already.
        axes.add_artist(
            PathPatch(Outline.make_compound_path(*(Outline(ring, closed=True) for ring in rings)), **how)
        )


def _net(axes: Axes, land: Land, frame: Frame) -> None:
    """Parallels and meridians, so that points without land still lie somewhere."""
    along, up = degrees_apart(land)
    across, steps = np.arange(-179, 179.1, 1.0) + land.project.meridian, np.arange(-80, 80.1, 1.0)
    lines = [land.project(across, np.full(across.size, latitude)) for latitude in np.arange(-80, 81, up)]
    lines += [
        land.project(np.full(steps.size, longitude), steps) for longitude in np.arange(-180, 180, along)
    ]
    for line in lines:
        if frame.meets(line):
            axes.plot(*line.T, color=_NET, linewidth=0.5, zorder=1, scalex=False, scaley=False)


def degrees_apart(land: Land) -> tuple[float, float]:
    """Degrees between the meridians, and between the parallels, of the net: whole ones, a handful on a map."""
    apart = next((step for step in (1, 2, 5, 10) if land.frame.tall / 111.2 / step <= 7), 10)
    return (2.0 * apart if apart > 2 else apart), apart


def scale_bar(axes: Axes, frame: Frame) -> None:
    """A bar in the lower left corner; true on the two parallels, and nearly so between."""
    from matplotlib.patheffects import withStroke

    length = max(step for step in (10, 20, 50, 100, 200, 500, 1000, 2000) if step <= max(frame.wide / 4, 10))
    left, low = frame.west + 0.03 * frame.wide, frame.south + 0.03 * frame.tall
    halo = [withStroke(linewidth=3, foreground="white")]
    axes.plot(
        [left, left + length],
        [low, low],
        color=GREY,
        linewidth=1.6,
        solid_capstyle="butt",
        zorder=8,
        path_effects=halo,
    )
    axes.annotate(
        f"{number(length)} km", (left + length / 2, low), (0, 3), textcoords="offset points",
        ha="center", fontsize=SMALL, color=GREY, zorder=8, path_effects=halo,
    )  # fmt: skip

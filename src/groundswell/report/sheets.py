"""Sheets of several panels, each with the table behind it: what the figures of a case are drawn on."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from groundswell.report.drawing import GREY, Drawing

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

Cell = str | int | float
SMALL = 8.0
"""Points: the smallest type that is still read in print."""

_FOREMOST = 3
_LINE = 0.155
"""Inches from one line of a caption to the next."""


@dataclass(frozen=True)
class Sheet:
    """A figure and the table behind it.

    Attributes
    ----------
    drawing : Drawing
        What is drawn, with its words.
    header : tuple of str
        Names of the columns.
    rows : sequence of sequence of (str, int or float)
        What is drawn, as numbers. NaN is written as nothing.
    """

    drawing: Drawing
    header: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]

    def write(self, folder: Path) -> list[Path]:
        """Write figure and table; return the paths, pictures first."""
        table = folder / f"{self.drawing.name}.csv"
        table.write_text(as_csv(self.header, self.rows), "utf-8")
        return [*self.drawing.write(folder), table]


def as_csv(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """A table as text: no more digits than say something, and nothing where there is no number."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        # A gap is no number and is not equal to itself.
        writer.writerow(
            ["" if cell != cell else f"{cell:.6g}" if isinstance(cell, float) else cell for cell in row]
        )
    return text.getvalue()


@dataclass(frozen=True)
class Paper:
    """A figure laid out in inches from its upper left corner."""

    figure: Figure
    width: float
    height: float

    def axes(self, left: float, top: float, width: float, height: float) -> Axes:
        """Axes at a place given in inches."""
        return self.figure.add_axes(
            (left / self.width, 1 - (top + height) / self.height, width / self.width, height / self.height)
        )


def paper(title: str, caption: str, width: float, panels: float) -> tuple[Paper, float]:
    """A figure with a title, so many inches of panels, and a caption below them.

    Returns
    -------
    Paper, float
        And how far down the panels begin.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    top, bottom = 0.5, 0.2 + _LINE * (caption.count("\n") + 1)
    height = top + panels + bottom
    figure = Figure(figsize=(width, height))
    FigureCanvasAgg(figure)
    figure.text(0.2 / width, 1 - 0.13 / height, title, fontsize=13, fontweight="bold", va="top")
    figure.text(0.2 / width, 0.1 / height, caption, fontsize=SMALL, color=GREY, va="bottom", linespacing=1.3)
    return Paper(figure, width, height), top


def place_labels(axes: Axes, wanted: Sequence[tuple[str, float, float, float]], most: int) -> list[str]:
    """Write names beside points, the most important first, and leave out those that would lie over another or a point.

    Parameters
    ----------
    axes : Axes
        With its limits set.
    wanted : sequence of (name, x, y, radius)
        In the order of importance; the radius, in points, is what a name has to stand clear of.
    most : int
        No more than so many.

    Returns
    -------
    list of str
        Names that were written.
    """
    from matplotlib.patheffects import withStroke

    renderer = axes.figure.canvas.get_renderer()  # type: ignore[attr-defined]  # Agg has one
    frame = axes.get_window_extent(renderer)
    centres = [axes.transData.transform((x, y)) for _, x, y, _ in wanted]
    taken: list[Bbox] = []
    written: list[str] = []
    for k, (name, x, y, radius) in enumerate(wanted):
        # The foremost may lie over lesser points, or a crowd around them would leave them without a name.
        for least in (0.0, 0.5 * radius)[: 2 if k < _FOREMOST else 1]:
            spared = [at for at, other in zip(centres, wanted, strict=True) if other[3] >= least]
            for across, up, align, upright in _sides(radius + 2):
                text = axes.annotate(
                    name, (x, y), (across, up), textcoords="offset points", ha=align, va=upright, fontsize=SMALL,
                    zorder=9, path_effects=[withStroke(linewidth=2.2, foreground="white")],
                )  # fmt: skip
                box = text.get_window_extent(renderer).padded(3)
                free = _is_within(box, frame) and not any(box.overlaps(other) for other in taken)
                if free and not (spared and box.count_contains(spared)):
                    taken.append(box)
                    written.append(name)
                    break
                text.remove()
            if written[-1:] == [name]:
                break
        if len(written) == most:
            break
    return written


def _is_within(box: Bbox, frame: Bbox) -> bool:
    return bool(box.x0 > frame.x0 and box.x1 < frame.x1 and box.y0 > frame.y0 and box.y1 < frame.y1)


def _sides(away: float) -> tuple[tuple[float, float, str, str], ...]:
    """Right, left, above and below of a point: offset in points, and how the name is set against it."""
    return (
        (away, 0, "left", "center"),
        (-away, 0, "right", "center"),
        (0, away, "center", "bottom"),
        (0, -away, "center", "top"),
    )

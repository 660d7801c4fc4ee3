"""A figure with its words, written out as PNG and SVG: the same bytes for the same run.

Only here does matplotlib come in, and only when something is drawn.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any

from groundswell.report.wording import doubt, grain, otherwise
from groundswell.trial.card import Card

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SIZE = (9.0, 4.1)
_DOTS = 160
_LETTERS = 155

# Okabe and Ito's palette: told apart with any kind of colour vision, and beside black.
BLACK, GREY = "#000000", "#5b5b5b"
BLUE, SKY = "#0072b2", "#56b4e9"
CLASSES = {
    "peasants": "#009e73",
    "workers": "#d55e00",
    "soldiers": BLUE,
    "middle_strata": "#cc79a7",
    "propertied": "#e69f00",
    "officials": GREY,
}

_STYLE: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 9.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": GREY,
    "axes.grid": True,
    "axes.axisbelow": True,
    "axes.formatter.use_mathtext": False,
    "grid.color": "#e4e4e4",
    "grid.linewidth": 0.7,
    "legend.frameon": False,
    # Identifiers inside an SVG are made of this and of what is drawn, and not of the day.
    "svg.hashsalt": "groundswell",
    "svg.fonttype": "path",
}


@dataclass(frozen=True)
class Drawing:
    """One figure.

    Attributes
    ----------
    name, title, caption, alt : str
        Of its files; above it; below it; and what it shows, for those who cannot see it.
    figure : Figure
        What is drawn.
    """

    name: str
    title: str
    caption: str
    alt: str
    figure: Figure

    def write(self, folder: Path) -> tuple[Path, Path]:
        """Write it as PNG and as SVG, with its words inside, and return the two paths."""
        png, svg = folder / f"{self.name}.png", folder / f"{self.name}.svg"
        words = {"Title": self.title, "Description": self.alt}
        with style():
            self.figure.savefig(png, dpi=_DOTS, metadata={**words, "Software": None})
            drawn = BytesIO()
            self.figure.savefig(
                drawn, format="svg", metadata={**words, "Date": None, "Creator": "Groundswell"}
            )
        svg.write_text(self._spoken(drawn.getvalue().decode()), "utf-8")
        return png, svg

    def _repr_html_(self) -> str:
        """The figure as a notebook shows it, with what it shows for those who cannot see it."""
        drawn = BytesIO()
        with style():
            self.figure.savefig(drawn, format="png", dpi=_DOTS, metadata={"Software": None})
        data = b64encode(drawn.getvalue()).decode("ascii")
        return f'<img style="max-width:100%;width:900px" alt="{escape(self.alt)}" src="data:image/png;base64,{data}"/>'

    def preview(self, path: Path) -> None:
        """Write it as one PNG, quickly."""
        with style():
            self.figure.savefig(path, dpi=_DOTS // 2, metadata={"Software": None})

    def _spoken(self, svg: str) -> str:
        """The same SVG with a title and a description where screen readers look for them."""
        head, opening, rest = svg.partition("<svg ")
        attributes, closing, body = rest.partition(">")
        words = f"<title>{escape(self.title)}</title>\n <desc>{escape(self.alt)}</desc>"
        return f'{head}{opening}role="img" {attributes}{closing}\n {words}{body}'


@contextmanager
def style() -> Iterator[None]:
    """Draw in the style of the house, whatever a user's own settings are."""
    import matplotlib

    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_STYLE)
        yield


def sheet(title: str, caption: str, panels: int = 1) -> tuple[Figure, list[Axes]]:
    """An empty figure of one panel or more below each other, a title above and a caption below."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    wide, high = SIZE[0], SIZE[1] if panels == 1 else 1.05 * panels
    below = 0.55 + 0.17 * (caption.count("\n") + 1)
    tall = high + below + (0.85 if panels == 1 else 0.7)  # a legend takes more than letters do
    figure = Figure(figsize=(wide, tall))
    FigureCanvasAgg(figure)
    gap, each = 0.14 / tall, high / panels / tall
    axes: list[Axes] = []
    for panel in range(panels):
        bottom = (below + high) / tall - (panel + 1) * each
        first = axes[0] if axes else None
        place = (0.095, bottom, 0.88, each - (gap if panels > 1 else 0))
        axes.append(figure.add_axes(place, sharex=first, sharey=first))
    figure.text(0.095, 1 - 0.3 / tall, title, fontsize=11.5, fontweight="bold", va="center")
    figure.text(0.02, 0.12 / tall, caption, fontsize=8, color=GREY, va="bottom", linespacing=1.35)
    return figure, axes


def caption_of(card: Card, more: str) -> str:
    """What ran, what the band is and is not, and what else must be said."""
    many = len(card.replications)
    band = (
        f"Band: central 80 % over {many} replications, which {doubt(card.scenario)}."
        if many > 1
        else "One replication, so no band."
    )
    return "\n".join((fill(f"{ran(card)}.", _LETTERS), fill(f"{band} {more}", _LETTERS)))


def ran(card: Card) -> str:
    """What ran, in a clause."""
    what = card.scenario
    grown = grain(what.case, what.society.scale)
    return f"{what.case.title}{otherwise(what)}; theory {what.compiled.theory}; {grown}; seed {what.seed}"

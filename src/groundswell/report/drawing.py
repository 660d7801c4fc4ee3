"""A figure with its words, written out as PNG and SVG: the same bytes for the same run.

Only here does matplotlib come in, and only when something is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SIZE = (9.0, 5.2)
_DOTS = 160

# Okabe and Ito's palette: told apart with any kind of colour vision, and beside black.
BLACK, GREY = "#000000", "#5b5b5b"
BLUE, SKY, GREEN, ORANGE, VERMILION, PURPLE = "#0072b2", "#56b4e9", "#009e73", "#e69f00", "#d55e00", "#cc79a7"

_STYLE: dict[str, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 9.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": GREY,
    "axes.titlelocation": "left",
    "axes.titlesize": 11.5,
    "axes.titleweight": "bold",
    "axes.titlepad": 30,
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
            self.figure.savefig(drawn, format="svg", metadata={**words, "Date": None, "Creator": "Groundswell"})
        svg.write_text(self._spoken(drawn.getvalue().decode()), "utf-8")
        return png, svg

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


def sheet(title: str, caption: str) -> tuple[Figure, Axes]:
    """An empty figure with a title above and a caption below."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    lines = caption.count("\n") + 1
    figure = Figure(figsize=SIZE)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.085, 0.115 + 0.033 * lines, 0.885, 0.735 - 0.033 * lines))
    axes.set_title(title)
    figure.text(0.02, 0.02, caption, fontsize=8, color=GREY, va="bottom", linespacing=1.35)
    return figure, axes

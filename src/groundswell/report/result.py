"""What a run gives back in Python: the card, with the tables and figures that are worked with in a notebook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Any

from groundswell.grammar.spelling import unknown
from groundswell.report.table import closing_table, headline
from groundswell.report.tidy import dataset, long_frame
from groundswell.trial.card import Card

if TYPE_CHECKING:
    import pandas
    import xarray

    from groundswell.report.drawing import Drawing

_WIDTH = 110
_PREFORMATTED = (
    '<pre style="font-family:monospace;line-height:1.25;white-space:pre;overflow-x:auto">{code}</pre>'
)


class Figures(Mapping[str, "Drawing"]):
    """Figures by name, which a notebook shows below each other."""

    def __init__(self, drawn: Mapping[str, Drawing]) -> None:
        self._drawn = dict(drawn)

    def __getitem__(self, name: str) -> Drawing:
        if name not in self._drawn:
            raise unknown("figure", name, self._drawn)
        return self._drawn[name]

    def __contains__(self, name: object) -> bool:
        return name in self._drawn

    def __iter__(self) -> Iterator[str]:
        return iter(self._drawn)

    def __len__(self) -> int:
        return len(self._drawn)

    def __repr__(self) -> str:
        return f"Figures({', '.join(self._drawn) or 'none'})"

    def _repr_html_(self) -> str:
        return "\n".join(drawing._repr_html_() for drawing in self._drawn.values())


@dataclass(frozen=True, repr=False)
class Result(Card):
    """A run. It shows itself as the closing table, in a terminal by name and in a notebook whole.

    Examples
    --------
    >>> import groundswell as gs
    >>> result = gs.run("town", theory="granovetter_1978", until="1901-01-10")
    >>> frame = result.to_pandas()
    >>> int((frame.observable == "strikers_by_day").sum())
    10
    """

    def to_pandas(self) -> pandas.DataFrame:
        """One row for each observable, replication and period; see `groundswell.report.tidy.long_frame`.

        Raises
        ------
        BadInput
            Where the extra `analysis` is not installed.
        """
        return long_frame(self)

    def to_xarray(self) -> xarray.Dataset:
        """Every observable over replications and periods; see `groundswell.report.tidy.dataset`.

        Raises
        ------
        BadInput
            Where the extra `analysis` is not installed.
        """
        return dataset(self)

    def figures(self) -> Figures:
        """Every figure of the run, by name."""
        from groundswell.report.figure import drawings  # with it comes matplotlib

        return Figures({drawing.name: drawing for drawing in drawings(self)})

    def figure(self, name: str) -> Drawing:
        """One figure, which a notebook shows; its ``figure`` is matplotlib's.

        Raises
        ------
        UnknownName
            With the nearest one, where the run has no such figure.
        """
        return self.figures()[name]

    def __repr__(self) -> str:
        return f"<{headline(self).strip()}>"

    def _repr_html_(self) -> str:
        from rich.console import Console

        console: Any = Console(
            record=True, file=StringIO(), width=_WIDTH, force_terminal=False, force_jupyter=False
        )
        console.print(closing_table(self))
        return str(console.export_html(inline_styles=True, code_format=_PREFORMATTED))

"""Pieces of the page of a report: every text is escaped, and nothing is fetched from anywhere."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from groundswell.report.sheets import Cell, Sheet
from groundswell.report.wording import NOTHING, plain

MOST_ROWS = 1200
"""Rows of a table that stand in the page; longer ones stand beside it alone, and the page says where."""


def element(name: str, inner: str, **attributes: str) -> str:
    """An element around markup that is ready; `class_` and the like lose their last stroke.

    >>> element("p", "a &lt; b", class_="luck")
    '<p class="luck">a &lt; b</p>'
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items()
    )
    return f"<{name}{said}>{inner}</{name}>"


def text(said: str) -> str:
    """Text as it stands."""
    return escape(said, quote=False)


def paragraph(*said: str, class_: str = "") -> str:
    """Sentences of plain text."""
    inner = " ".join(text(each) for each in said if each)
    return element("p", inner, **({"class_": class_} if class_ else {}))


def section(id: str, title: str, *parts: str) -> str:
    """A section that the list of contents leads to."""
    heading = element("h2", text(title), id=f"{id}-title")
    return element("section", "\n".join((heading, *parts)), id=id, aria_labelledby=f"{id}-title")


def table(
    caption: str,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    numbers: Iterable[int] = (),
    class_: str = "",
) -> str:
    """A table of markup that is ready: the first cell of a row is its head.

    Parameters
    ----------
    caption : str
        Plain text.
    header : sequence of str
        Plain text.
    rows : iterable of sequence of str
        Markup.
    numbers : iterable of int
        Columns that are set to the right.
    """
    right = set(numbers)

    def cell(k: int, inner: str) -> str:
        kind = {"class_": "number"} if k in right else {}
        return element("th", inner, scope="row", **kind) if k == 0 else element("td", inner, **kind)

    heads = "".join(
        element("th", text(name), scope="col", **({"class_": "number"} if k in right else {}))
        for k, name in enumerate(header)
    )
    body = "\n".join(element("tr", "".join(cell(k, inner) for k, inner in enumerate(row))) for row in rows)
    inner = (
        element("caption", text(caption)) + element("thead", element("tr", heads)) + element("tbody", body)
    )
    # A wide table scrolls by itself, and can be reached by the keyboard for it.
    return element(
        "div", element("table", inner, **({"class_": class_} if class_ else {})), class_="scroll", tabindex="0",
        role="region", aria_label=caption,
    )  # fmt: skip


def figure(sheet: Sheet, picture: Path) -> str:
    """A figure with its picture inside the page, and the table behind it.

    Parameters
    ----------
    sheet : Sheet
        The figure and its table.
    picture : Path
        A PNG or SVG of it, already written.
    """
    kind = "svg+xml" if picture.suffix == ".svg" else "png"
    data = b64encode(picture.read_bytes()).decode("ascii")
    drawing = sheet.drawing
    image = f'<img alt="{escape(drawing.alt)}" src="data:image/{kind};base64,{data}">'
    names = ", ".join(f"{drawing.name}.{ending}" for ending in ("png", "svg", "csv"))
    caption = element(
        "figcaption", f"{text(drawing.title)}. {text('Files beside this page: ' + names + '.')}"
    )
    return element("figure", image + caption + behind(sheet), id=f"figure-{drawing.name}")


def behind(sheet: Sheet) -> str:
    """The table behind a figure, folded away."""
    summary = element("summary", f"The numbers behind: {text(sheet.drawing.title)}")
    if len(sheet.rows) > MOST_ROWS:
        said = f"{len(sheet.rows):,} rows: they stand in {sheet.drawing.name}.csv beside this page."
        return element("details", summary + paragraph(said))
    numbers = [
        k for k in range(len(sheet.header)) if any(isinstance(row[k], int | float) for row in sheet.rows)
    ]
    rows = ([text(_written(cell)) for cell in row] for row in sheet.rows)
    header = [plain(name) for name in sheet.header]
    return element("details", summary + table(sheet.drawing.title, header, rows, numbers=numbers))


def _written(cell: Cell) -> str:
    """A cell, with no more digits than say something."""
    if isinstance(cell, str):
        return cell
    if cell != cell:
        return NOTHING
    return f"{cell:,}" if isinstance(cell, int) else f"{cell:,.4g}"

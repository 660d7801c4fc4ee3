"""The figure of what came after: what can be set beside others, with its words, and the same bytes again."""

from __future__ import annotations

from pathlib import Path

from groundswell import catalogue
from groundswell.report.aftermath_figure import aftermath_figure

FOUND = catalogue.aftermath("aftermath")


def test_it_says_what_it_shows_and_what_it_cannot(tmp_path: Path) -> None:
    sheet = aftermath_figure(FOUND)
    axes = sheet.drawing.figure.axes
    titles = [each.get_title(loc="left") for each in axes]
    assert [title.partition(",")[0] for title in titles] == [
        "Life expectancy",
        "Child mortality",
        "Output per head",
    ]
    assert all(each.get_ylim()[0] == 0 for each in axes)
    assert "96 % in 1960" in sheet.drawing.alt and "none is its double" in " ".join(
        sheet.drawing.caption.split()
    )
    hollow = [
        line
        for line in axes[1].get_lines()
        if line.get_markerfacecolor() == "white" and line.get_xdata().size
    ]
    assert [line.get_xdata().tolist() for line in hollow] == [[1913]]
    assert len(sheet.rows) == len(FOUND.indicators)
    png, svg, table = sheet.write(tmp_path)
    again = tmp_path / "again"
    again.mkdir()
    assert [p.read_bytes() for p in (png, svg, table)] == [
        p.read_bytes() for p in aftermath_figure(FOUND).write(again)
    ]


def test_the_picture_of_the_docs_is_there() -> None:
    assert (Path(__file__).parents[2] / "docs" / "pictures" / "aftermath.png").is_file()

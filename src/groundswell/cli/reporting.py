"""What a run leaves in its folder: a first figure while it runs; then figures, tables, report and object."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from groundswell import catalogue
from groundswell.archive.episodes import read_episodes
from groundswell.archive.outlines import Outlines, read_outlines
from groundswell.cli.telling import Teller
from groundswell.experiment.placebo import Trial
from groundswell.trial.card import Card

PREVIEW = "preview.png"
_RASTER = "map"


@contextmanager
def previewing(folder: Path) -> Iterator[Path]:
    """Where a first figure may be put while the run goes on; it is gone when the others are there, or if it fails."""
    was_there, path = folder.exists(), folder / PREVIEW
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)
        if not was_there:
            with suppress(OSError):  # nothing to remove, or someone put something there
                folder.rmdir()


def preview(card: Card, path: Path, teller: Teller) -> None:
    """Draw a first figure of what is there, and say where it is."""
    from groundswell.report.figure import first_drawing  # with it comes matplotlib

    drawing = first_drawing(card)
    if drawing is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}")
    try:
        drawing.preview(aside)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    teller.note(f"a first figure, of one replication to {card.scenario.until}: {path}")


def write_report(
    card: Card, placebo: tuple[tuple[Trial, ...], int], aside: Path, teller: Teller
) -> Sequence[Path]:
    """Draw every figure, write its table, and write the report; return what was written, figures first."""
    from groundswell.report.page_report import NAME, Told, report
    from groundswell.report.placebo_told import placebo_section
    from groundswell.report.run_figures import run_figures

    case = card.scenario.case
    written, figures = list[Path](), []
    for sheet in run_figures(card, outlines_of(case.name)):
        png, svg, rows = sheet.write(aside)
        written += [png, svg, rows]
        figures.append((sheet, png if sheet.drawing.name.startswith(_RASTER) else svg))
        teller.progress(0, 1)
    told = Told(
        figures,
        read_episodes(catalogue.episodes_file(), case),
        placebo_section(card, *placebo),
        command(),
        catalogue.facts(),
    )
    (aside / NAME).write_text(report(card, told), "utf-8")
    return [*written, aside / NAME]


def outlines_of(case: str) -> Outlines | None:
    """The polygons of a case of the shelf; a case that came by its path is drawn by points."""
    folders = catalogue.case_folders()
    return read_outlines(folders[case]) if case in folders else None


def command() -> str:
    """What was asked on the command line, as it can be asked again."""
    return shlex.join(["./groundswell", *sys.argv[1:]])

"""The figures of a case: its maps, its plants, its record."""

from __future__ import annotations

from pathlib import Path

from groundswell.archive.outlines import Outlines
from groundswell.grammar.case import Case
from groundswell.report.maps import draw_maps
from groundswell.report.plant_sizes import draw_plant_sizes
from groundswell.report.record_figures import draw_record
from groundswell.report.sheets import Sheet
from groundswell.society.society import Society


def write_case_figures(
    case: Case, society: Society, folder: Path, *, points: bool = False, outlines: Outlines | None = None
) -> list[Path]:
    """Write every figure of a case as PNG and SVG, and the table behind each as CSV.

    Parameters
    ----------
    case, society : Case, Society
        What is drawn, and the society grown from it.
    folder : Path
        Where; it is made if it is not there.
    points : bool
        Draw the maps by the points of the capitals alone, so that no polygon of anyone's is needed.
    outlines : Outlines, optional
        Polygons of the places, as `archive.outlines.read_outlines` gives them; without them points are drawn.

    Returns
    -------
    list of Path
        What was written. The same case, society and polygons give the same bytes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return [
        path
        for sheet in case_sheets(case, society, points=points, outlines=outlines)
        for path in sheet.write(folder)
    ]


def case_sheets(
    case: Case, society: Society, *, points: bool = False, outlines: Outlines | None = None
) -> list[Sheet]:
    """The figures of a case, drawn and not yet written."""
    plants = draw_plant_sizes(case, society)
    maps = draw_maps(case, society, outlines, points=points or outlines is None)
    return [maps, *([plants] if plants else []), *draw_record(case)]

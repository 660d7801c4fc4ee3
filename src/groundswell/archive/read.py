"""Reads a case's folder into the noun that all else is grown from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from groundswell.archive.arrangements import read_arrangements
from groundswell.archive.check import checked
from groundswell.archive.dates import read_date
from groundswell.archive.fits import read_fits
from groundswell.archive.folder import Folder
from groundswell.archive.incidents import read_incidents, read_ties
from groundswell.archive.layers import read_layers
from groundswell.archive.looks import read_placebo, read_stretches
from groundswell.archive.movements import read_movements, with_room
from groundswell.archive.outside import read_outside
from groundswell.archive.packages import read_package
from groundswell.archive.places import read_places
from groundswell.archive.posts import read_posts
from groundswell.archive.reading import Reading
from groundswell.archive.record import Observed, read_record
from groundswell.archive.register import check_register
from groundswell.archive.schema import WrittenCase
from groundswell.archive.sizes import keep_sizes_on_record
from groundswell.grammar.calendar import Calendar, Date
from groundswell.grammar.case import Case
from groundswell.grammar.spelling import BadInput

NAME = "case.yaml"
ATTRIBUTION = "ATTRIBUTION.md"


def read_case(path: Path, observed: Observed | None = None, theories: Iterable[str] = ()) -> Case:
    """Read and resolve a case.

    Parameters
    ----------
    path : Path
        Its folder, which bears its name. Nothing else is read but the bibliography, and nothing is run.
    observed : mapping of str to Observable, optional
        The observables by name, so that a misspelt series of the record is refused.
    theories : iterable of str
        Names of the theories, so that a misspelt one is refused; no name is asked for if none is given.

    Raises
    ------
    BadInput
        On the first fault: with file and line, what was expected, and the nearest right word.
    """
    reading = _opened(Folder(path))
    written = reading.written
    if known := list(theories):
        reading.one_of("theory", written.theory, known, "theory")
    calendar, until = _days(reading)
    for name in written.numbers:
        reading.number(name, "numbers", name)
    check_register(reading)
    places = read_places(reading)
    layers = read_layers(reading, places)
    posts = read_posts(reading, places)
    movements, ledger = read_movements(reading, calendar, places, layers)
    incidents = read_incidents(reading, calendar, places, layers)
    keep_sizes_on_record(reading)
    return Case(
        name=written.case,
        title=written.title,
        summary=" ".join(written.summary.split()),
        calendar=calendar,
        until=until,
        theory=written.theory,
        scale=written.scale,
        places=places,
        layers=with_room(reading, layers, ledger),
        posts=posts,
        outside=read_outside(reading, calendar, places),
        record=read_record(reading, observed),
        numbers=reading.numbers,
        attribution=_attribution(reading.folder),
        movements=movements,
        incidents=incidents,
        ties=read_ties(reading),
        settings=read_arrangements(reading, posts),
        placebo=read_placebo(reading, calendar, incidents),
        maps=read_stretches(reading, "maps", calendar, places),
        close_ups=read_stretches(reading, "close_ups", calendar, places),
        fits=read_fits(reading.folder),
    )


def _opened(folder: Folder) -> Reading:
    """The folder's case file, of the form that it has to have, and its tables."""
    if not folder.root.is_dir():
        raise BadInput(f"{folder.root} is no case", expected=f"a folder with a {NAME}")
    document = folder.document(NAME)
    written = checked(WrittenCase, document)
    if written.case != folder.root.name:
        raise document.fault(
            ("case",),
            f"the case {written.case!r} lies in the folder {folder.root.name!r}",
            "one name for both",
        )
    return Reading(folder, document, written, read_package(folder))


def _days(reading: Reading) -> tuple[Calendar, Date]:
    """The days that the case covers, and the last that is run if nothing else is asked for."""
    written, dates = reading.written.calendar, {}
    for name in ("start", "last", "until"):
        with reading.document.at("calendar", name):
            dates[name] = read_date(getattr(written, name), written.style)
    with reading.document.at("calendar", "last"):
        calendar = Calendar(written.style, dates["start"], dates["last"])
    with reading.document.at("calendar", "until"):
        calendar.day_of(dates["until"])
    return calendar, dates["until"]


def _attribution(folder: Folder) -> tuple[str, ...]:
    """What must be said about the data: the items of the list in the file of that name."""
    if not folder.has(ATTRIBUTION):
        return ()
    items: list[str] = []
    for line in folder.text(ATTRIBUTION).splitlines():
        if line.startswith("- "):
            items.append(line[2:].strip())
        elif items and line.startswith("  "):
            items[-1] += " " + line.strip()
    return tuple(items)

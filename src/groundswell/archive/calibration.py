"""Reads what the parameters of a case may be fitted to: recorded values, surer than memory, and not held out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field

from groundswell.archive.check import checked
from groundswell.archive.dates import read_date
from groundswell.archive.folder import Folder
from groundswell.archive.written import Moment, Name, SeriesName, Text, Written, one_of
from groundswell.archive.yaml_lines import Document
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.calibration import Calibration, Structural, Target
from groundswell.grammar.case import Case, Series
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.observable import periods
from groundswell.grammar.sources import Confidence
from groundswell.grammar.spelling import BadInput, unknown

NAME = "calibration.yaml"
METHODS = ("cross_entropy",)
SURE = (Confidence.READ, Confidence.DERIVED)
"""What may be a target; nobody is fitted to a memory or an assumption."""

Amount = Annotated[
    float, BeforeValidator(lambda written: float(written) if type(written) is int else written)
]

Parameter = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")]


class WrittenTarget(Written):
    """Part of a recorded series."""

    observable: SeriesName
    first: Annotated[Moment, Field(alias="from")]
    last: Annotated[Moment, Field(alias="to")]
    weight: Annotated[Amount, Field(gt=0, le=1e6)]


class WrittenStructural(Written):
    """What must be so on the last day."""

    says: Text
    word: Text
    value: Annotated[int, Field(alias="is", ge=0, le=1)]


class WrittenCalibration(Written):
    """The file."""

    until: Text
    scale: Annotated[int, Field(ge=1)]
    replications: Annotated[int, Field(ge=1, le=1000)]
    targets: Annotated[list[WrittenTarget], Field(min_length=1)]
    floor: Annotated[Amount, Field(ge=0, le=1e12)]
    structural: list[WrittenStructural] = Field(default_factory=list)
    charge: Annotated[Amount, Field(ge=0, le=1e6)]
    method: Annotated[str, one_of("method", METHODS)]
    generations: Annotated[int, Field(ge=1, le=1000)]
    population: Annotated[int, Field(ge=6, le=100_000)]
    seed: Annotated[int, Field(ge=0, lt=2**32)]
    free: dict[Name, list[Parameter]] = Field(default_factory=dict)


def read_calibration(path: Path, case: Case) -> Calibration:
    """What parameters of a case may be fitted to, and how.

    Parameters
    ----------
    path : Path
        The folder of the case.
    case : Case
        The same, read: targets must stand in its record.

    Raises
    ------
    BadInput
        Where there is no such file; with file and line, where a target is not in the record, is recalled or assumed,
        or does not end before what is held out.
    """
    folder = Folder(path)
    if not folder.has(NAME):
        raise BadInput(
            f"the case {case.name} does not say what may be fitted to", expected=f"a {NAME} in its folder"
        )
    document = folder.document(NAME)
    written = checked(WrittenCalibration, document)
    with document.at("until"):
        until = read_date(written.until, case.calendar.style)
        case.calendar.day_of(until)
    calendar = Calendar(case.calendar.style, case.calendar.start, until)
    targets = [_target(document, at, target, case, calendar) for at, target in enumerate(written.targets)]
    return Calibration(
        until,
        written.scale,
        written.replications,
        tuple(targets),
        written.floor,
        tuple(_structural(document, at, each) for at, each in enumerate(written.structural)),
        written.charge,
        written.method,
        written.generations,
        written.population,
        written.seed,
        {theory: _once(document, theory, names) for theory, names in written.free.items()},
        document.file,
        {theory: document.line(("free", theory)) for theory in written.free}
        | {
            f"{theory}/{name}": document.line(("free", theory, at))
            for theory, names in written.free.items()
            for at, name in enumerate(names)
        },
    )


def _target(document: Document, at: int, written: WrittenTarget, case: Case, calendar: Calendar) -> Target:
    with document.at("targets", at, "observable"):
        if written.observable not in case.record:
            raise unknown("series of the record", written.observable, case.record)
    series = case.record[written.observable]
    places = []
    for key, named in (("from", written.first), ("to", written.last)):
        with document.at("targets", at, key):
            if named not in series.keys:
                raise unknown(f"{series.step} of {series.name}", named, series.keys)
            places.append(series.keys.index(named))
    if places[1] < places[0]:
        raise document.fault(("targets", at, "to"), "it ends before it begins", "the later period")
    for place in range(places[0], places[1] + 1):
        _may_be_fitted_to(document, at, series, place, calendar)
    return Target(written.observable, written.first, written.last, written.weight)


def _may_be_fitted_to(document: Document, at: int, series: Series, place: int, calendar: Calendar) -> None:
    """Refuse a period that is held out, has no value, or rests on memory or assumption."""
    key, trust = series.keys[place], series.confidence[place]
    if key not in {period for period, _, _ in periods(calendar, series.step)}:
        said = f"{key} of {series.name} does not lie within {calendar.start} to {calendar.until}"
        raise document.fault(("targets", at), said, "whole periods up to `until`; what is later is held out")
    if series.values[place] != series.values[place]:
        raise document.fault(("targets", at), f"{series.name} has no value for {key}", "recorded values")
    if trust not in SURE:
        said = f"{key} of {series.name} is {trust}, and never a target"
        raise document.fault(("targets", at), said, f"values that are {' or '.join(map(str, SURE))}")


def _structural(document: Document, at: int, written: WrittenStructural) -> Structural:
    known = [
        f"{actor}.{name}"
        for (actor, name), word in WORDS.items()
        if word.chronicled and word.is_flag and actor not in ("person", "unit")
    ]
    with document.at("structural", at, "word"):
        if written.word not in known:
            raise unknown("flag of an actor without persons", written.word, known)
    return Structural(written.says, written.word, written.value)


def _once(document: Document, theory: str, names: list[str]) -> tuple[str, ...]:
    for at, name in enumerate(names):
        if name in names[:at]:
            raise document.fault(("free", theory, at), f"{name} stands twice", "each parameter once")
    return tuple(names)

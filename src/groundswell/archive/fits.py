"""Reads and writes the fits of a case: values of parameters that a calibration found, one file for each theory."""

from __future__ import annotations

from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated

from pydantic import BeforeValidator, Field, FiniteFloat

from groundswell.archive.check import checked
from groundswell.archive.folder import Folder
from groundswell.archive.written import Moment, Name, Text, Written
from groundswell.grammar.calibration import Fit

FITS = "fits"

Amount = Annotated[
    FiniteFloat, BeforeValidator(lambda written: float(written) if type(written) is int else written)
]


class WrittenLoss(Written):
    """The loss on luck that the search did not see."""

    medians: Amount
    fit: Amount


class WrittenCode(Written):
    """The code that searched."""

    version: Moment
    commit: Moment


class WrittenFit(Written):
    """The file."""

    theory: Name
    loss: WrittenLoss
    evaluations: Annotated[int, Field(ge=0)]
    generations: Annotated[int, Field(ge=0)]
    seed: Annotated[int, Field(ge=0)]
    code: WrittenCode
    values: dict[Text, Amount]


def read_fits(folder: Folder) -> dict[str, Fit]:
    """The fits of a case, by theory; whether a theory has such laws is for those to say who know it.

    Raises
    ------
    BadInput
        With file and line, on anything that is no fit.
    """
    files = sorted((folder.root / FITS).glob("*.yaml"))
    return {file.stem: _read(folder, f"{FITS}/{file.name}", file.stem) for file in files}


def _read(folder: Folder, name: str, theory: str) -> Fit:
    document = folder.document(name)
    written = checked(WrittenFit, document)
    if written.theory != theory:
        raise document.fault(
            ("theory",), f"the fit of {written.theory!r} stands in {name}", "one name for both"
        )
    return Fit(
        theory,
        written.values,
        written.loss.medians,
        written.loss.fit,
        written.evaluations,
        written.generations,
        written.seed,
        written.code.version,
        written.code.commit,
        document.file,
        {named: document.line(("values", named)) for named in written.values},
    )


def write_fit(path: Path, fit: Fit) -> Path:
    """Write a fit into the folder of a case, in place of the one of the same theory; return its file."""
    file = path / fit.named
    file.parent.mkdir(exist_ok=True)
    with NamedTemporaryFile("w", encoding="utf-8", dir=file.parent, prefix=".aside-", delete=False) as aside:
        aside.write(_written(fit))
    Path(aside.name).chmod(0o644)
    Path(aside.name).replace(file)
    return file


def _written(fit: Fit) -> str:
    values = "\n".join(f"  {named}: {value!r}" for named, value in fit.values.items())
    return f"""# Written by studies/calibrate.py from calibration.yaml: not to be edited, but calibrated anew.

theory: {fit.theory}
loss: # on luck that the search did not see
  medians: {fit.loss_at_medians!r}
  fit: {fit.loss_at_fit!r}
evaluations: {fit.evaluations}
generations: {fit.generations}
seed: {fit.seed}
code:
  version: "{fit.version}"
  commit: "{fit.commit}"
values:
{values}
"""

"""What a table can have counted: nothing below nought, no half of a person, no part larger than its whole."""

from __future__ import annotations

from collections.abc import Mapping

from groundswell.archive.tables import Row

WHOLE = frozenset(
    "persons strikes strikers participations disturbances actions mutinies calls votes delegates arrests deaths "
    "plants units incidents riots".split()
)
"""Units of which there are whole numbers only; a mean or an estimate of them is told in thousands."""

POPULATION = "population"
_PARTS = ("urban", "rural", "women", "men")
_ESTATE = "est_"


def counted(row: Row, column: str, unit: str) -> float:
    """Return a cell that counts something: 0 or more, a whole number where its unit has no parts, a share at most 1.

    Raises
    ------
    BadInput
        With file and line.
    """
    value = row.number(column, low=0, high=1 if unit in ("share", "flag") else float("inf"))
    if unit in WHOLE and value != int(value):
        raise row.fault(f"{column} is {row.text(column)} {unit}, which is no whole number", "a whole number")
    return value


def check_parts(row: Row, columns: Mapping[str, float], of: str) -> None:
    """Refuse a part of the population of a place that is larger than the whole of it.

    Parameters
    ----------
    row : Row
        Where it is written.
    columns : mapping of str to float
        What was counted of the place.
    of : str
        The place.
    """
    whole = columns.get(POPULATION)
    for column, value in columns.items():
        is_part = column in _PARTS or column.startswith(_ESTATE)
        if whole is not None and is_part and value > whole:
            raise row.fault(
                f"{column} of {of} is {value:g}, more than its population of {whole:g}", f"at most {whole:g}"
            )

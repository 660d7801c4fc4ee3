"""Dates as a case writes them: in its own calendar, and refused where they say that they are of another."""

from __future__ import annotations

import re

from groundswell.grammar.calendar import Date, parse_date
from groundswell.grammar.spelling import BadInput

_SAID = {"old style": "julian", "O.S.": "julian", "new style": "gregorian", "N.S.": "gregorian"}
_SPOKEN = {"julian": "old style", "gregorian": "new style"}
_WHEN = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def read_date(text: str, style: str) -> Date:
    """Read a day of the case's calendar; it may say so itself: ``1905-01-09 old style``.

    Raises
    ------
    BadInput
        Where there is no such day, or the date says that it is of the other calendar.

    >>> read_date("1905-01-22 N.S.", "julian")
    Traceback (most recent call last):
    groundswell.grammar.spelling.BadInput: 1905-01-22 is new style, the case old style; expected 1905-01-09
    """
    for ending, said in _SAID.items():
        if text.endswith(ending):
            date = parse_date(text.removesuffix(ending).strip(), said)
            if said != style:
                own = date.to_julian() if style == "julian" else date.to_gregorian()
                raise BadInput(f"{date} is {_SPOKEN[said]}, the case {_SPOKEN[style]}", expected=str(own))
            return date
    return parse_date(text, style)


def check_when(text: str, style: str) -> str:
    """Return the date of a number: a year, month or day, or two of them with ``..`` between.

    Raises
    ------
    BadInput
        Where it is none of these, or there is no such day.
    """
    ends = text.split("..")
    if len(ends) > 2 or not all(_WHEN.fullmatch(end) for end in ends):
        raise BadInput(
            f"{text!r} is not when a number holds",
            expected="1904, 1904-01, 1904-01-27, or two of them: 1895..1904",
        )
    for end in ends:
        parse_date(f"{end}-01-01"[:10], style)
    if len(ends) == 2 and ends[1] < ends[0][: len(ends[1])]:
        raise BadInput(f"{text!r} ends before it begins", expected="the earlier date first")
    return text

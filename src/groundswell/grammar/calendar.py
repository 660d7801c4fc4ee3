"""Dates of two calendars that cannot be confused, and the days of a case.

Russia wrote the Julian calendar until 31 January 1918 and was then thirteen days behind the Gregorian; a day
taken from the wrong one is a silent error of thirteen days. So the two are distinct types, and comparing or
subtracting across them raises. Both are counted by the Julian day number: days since 1 January 4713 BC
(Julian), a Monday.
"""

import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Any, ClassVar, Self, cast

from groundswell.grammar.spelling import BadInput, unknown

_DAYS_OF_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: Days between the calendars on 1 March 4801 BC, from which the day numbers are reckoned here.
_APART = 38
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class _Date:
    """A day of one calendar, from year 1 on; see `JulianDate` and `GregorianDate`.

    Raises
    ------
    BadInput
        Where there is no such day in the calendar.
    """

    year: int
    month: int
    day: int
    style: ClassVar[str]
    _centuries_differ: ClassVar[bool]

    def __post_init__(self) -> None:
        if self.year < 1 or not 1 <= self.month <= 12:
            raise BadInput(f"there is no month {self.month_key}", expected="year 1 or later, month 1 to 12")
        length = self._length_of_month(self.year, self.month)
        if not 1 <= self.day <= length:
            raise BadInput(
                f"there is no day {self} in the {self.style} calendar",
                expected=f"a day from 1 to {length} in {self.month_key}",
            )

    @classmethod
    def of_day_number(cls, number: int) -> Self:
        """Return the date of a Julian day number."""
        # Years run from March, so that the odd day of February comes last.
        since_march, centuries = number + 32082, 0
        if cls._centuries_differ:
            centuries = (4 * (since_march - _APART) + 3) // 146097
            since_march -= _APART + 146097 * centuries // 4
        year, rest = divmod(4 * since_march + 3, 1461)
        month, left = divmod(5 * (rest // 4) + 2, 153)
        later = month // 10  # January and February belong to the next year
        return cls(100 * centuries + year - 4800 + later, month + 3 - 12 * later, left // 5 + 1)

    @property
    def day_number(self) -> int:
        """Days since noon of 1 January 4713 BC (Julian): the same for one day in either calendar."""
        before_march = (14 - self.month) // 12
        year = self.year + 4800 - before_march
        month = self.month + 12 * before_march - 3
        skipped = year // 100 - year // 400 - _APART if self._centuries_differ else 0
        return self.day + (153 * month + 2) // 5 + 365 * year + year // 4 - skipped - 32083

    @property
    def weekday(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return self.day_number % 7

    @property
    def weekday_name(self) -> str:
        """``Monday`` to ``Sunday``."""
        return _WEEKDAYS[self.weekday]

    @property
    def day_of_year(self) -> int:
        """1 for 1 January."""
        return self - type(self)(self.year, 1, 1) + 1

    @property
    def month_key(self) -> str:
        """The month as records key it: ``1905-01``."""
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def quarter_key(self) -> str:
        """The quarter as records key it: ``1905-Q1``."""
        return f"{self.year:04d}-Q{(self.month + 2) // 3}"

    @property
    def year_key(self) -> str:
        """The year as records key it: ``1905``."""
        return f"{self.year:04d}"

    def plus(self, days: int) -> Self:
        """Return the date that many days later, or earlier for a negative number."""
        return self.of_day_number(self.day_number + days)

    def to_julian(self) -> "JulianDate":
        """Return the same day, old style."""
        return JulianDate.of_day_number(self.day_number)

    def to_gregorian(self) -> "GregorianDate":
        """Return the same day, new style."""
        return GregorianDate.of_day_number(self.day_number)

    def isoformat(self) -> str:
        """Return ``YYYY-MM-DD`` in the date's own calendar."""
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    __str__ = isoformat

    def __sub__(self, earlier: Self) -> int:
        return self.day_number - self._same(earlier, "subtract").day_number

    # Even equality raises across calendars: that it is always False would be the silent error itself.
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Date):
            return NotImplemented
        return self.day_number == self._same(other, "compare").day_number

    def __lt__(self, other: Self) -> bool:
        return self.day_number < self._same(other, "compare").day_number

    def __hash__(self) -> int:
        return hash((self.style, self.year, self.month, self.day))

    def _same(self, other: object, verb: str) -> "_Date":
        """Return `other` where it is of this calendar."""
        if isinstance(other, type(self)):
            return other
        if isinstance(other, _Date):
            raise TypeError(
                f"cannot {verb} the {self.style} date {self} and the {other.style} date {other}: "
                f"convert one of them first, as with .to_{self.style}()"
            )
        raise TypeError(f"cannot {verb} the {self.style} date {self} and {other!r}")

    @classmethod
    def _length_of_month(cls, year: int, month: int) -> int:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0 or not cls._centuries_differ)
        return 29 if month == 2 and leap else _DAYS_OF_MONTH[month - 1]


class JulianDate(_Date):
    """A day, old style: every fourth year is a leap year.

    >>> JulianDate(1917, 10, 25).to_gregorian()
    GregorianDate(year=1917, month=11, day=7)
    """

    __slots__ = ()
    style = "julian"
    _centuries_differ = False


class GregorianDate(_Date):
    """A day, new style: of the centuries, every fourth alone is a leap year.

    >>> str(GregorianDate(1905, 1, 22).to_julian())
    '1905-01-09'
    """

    __slots__ = ()
    style = "gregorian"
    _centuries_differ = True


Date = JulianDate | GregorianDate
STYLES: dict[str, type[JulianDate] | type[GregorianDate]] = {"julian": JulianDate, "gregorian": GregorianDate}


def parse_date(text: str, style: str) -> Date:
    """Read an ISO date of one calendar.

    Parameters
    ----------
    text, style : str
        ``YYYY-MM-DD``, and ``julian`` (old style) or ``gregorian`` (new style).

    Raises
    ------
    BadInput
        A ValueError: where `text` is no date, there is no such day in that calendar, or no such style.

    >>> parse_date("1900-02-29", style="julian").to_gregorian().isoformat()
    '1900-03-13'
    """
    if style not in STYLES:
        raise unknown("calendar", style, STYLES)
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    if match is None:
        raise BadInput(f"{text!r} is not a date", expected="YYYY-MM-DD, such as 1905-01-09")
    return STYLES[style](*map(int, match.groups()))


@dataclass(frozen=True)
class Calendar:
    """The days of a case or a run, numbered from 0; `start` and `until` are both among them.

    Raises
    ------
    TypeError
        Where a date is not of the calendar's style.
    BadInput
        Where `until` comes before `start`.
    """

    style: str
    start: Date
    until: Date

    def __post_init__(self) -> None:
        if self.style not in STYLES:
            raise unknown("calendar", self.style, STYLES)
        for date in (self.start, self.until):
            if not isinstance(date, STYLES[self.style]):
                raise TypeError(f"the calendar is {self.style}, but {date} is {date.style}: convert it first")
        if self.days < 1:
            raise BadInput(f"the last day, {self.until}, comes before the first, {self.start}")

    @classmethod
    def read(cls, style: str, start: str, until: str) -> "Calendar":
        """Return the calendar between two ISO dates of that style."""
        return cls(style, parse_date(start, style), parse_date(until, style))

    @property
    def days(self) -> int:
        """How many days there are."""
        return self.until.day_number - self.start.day_number + 1

    def date_of(self, day: int) -> Date:
        """Return the date of day number `day`; raises IndexError where there is no such day."""
        if not 0 <= day < self.days:
            raise IndexError(f"day {day} is not one of the {self.days} from {self.start} to {self.until}")
        return self.start.plus(day)

    def day_of(self, date: Date) -> int:
        """Return the number of the day; BadInput where it lies outside, TypeError for another style."""
        day: int = cast(Any, date) - self.start
        if not 0 <= day < self.days:
            raise BadInput(f"{date} lies outside", expected=f"a day from {self.start} to {self.until}")
        return day

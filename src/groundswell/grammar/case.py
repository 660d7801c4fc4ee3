"""What a case is: one history, fully resolved. Defaults are filled, places named, each number sourced.

`archive` reads a folder of YAML and tables into this noun; nothing after it reads a file of the case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from groundswell.grammar.arrangement import Arrangement
from groundswell.grammar.calendar import Calendar, GregorianDate, JulianDate
from groundswell.grammar.calibration import Fit
from groundswell.grammar.layer import Layer
from groundswell.grammar.look import Spark, Stretch
from groundswell.grammar.sources import Confidence, Source

Date = JulianDate | GregorianDate


@dataclass(frozen=True)
class Number:
    """A value with its unit, its date (as the source writes it), its source and its confidence."""

    value: float
    unit: str
    date: str
    source: Source
    confidence: Confidence
    note: str = ""


@dataclass(frozen=True)
class Series:
    """A recorded or observed series.

    Attributes
    ----------
    name, meaning, unit : str
        What is counted.
    step : str
        ``day``, ``month``, ``quarter`` or ``year``.
    keys : tuple of str
        Start of each period as an ISO date, month or year in the case's calendar (``1905``).
    values : tuple of float
        NaN where the record has a gap.
    confidence : tuple of Confidence
        Of each value; empty for a series that a run made.
    sources : tuple of Source
        Of the series.
    """

    name: str
    meaning: str
    unit: str
    step: str
    keys: tuple[str, ...]
    values: tuple[float, ...]
    confidence: tuple[Confidence, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Place:
    """A province, a city, a front; where it lies (degrees), and what the census counted there."""

    name: str
    title: str
    latitude: float
    longitude: float
    columns: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Post:
    """Actors other than persons.

    Attributes
    ----------
    actor, name : str
        The kind of actor, and what this one is called.
    place : str
        Where it stands.
    each : str
        If not empty: one such actor for every collective of this layer, in every place.
    settings : mapping of str to float
        Its fixed properties.
    """

    actor: str
    name: str
    place: str
    each: str = ""
    settings: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Span:
    """A value from one day to another, both included."""

    first: Date
    last: Date
    value: float


@dataclass(frozen=True)
class Outside:
    """One entry of the exogenous register: what is put in from outside.

    Attributes
    ----------
    name, meaning, unit : str
        The entry.
    words : tuple of str
        The given words that it fills, as ``actor.word``.
    spans : tuple of Span
        Its values. Outside them the word has its `absent` value.
    places : tuple of str
        Where it holds; empty for everywhere.
    sources : tuple of Source
        Where the values come from.
    confidence : Confidence
        The lowest among its values.
    exogenous_because : str
        Why it may come from outside.
    depends_on : tuple of str
        Entries without which it falls away.
    """

    name: str
    meaning: str
    unit: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    places: tuple[str, ...]
    sources: tuple[Source, ...]
    confidence: Confidence
    exogenous_because: str
    depends_on: tuple[str, ...] = ()


Cell = tuple[str, str]
"""A layer in a place."""


@dataclass(frozen=True)
class Movement:
    """An entry of the exogenous register that moves persons: coming of age, call-up, casualties, migration.

    Attributes
    ----------
    name, meaning : str
        The entry. One entry of a case is several movements of its name, one for each of its dates.
    days : tuple of date
        When; each day moves an equal part of the whole.
    leaving, joining : mapping of (layer, place) to int
        Persons who leave and who join, over all days. The sums are equal, unless one is empty: those who come of
        age join from nowhere, the dead leave for nowhere.
    sources, confidence, exogenous_because, depends_on
        As for `Outside`.
    children : mapping of (layer, place) to int
        By how many the children of a cell become more, or fewer, over all days.
    """

    name: str
    meaning: str
    days: tuple[Date, ...]
    leaving: Mapping[Cell, int]
    joining: Mapping[Cell, int]
    sources: tuple[Source, ...]
    confidence: Confidence
    exogenous_because: str
    depends_on: tuple[str, ...] = ()
    children: Mapping[Cell, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Incidents:
    """An entry of the exogenous register that is a stream: incidents of one kind, of which any may be a spark.

    Attributes
    ----------
    name, meaning : str
        The entry.
    word : str
        The given word, ``actor.word``, that is 1 (or `size`) in the place of an incident while it is fresh.
    lasting : int
        Days for which an incident is fresh.
    recorded : tuple of (date, place, size)
        Incidents on record.
    daily_rate : mapping of str to float
        Besides these: incidents per day, by place, drawn by chance; empty if the stream is the record alone.
    sources, confidence, exogenous_because, depends_on
        As for `Outside`.
    """

    name: str
    meaning: str
    word: str
    lasting: int
    recorded: tuple[tuple[Date, str, float], ...]
    daily_rate: Mapping[str, float]
    sources: tuple[Source, ...]
    confidence: Confidence
    exogenous_because: str
    depends_on: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ties:
    """How strongly places hear of each other.

    Attributes
    ----------
    name, meaning : str
        Which ties, and what stands in for what.
    reach : float
        Great-circle distance, in kilometres, over which a tie falls to a half.
    weigh_by : str
        Column of the places: news from a place weighs as much as this.
    source, confidence
        Where the rule comes from.
    """

    name: str
    meaning: str
    reach: float
    weigh_by: str
    source: Source
    confidence: Confidence


@dataclass(frozen=True)
class Case:
    """One history, resolved.

    Attributes
    ----------
    name, title, summary : str
        What it is.
    calendar : Calendar
        Its style, its first day, and the last day that it can run to.
    until : date
        The last day if nothing else is asked for.
    theory, scale : str, int
        What runs if nothing else is asked for; persons per agent.
    places, layers, posts : tuple
        Of what the society is grown.
    outside, movements, incidents, settings : tuple of Outside, Movement, Incidents, Arrangement
        The exogenous register: values, persons who move, sparks as streams, what holds all along.
    ties : Ties or None
        How places hear of each other; None if each hears only of itself and of the country.
    placebo : tuple of Spark
        Recorded incidents whose part is tried by removing and moving them.
    maps, close_ups : tuple of Stretch
        What a report shows on maps, and day by day.
    record : mapping of str to Series
        What was kept, by the name of the observable that it stands beside.
    numbers : mapping of str to Number
        Every number of the case file, by its path in the file.
    attribution : tuple of str
        What must be said about the data (licences).
    fits : mapping of str to Fit
        Values that parameters were fitted to, by theory.
    """

    name: str
    title: str
    summary: str
    calendar: Calendar
    until: Date
    theory: str
    scale: int
    places: tuple[Place, ...]
    layers: tuple[Layer, ...]
    posts: tuple[Post, ...]
    outside: tuple[Outside, ...]
    record: Mapping[str, Series]
    numbers: Mapping[str, Number]
    attribution: tuple[str, ...] = ()
    movements: tuple[Movement, ...] = ()
    incidents: tuple[Incidents, ...] = ()
    ties: Ties | None = None
    settings: tuple[Arrangement, ...] = ()
    placebo: tuple[Spark, ...] = ()
    maps: tuple[Stretch, ...] = ()
    close_ups: tuple[Stretch, ...] = ()
    fits: Mapping[str, Fit] = field(default_factory=dict)

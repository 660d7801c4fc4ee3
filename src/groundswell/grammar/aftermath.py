"""What an aftermath is: what came of a revolution in numbers, beside countries that had none, and since when what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from groundswell.grammar.sources import Confidence, Source


@dataclass(frozen=True)
class Indicator:
    """One value of one country.

    Attributes
    ----------
    name, unit, country, year, value : str, str, str, int, float
        What is measured, in what, of whom, when (Gregorian).
    source, confidence, note : Source, Confidence, str
        Where it stands, how it came here, and what must be known of it.
    """

    name: str
    unit: str
    country: str
    year: int
    value: float
    source: Source
    confidence: Confidence
    note: str = ""


@dataclass(frozen=True)
class Right:
    """Since when something may be done in a country; `note` says how far, and whether it was taken back."""

    name: str
    country: str
    year: int
    note: str
    source: Source
    confidence: Confidence


@dataclass(frozen=True)
class Aftermath:
    """All that is set beside a claim about what came after.

    Attributes
    ----------
    country : str
        Of which the claim speaks.
    indicators, rights : tuple of Indicator, of Right
        In the order of their tables.
    shows, cannot : str
        What can be read off them, and what cannot.
    """

    country: str
    indicators: tuple[Indicator, ...]
    rights: tuple[Right, ...]
    shows: str
    cannot: str

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the indicators, each once."""
        return tuple(dict.fromkeys(each.name for each in self.indicators))

    def of(self, name: str) -> dict[str, dict[int, Indicator]]:
        """Values of one indicator by country and year."""
        found: dict[str, dict[int, Indicator]] = {}
        for each in self.indicators:
            if each.name == name:
                found.setdefault(each.country, {})[each.year] = each
        return found

    def beside_others(self, name: str) -> tuple[tuple[str, ...], Mapping[int, float]]:
        """The country's value as a share of the mean of the others.

        Returns
        -------
        tuple of str, mapping of int to float
            The others: those that have a value in every year in which the country has one; and the share by year.
            Both are empty where there are none.
        """
        values = self.of(name)
        own = values.pop(self.country, {})
        others = tuple(country for country, years in values.items() if set(own) <= set(years))
        if not others:
            return (), {}
        means = {year: sum(values[other][year].value for other in others) / len(others) for year in own}
        return others, {year: own[year].value / means[year] for year in own}

"""Sets several theories, run on one case with the same luck, beside the record and beside a baseline.

The baseline of a period is what the record held in its other periods: it knows the level of a series and nothing of
its course. Where a run gives nothing for a period that the record has, the baseline's score stands in: silence neither
wins nor loses. Scores of series in unlike units are made comparable by dividing by the baseline's, and the mean of
such ratios is geometric, so that twice as good and half as good cancel.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from groundswell.grammar.case import Case, Series
from groundswell.grammar.rival import Rival
from groundswell.grammar.score import Score
from groundswell.trial.card import Card
from groundswell.trial.coded import Coded

LEAST = 0.001
"""A ratio below this is counted as this, so that one series without any error does not decide."""


@dataclass(frozen=True)
class Entrant:
    """One theory of a contest, run.

    Attributes
    ----------
    id, title : str
        ``TM``, or the name of a theory of the shelf that is nobody's rival; and what it is called.
    card : Card
        What came of it.
    rival : Rival, optional
        Whom it stands for.
    """

    id: str
    title: str
    card: Card
    rival: Rival | None = None


@dataclass(frozen=True)
class Showing:
    """How one theory stands beside the record.

    Attributes
    ----------
    entrant : Entrant
        The theory.
    passed, asked : int
        Acceptance tests as the record reads them: kept, and asked of it at all.
    passed_talk, asked_talk : int
        The same as the talk reads them.
    ratios : mapping of str to float
        By score: geometric mean over the series of the record, families counted once, of the score as a multiple of
        the baseline's; below one is better than the baseline. Empty where no record can be scored.
    common : mapping of str to float
        The same over those series alone of which every entrant gives something, so that nobody gains by silence.
    by_series : mapping of str to mapping of str to float
        By score, the multiple on each series.
    better, spoken, series : int
        Series on which it is better than the baseline by the first score; those on which it gives anything; and all.
    same_as : tuple of str
        Entrants whose runs cannot be told from its own: what they differ on did not happen.
    """

    entrant: Entrant
    passed: int
    asked: int
    passed_talk: int
    asked_talk: int
    ratios: Mapping[str, float]
    common: Mapping[str, float]
    by_series: Mapping[str, Mapping[str, float]]
    better: int
    spoken: int
    series: int
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rivalry:
    """The two tables, kept apart.

    Attributes
    ----------
    case : Case
        The history.
    showings : tuple of Showing
        What each simulation gave beside the record, the best first.
    coded : Coded
        What theories are coded to expect.
    """

    case: Case
    showings: tuple[Showing, ...]
    coded: Coded


def showings(
    entrants: Sequence[Entrant], record: Mapping[str, Series], scores: Sequence[Score]
) -> tuple[Showing, ...]:
    """Every theory beside the record, the best by the first score first."""
    targets = {name: kept for name, series in record.items() if len(kept := _targets(series)) > 1}
    seen = {name for entrant in entrants for name in targets if entrant.card.comparison(name)}
    baselines = {
        score.name: {name: _baseline(targets[name], score) for name in sorted(seen)} for score in scores
    }
    all_speak = [
        name for name in sorted(seen) if all(_speaks(each.card, name, targets[name]) for each in entrants)
    ]
    found = [
        replace(_showing(entrant, baselines, all_speak), same_as=tuple(_same_as(entrant, entrants)))
        for entrant in entrants
    ]
    return tuple(sorted(found, key=lambda each: next(iter(each.ratios.values()), 0.0)))


def _same_as(entrant: Entrant, entrants: Sequence[Entrant]) -> Iterator[str]:
    """Those of whose runs every observable is the same, replication by replication."""
    own = [
        repr(replication.observed) for replication in entrant.card.replications
    ]  # a NaN is not equal to itself
    for other in entrants:
        if other is not entrant and own == [repr(each.observed) for each in other.card.replications]:
            yield other.id


def _targets(series: Series) -> dict[str, float]:
    """What may be scored by: values that were read or derived."""
    sure = series.confidence
    return {
        key: value
        for index, (key, value) in enumerate(zip(series.keys, series.values, strict=True))
        if not math.isnan(value) and (not sure or sure[index].may_be_target)
    }


def _baseline(kept: Mapping[str, float], score: Score) -> dict[str, float]:
    """The baseline's score in each period."""
    return {
        key: score([other for at, other in kept.items() if at != key], value) for key, value in kept.items()
    }


def _showing(
    entrant: Entrant, baselines: Mapping[str, Mapping[str, Mapping[str, float]]], all_speak: Sequence[str]
) -> Showing:
    ratios = {name: _ratios(entrant.card, name, of_series) for name, of_series in baselines.items()}
    shared = {
        name: {each: of_series[each] for each in all_speak if each in of_series}
        for name, of_series in ratios.items()
    }
    first: Mapping[str, float] = next(iter(ratios.values()), {})
    verdicts = entrant.card.verdicts
    record = [verdict.record.result for verdict in verdicts]
    talk = [verdict.talk.result for verdict in verdicts]
    return Showing(
        entrant,
        record.count("pass"),
        record.count("pass") + record.count("miss"),
        talk.count("pass"),
        talk.count("pass") + talk.count("miss"),
        {name: _mean(of_series) for name, of_series in ratios.items() if of_series},
        {name: _mean(of_series) for name, of_series in shared.items() if of_series},
        ratios,
        sum(ratio < 1.0 for ratio in first.values()),
        sum(_speaks(entrant.card, name, next(iter(baselines.values()))[name]) for name in first),
        len(first),
    )


def _ratios(card: Card, score: str, baselines: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """By series, the score over all periods as a multiple of the baseline's."""
    found = {}
    for name, baseline in baselines.items():
        comparison = card.comparison(name)
        given = {period.key: period.scores for period in comparison.periods} if comparison else {}
        scored = [given.get(key, {}).get(score, even) for key, even in baseline.items()]
        if sum(baseline.values()) > 0.0:
            found[name] = max(sum(scored) / sum(baseline.values()), LEAST)
    return found


def _speaks(card: Card, name: str, kept: Mapping[str, float]) -> bool:
    comparison = card.comparison(name)
    return comparison is not None and any(period.key in kept for period in comparison.periods)


def _mean(ratios: Mapping[str, float]) -> float:
    """Geometric mean, the members of a family counted once together."""
    families: dict[str, list[float]] = {}
    for name, ratio in ratios.items():
        families.setdefault(name.partition(".")[0], []).append(math.log(ratio))
    return math.exp(sum(sum(logs) / len(logs) for logs in families.values()) / len(families))

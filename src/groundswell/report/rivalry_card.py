"""Rival theories as they are shown: what their simulations gave, and apart from it what they are coded to expect."""

from __future__ import annotations

import math
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from groundswell.grammar.rival import INFERRED, TALK
from groundswell.report.table import titled
from groundswell.report.turns import shortened, turns
from groundswell.report.wording import chosen, cited, count, number, plain
from groundswell.trial.coded import AS_CODED, SWEEP, Coded, CodedScore
from groundswell.trial.contest import Rivalry, Showing

TURNS = 5
"""Turns of a theory that the table shows; all stand in the object that ``--json`` gives."""

HINDSIGHT = (
    "The episodes behind these questions were chosen with their outcome known, by a talk whose own theory is among "
    "those scored. It does well on questions that it chose; nothing follows before other histories are asked the same."
)
_SCORES = (
    "scores: multiples of the baseline's, which is what the record held in its other periods; below 1 is better than "
    "it. Where a theory says nothing, the baseline stands in; common: over those series of which all speak, so that "
    "nobody gains by silence."
)
_UNSCORED = "Nothing of these runs stands beside the record, so nothing is scored."
_MARKS = {"pass": "kept", "miss": "missed"}


def rivalry_card(found: Rivalry) -> Group:
    """Both tables, the simulations first; nothing of one goes into the other."""
    return Group(simulations_told(found), Text(), coded_card(found.coded))


def simulations_told(found: Rivalry) -> Group:
    """What each simulation gave beside the record, what turned in it, and which tests it kept."""
    parts: list[RenderableType] = [Text(_headline(found), style="bold"), _beside_the_record(found.showings)]
    parts += [Text(line) for line in _explained(found)]
    parts += [_turned(found.showings)]
    if any(showing.entrant.card.verdicts for showing in found.showings):
        parts.append(_tests(found.showings))
    return Group(*parts)


def coded_card(coded: Coded) -> Group:
    """What theories are coded to expect, scored by what came true; no simulation is in it."""
    title = Text("2. Coded expectations (no simulation is in this table)", style="bold")
    if not coded.statements:
        return Group(title, Text("No expectations of rival theories are coded for this case."))
    parts: list[RenderableType] = [title, Text(HINDSIGHT), _scores(coded.scores)]
    parts += [Text(line) for line in _coding_explained(coded)]
    return Group(*parts)


def _headline(found: Rivalry) -> str:
    ran = found.showings[0].entrant.card
    scenario = ran.scenario
    return (
        f"1. What each simulation gave beside the record: {found.case.title}\n"
        f"{scenario.case.calendar.start} to {scenario.until} ({scenario.case.calendar.style}); each with the same "
        f"society ({scenario.society.agents:,} agents for {scenario.society.persons:,} persons), register and luck: "
        f"{count(len(ran.replications), 'replication')}, seed {scenario.seed}"
    )


def _beside_the_record(showings: Sequence[Showing]) -> RenderableType:
    scores = list(dict.fromkeys(name for showing in showings for name in showing.ratios))
    heads = (*map(plain, scores), *(f"{plain(name)}, common" for name in scores))
    table = titled("")
    table.add_column("theory", no_wrap=True)
    for column in ("record", "talk", *heads, "better on", "speaks of"):
        table.add_column(column)
    for showing in showings:
        table.add_row(
            showing.entrant.id,
            f"{showing.passed} of {showing.asked}",
            f"{showing.passed_talk} of {showing.asked_talk}",
            *(number(showing.ratios.get(name, math.nan)) for name in scores),
            *(number(showing.common.get(name, math.nan)) for name in scores),
            f"{showing.better} of {showing.series}",
            f"{showing.spoken} of {showing.series}",
        )
    return table


def _told(showing: Showing) -> str:
    """What an entrant is, and which laws it rejects."""
    entrant = showing.entrant
    theory = entrant.card.scenario.compiled.theory
    named = f"{entrant.id}: {entrant.title}" + (f" ({theory})" if entrant.rival else "")
    rejected = f"; rejects of {theory.built_on}: {', '.join(theory.rejects)}" if theory.rejects else ""
    return f"{named.rstrip('.')}{rejected}."


def _better_than_the_baseline(showings: Sequence[Showing]) -> list[str]:
    scores = list(dict.fromkeys(name for showing in showings for name in showing.ratios))
    better = {name: [s.entrant.id for s in showings if s.ratios.get(name, math.inf) < 1.0] for name in scores}
    return [
        f"Better than the baseline by {plain(name)}: {', '.join(ids) or 'none'}."
        for name, ids in better.items()
    ]


def _explained(found: Rivalry) -> list[str]:
    """What the columns are, and what must be known before anyone wins by them."""
    lines = [
        "record, talk: acceptance tests kept in 7 of 10 replications, as each of them reads it, of those that can be "
        "asked.",
        _SCORES if any(showing.ratios for showing in found.showings) else _UNSCORED,
        *_parameters(found.showings),
    ]
    lines += [
        f"{ids}: the same runs to the last count; what they differ on did not happen here."
        for ids in _undivided(found.showings)
    ]
    lines += [*_better_than_the_baseline(found.showings), *map(_told, found.showings)]
    silent = [rival for rival in found.coded.rivals if not rival.runs]
    return lines + [f"{rival.id} does not run: {rival.coded_only.strip()}" for rival in silent]


def _parameters(showings: Sequence[Showing]) -> list[str]:
    """How parameters were chosen, and whom a fit favours that others borrow."""
    lines, borrowed = [], dict[str, list[str]]()
    for showing in showings:
        ran = showing.entrant.card.scenario
        lines.append(f"parameters: {chosen(ran)}.")
        if ran.fit and ran.fit.theory != ran.compiled.theory.name:
            borrowed.setdefault(ran.fit.theory, []).append(showing.entrant.id)
    favoured = [
        f"{', '.join(ids)}: with the fit of {owner}, searched with all of its laws, for the laws that they share, and "
        f"medians for the rest. That favours {owner}; --parameters prior favours none, and a fit of its own "
        "(studies/calibrate.py --theory) would be fair."
        for owner, ids in borrowed.items()
    ]
    return [*dict.fromkeys(lines), *favoured]


def _undivided(showings: Sequence[Showing]) -> list[str]:
    """Groups of theories whose runs cannot be told apart."""
    groups = {tuple(sorted({each.entrant.id, *each.same_as})) for each in showings if each.same_as}
    return [", ".join(group) for group in sorted(groups)]


def _turned(showings: Sequence[Showing]) -> RenderableType:
    table = titled("\nWhat turned, and in how many replications")
    table.add_column("theory")
    table.add_column("turns, each at its median day", overflow="fold")
    for showing in showings:
        found = [
            turn for turn in turns(showing.entrant.card) if turn.began and not turn.id.startswith("unit.")
        ]
        told = [
            f"{turn.who}: {turn.what}, {turn.median} ({turn.n} of {turn.of})"
            for turn in shortened(found, TURNS)
        ]
        table.add_row(showing.entrant.id, "; ".join(told) or "nothing")
    return table


def _tests(showings: Sequence[Showing]) -> RenderableType:
    table = titled("\nAcceptance tests, as the record reads them")
    for column in ("test", *(showing.entrant.id for showing in showings)):
        table.add_column(column)
    for index, verdict in enumerate(showings[0].entrant.card.verdicts):
        answers = (showing.entrant.card.verdicts[index].record.result for showing in showings)
        table.add_row(verdict.expectation.id, *(_MARKS.get(answer, "–") for answer in answers))
    return table


def _scores(scores: Sequence[CodedScore]) -> RenderableType:
    table = titled("")
    table.add_column("theory", no_wrap=True)
    heads = (
        "log score",
        "stated only",
        "all alike",
        *(f"{at:.2f}" for at in SWEEP),
        "tests",
        "stated",
        "opposed",
    )
    for column in heads:
        table.add_column(column, justify="right")
    for score in scores:
        figures = (score.score, score.stated_only, score.all_alike, *score.sweep)
        counts = (score.faced, score.faced_stated, score.contested)
        table.add_row(score.ids, *(f"{figure:.3f}" for figure in figures), *map(str, counts))
    return table


def _coding_explained(coded: Coded) -> list[str]:
    stated, inferred = AS_CODED.probability[TALK], AS_CODED.probability[INFERRED]
    baseline = next((score for score in coded.scores if not score.faced), None)
    lines = [
        "log score: mean of minus the natural logarithm of the probability given to what came true; lower is better. "
        f"An answer that the talk states counts {stated:g}, one inferred from the theory's usual form {inferred:g}, "
        "silence 0.5; a record that is less sure weighs less.",
        "stated only: inferred answers count as silence. all alike: every record weighs the same. 0.70 to 0.95: "
        "every answer coded so, to see what hangs on the coding.",
        "tests: distinct tests with a record on which it says something; stated: by the talk; against: on which "
        "another theory says the opposite.",
    ]
    if baseline:
        always = [s.ids for s in coded.scores if _always_below(s, baseline)]
        lines.append(
            f"Better than {baseline.ids} ({baseline.score:.3f}) however it is coded: {', '.join(always) or 'none'}."
        )
    for score in coded.scores:
        if len(score.rivals) > 1:
            apart = [f"{each.ids} {each.score:.3f}" for each in coded.apart if each.rivals[0] in score.rivals]
            lines.append(
                f"{score.ids} expect nearly the same and are counted once; apart: {', '.join(apart)}."
            )
    unscored = [statement.id for statement in coded.statements if not statement.is_scored]
    if unscored:
        lines.append(f"Without a record, and not scored: {', '.join(unscored)}.")
    works = {rival.id: "; ".join(cited(source) for source in rival.literature) for rival in coded.rivals}
    return [*lines, "Held in: " + "; ".join(f"{id} {keys}" for id, keys in works.items()) + "."]


def _always_below(score: CodedScore, baseline: CodedScore) -> bool:
    coded = (score.score, score.stated_only, score.all_alike, *score.sweep)
    even = (baseline.score, baseline.stated_only, baseline.all_alike, *baseline.sweep)
    return all(mine < its for mine, its in zip(coded, even, strict=True))

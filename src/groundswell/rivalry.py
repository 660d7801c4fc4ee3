"""Rival theories of a case: each run with the same society, register and luck, and what each is coded to expect.

A part of `api`, which hands it on and is the place to import it from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from groundswell import catalogue
from groundswell.asking import Asked, Say, prepare, read
from groundswell.experiment.variant import own_theory, theory
from groundswell.grammar.case import Case
from groundswell.grammar.rival import Rival
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.theory import Theory
from groundswell.running import Manner, replicated
from groundswell.trial.coded import Coded, score_coded
from groundswell.trial.contest import Entrant, Rivalry, showings


def coded(case: str | Path | Case) -> Coded:
    """What the rivals of a case are coded to expect, scored by the record; empty where none are coded."""
    name = read(case).name
    return score_coded(catalogue.rivals(name), catalogue.statements(name))


def rivals(
    case: str | Path | Case,
    asked: Asked | None = None,
    manner: Manner | None = None,
    *,
    theories: Sequence[str] = (),
    say: Say = lambda said: None,
    done: Callable[[Entrant], None] = lambda entrant: None,
) -> Rivalry:
    """Run the rival theories of a case, and score them.

    Parameters
    ----------
    case : str, Path or Case
        The history.
    asked : Asked, optional
        Scale, seed, last day and parameters, the same for all; its theory is not heard.
    manner : Manner, optional
        How many runs, on how many threads; 4 on one if not given.
    theories : sequence of str
        Ids of rivals or names of theories; if none is named, the case's own theory, every rival that runs, and
        every theory that a user brought.
    say, done : callable, optional
        Told what is being done; given each theory as soon as it has run.

    Raises
    ------
    BadInput
        On a rival or theory that is not there or does not run, or as `prepare` does.
    """
    history, wanted, manner = read(case), asked or Asked(), manner or Manner(4)
    entrants = []
    for id, title, chosen, rival in _chosen(history, theories):
        say(f"{id}: {title}")
        scenario = prepare(history, replace(wanted, theory=chosen), say)
        entrants.append(Entrant(id, title, replicated(scenario, manner), rival))
        done(entrants[-1])
    return Rivalry(history, showings(entrants, history.record, catalogue.scores()), coded(history))


def _chosen(case: Case, names: Sequence[str]) -> list[tuple[str, str, Theory, Rival | None]]:
    """Who runs: id, title, theory, and the rival that it stands for."""
    running = [rival for rival in catalogue.rivals(case.name) if rival.runs]
    own = own_theory(case)
    known = {key.upper(): rival for rival in catalogue.rivals(case.name) for key in (rival.id, rival.name)}
    if not names:
        spoken_for = any(rival.runs == own.name for rival in running)
        brought = [name for name in catalogue.THEORIES.own if name not in {rival.runs for rival in running}]
        names = [*([] if spoken_for else [own.name]), *(rival.id for rival in running), *brought]
    chosen: dict[str, tuple[str, str, Theory, Rival | None]] = {}
    for name in names:
        rival = known.get(name.upper())
        if rival and not rival.runs:
            raise BadInput(
                f"{rival.id} does not run: {rival.coded_only.strip()}", expected="one that runs, or none"
            )
        found = theory(rival.runs if rival else name)
        rival = rival or next((each for each in running if each.runs == found.name), None)
        id, title = (rival.id, rival.title) if rival else (found.name, found.claim)
        chosen[id] = (id, title, found, rival)
    return list(chosen.values())

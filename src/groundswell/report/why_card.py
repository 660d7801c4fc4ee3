"""Why one person did what they did on one day: the balance, each law's share in it, and who around them acted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import numpy as np
from rich.console import Group, RenderableType
from rich.text import Text

from groundswell.engine.why import Explanation, Share
from groundswell.experiment.ensemble import Scenario
from groundswell.grammar.calendar import Date
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.word import CLASSES, Mean, Word
from groundswell.report.balance import Balance, balances
from groundswell.report.table import titled
from groundswell.report.wording import NOTHING, count, number, plain, share
from groundswell.society.society import Population


class Reason(Protocol):
    """What `api.why` gives back."""

    @property
    def scenario(self) -> Scenario:
        """What ran up to that day."""

    @property
    def agent(self) -> int:
        """The person's number."""

    @property
    def layer(self) -> str:
        """The person's layer."""

    @property
    def collective(self) -> str:
        """Where the person meets others daily."""

    @property
    def place(self) -> str:
        """Where that is."""

    @property
    def day(self) -> Date:
        """When."""

    @property
    def explanation(self) -> Explanation:
        """Each law's share."""


def why_card(reason: Reason) -> Group:
    """The whole card."""
    told = reason.explanation
    parts: list[RenderableType] = [Text(who(reason), style="bold"), Text(what(reason))]
    parts += [Text(f"  {_said(balance)}") for balance in balances(told, reason.scenario.point)]
    parts += [Text(), _shares(told), *_around(reason), Text(), *_person(told)]
    return Group(*parts)


def who(reason: Reason) -> str:
    """Who it is."""
    theory = reason.scenario.compiled.theory
    where = f"{plain(reason.layer)}, {reason.collective}, {plain(reason.place)}"
    return f"Person {reason.agent} ({where}) on {reason.day} ({reason.day.weekday_name}), by {theory}"


def what(reason: Reason) -> str:
    """What they did, and without which law they would have done otherwise."""
    told = reason.explanation
    flags = [name for name in told.deciding if WORDS["person", name].is_flag]
    said = []
    for name in flags:
        did = told.result[name] >= 0.5
        turning = [s.law.name for s in told.shares if _turned(told, s, name) and not _decides(told, s)]
        otherwise = "leaving out any one law would have changed nothing"
        if turning:
            otherwise = f"it would have been otherwise without {_listed(turning)}"
        said.append(f"{WORDS['person', name].meaning}: {'yes' if did else 'no'}; {otherwise}.")
    return "\n".join(said) or "The theory has no act for a person."


def _decides(told: Explanation, one: Share) -> bool:
    """Whether the law is the rule from resolve to act itself, without which nobody would act at all."""
    return any(one.law.slot.name in s.reads for s in told.page.sentences if s.stage == "act")


def _said(balance: Balance) -> str:
    """The balance in one sentence."""
    name, had = plain(balance.word), number(balance.value)
    if balance.needed is None:
        return f"{name} is {had}; no {name} could have changed {plain(balance.act)}, so {balance.law} says"
    side = "at least" if balance.value >= balance.needed else "short of"
    return f"{name} is {had}, {side} the {number(balance.needed)} that {balance.law} asks of this person on this day"


def _shares(told: Explanation) -> RenderableType:
    """What each law did, found by leaving it out on the same draws: those that weigh most first."""
    deciding = told.deciding
    table = titled("Each law's share: what came out, less what would have come without it, on the same draws")
    for column in ("law", "slot", *map(plain, deciding)):
        table.add_column(column, justify="left" if column in ("law", "slot") else "right", overflow="fold")
    table.add_column("otherwise without it")
    flags = [name for name in deciding if WORDS[told.page.actor, name].is_flag]
    silent = []
    ranked = sorted(told.shares, key=lambda s: (-abs(told.effect(s, deciding[0])), s.law.name))
    for one in ranked:
        effects = [told.effect(one, name) for name in deciding]
        if not any(effects):
            silent.append(one.law.name)
            continue
        turned = [plain(name) for name in flags if _turned(told, one, name)]
        shown = [f"{effect:+.3g}" if effect else NOTHING for effect in effects]
        table.add_row(one.law.name, one.law.slot.name, *shown, ", ".join(turned) or "no")
    if silent:
        table.add_section()
        table.add_row(f"no share today: {', '.join(silent)}", *[""] * (len(deciding) + 2))
    return table


def _around(reason: Reason) -> Iterator[RenderableType]:
    """Who else acted, as the person saw it: shares, and persons where persons are what is counted."""
    page = reason.explanation.page
    seen = [
        word
        for word in page.seen
        if isinstance(word.seen, Mean) and WORDS[word.seen.actor, word.seen.word].is_flag
    ]
    if not seen:
        return
    table = titled("Around them, as they saw it: the state of the step before")
    for column in ("what", "share", "that is"):
        table.add_column(column, justify="left" if column == "what" else "right", overflow="fold")
    for word in seen:
        value = reason.explanation.given[word.name]
        table.add_row(word.meaning, share(value), _counted(reason, word, value))
    yield table


def _counted(reason: Reason, word: Word, value: float) -> str:
    """``84 of 310 persons``; nothing where who is seen cannot be counted off."""
    looked_at = word.seen
    assert isinstance(looked_at, Mean)
    if looked_at.actor not in reason.scenario.society.populations:
        return "nobody there"
    people = reason.scenario.society.populations["person"]
    total = _within(looked_at, people, people.find(reason.agent)[0]) if looked_at.actor == "person" else None
    if total is None or looked_at.lagged:
        return NOTHING
    return f"about {round(value * total):,} of {count(total, 'person')}"


def _within(seen: Mean, people: Population, collective: int) -> int | None:
    """How many persons are looked at, as they were counted at the start; None where ties weigh them."""
    own_place = people.place == people.place[collective]
    scopes = {
        "collective": people.base == people.base[collective],
        "cell": own_place & (people.social_class == people.social_class[collective]),
        "place": own_place,
        "country": people.place >= 0,
    }
    if seen.within not in scopes:
        return None
    chosen = scopes[seen.within]
    if seen.classes:
        chosen = chosen & np.isin(people.social_class, [CLASSES.index(name) for name in seen.classes])
    if seen.within == "collective":
        # Among their fellows people count heads as they see them; one collective may stand for many of its size.
        size = round(1000 * float(people.settings["fellows"][collective]))
        return size if chosen[collective] else 0
    return int(people.persons[chosen].sum())


def _person(told: Explanation) -> Iterator[RenderableType]:
    """What the person was and drew, and what became of it."""
    table = titled("What they were, and became")
    for column in ("word", "meaning", "before", "after"):
        table.add_column(
            column, justify="right" if column in ("before", "after") else "left", overflow="fold"
        )
    for word in (*told.page.kept, *told.page.chances):
        after = told.result.get(word.name) if word.kept else None
        table.add_row(word.name, word.meaning, number(told.given[word.name]), number(after))
    yield table


def _turned(told: Explanation, one: Share, name: str) -> bool:
    """Whether a flag would have come out otherwise without a law."""
    return (told.result[name] >= 0.5) != (one.without[name] >= 0.5)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]} (any one of them)"

"""The eleven design concepts of an ODD description, each answered from what the theory's pages read and give."""

from __future__ import annotations

from collections.abc import Iterator

from groundswell.grammar.case import Incidents
from groundswell.grammar.error_model import EXACT
from groundswell.grammar.word import Given, Mean, Role, Setting, Wander, Word
from groundswell.report.observed_card import keeper
from groundswell.report.odd_frame import Described, items, one
from groundswell.report.wording import count, plain

_WITHIN = {
    "collective": "those met daily",
    "cell": "the own class of the own place",
    "place": "the own place",
    "ties": "other places, as far as they are heard of",
    "country": "the country",
    "others": "all others of one's own kind",
    "neighbours": "those whom one is tied to",
}


def concepts(of: Described) -> Iterator[str]:
    """The section on design concepts."""
    told = {
        "Basic principles": _principles,
        "Emergence": _emergence,
        "Adaptation": _adaptation,
        "Objectives": _objectives,
        "Learning": _learning,
        "Prediction": _prediction,
        "Sensing": _sensing,
        "Interaction": _interaction,
        "Stochasticity": _stochasticity,
        "Collectives": _collectives,
        "Observation": _observation,
    }
    for name, tell in told.items():
        yield f"### {name}"
        yield ""
        yield from tell(of)


def _principles(of: Described) -> Iterator[str]:
    yield f"{of.theory.claim} Its laws carry these claims of the ledger (what the talk says, not what is so):"
    yield ""
    carried = sorted({id for law in of.theory.laws for id in law.ledger})
    yield from items(f"{id}, {of.claims[id].short}: {of.claims[id].claim}" for id in carried)


def _emergence(of: Described) -> Iterator[str]:
    yield (
        "No outcome is written in: every series below is counted from what single actors do, and every turn of a unit "
        "or an institution is the result of its page. What is imposed is what is put in from outside (section 6), "
        "what things are like at the start (section 5), and the parameters (section 7). Counted, and so emergent:"
    )
    yield ""
    yield from items(
        f"{page.actor}.{word.name}: {word.meaning}"
        for page in of.days.values()
        for word in page.tallied
        if word.chronicled
    )


def _adaptation(of: Described) -> Iterator[str]:
    yield "What actors decide in a step, by the laws of section 7:"
    yield ""
    yield from items(
        f"{page.actor}.{sentence.name}, from {', '.join(sentence.reads)}: {sentence.meaning}"
        for page in of.days.values()
        for sentence in page.sentences
        if sentence.stage in ("resolve", "act")
    )


def _objectives(of: Described) -> Iterator[str]:
    resolved = [
        f"{page.actor}.{sentence.name}"
        for page in of.days.values()
        for sentence in page.sentences
        if sentence.stage == "resolve"
    ]
    yield "No actor maximises anything: a page is worked out from what is perceived, and its result is done."
    if resolved:
        yield f"What comes nearest to an objective is weighed afresh in each step: {', '.join(resolved)}."
    yield ""


def _learning(of: Described) -> Iterator[str]:
    yield (
        "Laws and parameters stay what they are through a run, so nobody learns another rule. What is remembered from "
        "step to step, and so changes what the same rule gives:"
    )
    yield ""
    yield from items(
        f"{page.actor}.{word.name}: {word.meaning}"
        for page in of.days.values()
        for word in page.changed
        if word.role is Role.STATE
    )


def _prediction(of: Described) -> Iterator[str]:
    lagged = [
        f"{page.actor}.{word.name}"
        for page in of.days.values()
        for word in page.seen
        if isinstance(word.seen, Mean) and word.seen.lagged
    ]
    yield "No actor forecasts: each responds to the step before, and to what it remembers."
    if lagged:
        yield f"These perceptions look further back: {', '.join(lagged)}."
    yield ""


def _sensing(of: Described) -> Iterator[str]:
    yield (
        "What others do is perceived as it was in the step before, what is given from outside as it is today; without "
        "error, and alike by all members of a collective:"
    )
    yield ""
    yield from items(
        f"{page.actor}.{word.name}: {word.meaning} ({_filled(word)})"
        for page in of.days.values()
        for word in page.seen
    )


def _interaction(of: Described) -> Iterator[str]:
    yield "Actors meet only in what they see of each other; none addresses another one alone. Who sees whom:"
    yield ""
    met = {
        f"{one(page.actor)} sees {word.seen.of} of {_WITHIN.get(word.seen.within, word.seen.within)}"
        for page in of.days.values()
        for word in page.seen
        if isinstance(word.seen, Mean)
    }
    yield from items(sorted(met))
    if of.case.ties:
        ties = of.case.ties
        yield f"Ties between places: {ties.meaning}; halved every {ties.reach:g} km, by {plain(ties.weigh_by)}."
        yield ""


def _stochasticity(of: Described) -> Iterator[str]:
    yield (
        "All chance comes from Philox4x32-10, a counter-based generator [salmon2011], keyed by seed and replication "
        "and counted by member, day and stream: the same seed gives the same bytes on any number of threads, and "
        "variants and counterfactuals meet the same luck. Chance enters in:"
    )
    yield ""
    drawn = [
        f"{page.actor}.{word.name}: {word.meaning}, stream {word.stream}"
        for page in of.pages
        for word in page.chances
    ]
    drawn += [
        f"{page.actor}.{word.name}: {word.meaning} (a mood of each {word.seen.within})"
        for page in of.days.values()
        for word in page.seen
        if isinstance(word.seen, Wander)
    ]
    drawn += [
        f"{entry.name}: incidents drawn at a stated rate in {count(len(entry.daily_rate), 'place')}"
        for entry in of.register
        if isinstance(entry, Incidents) and entry.daily_rate
    ]
    drawn.append("kept words, rounded to their steps by chance, so that slow change adds up in the mean")
    drawn.append("the errors of those who kept the books (see Observation)")
    yield from items(drawn)


def _collectives(of: Described) -> Iterator[str]:
    yield "Persons belong to collectives that they never leave; each is met in whole by its members every step:"
    yield ""
    told = [
        f"{layer.gathers_in}, of the layer {plain(layer.name)}"
        + (f" ({len(layer.named)} of them, named by the case)" if layer.named else "")
        for layer in of.case.layers
    ]
    told += [
        f"one {post.actor} for every collective of {plain(post.each)}"
        if post.each
        else f"{post.actor} {plain(post.name)}"
        for post in of.case.posts
        if post.actor in of.days
    ]
    yield from items(told)


def _observation(of: Described) -> Iterator[str]:
    yield (
        "A chronicle counts the words listed under Emergence, by day, place, layer and actor. From it alone come "
        "these "
        "series, each as its keeper would have kept it:"
    )
    yield ""
    yield from items(
        f"{each.name} ({each.unit}, by {each.step}): {each.meaning} Errs: {each.error}"
        + (f" In numbers: {keeper(each.error_model)}." if each.error_model is not EXACT else "")
        for each in of.observables
    )


def _filled(word: Word) -> str:
    match word.seen:
        case Mean(of=looked_at, within=within, classes=classes, lagged=lagged):
            whom = f" of {', '.join(classes)}" if classes else ""
            return f"the mean of {looked_at}{whom} over {_WITHIN.get(within, within)}{', lagged' * lagged}"
        case Given():
            return "given from outside, by place and day"
        case Setting():
            return "a fixed property of the collective or post"
        case Wander(within=within, half_life=half_life):
            return f"a mood of the {within} that chance moves, half forgotten in {half_life:g} of its steps"
        case _:
            return "worked out"

"""The ODD description of what runs (Grimm et al. 2020, key grimm2020), written from the shelves themselves.

Nothing of it is prose kept beside the code: laws give their claims, formulas, priors and sources, words their
meanings and ranges, pages their schedule, the case its register and record. What changes there changes here.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator

from groundswell.grammar.case import Incidents, Movement, Outside
from groundswell.grammar.law import Law
from groundswell.grammar.page import Page
from groundswell.grammar.sentence import STAGES, Sentence
from groundswell.grammar.sources import Source, parse_source, reference
from groundswell.grammar.word import ACTORS, Word
from groundswell.report.odd_concepts import concepts
from groundswell.report.odd_frame import Described, Entry, items, keys, one, steps, table
from groundswell.report.wording import count, direction, grain, plain, prior, set_otherwise
from groundswell.report.works import works

_STORED = {0: "a bit", 1: "256 steps", 2: "65,536 steps", 4: "a float32"}


def describe(of: Described) -> str:
    """The description, in Markdown: the seven elements, the eleven design concepts, and the works cited."""
    sections = {
        "1. Purpose and patterns": _purpose,
        "2. Entities, state variables and scales": _entities,
        "3. Process overview and scheduling": _schedule,
        "4. Design concepts": concepts,
        "5. Initialisation": _start,
        "6. Input data": _input,
        "7. Submodels": _submodels,
        "References": _references,
    }
    lines = [f"# {of.case.title}, by {of.theory}", ""]
    lines += [
        "An ODD description [grimm2020] of what `groundswell run` runs, written from the shelves by `groundswell "
        "describe`. Works stand in brackets by their keys; `groundswell cite` prints their entries.",
        "",
    ]
    for title, told in sections.items():
        lines += [f"## {title}", "", *told(of)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _purpose(of: Described) -> Iterator[str]:
    theory, case = of.theory, of.case
    yield f"To set a theory beside a record. The theory, {theory} [{theory.source}]: {theory.claim}"
    yield f"It would be refuted by {theory.refuted_by.rstrip('.')}."
    yield ""
    yield f"The case: {case.summary}"
    yield ""
    yield "Whether it serves its purpose is judged by these patterns. Acceptance tests, each written before the run:"
    yield ""
    yield from items(
        f"{test.id} ({'used to fit' if test.used == 'fit' else 'held out'}): {test.claim} {keys([test.source])}"
        for test in of.tests
    )
    yield "Series on record; a forecast is scored by those of their values alone that were read or derived:"
    yield ""
    yield from items(
        f"{name} ({series.unit}, by {series.step}, {series.keys[0]} to {series.keys[-1]}): {series.meaning} "
        f"{keys(series.sources)}"
        for name, series in case.record.items()
    )


def _entities(of: Described) -> Iterator[str]:
    yield "Agents are persons and posts; collectives of persons, and places, are what they stand in."
    yield ""
    for actor, page in of.days.items():
        yield f"### State of {one(actor)}"
        yield ""
        if page.kept:
            heads = ("variable", "meaning", "unit", "range", "kept as")
            yield from table(heads, (_variable(word) for word in page.kept))
        else:
            yield "It keeps nothing from step to step."
            yield ""
    yield "### Layers and places"
    yield ""
    yield from table(
        ("layer", "class", "meets in", "persons of 15 and over", "places"),
        (
            (
                plain(layer.name), plain(layer.social_class), layer.gathers_in, f"{sum(layer.persons.values()):,}",
                str(sum(persons > 0 for persons in layer.persons.values())),
            )
            for layer in of.case.layers
        ),
    )  # fmt: skip
    calendar = of.case.calendar
    yield (
        f"Scales: a step is {steps(of)}. The run goes from {calendar.start} to {of.until} ({calendar.style} "
        f"calendar), "
        f"over {count(len(of.case.places), 'place')}, each with its latitude and longitude; there is "
        f"{grain(of.case, of.scale)}, and no collective has fewer than twelve agents."
    )
    yield ""


def _schedule(of: Described) -> Iterator[str]:
    yield (
        "In each step, in this order: (1) persons come of age, are called up, fall or move, as the register says; (2) "
        "every actor perceives the step before, and what is given from outside today; (3) each kind of actor says its "
        "page, one kind after another and all actors of a kind at once; (4) what they did is counted, turns are "
        "noted, "
        "and the chronicle is written. As everyone sees only the step before, the order of actors cannot matter."
    )
    yield ""
    for actor in (actor for actor in ACTORS if actor in of.days):
        page = of.days[actor]
        staged = [(stage, said) for stage in STAGES if (said := _assignments(page, stage))]
        yield (
            f"{one(actor).capitalize()} says, stage by stage:"
            if staged
            else f"{one(actor).capitalize()} says no sentence."
        )
        yield ""
        if staged:
            yield from items(f"{stage}: {', '.join(said)}" for stage, said in staged)
        changed = sorted({law.slot.name for law in page.laws if law.slot.name in {w.name for w in page.kept}})
        if changed:
            yield f"Last, laws change what it keeps: {', '.join(changed)}."
            yield ""


def _start(of: Described) -> Iterator[str]:
    yield (
        f"The society is grown from the case, with seed {of.seed}. Persons of a layer are laid out by the size of the "
        "collectives they meet in, cut into collectives of at least twelve agents, and dealt out to places, so that "
        "persons by layer and place come out exactly. Whole numbers are shared out by largest remainder "
        "[balinskiyoung1982]."
    )
    yield ""
    for actor, page in of.days.items():
        begun = {law.slot.name.removeprefix("initial_"): law for law in _starting(of, actor)}
        said = (
            {sentence.name for sentence in of.starts[actor].sentences} if actor in of.starts else set[str]()
        )
        yield from items(
            f"{actor}.{word.name}: {_first_value(word, begun, said)}"
            for word in page.kept
        )  # fmt: skip
    yield "Every number of the case has its unit, date, source and confidence: `groundswell show case`."
    yield ""


def _input(of: Described) -> Iterator[str]:
    yield "What is put in from outside, with the reason why it may be:"
    yield ""
    merged: dict[str, list[Entry]] = {}
    for entry in of.register:
        merged.setdefault(entry.name, []).append(entry)
    yield from items(_entry(entries) for entries in merged.values())
    if of.whatif:
        yield f"This run is a counterfactual, {of.whatif.name}: {of.whatif.claim}"
        yield ""
    if of.without:
        yield f"Taken out of this run, with all that depends on it: {', '.join(of.without)}."
        yield ""
    if of.whatif and (said := set_otherwise(of.whatif)):
        yield f"Set otherwise in this run, from its first day: {'; '.join(said)}."
        yield ""


def _submodels(of: Described) -> Iterator[str]:
    yield (
        "A page is the scalar function that is compiled and run; it calls laws and sentences by name. Where "
        "parameters "
        "are given as a range, a run takes "
        + (f"the fitted value ({of.fit.named}) where one is given, else " if of.fit else "")
        + "the middle of the prior unless it is told to draw."
    )
    if of.fit:
        yield ""
        yield (
            f"The fit: {count(of.fit.evaluations, 'evaluation')} by the committed command `studies/calibrate.py`, "
            f"against targets in `calibration.yaml` alone; loss on fresh luck {of.fit.loss_at_fit:.3g}, at the "
            f"medians {of.fit.loss_at_medians:.3g}."
        )
    yield ""
    for actor, page in of.days.items():
        yield f"### The page of {one(actor)}"
        yield ""
        yield from ("```python", page.text.rstrip("\n"), "```", "")
        spoken = (*page.sentences, *(of.starts[actor].sentences if actor in of.starts else ()))
        if spoken:
            yield "Its sentences:"
            yield ""
            yield from ("```python", "\n\n".join(_formula(sentence) for sentence in spoken), "```", "")
        for law in (*page.laws, *(law for law in _starting(of, actor) if law not in page.laws)):
            yield from _law(of, law)


def _law(of: Described, law: Law) -> Iterator[str]:
    yield f"#### {law.name}"
    yield ""
    yield law.claim
    yield ""
    priors = of.theory.priors.get(law, {})
    estimates = [f"{name}: {prior(priors[name])}{_fitted(of, law, name)}" for name in law.parameters]
    combined = f"{law.slot.name} of {one(law.actor)} ({law.slot.meaning}; several laws combine by {law.slot.combine})"
    yield from items(
        (
            f"Fills: {combined}",
            f"Reads: {', '.join(law.reads) or 'nothing'}",
            f"Direction: {direction(law)}",
            f"Parameters: {'; '.join(estimates) or 'none'}",
            f"Source: {keys([law.source])}",
            f"Claims: {', '.join(law.ledger) or 'none of the talk'}",
        )
    )
    yield from ("```python", _formula(law), "```", "")


def _fitted(of: Described, law: Law, name: str) -> str:
    value = of.values.get((law, name)) if of.values else None
    return "" if value is None else f", fitted {value:.4g}"


def _references(of: Described) -> Iterator[str]:
    cited = {work.key: work for work in works(of.theory, of.case)}
    more = [parse_source(text) for text in ("grimm2020", "salmon2011", "balinskiyoung1982", of.theory.source)]
    more += [source for test in of.tests for source in (test.source,)]
    more += [source for each in of.observables for source in each.error_model.sources]
    more += [source for entry in of.register for source in entry.sources]
    cited |= {source.key: source.reference for source in more}
    yield from items(
        f"[{key}] {cited[key].short}: {reference(key).field('title')}" for key in sorted(cited)
    )  # fmt: skip


def _variable(word: Word) -> tuple[str, ...]:
    kind = "trait" if word.role.value == "trait" else "state"
    return (
        word.name,
        word.meaning,
        word.unit,
        f"{word.low:g} to {word.high:g}",
        f"{kind}, {_STORED[word.storage.value]}",
    )


def _assignments(page: Page, stage: str) -> list[str]:
    return [
        f"{sentence.name} ({sentence.meaning.rstrip('.')})" for sentence in page.sentences if sentence.stage == stage
    ]  # fmt: skip


def _starting(of: Described, actor: str) -> tuple[Law, ...]:
    return of.starts[actor].laws if actor in of.starts else ()


def _first_value(word: Word, begun: dict[str, Law], said: set[str]) -> str:
    if word.name in begun:
        return f"by the law {begun[word.name].name} {keys([begun[word.name].source])}"
    return "by a sentence of the start" if word.name in said else f"{word.absent:g}"


def _entry(entries: list[Entry]) -> str:
    first = entries[0]
    match first:
        case Outside(words=words):
            does = f"fills {', '.join(words)}"
        case Incidents(word=word):
            does = f"fills {word}"
        case Movement():
            days = {day.day_number for entry in entries if isinstance(entry, Movement) for day in entry.days}
            does = f"moves persons on {count(len(days), 'day')}"
    depends = f"; falls away without {', '.join(first.depends_on)}" if first.depends_on else ""
    sources: list[Source] = [source for entry in entries for source in entry.sources]
    grades = ", ".join(sorted({str(entry.confidence) for entry in entries}))
    reasons = " ".join(dict.fromkeys(entry.exogenous_because for entry in entries))
    return f"{first.name}: {first.meaning}; {does}{depends}. Exogenous because {reasons} ({grades}) {keys(sources)}"


def _formula(said: Law | Sentence) -> str:
    """The formula without its decorator and docstring, which have been told already."""
    (function,) = ast.parse(textwrap.dedent(inspect.getsource(said.formula))).body
    assert isinstance(function, ast.FunctionDef)
    function.decorator_list = []
    if ast.get_docstring(function) is not None:
        function.body = function.body[1:]
    return ast.unparse(function)

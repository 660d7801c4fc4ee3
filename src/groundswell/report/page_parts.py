"""The parts of a report that are words and tables: what ran, the tests, the episodes, the register, the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from groundswell.grammar.case import Incidents, Movement, Outside
from groundswell.grammar.episode import Episode
from groundswell.report.acceptance import PARTS, in_parts, reason_of
from groundswell.report.episodes_told import measures_of, readings
from groundswell.report.facts_told import Facts, in_small_print
from groundswell.report.fit import fit_together, in_families, said_plainly
from groundswell.report.markup import element, paragraph, section, table, text
from groundswell.report.turns import shortened, turns
from groundswell.report.wording import NOTHING, cited, count, number, plain, share
from groundswell.report.works import works
from groundswell.trial.card import Card
from groundswell.trial.judge import Verdict

TURNS = 20

_PART_SAYS = {
    "fitted": "Tests that a calibration was allowed to look at: passing shows that the theory can, not that it must.",
    "held out": "Tests that no calibration has seen: these judge the theory.",
    "unobservable": "Nothing on record can judge these, or this run does not count what they ask for; the share is "
    "printed where there is one, and settles nothing.",
}


def in_short(card: Card) -> str:
    """How many tests are kept, how the records fit, what turned."""
    parts = []
    told = in_parts(card)
    for part in PARTS[:2]:
        verdicts = told.get(part, [])
        if verdicts:
            kept = [sum(getattr(v, who).result == "pass" for v in verdicts) for who in ("talk", "record")]
            parts.append(
                f"Of {count(len(verdicts), 'test')} {part}, {kept[0]} come out as the talk says and {kept[1]} as the "
                "record does."
            )
    families = in_families(card.comparisons)
    fits = [(name, each, fit) for name, each in families.items() if (fit := fit_together(each))]
    rows = [
        [
            text(plain(name) + (f" ({len(each)} series)" if len(each) > 1 else "")),
            text(f"{fit.within_two} of {fit.periods}"), text(f"{fit.inside} of {fit.periods}"),
            text(number(fit.crps)), text(number(fit.repeating)), text(each[0].series.unit),
        ]
        for name, each, fit in fits
    ]  # fmt: skip
    header = (
        "record",
        "median within a factor of two",
        "record inside the central 80 %",
        "mean CRPS",
        "last record again",
        "unit",
    )
    fitted = table(
        "How badly the run fits each record; the last but one is the error of the plainest rival",
        header,
        rows,
        numbers=(1, 2, 3, 4),
    )
    return section("short", "In short", paragraph(*parts), fitted if rows else "", *_turned(card))


def _turned(card: Card) -> Iterator[str]:
    found = turns(card)
    if not found:
        yield paragraph("No unit refused and no institution arose or fell.")
        return
    many = len(card.replications)
    rows = [
        [
            text(str(turn.median)), text(turn.who), text(turn.what), text(f"{turn.n} of {turn.of}"),
            text(NOTHING if many == 1 else f"{turn.low} to {turn.high}"), text(turn.cause or NOTHING),
        ]
        for turn in shortened(found, TURNS)
    ]  # fmt: skip
    header = ("day, median", "who", "what", "in", "central 80 %", "the law that weighed most")
    yield table("What turned, at its first time in each replication; institutions before units", header, rows)
    if len(found) > TURNS:
        yield paragraph(f"{len(found) - TURNS} more stand in run.json.", class_="faint")


def acceptance(card: Card, facts: Facts) -> str:
    """The table in three parts."""
    told = [
        paragraph(
            "Each test is one formula written before the run, asked of every replication; it passes if at least 70 % "
            "keep it. Where talk and record differ each has its own formula. Passing the talk while missing the "
            "record is a finding, not a success."
        )
    ]
    for part, verdicts in in_parts(card).items():
        told += [
            element("h3", text(part.capitalize())),
            paragraph(_PART_SAYS[part]),
            _tests(card, part, verdicts, facts),
        ]
    if not card.verdicts:
        told.append(paragraph("The case has no acceptance test."))
    return section("acceptance", "Acceptance tests", *told)


def _tests(card: Card, part: str, verdicts: Sequence[Verdict], facts: Facts) -> str:
    header = (
        "test",
        "what is expected",
        "the talk says",
        "the record says",
        "as the talk",
        "as the record",
        "share",
        "why",
    )
    rows = [
        [
            text(v.expectation.id), text(v.expectation.claim), text(v.expectation.talk),
            f"{text(v.expectation.record)} {in_small_print(v.expectation.facts, facts)}".strip(),
            _result(v.talk.result), _result(v.record.result), text(_shares(v)), text(reason_of(card, v) or NOTHING),
        ]
        for v in verdicts
    ]  # fmt: skip
    return table(f"Acceptance tests: {part}", header, rows, class_="wide")


def _shares(verdict: Verdict) -> str:
    """The share that keeps it; both, where talk and record ask for different things."""
    if verdict.expectation.talk_formula is None:
        return share(verdict.record.share)
    return f"talk {share(verdict.talk.share)}, record {share(verdict.record.share)}"


def _result(result: str) -> str:
    return element("span", text(result), class_=result)


def episodes(card: Card, told: Sequence[Episode], facts: Facts) -> str:
    """The episodes beside talk, record and run."""
    if not told:
        return ""
    measures = measures_of(card)
    style = card.scenario.case.calendar.style.capitalize()
    header = (
        "episode",
        f"days ({style})",
        "the talk expects",
        "the record says",
        *(m.title for m in measures),
        "claims",
    )
    rows = []
    for episode in told:
        found = readings(card, episode)
        days = str(episode.first) if episode.first == episode.last else f"{episode.first} to {episode.last}"
        values = [share(value) for value in found] if found else [NOTHING] * len(measures)
        rows.append(
            [
                f"{episode.number}. {text(episode.title)}", text(days), text(episode.talk),
                f"{text(episode.record)} {in_small_print(episode.facts, facts)}".strip(),
                *map(text, values), text(", ".join(episode.ledger)),
            ]
        )  # fmt: skip
    said = paragraph(
        "What the source talk tells of each episode, what the record says, and what this ensemble did on the same "
        "days: medians over the replications. A run keeps no appointment with history: where its own outbreak comes "
        "at another date, these days show it quiet. Nothing here is fitted to an episode.",
        f"{NOTHING}: beyond the days of the run." if any(readings(card, e) is None for e in told) else "",
    )
    return section(
        "episodes",
        "The episodes beside talk and record",
        said,
        table("The episodes", header, rows, class_="wide"),
    )


def register(card: Card) -> str:
    """What the run was told from outside."""
    case, gone = card.scenario.case, set(card.scenario.without)
    rows, seen = [], set[str]()
    told: tuple[Outside | Movement | Incidents, ...] = (*case.outside, *case.movements, *case.incidents)
    for entry in told:
        if entry.name in seen:
            continue
        seen.add(entry.name)
        sources = "; ".join(dict.fromkeys(cited(source) for source in entry.sources))
        rows.append(
            [
                text(plain(entry.name)), text(entry.meaning), text(entry.exogenous_because),
                text(str(entry.confidence)),
                text(sources) + (element("strong", " (taken out)") if entry.name in gone else ""),
            ]
        )  # fmt: skip
    header = ("entry", "what it is", "why it may come from outside", "confidence", "sources")
    said = paragraph(
        "All that this run was told from outside. Everything else on this page came out of the laws: no strike, "
        "mutiny, council, party share or date of an outbreak is put in."
    )
    body = table("The exogenous register", header, rows, class_="wide") if rows else paragraph("Nothing.")
    return section("register", "What the run was told", said, body)


def sources(card: Card, command: str) -> str:
    """Works, licences, and how to make this page again."""
    theory, case = card.scenario.compiled.theory, card.scenario.case
    found = works(theory, case)
    listed = element(
        "ul",
        "\n".join(
            element(
                "li",
                f"{text(work.short)} {element('code', text(work.key))}: {text(work.field('title') or '')}",
            )
            for work in found
        ),
    )
    owed = element("ul", "\n".join(element("li", text(item.replace("*", ""))) for item in case.attribution))
    hashes = f"{card.replications[0].sha256[:16]}…" if card.replications else ""
    own = paragraph("The case's numbers are facts or assumptions; each names its source.")
    return section(
        "sources",
        "Sources and licences",
        element("h3", "Data"),
        owed if case.attribution else own,
        element("h3", "Works"),
        paragraph("What the laws, the theory and the case's numbers rest on."),
        listed,
        element("h3", "Software"),
        paragraph(
            "Groundswell is free software under the BSD-3-Clause licence. Figures of this run may be used with the "
            "attribution above."
        ),
        element("h3", "To make this page again"),
        element("p", element("code", text(command))),
        paragraph(
            f"The same command gives the same numbers: the hash of the first replication begins with {hashes}. All "
            "hashes stand in run.json."
        ),
    )


def fit_words(card: Card, name: str) -> str:
    """What must be said of the fit of an observable, below its figure."""
    found = [c for c in card.comparisons if c.name.partition(".")[0] == name and c.record]
    return (
        paragraph(*(sentence for c in found[:1] for sentence in said_plainly(c))) if len(found) == 1 else ""
    )

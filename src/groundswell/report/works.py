"""The works that a theory and a case rest on, as they stand in the bibliography."""

from __future__ import annotations

from groundswell.grammar.case import Case
from groundswell.grammar.sources import Reference, Source, parse_source
from groundswell.grammar.theory import Theory

_OURSELVES = "The Groundswell developers"


def works(theory: Theory, case: Case | None = None) -> tuple[Reference, ...]:
    """Every work once, by key: of the theory, of its laws, and of the case's numbers, register and record.

    What stands for no work, such as what we assumed ourselves, is left out.
    """
    sources: list[Source] = [parse_source(theory.source), *(law.source for law in theory.laws)]
    if case is not None:
        sources += [entry.source for entry in case.numbers.values()]
        sources += [source for entry in case.outside for source in entry.sources]
        sources += [source for series in case.record.values() for source in series.sources]
    found = {source.key: source.reference for source in sources}
    found = {key: work for key, work in found.items() if work.field("organization") != _OURSELVES}
    return tuple(found[key] for key in sorted(found))

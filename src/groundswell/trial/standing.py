"""How each claim of the ledger stands: the laws that say it, the tests that ask for it, and what was found of it.

Nothing of this is written down beside the claim: laws carry the ids of the claims that they say; tests, patterns and
what-ifs name those that they ask about, and a claim without any of them is not built yet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from groundswell.grammar.aftermath import Aftermath
from groundswell.grammar.claim import Claim, Finding, Outcome
from groundswell.grammar.expectation import Expectation
from groundswell.grammar.fact import Fact
from groundswell.grammar.law import Law
from groundswell.grammar.pattern import Pattern
from groundswell.grammar.whatif import WhatIf

STANDINGS = ("law", "emergent", "measure", "planned")


@dataclass(frozen=True)
class Standing:
    """A claim, and all of the laboratory that is about it.

    Attributes
    ----------
    claim : Claim
        The entry of the ledger.
    laws, tests, whatifs : tuple of Law, of Expectation, of WhatIf
        Those that name its id.
    patterns : tuple of Pattern
        Those that show it coming about with its causes, and not without them, or fail to.
    findings : mapping of str to Finding
        What a study found of its patterns, by name.
    facts : tuple of Fact
        What the talk states in its support, each with its own verdict.
    aftermath : Aftermath or None
        What came after, where the claim is about that.
    """

    claim: Claim
    laws: tuple[Law, ...]
    tests: tuple[Expectation, ...]
    whatifs: tuple[WhatIf, ...]
    patterns: tuple[Pattern, ...] = ()
    findings: Mapping[str, Finding] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    aftermath: Aftermath | None = None

    @property
    def stands_as(self) -> str:
        """``law`` if one says it, ``measure`` if the laboratory itself stands for it, ``emergent`` if no law says
        it but a pattern or test asks whether it comes about, else ``planned``."""
        if self.laws:
            return "law"
        if self.claim.measured_by:
            return "measure"
        return "emergent" if self.tests or self.patterns else "planned"

    @property
    def is_built(self) -> bool:
        """Whether anything here is about it."""
        return self.stands_as != "planned"

    @property
    def outcome(self) -> Outcome:
        """What is to be said of it: what studies found, or why there is nothing to be found."""
        made = {finding.outcome for finding in self.findings.values()}
        if made:
            return made.pop() if len(made) == 1 else Outcome.MIXED
        if self.patterns:
            return Outcome.OPEN
        if self.claim.untestable:
            return Outcome.UNTESTABLE
        if self.tests or self.claim.measured_by:
            return Outcome.ASKED
        return Outcome.UNTESTED if self.is_built else Outcome.PLANNED


@dataclass(frozen=True)
class Shelves:
    """What the shelves hold that can name a claim."""

    laws: Sequence[Law]
    tests: Sequence[Expectation]
    whatifs: Sequence[WhatIf]
    patterns: Sequence[Pattern] = ()
    facts: Sequence[Fact] = ()
    aftermaths: Mapping[str, Aftermath] = field(default_factory=dict)


def standings(
    claims: Sequence[Claim], shelves: Shelves, findings: Mapping[str, Finding]
) -> tuple[Standing, ...]:
    """Every claim with all that is about it, in the order of the ledger; findings by name of their pattern."""
    found = []
    for claim in claims:
        patterns = tuple(each for each in shelves.patterns if claim.id in each.ledger)
        found.append(
            Standing(
                claim,
                tuple(law for law in shelves.laws if claim.id in law.ledger),
                tuple(test for test in shelves.tests if claim.id in test.ledger),
                tuple(whatif for whatif in shelves.whatifs if claim.id in whatif.ledger),
                patterns,
                {each.name: findings[each.name] for each in patterns if each.name in findings},
                tuple(fact for fact in shelves.facts if claim.id in fact.ledger),
                shelves.aftermaths.get(claim.set_beside),
            )
        )
    return tuple(found)

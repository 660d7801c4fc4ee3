"""What a what-if is: one counterfactual, an intervention on the exogenous register of a case."""

from __future__ import annotations

from dataclasses import dataclass

from groundswell.grammar.claim import claims_named


@dataclass(frozen=True)
class WhatIf:
    """One counterfactual.

    Attributes
    ----------
    name, claim : str
        ``no_war``; what is asked.
    case : str
        The case that it intervenes in.
    without : tuple of str
        Entries of the exogenous register that are taken out, with all that depend on them.
    talk, rival : str
        What the talk says would have happened (naming claims of the ledger); what others say.
    source : str
        Key of the bibliography, and ledger id.
    """

    name: str
    claim: str
    case: str
    without: tuple[str, ...]
    talk: str
    rival: str
    source: str

    @property
    def ledger(self) -> tuple[str, ...]:
        """Ids of the claims that it asks about: those that its words on the talk name."""
        return claims_named(f"{self.talk} {self.source}")

    def __str__(self) -> str:
        return self.name

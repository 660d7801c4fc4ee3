"""What a what-if is: one counterfactual, an intervention on a case and on what a theory holds of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from groundswell.grammar.claim import claims_named


@dataclass(frozen=True)
class WhatIf:
    """One counterfactual. The luck of a run is that of the same replication without it.

    Attributes
    ----------
    name, claim : str
        ``no_war``; what is asked.
    case : str
        The case that it intervenes in.
    talk, rival, record : str
        What the talk says would have happened (naming claims of the ledger); what others say; and what the record,
        which knows one history, cannot say.
    source : str
        Key of the bibliography, and ledger id.
    without : tuple of str
        Entries of the exogenous register that are taken out, with all that depend on them.
    settings : mapping of str to mapping of str to float
        Fixed properties of actors that are other ones, from the first day: actor's name -> ``actor.word`` -> value.
    values : mapping of str to float
        Parameters that have another value, from the first day: ``law.parameter`` -> value. It can then be asked of
        theories alone that hold the law.

    Raises
    ------
    TypeError
        If it undoes nothing.
    """

    name: str
    claim: str
    case: str
    talk: str
    rival: str
    record: str
    source: str
    without: tuple[str, ...] = ()
    settings: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    values: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not (self.without or self.settings or self.values):
            raise TypeError(f"what-if {self.name}: it undoes nothing; say without, settings or values")

    @property
    def ledger(self) -> tuple[str, ...]:
        """Ids of the claims that it asks about: those that its words on the talk name."""
        return claims_named(f"{self.talk} {self.source}")

    def __str__(self) -> str:
        return self.name

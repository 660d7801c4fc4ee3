"""What a card is: all that a run has to tell, ready to be printed, drawn or written out."""

from __future__ import annotations

from dataclasses import dataclass

from groundswell.experiment.ensemble import Replication, Scenario
from groundswell.trial.judge import Comparison, Verdict


@dataclass(frozen=True)
class Card:
    """One scenario, run.

    Attributes
    ----------
    scenario : Scenario
        What ran.
    replications : tuple of Replication
        What came of it.
    comparisons : tuple of Comparison
        Observables beside the record.
    verdicts : tuple of Verdict
        Acceptance tests of the case.
    steps : int
        Steps of each replication.
    seconds : float
        How long the replications took, compilation left out; this machine, this time.
    observables : tuple of str
        Names of all observables that were looked for, those that the theory does not count included.
    """

    scenario: Scenario
    replications: tuple[Replication, ...]
    comparisons: tuple[Comparison, ...]
    verdicts: tuple[Verdict, ...]
    steps: int
    seconds: float
    observables: tuple[str, ...] = ()

    def comparison(self, name: str) -> Comparison | None:
        """The comparison of an observable, or None if the run has none of that name."""
        return next((c for c in self.comparisons if c.name == name), None)

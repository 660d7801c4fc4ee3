"""Regimes fall by surprise because people show less opposition than they feel (Kuran 1989, 1991).

Private preferences stay where they are. What is shown follows the size of the opposition that others show: each joins
once it is large enough to outweigh the cost to one's reputation. A crowd in which everyone hides can look like one in
which nobody objects, until a small change tips it.
"""

from groundswell.grammar.prior import Fixed, Uniform
from groundswell.grammar.sentence import sentence
from groundswell.grammar.theory import Theory
from groundswell.laws.initial_discontent.private_preferences_differ import private_preferences_differ
from groundswell.laws.initial_threshold.reputation_against_integrity import reputation_against_integrity
from groundswell.laws.participation.share_reaches_threshold import share_reaches_threshold


@sentence("person", "remember")
def hides(acts: float, discontent: float) -> float:
    """One who would rather oppose, and does not show it, falsifies a preference."""
    return 1.0 - acts if discontent > 0.5 else 0.0


kuran_1991 = Theory(
    name="kuran_1991",
    claim="Private preferences stay while public ones jump, so that revolutions surprise even those who make them.",
    source="kuran1991",
    laws=(private_preferences_differ, reputation_against_integrity, share_reaches_threshold),
    priors={
        # The paper names no numbers for a crowd: any mean that leaves most below open opposition.
        private_preferences_differ: {"mean": Uniform(0.5, 0.8), "spread": Uniform(0.05, 0.2)},
        reputation_against_integrity: {"reputation": Fixed(1.0), "integrity": Fixed(1.0)},
    },
    refuted_by=(
        "outbreaks before which private discontent rose as fast as public opposition, "
        "or people who show the same in secret ballots as in the street while opposition is small"
    ),
    sentences=(hides,),
)

"""February was a mob and a mutiny, October the coup of a few conspirators, and what came after was their doing.

As Pipes tells it: a band that wants power strikes where the garrison will not fight; it needs no majority, reads no
balance and does not waver; and one party's rule comes of its choice, isolated or not. What moves crowds and
soldiers is left as in `elastic_band`.
"""

from groundswell.grammar.prior import Uniform
from groundswell.laws.capture.one_party_rules import one_party_rules
from groundswell.laws.capture.oversight_lapses import oversight_lapses
from groundswell.laws.decision.conspirators_strike import conspirators_strike
from groundswell.laws.decision.strikes_in_the_window import strikes_in_the_window
from groundswell.laws.signs.leaders_waver import leaders_waver
from groundswell.theories.elastic_band.elastic_band import elastic_band

coup_thesis = elastic_band.rival(
    name="coup_thesis",
    claim=(
        "A band of conspirators takes power where nobody defends it, and rules alone because it wants to."
    ),
    source="pipes1990",
    refuted_by=(
        "an attempt on power that waits for a majority in the councils, or one-party rule that "
        "comes only with hunger and isolation"
    ),
    rejects={
        strikes_in_the_window: "conspirators need a garrison that will not fight, and no majority",
        leaders_waver: "nor do they waver before the stakes",
        oversight_lapses: "one party's rule comes of its choice, and not of isolation, hunger and work",
    },
    instead={
        strikes_in_the_window: (
            conspirators_strike,
            {"unguarded": Uniform(0.4, 0.6), "far": Uniform(0.7, 0.85)},
        ),
        oversight_lapses: (one_party_rules, {"pace": Uniform(0.003, 0.03)}),
    },
)

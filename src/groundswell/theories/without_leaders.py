"""Masses need no leaders: they overthrow by themselves, soldiers fraternise, and councils take power without a party.

The anarchists' view, as the talk implies it by denying it. A party in power is what ruins the councils.
"""

from groundswell.grammar.prior import Uniform
from groundswell.laws.capture.one_party_rules import one_party_rules
from groundswell.laws.capture.oversight_lapses import oversight_lapses
from groundswell.laws.decision.strikes_in_the_window import strikes_in_the_window
from groundswell.laws.seriousness.serious_and_already_refused import serious_and_already_refused
from groundswell.laws.solidarity.catalyst import catalyst
from groundswell.laws.transfer.councils_take_over import councils_take_over
from groundswell.laws.transfer.rising_meets_no_defenders import rising_meets_no_defenders
from groundswell.theories.elastic_band.elastic_band import elastic_band

without_leaders = elastic_band.rival(
    name="without_leaders",
    claim=(
        "Councils that are obeyed take power by themselves; organisation adds nothing, and a "
        "ruling party spoils it."
    ),
    source="voline1947",
    refuted_by=(
        "councils that are obeyed for months and do not take power until a party leads a rising in their name"
    ),
    rejects={
        catalyst: "organised members do not quicken what moves by itself",
        strikes_in_the_window: "no party has to decide on a rising, nor to wait for the moment",
        rising_meets_no_defenders: "power passes to councils that are obeyed, and by nobody's rising",
        serious_and_already_refused: "soldiers fraternise with the crowd, and do not first reckon who will win",
        oversight_lapses: "the party in power ruins the councils, not isolation, hunger and work",
    },
    instead={
        rising_meets_no_defenders: (councils_take_over, {"enough": Uniform(0.5, 0.7)}),
        oversight_lapses: (one_party_rules, {"pace": Uniform(0.003, 0.03)}),
    },
)

"""What if the party had kept to its line of March 1917?

Neither a leader nor the ranks move the line that the party has on the first day.
"""

from groundswell.grammar.whatif import WhatIf

no_rearming = WhatIf(
    name="no_rearming",
    claim="What if the party had kept to its line of March 1917?",
    case="russia_1904_1918",
    values={"leader_lifts_the_ceiling.pace": 0.0, "party_lags_its_ranks.pace": 0.0},
    talk="The Bolsheviks would have held the revolution back (M30, M50).",
    rival="The party drifted left with its ranks anyway; the line of March was no brake.",
    record="The line of March held for a month, so nobody knows where it would have led.",
    source="halinski2023:L173-179 (CF15)",
)

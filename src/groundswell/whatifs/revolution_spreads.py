"""What if the revolution had spread?

A new order is alone among states for no day at all.
"""

from groundswell.grammar.whatif import WhatIf

revolution_spreads = WhatIf(
    name="revolution_spreads",
    claim="What if the revolution had spread?",
    case="russia_1904_1918",
    values={"alone_among_states.pace": 0.0},
    talk="Socialism could have been built, and nothing would have degenerated (M27, M70).",
    rival="A dictatorship of one party, whether others follow or not.",
    record="Germany, Hungary and Finland were beaten; a run that ends in 1918 shows the first months alone.",
    source="halinski2023:L261-267 (CF18)",
)

"""What if towns and villages had been led and had risen together in 1905?

Members of the left stand in every place as densely as assumed here and nowhere recorded, and villagers believe in
acting together as townspeople do. Whether that takes the lag away, and leaves as much unrest, is for a run to show.
"""

from groundswell.grammar.whatif import WhatIf

towns_and_villages_together = WhatIf(
    name="towns_and_villages_together",
    claim="What if towns and villages had been led and had risen together in 1905?",
    case="russia_1904_1918",
    settings={
        "bolsheviks": {"organisation.members": 0.01},
        "mensheviks": {"organisation.members": 0.01},
        "socialist_revolutionaries": {"organisation.members": 0.01},
    },
    values={"scattered.weight": 0.0},
    talk=(
        "1905 could have won: it was lost because the villages rose when the towns had ebbed (M20, M21, M22)."
    ),
    rival="The army was loyal and the war with Japan over; that decided it, whenever the villages rose.",
    record="The record has one order of events, with much overlap in late 1905.",
    source="halinski2023:L75-79 (CF13)",
)

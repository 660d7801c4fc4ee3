"""What if there had been no revolutionaries at all?

The three parties of the left have nobody in any plant before the first day, and grow from nothing to nothing. Their
names are known all the same, so that people can still choose them.
"""

from groundswell.grammar.whatif import WhatIf

no_revolutionaries = WhatIf(
    name="no_revolutionaries",
    claim="What if there had been no revolutionaries at all?",
    case="russia_1904_1918",
    settings={
        "bolsheviks": {"organisation.members": 0.0},
        "mensheviks": {"organisation.members": 0.0},
        "socialist_revolutionaries": {"organisation.members": 0.0},
    },
    talk="The revolution would have happened all the same, under other leaders (M05, M11).",
    rival=(
        "Fewer outbreaks and less coordinated ones: at the level of plants agitators decided who struck "
        "(M06)."
    ),
    record="No town of any size was without them, so the record has no such place to look at.",
    source="halinski2023:L35, L51 (CF12)",
)

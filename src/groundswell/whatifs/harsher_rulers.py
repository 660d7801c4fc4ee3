"""What if the rulers had used more force?

From the first day and not in January 1917 alone, since a value of a law holds all along: 1905 meets it too.
"""

from groundswell.grammar.whatif import WhatIf

harsher_rulers = WhatIf(
    name="harsher_rulers",
    claim="What if the rulers had used more force?",
    case="russia_1904_1918",
    values={"answers_the_crowd.calm": 1.0, "answers_the_crowd.quickness": 0.3},
    talk=(
        "More repression would have brought a backlash: a doomed regime has no good move (M47), and fear "
        "was lost (M41)."
    ),
    rival="Units that were still reliable, used earlier, crush it, as in December 1905.",
    record="In February force was first withheld and then tried; the trial lasted a day.",
    source="halinski2023:L167-169 (CF09)",
)

"""What if the party had built no cadre beforehand?

The one party has nobody anywhere before the first day; the others have.
"""

from groundswell.grammar.whatif import WhatIf

no_cadre_beforehand = WhatIf(
    name="no_cadre_beforehand",
    claim="What if the party had built no cadre beforehand?",
    case="russia_1904_1918",
    settings={"bolsheviks": {"organisation.members": 0.0}},
    talk="Failure: what is missing in a crisis cannot be made in it (M31).",
    rival="Mass parties form fast: ten thousands joined in the spring of 1917.",
    record="How much of what the party did was done by those of before February no list tells.",
    source="halinski2023:L121-123 (CF23)",
)

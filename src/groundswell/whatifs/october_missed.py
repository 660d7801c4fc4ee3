"""What if nobody had risen in October?

The party reads the same signs and never finds them good enough, so that no rising of its own comes at any date.
"""

from groundswell.grammar.whatif import WhatIf

october_missed = WhatIf(
    name="october_missed",
    claim="What if nobody had risen in October?",
    case="russia_1904_1918",
    values={"strikes_in_the_window.dare": 4.0},
    talk=(
        "Workers tire and go home, the moment is lost (M62, M63), and a dictatorship of the right comes "
        "sooner (M69)."
    ),
    rival="The congress or the Constituent Assembly takes over in peace; or the country falls apart.",
    record=(
        "Turn-out at votes fell through the autumn; what would have followed a winter of waiting has no "
        "record."
    ),
    source="halinski2023:L221-223, L257 (CF04, CF22)",
)

"""What if 1905 had not been felt as a defeat?

A rising that is put down leaves no memory: the claim's own condition, that there is no recent defeat, and no other
history of 1905.
"""

from groundswell.grammar.whatif import WhatIf

no_defeat = WhatIf(
    name="no_defeat",
    claim="What if 1905 had not been felt as a defeat?",
    case="russia_1904_1918",
    values={"rising_put_down.weight": 0.0},
    talk=(
        "Without a defeat the slump would have stirred and the upswing calmed: the reverse of 1907-14 (M32)."
    ),
    rival=(
        "Strikes follow the business cycle whether or not there was a defeat, and Lena would have been "
        "shot at all the same."
    ),
    record="The record has one cycle after one defeat, so the two cannot be told apart in it.",
    source="halinski2023:L125-129 (M32)",
)

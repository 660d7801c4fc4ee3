"""What if there had been no war in 1914?"""

from groundswell.grammar.whatif import WhatIf

no_war = WhatIf(
    name="no_war",
    claim="What if there had been no war in 1914?",
    case="russia_1904_1918",
    without=("world_war",),
    talk="The movement that rose from 1912 would have gone on rising: the war cut across it (M33).",
    rival="The strike of July 1914 was beaten before the war, and there is no 1917 without its costs.",
    record=(
        "The record has one July, beaten by a lock-out some days before the war; what August would have "
        "brought is unknown."
    ),
    source="halinski2023:L129 (CF08)",
)

"""What if the rulers had given more reform?

They give way to any crowd, whether united or not, with a chance as large as the crowd; from the first day.
"""

from groundswell.grammar.whatif import WhatIf

yielding_rulers = WhatIf(
    name="yielding_rulers",
    claim="What if the rulers had given more reform?",
    case="russia_1904_1918",
    values={"gives_way.rate": 1.0, "gives_way.stiffness": 0.0},
    talk="More reform would have encouraged the movement: a doomed regime has no good move (M47).",
    rival="Given early enough it averts the worst; October 1905 divided the movement (M10).",
    record="Concessions came once, in October 1905, beside reprisals; which of the two worked is disputed.",
    source="halinski2023:L167-169 (CF10)",
)

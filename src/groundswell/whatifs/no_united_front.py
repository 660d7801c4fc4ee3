"""What if nobody had stood together against the coup?

Nobody delays the trains or talks to the soldiers; what the march meets at its end is left as it is.
"""

from groundswell.grammar.whatif import WhatIf

no_united_front = WhatIf(
    name="no_united_front",
    claim="What if nobody had stood together against the coup?",
    case="russia_1904_1918",
    values={"dissolved_on_the_way.delay": 0.0, "dissolved_on_the_way.contact": 0.0},
    talk="The coup would have crushed the councils and all their parties (M58, M60, M52).",
    rival="It dissolves all the same: its own soldiers did not want to march.",
    record=(
        "Railwaymen, agitators and the soldiers' own will worked in the same three days; no source tells "
        "them apart."
    ),
    source="halinski2023:L209-217 (CF07)",
)

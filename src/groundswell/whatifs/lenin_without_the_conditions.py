"""What if Lenin had been there without the conditions?

Home on the day of an amnesty, if there is one, in a country without the war.
"""

from groundswell.grammar.whatif import WhatIf

lenin_without_the_conditions = WhatIf(
    name="lenin_without_the_conditions",
    claim="What if Lenin had been there without the conditions?",
    case="russia_1904_1918",
    without=("world_war",),
    settings={"bolsheviks": {"organisation.journey": 0.0}},
    talk="Nothing: an individual decides only where conditions and preparation meet (M69).",
    rival="The same: who holds that persons decide has to show it here.",
    record=(
        "He was in Petersburg in the autumn of 1905 and in Finland until 1907, and no rising of his party "
        "won."
    ),
    source="halinski2023:L259 (CF03)",
)

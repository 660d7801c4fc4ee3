"""What if the Bolsheviks had joined the coalition?

The line past which a programme keeps a party out of a coalition is drawn beyond theirs.
"""

from groundswell.grammar.whatif import WhatIf

bolsheviks_in_the_coalition = WhatIf(
    name="bolsheviks_in_the_coalition",
    claim="What if the Bolsheviks had joined the coalition?",
    case="russia_1904_1918",
    values={"power_to_those_who_want_it.far": 0.95},
    talk="They would have shared the blame and not grown (M52, M53).",
    rival="They could have moderated what the government did, and been spared the blame for what it did not.",
    record="The parties that joined lost, and the one that stayed out won; it differed in programme as well.",
    source="halinski2023:L195-197 (CF14)",
)

"""What if Trotsky had led in the place of Lenin?

Half of the authority is assumed, an order and no measurement; the journey is his own, from the amnesty to 4 May.
"""

from groundswell.grammar.whatif import WhatIf

trotsky_for_lenin = WhatIf(
    name="trotsky_for_lenin",
    claim="What if Trotsky had led in the place of Lenin?",
    case="russia_1904_1918",
    settings={"bolsheviks": {"organisation.authority": 0.5, "organisation.journey": 62.0}},
    talk="It would have been possible and far harder, for an outsider to the party (M50).",
    rival="Comparable: he led the council and the rising of October as it was.",
    record="He joined in July; what authority he would have had over the party alone no source measures.",
    source="halinski2023:L257 (CF02)",
)

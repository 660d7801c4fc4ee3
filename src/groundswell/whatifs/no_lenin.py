"""What if Lenin had not come back in 1917?

He is gone from the amnesty on, since what the laws know of a leader is an authority that counts once he is home.
"""

from groundswell.grammar.whatif import WhatIf

no_lenin = WhatIf(
    name="no_lenin",
    claim="What if Lenin had not come back in 1917?",
    case="russia_1904_1918",
    settings={"bolsheviks": {"organisation.authority": 0.0}},
    talk=(
        "October might never have happened: the old leaders would have wavered and the moment been lost "
        "(M50, M65, M69)."
    ),
    rival=(
        "Power of the councils came anyway, through local radicals, other leaders or a coalition of "
        "socialists."
    ),
    record=(
        "Nobody saw the party of 1917 without him; that its committee wavered is on record, what it would "
        "have done is not."
    ),
    source="halinski2023:L255-259 (CF01)",
)

"""What if the party had risen as soon as it could?

No date is set, for the laws know none: the party dares where the balance of forces is half of what it asks for.
"""

from groundswell.grammar.whatif import WhatIf

rising_at_the_first_chance = WhatIf(
    name="rising_at_the_first_chance",
    claim="What if the party had risen as soon as it could?",
    case="russia_1904_1918",
    values={"strikes_in_the_window.dare": 0.8},
    talk="It would have been smashed, as in July: the capital would have stood alone (M55, M21).",
    rival="It might have won the capital and lost the country, or held it.",
    record="The rising of July had no leader that wanted it, and so is no trial of one that had.",
    source="halinski2023:L199-205, L221 (CF05)",
)

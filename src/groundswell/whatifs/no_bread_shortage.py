"""What if bread had not grown dear?"""

from groundswell.grammar.whatif import WhatIf

no_bread_shortage = WhatIf(
    name="no_bread_shortage",
    claim="What if bread had not grown dear?",
    case="russia_1904_1918",
    without=("dear_food",),
    talk="Bread was the occasion of February and not its cause: any spark would have done (M14).",
    rival="Without want there is no grievance to share and no crowd in the streets: no February.",
    record=(
        "Bread was short where crowds rose in 1915 and 1916 and where none did; no capital at war had "
        "bread enough."
    ),
    source="halinski2023:L149 (M14, F061)",
)

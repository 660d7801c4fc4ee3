"""Where councils are obeyed and the government is not believed, officers and propertied look for a strong man.

August 1917 (M57). A misunderstanding between minister and general is the rival.
"""

from groundswell.grammar.law import law


@law(
    "coup_attempt",
    actor="regime",
    source="halinski2023:L207",
    ledger=("M57",),
    rises_with=("fallen", "council_obeyed"),
    falls_with=("seized", "legitimacy", "luck_of_coup"),
)
def search_for_a_strong_man(
    fallen: float,
    seized: float,
    council_obeyed: float,
    legitimacy: float,
    luck_of_coup: float,
    *,
    rate: float,
) -> float:
    """Launch a coup, flag: with chance ``rate * council_obeyed * (1 - legitimacy)`` between the fall and a rising.

    >>> search_for_a_strong_man(1.0, 0.0, 0.5, 0.5, 0.1, rate=0.5)
    1.0
    """
    return fallen * (1.0 - seized) if luck_of_coup < rate * council_obeyed * (1.0 - legitimacy) else 0.0

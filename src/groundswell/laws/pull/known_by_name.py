"""Those who are new to politics choose whom they have heard of.

Not the nearest programme, which they cannot tell yet (M44). Rules of representation and real moderation
are the rivals.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import power


@law("pull", actor="organisation", source="halinski2023:L157", ledger=("M44",), rises_with=("recognition",))
def known_by_name(recognition: float, *, power_of_names: float) -> float:
    """Pull, share: ``recognition`` to the power ``power_of_names``.

    >>> known_by_name(0.5, power_of_names=1.0)
    0.5
    """
    return power(recognition, power_of_names)

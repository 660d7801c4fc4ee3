"""A new threat from without closes ranks behind whoever governs, the more so if they agree; it wears off.

The rally of 1914 (M37); that of 1904 was small, for so was the threat. Not universal: it depends on what critics say.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "rally",
    actor="regime",
    source="mueller1970",
    ledger=("M33", "M37"),
    rises_with=("external_threat", "unity"),
    falls_with=("rally", "threat_known"),
)
def round_the_flag(
    rally: float, external_threat: float, threat_known: float, unity: float, *, lift: float, fading: float
) -> float:
    """Daily change of the rally, share.

    ``lift * max(external_threat - threat_known, 0) * (1 + unity) / 2 - fading * rally``.

    >>> round_the_flag(0.0, 1.0, 0.0, 1.0, lift=0.5, fading=0.01)
    0.5
    """
    return lift * greatest(external_threat - threat_known, 0.0) * (0.5 + 0.5 * unity) - fading * rally

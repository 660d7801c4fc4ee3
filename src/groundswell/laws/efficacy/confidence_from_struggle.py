"""Going through a struggle shows people their own power, and they expect more of the next one.

The talk: workers come to realise their strength and the need for unity (M23); what is learned stays (M22).
Drury and Reicher found the same in crowds. Boundary: after a defeat in a slump it may be the reverse (M32),
which this law does not say. Rival reading: those who act were confident before (selection).
"""

from groundswell.grammar.law import law


@law("efficacy", source="druryreicher2000", ledger=("M22", "M23"), rises_with=("experience",))
def confidence_from_struggle(experience: float, *, confidence: float) -> float:
    """Belief that acting would succeed, share: ``confidence * experience``.

    >>> confidence_from_struggle(0.5, confidence=0.2)
    0.1
    """
    return confidence * experience

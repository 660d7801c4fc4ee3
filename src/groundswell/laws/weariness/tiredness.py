"""Those who have been in the struggle for long go home, whatever they think.

The talk: people cannot struggle for ever; if nothing comes of it they tire (M63). Hirschman has citizens
swing from public action back to private life for the same reason. In the prototype this is what keeps a
country from staying in the high state for years. Rival reading: falling turnout shows the moderates leaving,
not the radicals tiring.
"""

from groundswell.grammar.law import law


@law("weariness", source="hirschman1982", ledger=("M63",), rises_with=("fatigue",))
def tiredness(fatigue: float, *, weight: float) -> float:
    """What tiredness takes from the will to act, share: ``weight * fatigue``.

    >>> tiredness(0.5, weight=1.0)
    0.5
    """
    return weight * fatigue

"""Those who instigate take part from the beginning.

Models of cascades need a first mover from outside: Watts shocks one person, drawn by chance, and asks how far it
spreads. Rival reading: those with negative thresholds begin by themselves (Granovetter).
"""

from groundswell.grammar.law import law


@law("initial_active", source="watts2002", rises_with=("instigator",))
def instigators_begin(instigator: float) -> float:
    """Take part at the start, flag: ``instigator``.

    >>> instigators_begin(1.0), instigators_begin(0.0)
    (1.0, 0.0)
    """
    return instigator

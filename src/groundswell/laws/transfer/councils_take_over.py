"""Councils that are obeyed take power by themselves, and nobody has to lead a rising.

Power belongs to whoever is obeyed, and needs no party to seize it. The rivals are that a party must decide (M62), and
that leaders hand it back (M45).
"""

from groundswell.grammar.law import law


@law("transfer", actor="regime", source="voline1947", ledger=("M19", "M68"), rises_with=("council_obeyed",))
def councils_take_over(council_obeyed: float, *, enough: float) -> float:
    """Take power, flag: 1 where ``council_obeyed >= enough``.

    >>> councils_take_over(0.75, enough=0.5), councils_take_over(0.25, enough=0.5)
    (1.0, 0.0)
    """
    return 1.0 if council_obeyed >= enough else 0.0

"""Commands fire where the crowd is large, the rulers ready and agreed, and nerves give way.

Nobody here is told on which day to fire: not on the Palace Square, nor on the Lena. Nerves are the luck of a command,
which all its units share.
"""

from groundswell.grammar.law import law


@law(
    "order_to_fire",
    actor="unit",
    source="halinski2023:L61",
    ledger=("M15", "M41"),
    rises_with=("strikers", "repression", "unity", "nerves"),
)
def nerves_give_way(
    strikers: float, repression: float, unity: float, nerves: float, *, limit: float, push: float
) -> float:
    """Be told to fire today, flag: 1 where ``nerves + push * strikers * repression * unity`` is above ``limit``.

    >>> nerves_give_way(0.5, 1.0, 1.0, 1.0, limit=2.0, push=3.0)
    1.0
    """
    return 1.0 if nerves + push * strikers * repression * unity > limit else 0.0

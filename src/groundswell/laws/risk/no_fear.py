"""Acting costs nobody anything.

Absence of the law of fear (M41): what would happen if nobody were ever punished. It stands here so that a
theory without fear says so, and is not merely silent.
"""

from groundswell.grammar.law import law


@law("risk", source="halinski2023:L151", ledger=("M41",))
def no_fear() -> float:
    """Expected personal cost of acting, share: nought.

    >>> no_fear()
    0.0
    """
    return 0.0

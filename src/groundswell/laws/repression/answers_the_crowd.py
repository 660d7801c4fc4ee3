"""Rulers answer a crowd with force as far as they are united, and keep it up long after the crowd is gone.

Stress divides the ruling group (M38), and a divided one neither threatens nor strikes as it could. The
reprisals of 1906 and 1907 came after the great strikes; the slow return is what a defeated movement meets.
War adds its own severity. That force may also backfire (M15, M47) is not said here, and is a law still
missing. Rival reading: concession, not force, ended October 1905.
"""

from groundswell.grammar.law import law


@law(
    "repression",
    actor="regime",
    source="halinski2023:L145",
    ledger=("M38", "M47"),
    rises_with=("crowd", "unity", "war"),
    falls_with=("repression",),
)
def answers_the_crowd(
    repression: float,
    crowd: float,
    unity: float,
    war: float,
    *,
    quickness: float,
    slackening: float,
    calm: float,
    severity: float,
) -> float:
    """Daily change of the readiness to use force, share.

    ``quickness * crowd * unity * (1 - repression)`` on the way up, and
    ``slackening * ((calm + severity * war) * unity - repression)`` on the way back.

    >>> rates = {"quickness": 0.1, "slackening": 0.01, "calm": 0.5, "severity": 0.2}
    >>> round(answers_the_crowd(0.5, 0.2, 1.0, 0.0, **rates), 6)
    0.01
    """
    return quickness * crowd * unity * (1.0 - repression) + slackening * (
        (calm + severity * war) * unity - repression
    )

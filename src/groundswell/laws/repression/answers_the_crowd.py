"""Rulers answer a crowd with force as far as they are united, and keep the force up long after the crowd is gone.

One law for the fifth of the heart: stress divides the ruling group (M38), and a divided one neither threatens
nor strikes as it could. Field courts of 1906 outlived the strikes of 1905 by years; the slow return is what a
defeated movement meets. War adds its own severity. That force may backfire (M15, M47) is not said here but by
the laws of fear and of the band. Rival reading: concession, not force, ended October 1905.
"""

from groundswell.grammar.law import law


@law(
    "repression",
    actor="regime",
    source="skocpol1979",
    ledger=("M38", "M47"),
    rises_with=("crowd", "unity", "war"),
    falls_with=("repression",),
)
def answers_the_crowd(
    repression: float, crowd: float, unity: float, war: float, *, quickness: float, slackening: float, calm: float, severity: float
) -> float:
    """Daily change of the readiness to use force, share.

    ``quickness * crowd * unity * (1 - repression) + slackening * ((calm + severity * war) * unity - repression)``.

    >>> round(answers_the_crowd(0.5, 0.2, 1.0, 0.0, quickness=0.1, slackening=0.01, calm=0.5, severity=0.2), 6)
    0.01
    """
    return quickness * crowd * unity * (1.0 - repression) + slackening * (
        (calm + severity * war) * unity - repression
    )

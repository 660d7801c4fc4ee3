"""Power goes to the parties that people follow, whatever their own theory says of it.

What the democratic dictatorship of 1905 supposes: workers' and peasants' parties govern because these follow them. The
rival is that leaders' theory decides (M45).
"""

from groundswell.grammar.law import law


@law(
    "office",
    actor="organisation",
    source="lenin1905tactics",
    ledger=("M45",),
    rises_with=("support", "fallen"),
)
def power_to_the_followed(support: float, fallen: float, *, enough: float) -> float:
    """Sit in the government, flag: 1 after the fall where ``support >= enough``.

    >>> power_to_the_followed(0.5, 1.0, enough=0.25), power_to_the_followed(0.1, 1.0, enough=0.25)
    (1.0, 0.0)
    """
    return fallen if support >= enough else 0.0

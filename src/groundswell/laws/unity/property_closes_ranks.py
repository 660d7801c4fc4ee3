"""Once they have their concession, the propertied go over to the rulers the more the crowd goes on.

Liberals after the manifesto of October 1905 (M10).
"""

from groundswell.grammar.law import law


@law(
    "unity",
    actor="regime",
    source="halinski2023:L79",
    ledger=("M10",),
    rises_with=("concession", "crowd"),
    falls_with=("unity",),
)
def property_closes_ranks(unity: float, concession: float, crowd: float, *, pace: float) -> float:
    """Daily change of unity, share: ``pace * concession * crowd * (1 - unity)``.

    >>> property_closes_ranks(0.5, 1.0, 0.5, pace=0.5)
    0.125
    """
    return pace * concession * crowd * (1.0 - unity)

"""In war who strikes may be sent to the front: acting costs more, as long as few act.

The other half of the claim that a great shock from outside breaks off a movement that was rising (M33); the first is
the rally round the flag. Strikers of 1914-1916 lost their exemption from service, and plants at work for the war
stood under military law. As with other fear, there is safety in numbers.
"""

from groundswell.grammar.law import law


@law(
    "risk",
    source="halinski2023:L129",
    ledger=("M33",),
    rises_with=("war", "repression"),
    falls_with=("participation_seen",),
)
def sent_to_the_front(war: float, repression: float, participation_seen: float, *, weight: float) -> float:
    """Added cost of acting in war, share: ``weight * war * repression * (1 - participation_seen)``.

    >>> sent_to_the_front(1.0, 0.5, 0.0, weight=0.2), sent_to_the_front(0.0, 0.5, 0.0, weight=0.2)
    (0.1, 0.0)
    """
    return weight * war * repression * (1.0 - participation_seen)

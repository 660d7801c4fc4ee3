"""What a sign test is: a published direction, the number that shows it, and whether it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Sign:
    """One direction, asked of a model.

    Attributes
    ----------
    says : str
        What must come out.
    measured : str
        What did.
    holds : bool
        Whether it is what must.
    """

    says: str
    measured: str
    holds: bool


@dataclass(frozen=True)
class SignModel:
    """A published model of which only signs are known or gated.

    Attributes
    ----------
    source : str
        Key of the bibliography.
    claim : str
        What the paper says.
    ours : str
        What of its rules stands here, and what is ours.
    ask : callable
        Runs, seed -> its signs.
    """

    source: str
    claim: str
    ours: str
    ask: Callable[[int, int], tuple[Sign, ...]]

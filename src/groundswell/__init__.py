"""Groundswell: a laboratory for theories of revolution.

>>> import groundswell as gs
>>> gs.theory("granovetter_1978").step
'day'
>>> result = gs.run("town", theory="granovetter_1978", until="1901-01-10", seed=3)
>>> result.figures()
Figures(participation_by_day)

The verbs stand in `groundswell.api`. They are fetched when first used, since importing a compiler takes longer
than most questions.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = [
    "Asked",
    "BadInput",
    "Whom",
    "add_shelf",
    "cite",
    "classic",
    "coded",
    "describe",
    "expectation",
    "law",
    "ledger",
    "observable",
    "page",
    "prepare",
    "read",
    "replicate",
    "rivals",
    "run",
    "shelves",
    "theory",
    "try_item",
    "warmup",
    "whatif",
    "why",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("groundswell.cli.version").version()
    if name not in __all__:
        raise AttributeError(f"module 'groundswell' has no attribute {name!r}")
    return getattr(import_module("groundswell.api"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]

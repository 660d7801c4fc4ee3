"""Every example in a docstring is true; those of laws and scores are asked by the tests of their shelves."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import groundswell

HOUSE = Path(groundswell.__file__).parent
WITH_EXAMPLES = [
    "groundswell." + ".".join(path.relative_to(HOUSE).with_suffix("").parts)
    for path in sorted(HOUSE.rglob("*.py"))
    if ">>> " in path.read_text("utf-8") and path.relative_to(HOUSE).parts[0] not in ("laws", "scores")
]


def test_there_are_examples() -> None:
    assert len(WITH_EXAMPLES) > 20


@pytest.mark.parametrize("module", WITH_EXAMPLES)
def test_examples_are_true(module: str) -> None:
    outcome = doctest.testmod(import_module(module))
    assert outcome.attempted > 0 and not outcome.failed

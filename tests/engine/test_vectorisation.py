"""The person loops are compiled to packed arithmetic; a law that undoes this costs five times the speed."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys

import pytest

from groundswell import catalogue

from .populations import OWN_PAGES

LIST = """
import sys, warnings
from groundswell import catalogue
from groundswell.engine.compile import compile_theory
from groundswell.engine.warm import warm_page
page = compile_theory(catalogue.theory(sys.argv[1]), ["person"]).days["person"]
warm_page(page.loop)
print("\\n".join(page.loop.inspect_asm().values()))
"""

PACKED = re.compile(r"\bv?(?:mul|add|sub|fmadd\w*|fnmadd\w*|max|min|cmp\w*)ps\b")
SCALAR = re.compile(r"\bv?(?:mul|add|sub|div)ss\b")
DOUBLE = re.compile(r"\bv?(?:mul|add|sub|div)[ps]d\b")


@pytest.mark.skipif(platform.machine() not in ("x86_64", "AMD64"), reason="reads x86-64 assembly")
@pytest.mark.parametrize("name", OWN_PAGES)
def test_person_loop_is_packed(name: str, tmp_path: os.PathLike[str]) -> None:
    """Compiled afresh in a process of its own: numba shows no assembly for what it took from the cache."""
    if "person" not in catalogue.theory(name).actors:
        pytest.fail(f"{name} has no person page")
    environment = os.environ | {"GROUNDSWELL_CACHE": str(tmp_path)}
    shown = subprocess.run(
        [sys.executable, "-c", LIST, name], env=environment, capture_output=True, text=True, check=True
    )
    packed, scalar, double = (len(pattern.findall(shown.stdout)) for pattern in (PACKED, SCALAR, DOUBLE))
    assert packed >= 4, f"{packed} packed single-precision operations: the loop over lanes is not vectorised"
    assert packed > scalar, f"{scalar} scalar operations beside {packed} packed ones"
    assert double == 0, f"{double} double-precision operations: a literal has widened the page"

"""Before the first day every page is compiled, half of them elsewhere, and no edited law for an old one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.engine import compile, warm
from groundswell.engine.twin import fingerprint

THEORY = catalogue.theory("granovetter_1978")
ACTORS = ("person", "organisation", "unit")


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[compile.CompiledPage]:
    """Pages that nobody has compiled yet, in a cache of their own and under names that this process never imported."""
    monkeypatch.setenv("GROUNDSWELL_CACHE", str(tmp_path))
    monkeypatch.setattr(compile, "_digest", lambda page, text: f"fresh{page.name}")
    compiled = compile.compile_theory(THEORY, ACTORS)
    return [*compiled.starts.values(), *compiled.days.values()]


def asked(pages: list[compile.CompiledPage], mark: str = "") -> subprocess.CompletedProcess[str]:
    calls = [
        [(law.module, law.name, mark or fingerprint(law.formula)) for law in page.page.laws] for page in pages
    ]
    written = json.dumps([(str(page.file), called) for page, called in zip(pages, calls, strict=True)])
    command = [sys.executable, "-m", "groundswell.engine.warm"]
    return subprocess.run(command, input=written, text=True, capture_output=True, env=dict(os.environ))


def test_another_process_compiles_what_it_is_asked_for(pages: list[compile.CompiledPage]) -> None:
    assert not any(page.is_cached for page in pages)
    assert asked(pages).returncode == 0
    assert all(page.is_cached for page in pages)


def test_a_law_that_was_edited_since_is_not_compiled_for_the_old_one(
    pages: list[compile.CompiledPage],
) -> None:
    assert asked(pages, "another law").returncode == 0
    assert [page.is_cached for page in pages] == [not page.page.laws for page in pages]
    assert any(page.page.laws for page in pages)


def test_the_shares_hold_every_page_once(pages: list[compile.CompiledPage]) -> None:
    beside, own = warm._shared_out(pages)
    assert sorted(page.file for page in (*beside, *own)) == sorted(page.file for page in pages)


def test_without_a_helper_all_is_compiled_here(
    pages: list[compile.CompiledPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*told: object, **more: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert warm._compile_beside(pages) is None

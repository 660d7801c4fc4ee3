"""A cached page never outlives its law; what the cache keeps is found again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.engine.compile import compile_theory
from groundswell.grammar.spelling import BadInput

LAW = '''"""People join when others do."""

from groundswell.grammar.law import law


@law("participation", source="granovetter1978", rises_with=("active_in_country",))
def following(active_in_country, *, needed):
    """
    >>> following(0.5, needed=0.4)
    1.0
    """
    return {formula}
'''

RUN = """
import sys
sys.path.insert(0, sys.argv[1])
from following import following
from groundswell import api
from groundswell.grammar.prior import Fixed
from groundswell.grammar.theory import Theory
theory = Theory("tried", "A claim.", "granovetter1978", (following,), {following: {"needed": Fixed(0.5)}}, "nothing")
scenario = api.prepare("town", api.Asked(theory=theory, until="1901-01-02"))
page = scenario.compiled.days["person"]
card = api.run(scenario)
print(page.file.name, card.comparison("strikers_by_day") is not None)
print(sum(event.value for event in card.replications[0].events), card.replications[0].sha256)
"""


def say(law: str, folder: Path) -> list[str]:
    (folder / "following.py").write_text(LAW.format(formula=law))
    environment = os.environ | {"GROUNDSWELL_CACHE": str(folder / "cache"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", RUN, str(folder)]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.split()


def test_an_edited_law_is_heard(tmp_path: Path) -> None:
    """Numba alone would answer with the first law all three times: the page itself does not change."""
    never = say("1.0 if active_in_country > needed else 0.0", tmp_path)
    always = say("1.0 if active_in_country > needed - 1.0 else 0.0", tmp_path)
    again = say("1.0 if active_in_country > needed else 0.0", tmp_path)
    assert never[0] != always[0], "the file of the page does not carry the law's source in its name"
    assert never[-1] != always[-1], "the compiled page is that of the old law"
    assert again == never
    assert len(list((tmp_path / "cache" / "pages").glob("person_*.py"))) == 3  # two days, one start


IN_ONE_PROCESS = """
import pathlib, sys
sys.path.insert(0, sys.argv[1])
from following import following
from groundswell import api
from groundswell.grammar.prior import Fixed
from groundswell.grammar.theory import Theory
text = pathlib.Path(sys.argv[1], "following.py").read_text()
pathlib.Path(sys.argv[1], "following.py").write_text(text.replace("needed else", "needed - 1.0 else"))
theory = Theory("tried", "A claim.", "granovetter1978", (following,), {following: {"needed": Fixed(0.5)}}, "nothing")
print(api.run(api.prepare("town", api.Asked(theory=theory, until="1901-01-02"))).replications[0].sha256)
"""


def test_what_was_imported_is_what_is_hashed(tmp_path: Path) -> None:
    """A law edited after it was imported, as in a notebook, is compiled as imported: not under the new text's name."""
    truth = say("1.0 if active_in_country > needed - 1.0 else 0.0", tmp_path)[-1]
    shutil.rmtree(tmp_path / "cache")
    (tmp_path / "following.py").write_text(LAW.format(formula="1.0 if active_in_country > needed else 0.0"))
    environment = os.environ | {"GROUNDSWELL_CACHE": str(tmp_path / "cache"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", IN_ONE_PROCESS, str(tmp_path)]
    old = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()
    assert "needed - 1.0" in (tmp_path / "following.py").read_text()
    after = say("1.0 if active_in_country > needed - 1.0 else 0.0", tmp_path)[-1]
    assert after == truth != old


def test_threads_compile_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUNDSWELL_CACHE", str(tmp_path))
    with ThreadPoolExecutor(8) as pool:
        compiled = list(pool.map(lambda _: compile_theory(catalogue.theory("granovetter_1978")), range(8)))
    assert len({page.days["person"].file for page in compiled}) == 1
    assert all(page.days["person"].loop is compiled[0].days["person"].loop for page in compiled)


def test_a_cache_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("GROUNDSWELL_CACHE", str(tmp_path / "file"))
    theory = catalogue.theory("granovetter_1978").with_prior("normal_thresholds", "mean", 0.123)
    with pytest.raises(BadInput, match="GROUNDSWELL_CACHE"):
        compile_theory(theory)

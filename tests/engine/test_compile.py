"""A cached page never outlives its law; what the cache keeps is found again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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
    assert len(list((tmp_path / "cache" / "pages").glob("tried_person_*.py"))) == 3  # two days, one start

"""What came after is read whole from its folder, and what is said of the tables is what they say."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.archive.aftermath import read_aftermath
from groundswell.archive.folder import Folder
from groundswell.grammar.sources import Confidence
from groundswell.grammar.spelling import BadInput

NAMES = sorted({claim.set_beside for claim in catalogue.claims() if claim.set_beside})
LEDGER = catalogue.findings_file().parent


@pytest.mark.parametrize("name", NAMES)
def test_every_value_has_a_source_and_none_stands_twice(name: str) -> None:
    found = catalogue.aftermath(name)
    keys = [(each.name, each.country, each.year) for each in found.indicators]
    assert len(keys) == len(set(keys)) and len(found.rights) == len(
        {(r.name, r.country) for r in found.rights}
    )
    for each in (*found.indicators, *found.rights):
        assert each.confidence is not Confidence.ASSUMED
        assert each.source.key != "recollection" or each.confidence is Confidence.RECALLED


def test_what_is_said_of_the_tables_is_what_they_say() -> None:
    found = catalogue.aftermath("aftermath")
    (_, lives), (_, deaths), (_, output) = (
        found.beside_others(name) for name in ("life_expectancy", "child_mortality", "output_per_head")
    )
    said = [f"{round(100 * lives[year])} %" for year in (1900, 1960, 1935, 1990)]
    said += [f"{round(100 * output[year])} %" for year in (1913, 1960, 1990)]
    assert re.findall(r"\d+ %", found.shows) == said
    times = [f"{deaths[year]:.1f} times" for year in (1913, 1950, 1960)]
    assert re.findall(r"\d\.\d times", found.shows) == times


def test_others_are_those_with_every_year() -> None:
    found = catalogue.aftermath("aftermath")
    assert found.beside_others("life_expectancy")[0] == ("Japan", "France", "United Kingdom")
    assert found.beside_others("infant_mortality") == ((), {})
    assert found.beside_others("doctors") == ((), {}), "one year of one country is no comparison"


@pytest.mark.parametrize(
    ("file", "was", "becomes", "said"),
    [
        ("indicators.csv", "Russia,1900,30.5", "Russia,1900,thirty", r"indicators\.csv:2: value is 'thirty'"),
        (
            "indicators.csv",
            ",owid,",
            ",oiwd,",
            r"indicators\.csv:2: unknown source 'oiwd'; did you mean 'owid'",
        ),
        ("rights.csv", "right,country", "rite,country", r"the field 'right' does not stand here"),
        ("aftermath.yaml", "country: Russia", "country: Ruritania", r"no indicator is of 'Ruritania'"),
        ("aftermath.yaml", "shows:", "show:", r"it says no shows"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(
    tmp_path: Path, file: str, was: str, becomes: str, said: str
) -> None:
    folder = tmp_path / "aftermath"
    shutil.copytree(LEDGER / "aftermath", folder)
    text = (folder / file).read_text("utf-8")
    assert was in text
    (folder / file).write_text(text.replace(was, becomes, 1), "utf-8")
    with pytest.raises(BadInput, match=said):
        read_aftermath(Folder(folder))

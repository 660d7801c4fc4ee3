"""What must not be read in the package: anyone's machine, and work put off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "groundswell"
SUFFIXES = {".py", ".yaml", ".yml", ".md", ".bib", ".csv", ".json", ".html", ".css", ".js"}
WRITTEN = sorted(path for path in SOURCE.rglob("*") if path.suffix in SUFFIXES)
FORBIDDEN = {
    "the path of a machine": re.compile(
        r"(?<![\w.])/(?:work|root|home|Users|tmp|opt|mnt|var)/|\b[A-Z]:\\\\?[A-Za-z]|file://"
    ),
    "work put off": re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b"),
}


def test_there_is_something_to_read() -> None:
    assert len(WRITTEN) > 20


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    found = [
        f"{path.relative_to(SOURCE)}:{number}: {line.strip()[:100]}"
        for path in WRITTEN
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if FORBIDDEN[what].search(line)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('open("/home/someone/data.csv")', "the path of a machine"),
        (r"C:\\Users\\someone", "the path of a machine"),
        ("# TODO later", "work put off"),
    ],
)
def test_the_patterns_find_what_they_are_for(line: str, what: str) -> None:
    assert FORBIDDEN[what].search(line)


@pytest.mark.parametrize(
    "line", ["https://example.org/home/page", "at home/work and elsewhere", "src/groundswell/work"]
)
def test_the_patterns_leave_the_rest_alone(line: str) -> None:
    assert not FORBIDDEN["the path of a machine"].search(line)

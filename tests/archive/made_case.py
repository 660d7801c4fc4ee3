"""Writes small cases of three places, for tests of one rule at a time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from groundswell.archive import read_case
from groundswell.grammar.layer import Layer
from groundswell.grammar.spelling import BadInput

SAID = "date: 1901, source: invented, confidence: assumed"
ABOUT = f"{{about: {{value: 50, unit: persons, {SAID}}}}}"
PLACES = """place,title,latitude,longitude,population,urban
north,North,1,1,1000,10
middle,Middle,2,2,2000,20
south,South,3,3,4000,0
"""


def persons(value: float, unit: str = "persons") -> str:
    return f"{{value: {value}, unit: {unit}, {SAID}}}"


def with_table(folder: Path, name: str, text: str) -> None:
    """Put a table into the case and describe it."""
    (folder / name).write_text(text, "utf-8")
    package = folder / "datapackage.json"
    said = json.loads(package.read_text()) if package.exists() else {"name": "made", "resources": []}
    fields = [{"name": n, "type": "string", "description": n} for n in text.splitlines()[0].split(",")]
    licence = [{"name": "CC0-1.0", "title": "CC0"}]
    said["resources"].append(
        {
            "name": name,
            "path": name,
            "format": "csv",
            "licenses": licence,
            "sources": [{"title": "none"}],
            "change": "none",
            "schema": {"fields": fields},
        }
    )
    package.write_text(json.dumps(said, indent=1))


def layers_of(folder: Path, layers: str, more: str = "") -> dict[str, Layer]:
    """Write the case with these layers, and read it."""
    (folder / "case.yaml").write_text(
        f"""case: made
title: Made
summary: for a test
theory: elastic_band
scale: 1
calendar: {{style: julian, start: 1900-01-01, last: 1900-12-31, until: 1900-12-31}}
places:
  table: places.csv
  coordinates: {{unit: degree, {SAID}}}
  columns:
    population: {{unit: persons, {SAID}}}
    urban: {{unit: persons, {SAID}}}
layers:
{layers}
{more}""",
        "utf-8",
    )
    return {layer.name: layer for layer in read_case(folder).layers}


def layer(rule: str, name: str = "workers", sizes: str = ABOUT) -> str:
    return f"  {name}: {{class: workers, gathers_in: plant, sizes: {sizes}, persons: {rule}}}"


def refused(folder: Path, layers: str, more: str = "") -> str:
    with pytest.raises(BadInput) as caught:
        layers_of(folder, layers, more)
    assert caught.value.file and caught.value.line
    return str(caught.value)

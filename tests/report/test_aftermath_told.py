"""What came after is told with its gaps and doubts: brackets where nothing was read, and what it cannot show."""

from __future__ import annotations

import json

from rich.console import Console, Group

from groundswell import api, catalogue
from groundswell.report.aftermath_told import BRACKETS, aftermath_tables
from groundswell.report.ledger_card import standing_json

FOUND = catalogue.aftermath("aftermath")


def test_the_tables_say_what_was_not_read() -> None:
    console = Console(width=200, no_color=True)
    with console.capture() as captured:
        console.print(Group(*aftermath_tables(FOUND)))
    printed = captured.get()
    assert "(370)" in printed and "(1906)" in printed and BRACKETS in printed
    assert "Russia, of the mean of the others" in printed
    assert "what it cannot show: What would have come without the revolution" in printed


def test_the_object_has_every_value_with_its_source() -> None:
    (standing,) = api.ledger("M01")
    told = json.loads(standing_json(standing))
    assert told["verdict"] == "untestable here" and told["figure"] == FOUND.shows
    assert len(told["aftermath"]["indicators"]) == len(FOUND.indicators)
    assert all(each["source"] and each["confidence"] for each in told["aftermath"]["indicators"])
    share = told["aftermath"]["beside_others"]["life_expectancy"]["share"]
    assert share["1990"] < share["1960"] > share["1935"]
    (other,) = api.ledger("M17")
    assert json.loads(standing_json(other))["aftermath"] is None

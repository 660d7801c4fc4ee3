"""The exogenous register: spans become days, entries add up, and what depends on an entry falls with it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from groundswell import api
from groundswell.engine.outside import given_by_day, standing
from groundswell.grammar.case import Case
from groundswell.grammar.spelling import UnknownName


@pytest.fixture(scope="module")
def town() -> Case:
    return api.read("town")


def test_spans_become_days(town: Case) -> None:
    [entry] = [entry for entry in town.outside if "person.want" in entry.words]
    values = given_by_day(town, town.calendar)["person.want"]
    assert values.shape == (town.calendar.days, len(town.places))
    for span in entry.spans:
        first, last = (town.calendar.day_of(day) for day in (span.first, span.last))
        np.testing.assert_allclose(values[first : last + 1], span.value)
    covered = sum(span.last.day_number - span.first.day_number + 1 for span in entry.spans)
    assert (values[:, 0] != 0).sum() == covered


def test_entries_of_one_word_add_up(town: Case) -> None:
    [entry] = [entry for entry in town.outside if "person.want" in entry.words]
    twice = replace(town, outside=(entry, replace(entry, name="again")))
    once = given_by_day(town, town.calendar)["person.want"]
    np.testing.assert_allclose(given_by_day(twice, town.calendar)["person.want"], 2 * once)


def test_what_depends_on_an_entry_falls_with_it(town: Case) -> None:
    [entry] = [entry for entry in town.outside if "person.want" in entry.words]
    chained = replace(
        town,
        outside=(
            entry,
            replace(entry, name="prices", depends_on=(entry.name,)),
            replace(entry, name="rumours", depends_on=("prices",)),
            replace(entry, name="apart"),
        ),
    )
    assert [e.name for e in standing(chained, [entry.name])] == ["apart"]
    assert [e.name for e in standing(chained, ["rumours"])] == [entry.name, "prices", "apart"]
    with pytest.raises(UnknownName, match="did you mean 'prices'"):
        standing(chained, ["price"])

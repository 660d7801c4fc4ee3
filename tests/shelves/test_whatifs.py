"""Every what-if takes something out of its case that is there, and says what two sides expect of it."""

from __future__ import annotations

import pytest

from groundswell import catalogue
from groundswell.archive import read_case
from groundswell.grammar.sources import parse_source
from groundswell.grammar.whatif import WhatIf

SHELF = catalogue.whatifs()


def test_the_shelf_is_not_empty() -> None:
    assert SHELF


def test_no_two_take_out_the_same() -> None:
    assert len({(asked.case, frozenset(asked.without)) for asked in SHELF}) == len(SHELF)


@pytest.mark.parametrize("asked", SHELF, ids=lambda asked: asked.name)
class TestWhatIf:
    def test_is_named_after_its_file_and_asks(self, asked: WhatIf) -> None:
        assert catalogue.whatif(asked.name) is asked
        assert asked.claim.endswith("?")

    def test_has_two_sides_and_a_source(self, asked: WhatIf) -> None:
        assert asked.talk and asked.rival and asked.talk != asked.rival
        assert parse_source(asked.source).page

    def test_takes_out_what_is_in_the_register(self, asked: WhatIf) -> None:
        case = read_case(catalogue.case_folder(asked.case))
        entries = (*case.outside, *case.movements, *case.incidents, *case.settings)
        register = {entry.name for entry in entries}
        assert asked.without
        assert set(asked.without) <= register

    def test_leaves_something_standing(self, asked: WhatIf) -> None:
        """Even with all that depends on it gone as well, or a case without a world would be compared."""
        outside = read_case(catalogue.case_folder(asked.case)).outside
        gone = set(asked.without)
        while more := {entry.name for entry in outside if gone & set(entry.depends_on)} - gone:
            gone |= more
        assert {entry.name for entry in outside} - gone

"""A law that does not keep the rules does not get past the import of its file."""

from __future__ import annotations

import doctest
from typing import Any

import pytest

from groundswell.grammar import law as law_module
from groundswell.grammar.law import BrokenLaw, Law, law
from groundswell.grammar.sources import Source

FILE = '''"""Seen crowds
draw others in.

Why the source says so.
"""

from groundswell.grammar.law import law


@law("solidarity", source="granovetter1978:1423", ledger=("M40",), rises_with=("participation_seen",))
def pulled_along(participation_seen: float, *, pull: float) -> float:
    """Pull of others.

    >>> pulled_along(0.5, pull=0.5)
    0.25
    """
    return pull * participation_seen
'''


def declared(*changes: tuple[str, str]) -> Law:
    """The law of `FILE`, with parts of its text changed, as its import would make it."""
    text = FILE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    module: dict[str, Any] = {"__name__": "a_file"}
    exec(compile(text, "a_file.py", "exec"), module)
    return next(value for value in module.values() if isinstance(value, Law))


def test_a_law_says_what_it_is() -> None:
    law = declared()
    assert str(law) == repr(law) == law.name == "pulled_along"
    assert law.claim == "Seen crowds draw others in."
    assert law.slot.name == "solidarity"
    assert law.actor == "person"
    assert law.module == "a_file"
    assert law.reads == ("participation_seen",)
    assert law.parameters == ("pull",)
    assert law.source == Source("granovetter1978", "1423")
    assert law.ledger == ("M40",)
    assert law(0.5, pull=1.0) == 0.5


def test_a_law_of_another_actor_reads_the_words_of_that_actor() -> None:
    law = declared(
        ('"solidarity"', '"compassion", actor="unit"'),
        ("participation_seen", "crowd"),
    )
    assert law.actor == "unit" and law.reads == ("crowd",)


def test_a_law_may_give_the_change_or_the_start_of_a_kept_word() -> None:
    assert declared(('"solidarity"', '"stance"')).slot.name == "stance"
    assert declared(('"solidarity"', '"initial_threshold"')).slot.name == "initial_threshold"


def test_a_law_without_direction_says_why_and_shows_two_examples() -> None:
    reasoned = ('rises_with=("participation_seen",)', 'without_direction="it turns"')
    with pytest.raises(BrokenLaw, match="fewer than 2 doctest"):
        declared(reasoned)
    second = ("    0.25\n", "    0.25\n    >>> pulled_along(0.0, pull=0.5)\n    0.0\n")
    assert declared(reasoned, second).without_direction == "it turns"


def test_an_absence_reads_nothing_and_needs_no_direction() -> None:
    absence = declared(
        ("participation_seen: float, *, pull: float", ""),
        ('rises_with=("participation_seen",)', ""),
        ("pulled_along(0.5, pull=0.5)\n    0.25", "pulled_along()\n    0.0"),
        ("return pull * participation_seen", "return 0.0"),
    )
    assert absence() == 0.0 and not absence.reads


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("(participation_seen: float", "(participation_sen: float"), "did you mean 'participation_seen'"),
        (('"solidarity"', '"solidarty"'), "unknown slot of a person 'solidarty'; did you mean 'solidarity'"),
        (('"solidarity"', '"discipline"'), "unknown slot of a person 'discipline'"),
        (('"solidarity"', '"strain"'), "unknown slot of a person 'strain'"),
        (("granovetter1978:1423", "granoveter1978"), "unknown source 'granoveter1978'"),
        (("granovetter1978:1423", ""), "is not a source"),
        (('rises_with=("participation_seen",)', ""), "no direction"),
        (('rises_with=("participation_seen",)', 'rises_with=("crowd",)'), "'crowd', which it does not read"),
        (('rises_with=("participation_seen",)', 'falls_with=("pull",)'), "'pull', which it does not read"),
        ((">>>", "such as"), "fewer than 1 doctest"),
        (("participation_seen: float,", "participation_seen: float = 0.5,"), "has a default"),
        (("pull: float", "pull: float = 0.5"), "has a default"),
        (("participation_seen: float, *,", "*participation_seen: float,"), "neither perceived"),
        (("*, pull: float", "**pull: float"), "neither perceived"),
        (
            ('"""Seen crowds\ndraw others in.\n\nWhy the source says so.\n"""', ""),
            "does not begin with the claim",
        ),
    ],
)
def test_a_broken_law_fails_at_import(change: tuple[str, str], complaint: str) -> None:
    with pytest.raises(BrokenLaw, match="law pulled_along: ") as raised:
        declared(change)
    assert complaint in str(raised.value)


def test_an_unknown_kind_of_actor_is_refused() -> None:
    with pytest.raises(BrokenLaw, match="of a crowd"):
        declared(('"solidarity"', '"solidarity", actor="crowd"'))


def test_a_broken_law_is_a_wrong_type_with_its_cause() -> None:
    with pytest.raises(TypeError) as raised:
        law("solidarity", source="nobody1900")(lambda active: active)
    assert raised.value.__cause__ is not None


def test_examples() -> None:
    assert not doctest.testmod(law_module).failed

"""The glossary is whole: every word has its range and unit, every perception looks at something that is kept."""

from __future__ import annotations

import pytest

from groundswell.grammar.nomenclature import SLOTS, WORDS, _table, slot, word
from groundswell.grammar.spelling import UnknownName
from groundswell.grammar.word import ACTORS, SCOPES, Mean, Role, Seen, Setting, Storage, Wander, Word


@pytest.mark.parametrize(("actor", "name"), WORDS, ids=".".join)
class TestWord:
    def test_is_found_by_its_own_name(self, actor: str, name: str) -> None:
        found = word(name, actor)
        assert (found.actor, found.name) == (actor, name)
        assert name.isidentifier() and name == name.lower() and "__" not in name

    def test_has_meaning_unit_and_range(self, actor: str, name: str) -> None:
        found = WORDS[actor, name]
        assert found.meaning and found.unit
        assert found.low < found.high
        assert found.low <= found.absent <= found.high
        if found.unit in ("flag", "quantile"):
            assert (found.low, found.high) == (0, 1)

    def test_takes_no_more_room_than_its_kind_needs(self, actor: str, name: str) -> None:
        found = WORDS[actor, name]
        if found.kept and found.is_flag:
            assert found.storage is Storage.FLAG
        if found.storage is Storage.FLAG:
            assert found.is_flag

    def test_a_mean_looks_at_a_kept_word(self, actor: str, name: str) -> None:
        seen = WORDS[actor, name].seen
        if isinstance(seen, Mean):
            assert seen.actor in ACTORS and seen.within in SCOPES
            looked_at = WORDS[seen.actor, seen.word]
            assert looked_at.kept
            assert (looked_at.low, looked_at.high) == (WORDS[actor, name].low, WORDS[actor, name].high)

    def test_slots_follow_its_role(self, actor: str, name: str) -> None:
        found = WORDS[actor, name]
        assert ((actor, name) in SLOTS) == (found.role is Role.STATE)
        assert ((actor, f"initial_{name}") in SLOTS) == found.kept


def test_every_kind_of_actor_has_words_and_no_other() -> None:
    assert {actor for actor, _ in WORDS} == set(ACTORS)
    assert {actor for actor, _ in SLOTS} == set(ACTORS)


def test_each_stream_of_chance_is_used_once() -> None:
    streams = [found.stream for found in WORDS.values() if found.role is Role.CHANCE]
    assert len(set(streams)) == len(streams)


def test_a_misspelt_word_or_slot_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match="unknown word of a person 'discontnt'; did you mean 'discontent'"):
        word("discontnt")
    with pytest.raises(UnknownName, match="unknown slot of a unit 'refusl'; did you mean 'refusal'"):
        slot("refusl", "unit")
    assert slot("initial_discontent").name == "initial_discontent"


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        ({"actor": "crowd"}, "unknown kind of actor 'crowd'"),
        ({"low": 1.0}, "empty range 1.0..1"),
        ({"low": -1, "chronicled": True}, "the chronicle counts flags and shares"),
        ({"role": Role.SEEN}, "a seen word, and no other, says how it is filled"),
        ({"seen": Setting()}, "a seen word, and no other, says how it is filled"),
        ({"role": Role.CHANCE}, "a word of chance, and no other, has a stream"),
        ({"turns": True}, "only what is kept and chronicled turns"),
        ({"stream": 3}, "a word of chance, and no other, has a stream"),
        ({"role": Role.SEEN, "seen": Mean("person.active", "street")}, "unknown scope 'street'"),
    ],
)
def test_a_word_that_contradicts_itself_is_refused(broken: dict[str, object], complaint: str) -> None:
    with pytest.raises(ValueError, match=f"word mood: {complaint}"):
        Word(**{"name": "mood", "meaning": "mood", "unit": "share", "low": 0, "high": 1, **broken})


def seeing(seen: Seen, actor: str = "person") -> Word:
    return Word("sight", "what is seen", "share", 0, 1, actor, role=Role.SEEN, seen=seen)


@pytest.mark.parametrize(
    ("actor", "seen", "complaint"),
    [
        ("person", Mean("unit.refusing", "collective"), "only persons are met in a collective"),
        ("unit", Mean("unit.refusing", "collective"), "only persons are met in a collective"),
        ("unit", Mean("person.active", "others"), "a unit is none of the others of person.active"),
        ("person", Mean("unit.refusing", "others"), "a person is none of the others of unit.refusing"),
        *(
            ("person", Mean("person.active", scope, classes=("workers",)), f"classes .* '{scope}'")
            for scope in ("collective", "cell", "others")
        ),
        *(
            ("person", Mean("person.active", scope, lagged=True), f"a lag .* '{scope}'")
            for scope in ("collective", "others")
        ),
        ("person", Wander("cell", 20.0, 999), "unknown scope 'cell'; known: collective, country, place"),
        ("person", Wander("others", 20.0, 999), "unknown scope 'others'"),
        ("person", Wander("ties", 20.0, 999), "unknown scope 'ties'"),
        ("person", Mean("persn.active", "place"), "unknown kind of actor 'persn'; did you mean 'person'"),
        ("person", Mean("active", "place"), "unknown kind of actor 'active'"),
        ("person", Mean("person.active", "plce"), "unknown scope 'plce'; did you mean 'place'"),
        (
            "person",
            Mean("person.active", "place", classes=("workers", "peasant")),
            "unknown class 'peasant'; did you mean 'peasants'",
        ),
    ],
)
def test_what_the_engine_cannot_see_is_refused(actor: str, seen: Seen, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"word sight: {complaint}"):
        seeing(seen, actor)


@pytest.mark.parametrize(
    ("actor", "seen"),
    [
        ("unit", Mean("person.active", "collective")),
        ("unit", Mean("unit.refusing", "others")),
        *(
            ("person", Mean("person.active", scope, classes=("workers",), lagged=True))
            for scope in ("place", "ties", "country")
        ),
        ("person", Mean("person.active", "cell", lagged=True)),
        *(("person", Wander(scope, 20.0, 999)) for scope in ("collective", "place", "country")),
    ],
)
def test_what_the_engine_can_see_is_not(actor: str, seen: Seen) -> None:
    assert _table((*WORDS.values(), seeing(seen, actor)))


@pytest.mark.parametrize(
    ("of", "complaint"),
    [
        ("person.actve", "unknown kept word of a person 'actve'; did you mean 'active'"),
        ("unit.refusal", "unknown kept word of a unit 'refusal'; did you mean 'refusing'"),
        ("person", "unknown kept word of a person ''"),
        ("person.acts", "unknown kept word of a person 'acts'"),
    ],
)
def test_a_mean_of_what_nobody_keeps_is_refused(of: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"word sight of a person: {complaint}"):
        _table((*WORDS.values(), seeing(Mean(of, "place"))))

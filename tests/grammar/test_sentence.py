"""Sentences: of words and slots, in stages, and the default ones in the order in which they can be said."""

from __future__ import annotations

import pytest

from groundswell.grammar.nomenclature import SLOTS, WORDS
from groundswell.grammar.schedule import DEFAULT_SENTENCES
from groundswell.grammar.sentence import STAGES, Sentence, sentence
from groundswell.grammar.word import Role


def strain(discontent: float, stance: float) -> float:
    """The stretch of the band.

    More of it.
    """
    return discontent - stance


def test_a_sentence_says_what_it_is() -> None:
    said = sentence("person", "perceive")(strain)
    assert (said.name, said.actor, said.stage) == ("strain", "person", "perceive")
    assert said.reads == ("discontent", "stance")
    assert said.meaning == "The stretch of the band."
    assert said.module == __name__
    assert str(said) == "strain(discontent, stance)"
    assert said.formula(0.5, 0.25) == 0.25


def test_a_sentence_may_bear_another_name_than_its_function() -> None:
    assert sentence("person", "perceive", gives="breaking_point")(strain).name == "breaking_point"


@pytest.mark.parametrize(
    ("actor", "stage", "gives", "complaint"),
    [
        ("person", "evening", None, "unknown stage 'evening'"),
        ("person", "perceive", "mood", "its result is no word of a person"),
        ("unit", "perceive", None, "its result is no word of a unit"),
        ("unit", "perceive", "belief", "'discontent' is neither a slot nor a word of a unit"),
    ],
)
def test_a_broken_sentence_is_refused(actor: str, stage: str, gives: str | None, complaint: str) -> None:
    with pytest.raises(TypeError, match=complaint):
        sentence(actor, stage, gives)(strain)


@pytest.mark.parametrize("said", DEFAULT_SENTENCES, ids=str)
class TestDefaultSentence:
    def test_explains_itself(self, said: Sentence) -> None:
        assert said.meaning.endswith(".")

    def test_reads_nothing_that_is_given_only_later(self, said: Sentence) -> None:
        mine = [other for other in DEFAULT_SENTENCES if other.actor == said.actor]
        order = sorted(mine, key=lambda other: (STAGES.index(other.stage), mine.index(other)))
        earlier = {other.name for other in order[: order.index(said)]}
        for read in said.reads:
            word = WORDS.get((said.actor, read))
            assert word is None or word.role is not Role.QUANTITY or read in earlier

    def test_gives_a_quantity_or_what_will_be_remembered(self, said: Sentence) -> None:
        word = WORDS[said.actor, said.name]
        assert word.role is Role.QUANTITY or (said.stage in ("start", "remember") and word.kept)


def test_each_default_is_said_once() -> None:
    names = [(said.actor, said.name) for said in DEFAULT_SENTENCES]
    assert len(set(names)) == len(names)


def test_each_named_slot_but_those_of_one_theory_is_read_by_a_default() -> None:
    read = {(said.actor, name) for said in DEFAULT_SENTENCES for name in said.reads}
    named = {key for key in SLOTS if key not in WORDS and not key[1].startswith("initial_")}
    assert named - read == {("person", "radicalisation"), ("person", "moderation"), ("person", "death")}

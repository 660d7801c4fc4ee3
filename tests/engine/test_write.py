"""Pages: what the laws need is on them, nothing else, and the order in which laws are listed does not matter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from groundswell import catalogue
from groundswell.engine.layout import lay_out
from groundswell.engine.reference import plain_page
from groundswell.engine.write import Unwritable, write_page
from groundswell.grammar.law import Law, law
from groundswell.grammar.prior import Fixed
from groundswell.grammar.sentence import sentence
from groundswell.grammar.theory import Theory
from groundswell.grammar.word import Role

from .populations import OWN_PAGES

ALL = [(name, actor) for name in OWN_PAGES for actor in catalogue.theory(name).actors]


def tiny(*laws: Law) -> Theory:
    priors = {each: dict.fromkeys(each.parameters, Fixed(0.5)) for each in laws}
    return Theory("tiny", "A claim.", "granovetter1978", laws, priors, "nothing")


@pytest.mark.parametrize(("name", "actor"), ALL)
def test_every_law_is_called_once(name: str, actor: str) -> None:
    theory = catalogue.theory(name)
    day, start = write_page(theory, actor), write_page(theory, actor, "start")
    assert day is not None and start is not None
    for each in theory.laws:
        if each.actor == actor:
            assert (day.text + start.text).count(f" {each.name}(") + (day.text + start.text).count(
                f"({each.name}("
            ) == 1


@pytest.mark.parametrize(("name", "actor"), ALL)
def test_a_page_is_a_function_of_what_it_says(name: str, actor: str) -> None:
    theory = catalogue.theory(name)
    turned = replace(theory, laws=tuple(reversed(theory.laws)))
    assert write_page(theory, actor) == write_page(turned, actor)


@pytest.mark.parametrize(("name", "actor"), ALL)
def test_a_page_is_plain_python(name: str, actor: str) -> None:
    for stage in ("start", "day"):
        page = write_page(catalogue.theory(name), actor, stage)
        assert page is not None
        assert plain_page(page).__code__.co_argcount == len(page.arguments)
        assert max(len(line) for line in page.text.splitlines()) <= 140
        assert not {word.name for word in page.kept} & {word.name for word in page.seen}


@pytest.mark.parametrize(("name", "actor"), ALL)
def test_nothing_idle_is_stored(name: str, actor: str) -> None:
    """Each word that takes memory is read by a law or a sentence, or is counted, or changes."""
    page = write_page(catalogue.theory(name), actor)
    assert page is not None
    read = {r for each in page.laws for r in each.reads} | {r for s in page.sentences for r in s.reads}
    for word in page.kept:
        assert word.name in read or word in page.tallied or word in page.changed
    layout = lay_out(page)
    planes = [(column.plane, column.bit) for column in layout.columns]
    assert len(set(planes)) == len(planes)
    assert (0, 0) not in planes, "bit 0 of plane 0 says who is there"


def test_nothing_to_say_is_no_page() -> None:
    assert write_page(catalogue.theory("granovetter_1978"), "regime") is None


def test_two_laws_of_a_slot_add_up() -> None:
    @law("solidarity", source="granovetter1978", rises_with=("active_in_place",))
    def near(active_in_place: float) -> float:
        """
        >>> 1
        1
        """
        return active_in_place

    @law("solidarity", source="granovetter1978", rises_with=("active_in_country",))
    def far(active_in_country: float) -> float:
        """
        >>> 1
        1
        """
        return active_in_country

    @law("participation", source="granovetter1978", rises_with=("resolve",))
    def joining(resolve: float) -> float:
        """
        >>> 1
        1
        """
        return 1.0 if resolve > 0.5 else 0.0

    page = write_page(tiny(near, far, joining), "person")
    assert page is not None
    assert "solidarity = far(active_in_country) + near(active_in_place)" in page.text
    assert "grievance = 0.0" in page.text
    spoken = plain_page(page)
    values = dict.fromkeys(page.arguments, 0.0) | {"active_in_place": 0.3, "active_in_country": 0.3}
    result = dict(zip(page.results, spoken(*values.values()), strict=True))
    assert result["active"] == 1.0


def test_a_quantity_that_nothing_gives() -> None:
    @law("compassion", actor="unit", source="granovetter1978", rises_with=("refuses",))
    def too_early(refuses: float) -> float:
        """
        >>> 1
        1
        """
        return refuses

    @law("refusal", actor="unit", source="granovetter1978", rises_with=("defiance",))
    def refusing(defiance: float) -> float:
        """
        >>> 1
        1
        """
        return defiance

    with pytest.raises(Unwritable, match="too_early reads 'refuses'"):
        write_page(tiny(too_early, refusing), "unit")


@pytest.mark.parametrize("name", OWN_PAGES)
def test_every_theory_less_one_law_is_still_written(name: str) -> None:
    """`why` and ablation leave each law out in turn."""
    theory = catalogue.theory(name)
    for each in theory.laws:
        less = theory.without(each)
        for actor in less.actors:
            page = write_page(less, actor)
            assert page is None or f"{each.name}(" not in page.text


def test_chance_words_have_streams_of_their_own() -> None:
    from groundswell.grammar.nomenclature import WORDS

    streams = [word.stream for word in WORDS.values() if word.role is Role.CHANCE]
    assert len(set(streams)) == len(streams)


def test_a_law_that_fills_a_slot_for_nothing() -> None:
    """It would otherwise vanish without a word, and setting its parameters would do nothing."""
    theory = catalogue.theory("granovetter_1978")
    ageing = catalogue.law("end_of_public_life")
    with_it = replace(
        theory, laws=(*theory.laws, ageing), priors={**theory.priors, ageing: {"span": Fixed(35.0)}}
    )
    with pytest.raises(
        Unwritable, match=r"nothing reads the slot 'death', which the law end_of_public_life fills"
    ):
        write_page(with_it, "person")


def test_what_only_a_sentence_looks_at_is_counted_too() -> None:
    @sentence("person", "perceive", gives="participation_seen")
    def shown_around(exposure: float, stance_at_work: float) -> float:
        """One sees what others say, too."""
        return exposure + 0.1 * stance_at_work

    band = catalogue.theory("elastic_band").without("ranks_share_the_stance")
    page = write_page(replace(band, sentences=(shown_around,)), "person")
    assert page is not None
    assert "stance_at_work" in [word.name for word in page.seen]
    assert "stance" in [word.name for word in page.tallied]

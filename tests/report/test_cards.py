"""Cards: what is shown of pages, theories, laws, words, cases; and why someone acted."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console, RenderableType

from groundswell import api
from groundswell.grammar.nomenclature import SLOTS, WORDS
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.word import Mean
from groundswell.report.balance import balances
from groundswell.report.case_card import case_card
from groundswell.report.item_card import law_card, theory_card, word_card
from groundswell.report.page_card import page_card
from groundswell.report.why_card import _within, why_card
from groundswell.report.works import works

THEORIES = api.shelves()["theories"]


def printed(card: RenderableType, width: int = 110) -> str:
    console = Console(file=io.StringIO(), width=width)
    console.print(card, crop=False)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def in_one_line(card: RenderableType) -> str:
    """Wide enough that nothing is broken."""
    return " ".join(printed(card, 1000).split())


@pytest.mark.parametrize("name", THEORIES)
def test_a_page_shows_the_equation_and_where_it_comes_from(name: str) -> None:
    theory = api.theory(name)
    for actor in theory.actors:
        page = api.page(theory, actor)
        said = printed(page_card(theory, page), 60)
        for line in page.text.splitlines():
            assert line in said, "the equation stands there unbroken, however narrow the screen"
        wide = in_one_line(page_card(theory, page))
        for law in page.laws:
            assert f"{law.name}: {law.claim}" in wide
            assert str(law.source.key) in wide
        for sentence in page.sentences:
            assert sentence.meaning in wide
        assert in_one_line(page_card(theory, page, coloured=True))


@pytest.mark.parametrize("name", THEORIES)
def test_a_theory_shows_its_laws_and_what_would_refute_it(name: str) -> None:
    theory = api.theory(name)
    said = in_one_line(theory_card(theory))
    assert theory.refuted_by in said
    assert all(law.name in said for law in theory.laws)
    assert all(f"{law} {why}" in said for law, why in theory.rejects.items())


def test_a_law_shows_its_formula_and_who_holds_it() -> None:
    law = api.law("share_reaches_threshold")
    said = in_one_line(law_card(law, [api.theory(name) for name in THEORIES]))
    assert "return 1.0 if active_in_country >= threshold else 0.0" in said
    assert "rises with active_in_country; falls with threshold" in said
    assert "granovetter_1978" in said
    assert "No theory on the shelf" in in_one_line(law_card(law, []))


@pytest.mark.parametrize("asked", sorted({".".join(key) for key in {**WORDS, **SLOTS}}))
def test_every_word_can_be_shown(asked: str) -> None:
    assert asked in in_one_line(word_card(asked, ()))


def test_a_word_of_several_actors_and_a_misspelt_one() -> None:
    said = in_one_line(word_card("crowd", [api.law("the_street_is_with_it")]))
    assert "institution.crowd" in said and "organisation.crowd" in said
    assert "read by the_street_is_with_it" in said
    with pytest.raises(BadInput, match=r"did you mean 'person\.active'"):
        word_card("person.actve", ())


@pytest.mark.parametrize("name", api.shelves()["cases"])
def test_a_case_shows_every_source(name: str) -> None:
    case = api.read(name)
    said = in_one_line(case_card(case))
    assert {number.source.key for number in case.numbers.values()} <= set(said.replace(":", " ").split())
    assert all(entry.exogenous_because in said for entry in case.outside)
    assert all(line in said for line in (" ".join(text.split()) for text in case.attribution))


def test_a_case_shows_its_whole_register() -> None:
    case = api.read("russia_1904_1918")
    said, lines = in_one_line(case_card(case)), printed(case_card(case), 1000).splitlines()
    register = (*case.outside, *case.movements, *case.incidents, *case.settings)
    names = {entry.name for entry in register}
    assert len(names) == 34
    for name in names:
        assert sum(line.startswith(f"  {name}: ") for line in lines) == 1 + (name in case.record)
    assert all(" ".join(entry.exogenous_because.split()) in said for entry in register)
    joining = sum(sum(m.joining.values()) for m in case.movements if m.name == "call_up_1914")
    assert f"joining: {joining:,} persons" in said


@pytest.mark.parametrize("width", [80, 110])
def test_the_confidence_of_a_number_is_never_clipped(width: int) -> None:
    case = api.read("russia_1904_1918")
    told = printed(case_card(case), width)
    table = told[told.index("Numbers: ") :]
    assert max(map(len, table.splitlines()[:100])) <= width
    heads = next(line for line in table.splitlines() if "confidence" in line)
    assert heads.index("confidence") < heads.index("source")
    assert "recalled" in table and "assumed" in table and "derived" in table


def test_works_are_cited_once_and_we_are_none() -> None:
    found = [work.key for work in works(api.theory("elastic_band"), api.read("town"))]
    assert found == sorted(set(found))
    assert "granovetter1978" in found and "invented" not in found


@pytest.fixture(scope="module")
def reason() -> api.Reason:
    """A person on a day on which most of the town is out."""
    return api.why("town", api.Whom(5, "1901-03-22"), api.Asked(theory="dual_power"))


def test_why_weighs_the_act(reason: api.Reason) -> None:
    (balance,) = balances(reason.explanation, reason.scenario.point)
    assert (balance.act, balance.law, balance.word) == ("acts", "past_the_threshold", "resolve")
    assert balance.needed is not None
    assert (balance.value >= balance.needed) == (reason.explanation.result["acts"] == 1.0)


def test_why_names_the_laws_that_turned_it(reason: api.Reason) -> None:
    said = in_one_line(why_card(reason))
    assert "Person 5 (workers, engine works, town) on 1901-03-22 (Friday)" in said
    for share in reason.explanation.shares:
        assert share.law.name in said
    assert "takes part today: yes" in said
    assert "persons" in said and "share of all who are active" in said


@pytest.mark.parametrize("name", ["granovetter_1978", "radicalisation_2016"])
def test_why_of_other_theories(name: str) -> None:
    reason = api.why("town", api.Whom(3, "1901-02-01"), api.Asked(theory=name))
    said = in_one_line(why_card(reason))
    assert "leaving out any one law would have changed nothing" in said
    assert "no share today" in said


def test_why_counts_fellows_as_they_are_perceived(reason: api.Reason) -> None:
    people = reason.scenario.society.populations["person"]
    collective = people.find(reason.agent)[0]
    more = replace(people, persons=people.persons * 3)
    size = round(1000 * float(people.settings["fellows"][collective]))
    seen = Mean("person.active", within="collective")
    assert _within(seen, more, collective) == size


def test_an_actor_is_named_once_however_many_places_it_stands_in() -> None:
    said = in_one_line(case_card(api.read("russia_1904_1918")))
    told = said[said.index("Other actors") : said.index("What is put in from outside")]
    assert told.count("bolsheviks") == 1 and "bolsheviks (every place)" in told
    assert "police union (petrograd)" in told and told.count("one for every collective of") == 3

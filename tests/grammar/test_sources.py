"""The bibliography, and what is said about one that cannot be read."""

import doctest

import pytest

from groundswell.grammar import sources
from groundswell.grammar.sources import Confidence, Source, known_keys, parse_source, reference
from groundswell.grammar.spelling import BadInput, UnknownName

GOOD = "@book{gurr1970,\n  author = {Gurr, {Ted} Robert},\n  year = {1970},\n}\n"


@pytest.mark.parametrize("key", known_keys())
def test_every_entry_says_who_and_what(key):
    work = reference(key)
    assert work.field("title") and work.short
    assert work.field("year").isdigit() or work.kind == "misc"
    assert "\\" not in work.entry and work.entry.startswith(f"@{work.kind}{{{key},")


@pytest.mark.parametrize(
    ("key", "short"),
    [
        ("granovetter1978", "Granovetter 1978"),
        ("acemoglurobinson2006", "Acemoglu and Robinson 2006"),
        ("salmon2011", "Salmon et al. 2011"),
        ("sablin2015", "Sablin et al. 2015"),
        ("golder1927", "Golder 1927"),
        ("owid", "Our World in Data"),
    ],
)
def test_short_names(key, short):
    assert reference(key).short == short


def test_a_source_is_a_key_and_a_page():
    source = parse_source(" granovetter1978 : 1423-1425 ")
    assert source == Source("granovetter1978", "1423-1425") and str(source) == "granovetter1978:1423-1425"
    assert parse_source("trotsky1930:vol. 1: ch. 3").page == "vol. 1: ch. 3"
    assert str(parse_source("kuran1991")) == "kuran1991" and source.reference.kind == "article"


def test_unknown_key_names_the_nearest():
    with pytest.raises(UnknownName, match="unknown source 'granoveter1978'; did you mean 'granovetter1978'"):
        parse_source("granoveter1978:1423")


@pytest.mark.parametrize("text", ["", ":12", "kuran1991:"])
def test_half_a_source_is_refused(text):
    with pytest.raises(BadInput, match="expected key or key:page"):
        parse_source(text)


def test_confidence_says_what_may_be_a_target():
    assert [str(c) for c in Confidence] == ["read", "derived", "assumed", "recalled"]
    assert [c.may_be_target for c in Confidence] == [True, True, False, False]
    assert sources.parse_confidence("recalled") is Confidence.RECALLED
    with pytest.raises(UnknownName, match="did you mean 'recalled'"):
        sources.parse_confidence("recaled")


def test_reads_fields_and_leaves_comments():
    [work] = sources.read_bibliography("% first\n\n" + GOOD + "% last\n", "a.bib")
    assert (work.kind, work.field("author"), work.field("doi")) == ("book", "Gurr, Ted Robert", "")
    assert work.entry == GOOD.strip()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (GOOD + "\n" + GOOD, r"a\.bib:6: the key 'gurr1970' is there twice"),
        ("@book{,\n}\n", r"a\.bib:1: an entry without key"),
        (GOOD.replace("year = {1970}", "year = 1970"), r"a\.bib:3: no field of an entry"),
        (GOOD.replace("{1970}", "{1970"), r"a\.bib:3: no field"),
        (GOOD.removesuffix("}\n"), r"a\.bib:1: 'gurr1970' is not closed"),
    ],
)
def test_a_broken_bibliography_says_where(text, words):
    with pytest.raises(BadInput, match=words):
        sources.read_bibliography(text, "a.bib")


def test_examples():
    outcome = doctest.testmod(sources)
    assert outcome.attempted and not outcome.failed

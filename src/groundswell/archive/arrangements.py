"""Entries of the exogenous register that hold all along: fixed properties of some actors, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from groundswell.archive.dates import check_when
from groundswell.archive.reading import Reading, seen_words
from groundswell.archive.schema_register import WrittenArrangement
from groundswell.grammar.arrangement import Arrangement
from groundswell.grammar.case import Number, Post
from groundswell.grammar.nomenclature import word as word_of
from groundswell.grammar.sources import Confidence
from groundswell.grammar.word import ACTORS, Setting, Word


def read_arrangements(reading: Reading, posts: Sequence[Post]) -> tuple[Arrangement, ...]:
    """Return the entries in the order in which they are written; none fills a word of a post that is filled."""
    entries: list[Arrangement] = []
    filled = {(post.actor, post.name, word): "its own settings" for post in posts for word in post.settings}
    for name, written in reading.written.settings.items():
        where = ("settings", name)
        for index, full in enumerate(written.words):
            word = _word(reading, full, *where, "words", index)
            _check_value(reading, name, written, word)
            for post in _named(reading, name, written, word, posts):
                key = (post, word.name)
                by = filled.setdefault((word.actor, *key), name)
                if by != name:
                    said = f"{word.name} of {post} is filled by {by} too"
                    raise reading.document.fault((*where, "posts"), said, "each word of a post once")
        entries.append(_entry(reading, name, written))
    return tuple(entries)


def _word(reading: Reading, full: str, *where: str | int) -> Word:
    known = [f"{actor}.{name}" for actor in ACTORS[1:] for name in seen_words(actor, Setting)]
    reading.one_of("setting", full, known, *where)
    actor, _, name = full.partition(".")
    return word_of(name, actor)


def _check_value(reading: Reading, name: str, written: WrittenArrangement, word: Word) -> None:
    if written.unit != word.unit:
        said = f"{name} is counted in {written.unit!r}, but {word.actor}.{word.name} in {word.unit!r}"
        raise reading.document.fault(("settings", name, "unit"), said, f"`unit: {word.unit}`")
    if not word.low <= written.value <= word.high:
        said = f"{written.value:g} is out of the range of {word.actor}.{word.name}"
        raise reading.document.fault(("settings", name, "value"), said, f"{word.low:g} to {word.high:g}")


def _named(
    reading: Reading, name: str, written: WrittenArrangement, word: Word, posts: Sequence[Post]
) -> list[str]:
    """The posts of the word's kind of actor that the entry names; it must name one, and none of no kind."""
    of_any = {post.name for post in posts if not post.each}
    for index, post in enumerate(written.posts):
        reading.one_of("post", post, of_any, "settings", name, "posts", index)
    mine = {post.name for post in posts if post.actor == word.actor and not post.each}
    named = [post for post in written.posts if post in mine]
    if not named:
        said = f"none of the posts of {name} is of the kind {word.actor}"
        raise reading.document.fault(("settings", name, "posts"), said, f"one of {', '.join(sorted(mine))}")
    return named


def _entry(reading: Reading, name: str, written: WrittenArrangement) -> Arrangement:
    with reading.document.at("settings", name, "date"):
        check_when(written.date, reading.style)
    if not isinstance(written.confidence, Confidence):
        raise reading.document.fault(
            ("settings", name, "confidence"), "one value has no column", "a confidence"
        )
    reading.numbers[f"settings.{name}"] = Number(
        written.value, written.unit, written.date, written.source, written.confidence, written.meaning
    )
    return Arrangement(
        name,
        written.meaning,
        tuple(written.words),
        tuple(written.posts),
        written.value,
        written.unit,
        (written.source,),
        written.confidence,
        written.exogenous_because,
        tuple(written.depends_on),
    )

"""Sources: every work once, in the bibliography; every number and every law with a key and a page."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from groundswell.grammar.spelling import BadInput, unknown

#: The bibliography of the package, in BibTeX.
BIBLIOGRAPHY = Path(__file__).resolve().parent.parent / "references.bib"


class Confidence(StrEnum):
    """How a number came here."""

    READ = "read"
    """Seen in the named source."""
    DERIVED = "derived"
    """Computed from numbers that were read, by a stated rule."""
    ASSUMED = "assumed"
    """Set by us, with a stated reason."""
    RECALLED = "recalled"
    """From general knowledge, not seen in a source."""

    @property
    def may_be_target(self) -> bool:
        """Whether a forecast may be fitted to it or scored by it: assumed and recalled numbers never are."""
        return self in (Confidence.READ, Confidence.DERIVED)


@dataclass(frozen=True)
class Reference:
    """One work.

    Attributes
    ----------
    key, kind : str
        As cited (``kuran1991``), and the BibTeX type (``article``).
    fields : tuple of (str, str)
        Name and value of each field, in the order of the entry, without outer braces.
    entry : str
        The entry as it stands in the bibliography: what `cite` prints.
    """

    key: str
    kind: str
    fields: tuple[tuple[str, str], ...]
    entry: str

    def field(self, name: str) -> str:
        """Return the value of a field, braces taken out; empty where the entry does not state it."""
        return dict(self.fields).get(name, "").replace("{", "").replace("}", "")

    @property
    def short(self) -> str:
        """Who and when, as in a caption: ``Lenin 1910``, ``Acemoglu and Robinson 2006``."""
        people = (self.field("author") or self.field("editor") or self.field("organization")).split(" and ")
        names = [person.split(",")[0].strip() for person in people]
        several = f"{names[0]} et al." if len(names) > 2 or names[-1] == "others" else " and ".join(names)
        return f"{several} {self.field('year')}".strip()


@dataclass(frozen=True)
class Source:
    """Where a number or a claim stands: a key of the bibliography and, where there is one, the page.

    Raises
    ------
    UnknownName
        Where the bibliography has no such key.

    >>> Source("granovetter1978", "1423").reference.short
    'Granovetter 1978'
    """

    key: str
    page: str | None = None

    def __post_init__(self) -> None:
        reference(self.key)

    @property
    def reference(self) -> Reference:
        """The work itself."""
        return reference(self.key)

    def __str__(self) -> str:
        return self.key if self.page is None else f"{self.key}:{self.page}"


def parse_source(text: str) -> Source:
    """Read ``key`` or ``key:page``; what follows the first colon is the page, chapter or section.

    Raises
    ------
    BadInput
        Where either part is empty, or the bibliography has no such key.

    >>> parse_source("granovetter1978:1423")
    Source(key='granovetter1978', page='1423')
    """
    key, colon, page = (part.strip() for part in text.partition(":"))
    if not key or (colon and not page):
        raise BadInput(f"{text!r} is not a source", expected="key or key:page, such as granovetter1978:1423")
    return Source(key, page or None)


def parse_confidence(text: str) -> Confidence:
    """Read a confidence; raises UnknownName with the nearest one."""
    if text not in [str(confidence) for confidence in Confidence]:
        raise unknown("confidence", text, [str(confidence) for confidence in Confidence])
    return Confidence(text)


def known_keys() -> tuple[str, ...]:
    """Return the keys of the bibliography in alphabetical order."""
    return tuple(sorted(_bibliography()))


def reference(key: str) -> Reference:
    """Return the work of that key; raises UnknownName with the nearest one."""
    works = _bibliography()
    if key not in works:
        raise unknown("source", key, works)
    return works[key]


def add_bibliography(file: Path) -> None:
    """Let the works of another bibliography be cited too.

    Raises
    ------
    BadInput
        With file and line where it does not read, or where a key of it is another work in the bibliography.
    """
    works = _bibliography()
    for work in read_bibliography(file.read_text("utf-8"), file.name):
        if works.setdefault(work.key, work).entry != work.entry:
            raise BadInput(
                f"the key {work.key!r} is another work already", file=file.name, expected="another key"
            )


@cache
def _bibliography() -> dict[str, Reference]:
    return {work.key: work for work in read_bibliography(BIBLIOGRAPHY.read_text("utf-8"), BIBLIOGRAPHY.name)}


def read_bibliography(text: str, file: str) -> list[Reference]:
    """Read BibTeX in which each value stands in braces and each entry begins and ends at the start of a line.

    Parameters
    ----------
    text, file : str
        The bibliography, and its name for messages.

    Raises
    ------
    BadInput
        With file and line: on an entry that does not read so, or a key that is there twice.
    """
    works: dict[str, Reference] = {}
    for match in re.finditer(r"^@.*?(?=^@|\Z)", text, re.MULTILINE | re.DOTALL):
        line = text.count("\n", 0, match.start()) + 1
        work = _read_entry(re.sub(r"^%.*\n?", "", match[0], flags=re.MULTILINE).strip(), file, line)
        if work.key in works:
            raise BadInput(f"the key {work.key!r} is there twice", file=file, line=line)
        works[work.key] = work
    return list(works.values())


def _read_entry(entry: str, file: str, line: int) -> Reference:
    head = re.match(r"@(\w+)\{([\w-]+),\n", entry)
    if head is None:
        raise BadInput(
            "an entry without key", file=file, line=line, expected="@article{key, alone on its line"
        )
    fields: list[tuple[str, str]] = []
    for number, written in enumerate(entry[head.end() :].split("\n"), line + 1):
        field = re.fullmatch(r"\s+(\w+) = \{(.*)\},?", written)
        if field is not None and field[2].count("{") == field[2].count("}"):
            fields.append((field[1].lower(), field[2]))
        elif written.strip() != "}":
            raise BadInput("no field of an entry", file=file, line=number, expected="  name = {value},")
    if not entry.endswith("\n}"):
        raise BadInput(f"{head[2]!r} is not closed", file=file, line=line, expected="} alone on its line")
    return Reference(head[2], head[1].lower(), tuple(fields), entry)

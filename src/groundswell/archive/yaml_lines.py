"""YAML that remembers where it was written: file and line of every key and every item.

Only plain mappings, lists and scalars are read. Tags could build objects and aliases could multiply without
end, so both are refused; so are keys that stand twice, of which others silently keep the last. Scalars are
what they look like to a reader: `1904-01-01` and `no` are text, since a date belongs to a calendar that YAML
does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import yaml

from groundswell.grammar.spelling import BadInput

Where = tuple[str | int, ...]

#: Reads ten times faster where the C library is there; it tells the same events.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Deeper than any case, and far from the depth at which Python gives up.
_DEPTH = 32
#: More digits than any count has; Python refuses to read thousands of them.
_DIGITS = 30
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_BROKEN = re.compile(r"[-+]?(([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+)")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True)
class Document:
    """What a file of YAML (or JSON, which is YAML) says, and the line of each part.

    Attributes
    ----------
    file : str
        Its name, as messages give it.
    tree : dict, list or scalar
        What it says.
    lines : mapping of tuple to int
        Line of each key and item, by the keys and indices that lead to it.
    """

    file: str
    tree: Any
    lines: Mapping[Where, int]

    def line(self, where: Where) -> int:
        """Return the line of a part; of the nearest part around it, where nothing is written there."""
        found: Where = ()
        for step in where:
            # Steps that are not in the file are passed over: they name a choice of the schema.
            if (*found, step) in self.lines:
                found = (*found, step)
        return self.lines.get(found, 1)

    def fault(self, where: Where, message: str, expected: str | None = None) -> BadInput:
        """Return (to be raised) a complaint about a part."""
        return BadInput(message, file=self.file, line=self.line(where), expected=expected)

    @contextmanager
    def at(self, *where: str | int) -> Iterator[None]:
        """Give a complaint that does not know where it was written this place."""
        try:
            yield
        except BadInput as complaint:
            raise complaint if complaint.file else complaint.at(self.file, self.line(where)) from None


def read_yaml(text: str, file: str) -> Document:
    """Read one document.

    Parameters
    ----------
    text, file : str
        What is written, and its name for messages.

    Raises
    ------
    BadInput
        With file and line, on anything but mappings, lists and scalars.
    """
    builder = _Builder(file)
    try:
        events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
        for event in events:
            if isinstance(event, yaml.events.DocumentStartEvent):
                if () in builder.lines:
                    raise builder.fault(event, "a second document begins", "one document")
                builder.lines[()] = _line(event)
                builder.tree = builder.build(events, next(events), (), 0)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
        raise BadInput(
            f"this is not YAML: {problem}", file=file, line=mark.line + 1 if mark else None
        ) from None
    return Document(file, builder.tree, builder.lines)


class _Builder:
    """Builds the tree of a document from the parser's events."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.tree: Any = None
        self.lines: dict[Where, int] = {}

    def fault(self, event: Any, message: str, expected: str | None = None) -> BadInput:
        return BadInput(message, file=self.file, line=_line(event), expected=expected)

    def build(self, events: Iterator[Any], event: Any, where: Where, depth: int) -> Any:
        """Return what begins with `event`."""
        if isinstance(event, yaml.events.AliasEvent) or event.anchor:
            raise self.fault(
                event,
                "anchors and aliases are not read here",
                "the value written out, or named under `numbers`",
            )
        if event.tag is not None and event.tag != "!":
            raise self.fault(
                event, f"the tag {event.tag!r} is not read here", "plain text, numbers, lists and mappings"
            )
        if depth > _DEPTH:
            raise self.fault(event, "this is nested too deep", f"at most {_DEPTH} levels")
        if isinstance(event, yaml.events.ScalarEvent):
            return _scalar(event.value) if event.implicit[0] and not event.style else event.value
        if isinstance(event, yaml.events.SequenceStartEvent):
            return self._list(events, where, depth)
        return self._mapping(events, where, depth)

    def _list(self, events: Iterator[Any], where: Where, depth: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(events), yaml.events.SequenceEndEvent):
            here = (*where, len(items))
            self.lines[here] = _line(event)
            items.append(self.build(events, event, here, depth + 1))
        return items

    def _mapping(self, events: Iterator[Any], where: Where, depth: int) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        while not isinstance(event := next(events), yaml.events.MappingEndEvent):
            if not isinstance(event, yaml.events.ScalarEvent):
                raise self.fault(event, "a key must be a word", "`key: value`")
            key, here = str(event.value), (*where, event.value)
            if key in entries:
                raise self.fault(
                    event, f"the key {key!r} stands twice, first on line {self.lines[here]}", "each key once"
                )
            self.lines[here] = _line(event)
            entries[key] = self.build(events, next(events), here, depth + 1)
        return entries


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _scalar(text: str) -> str | int | float | bool | None:
    """Read an unquoted scalar: a number, true, false, nothing, or text."""
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text) and len(text) < _DIGITS:
        return int(text)
    return float(text) if _BROKEN.fullmatch(text) else text

"""Reads the rival theories of a case, and the statements that they are asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from groundswell.archive.yaml_lines import Document, Where, read_yaml
from groundswell.grammar.rival import (
    ANSWERS,
    CONFIDENCES,
    MARKS,
    RECORDS,
    Position,
    Rival,
    Statement,
)
from groundswell.grammar.sources import parse_source
from groundswell.grammar.spelling import unknown

_TEST = ("asks", "confidence", "shows", "statements")
_RIVAL = ("id", "title", "holds", "literature", "expects")
_MORE = ("runs", "coded_only", "rejects", "counted_with")


def read_statements(file: Path) -> tuple[Statement, ...]:
    """Every statement that the theories of a case are asked, in its order.

    Raises
    ------
    BadInput
        With file and line, on a test that is not whole, an unknown answer or confidence.
    """
    document = read_yaml(file.read_text("utf-8"), file.name)
    return tuple(
        statement
        for test, entry in (document.tree or {}).items()
        for statement in _statements(document, test, entry)
    )


def read_rival(file: Path, case: str, statements: Sequence[Statement]) -> Rival:
    """One rival of a case; its name is that of the file.

    Parameters
    ----------
    file, case : Path, str
        Its file, and the case that it is of.
    statements : sequence of Statement
        What it can be asked.

    Raises
    ------
    BadInput
        With file and line, on a field, test, statement, mark or answer that is unknown or missing.
    """
    document = read_yaml(file.read_text("utf-8"), file.name)
    tree = _fields(document, (), _RIVAL, _MORE)
    if bool(tree.get("runs")) == bool(tree.get("coded_only")):
        raise document.fault((), "it must run, or say why it does not", "one of `runs` and `coded_only`")
    if tree.get("runs") and "rejects" in tree:
        raise document.fault(
            ("rejects",), "a rival that runs rejects laws too", "them in the theory that it runs as"
        )
    with document.at("literature"):
        literature = tuple(parse_source(str(key)) for key in tree["literature"] or ())
    return Rival(
        tree["id"],
        file.stem,
        case,
        tree["title"],
        tree["holds"],
        literature,
        dict(_positions(document, statements)),
        tree.get("runs") or "",
        tree.get("coded_only") or "",
        dict(_mapping(document, ("rejects",))) if "rejects" in tree else {},
        tree.get("counted_with") or "",
    )


def _statements(document: Document, test: str, entry: Any) -> Iterator[Statement]:
    _fields(document, (test,), _TEST)
    _one_of(document, (test, "confidence"), "confidence", CONFIDENCES)
    stated = _mapping(document, (test, "statements"))
    for id in stated:
        said = _fields(document, (test, "statements", id), ("says", "record"))
        _one_of(document, (test, "statements", id, "record"), "answer of a record", RECORDS)
        yield Statement(
            id, test, entry["asks"], said["says"], said["record"], entry["confidence"], entry["shows"], len(stated)
        )  # fmt: skip


def _positions(document: Document, statements: Sequence[Statement]) -> Iterator[tuple[str, Position]]:
    by_test: dict[str, list[str]] = {}
    for statement in statements:
        by_test.setdefault(statement.test, []).append(statement.id)
    for test in _mapping(document, ("expects",)):
        with document.at("expects", test):
            if test not in by_test:
                raise unknown("test", test, by_test)
        said = _fields(document, ("expects", test), ("says", "mark", "answers"))
        _one_of(document, ("expects", test, "mark"), "mark", MARKS)
        answers = _mapping(document, ("expects", test, "answers"))
        for id in answers:
            with document.at("expects", test, "answers", id):
                if id not in by_test[test]:
                    raise unknown("statement", id, by_test[test])
            _one_of(document, ("expects", test, "answers", id), "answer", ANSWERS)
        yield test, Position(str(said["says"]), said["mark"], dict(answers))


def _fields(
    document: Document, where: Where, wanted: Sequence[str], more: Sequence[str] = ()
) -> Mapping[str, Any]:
    """A mapping whose fields are all there and known."""
    tree = _mapping(document, where)
    for field in tree:
        with document.at(*where, field):
            if field not in (*wanted, *more):
                raise unknown("field", field, (*wanted, *more))
    for field in wanted:
        if tree.get(field) is None:
            raise document.fault(
                where, f"{' '.join(map(str, where)) or 'it'} says no {field}", ", ".join(wanted)
            )
    return tree


def _mapping(document: Document, where: Where) -> Mapping[str, Any]:
    tree: Any = document.tree
    for step in where:
        tree = tree[step]
    if not isinstance(tree, dict):
        raise document.fault(
            where, f"{' '.join(map(str, where)) or 'the file'} is no mapping", "`name: value`"
        )
    return tree


def _one_of(document: Document, where: Where, kind: str, known: Sequence[str]) -> None:
    found: Any = document.tree
    for step in where:
        found = found[step]
    with document.at(*where):
        if found not in known:
            raise unknown(kind, str(found), known)

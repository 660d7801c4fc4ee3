"""Holds a document against its schema, and says the first fault in the words of who wrote it."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from groundswell.archive.yaml_lines import Document, Where
from groundswell.grammar.spelling import BadInput, nearest, unknown

Model = TypeVar("Model", bound=BaseModel)

#: What is expected of the keys that are most often forgotten.
_MEANING = {
    "value": "a number",
    "unit": "what is counted, such as `unit: persons`",
    "date": "when it held, such as `date: 1904`",
    "source": "a key of the bibliography and a page, such as `source: trotsky1930:3`",
    "confidence": "`confidence:` read, derived, assumed or recalled",
    "exogenous_because": "why it may come from outside",
    "depends_on": "the entries without which it falls away, or `depends_on: []`",
    "meaning": "in words, what is counted",
}


#: How what is longer than a word is written.
_FORMS = {
    "WrittenNumber": "value, unit, date, source and confidence, or the name of a number under `numbers`",
    "SourceColumn": "a key of the bibliography and a page, or a column of the table",
    "ConfidenceColumn": "read, derived, assumed or recalled, or a column of the table",
}


def checked(model: type[Model], document: Document) -> Model:
    """Return the document as its schema says.

    Raises
    ------
    BadInput
        The first fault, with its line.
    """
    try:
        return model.model_validate(document.tree)
    except ValidationError as error:
        complaints = [_complaint(document, dict(fault)) for fault in error.errors(include_url=False)]
        # A wrong word explains what is missing beside it.
        raise min(complaints, key=lambda complaint: complaint.line or 0) from None


def _complaint(document: Document, fault: dict[str, Any]) -> BadInput:
    where: Where = fault["loc"]
    path = _spoken(where)
    context = fault.get("ctx", {})
    match fault["type"]:
        case "unknown_key":
            return document.fault((*where, context["key"]), _within(where, context["message"]))
        case "missing":
            key = str(where[-1])
            return document.fault(
                where, f"{_spoken(where[:-1]) or 'the case'} has no {key}", _MEANING.get(key, f"`{key}:`")
            )
        case "no_rule":
            return _no_rule(document, where, fault["input"], fault["msg"].split(","))
        case "model_type":
            expected = _FORMS.get(context["class_name"], "keys with their values")
            return document.fault(where, f"{path or 'the file'} is {_shown(fault['input'])}", expected)
        case "value_error" if isinstance(context.get("error"), BadInput):
            return document.fault(where, _within(where, context["error"].message), context["error"].expected)
        case "string_pattern_mismatch":
            return document.fault(
                where, f"{path} is {fault['input']!r}", "small letters, digits and _, a letter first"
            )
    said = f"{path or 'the file'} is {_shown(fault['input'])}"
    return document.fault(where, said, _expected(fault["msg"]))


def _no_rule(document: Document, where: Where, written: Any, keys: list[str]) -> BadInput:
    """None of the keys is there that would say which rule is meant; one may be spelt wrong."""
    expected = "one of the keys " + ", ".join(f"`{key}`" for key in keys)
    for key in written if isinstance(written, dict) else ():
        if nearest(key, keys):
            return document.fault((*where, key), _within(where, unknown("key", key, keys).message), expected)
    return document.fault(where, f"{_spoken(where)} cannot be read", expected)


def _shown(written: Any) -> str:
    if written in (None, "", [], {}):
        return "empty"
    return repr(written) if isinstance(written, str | int | float) else "something else"


def _expected(message: str) -> str:
    """What was expected, out of the schema's own message."""
    for opening in (
        "Input should be ",
        "String should have ",
        "List should have ",
        "Dictionary should have ",
    ):
        message = message.removeprefix(opening)
    return message.removeprefix("a valid ")


def _within(where: Where, message: str) -> str:
    path = _spoken(where)
    return f"{path}: {message}" if path else message


def _spoken(where: Where) -> str:
    """The path as a reader would say it, without the schema's own choices, which stand in brackets."""
    return ".".join(
        str(step) for step in where if not (isinstance(step, str) and step.startswith(("<", "[")))
    )

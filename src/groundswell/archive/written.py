"""How numbers, names and choices are written in a case: the words of its schema."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    FiniteFloat,
    PlainValidator,
    StringConstraints,
    Tag,
    model_validator,
)
from pydantic_core import PydanticCustomError

from groundswell.grammar.sources import Confidence, Source, parse_confidence, parse_source
from groundswell.grammar.spelling import unknown


def one_of(kind: str, known: tuple[str, ...]) -> Any:
    """A word that must be one of a list."""

    def check(written: object) -> str:
        if written not in known:
            raise unknown(kind, str(written), known)
        return str(written)

    return PlainValidator(check)


def _moment(written: object) -> object:
    """A year alone reads as a whole number, yet is a date."""
    return str(written) if isinstance(written, int) and not isinstance(written, bool) else written


def rules(**keys: str) -> Any:
    """Choose among rules by the key that each alone must have."""

    def choose(written: object) -> str | None:
        there = written if isinstance(written, dict) else {}
        return next((f"<{tag}>" for tag, key in keys.items() if key in there), None)

    # The keys travel in the message: a discriminator must be hashable, and a context would not be.
    return Discriminator(choose, custom_error_type="no_rule", custom_error_message=",".join(keys.values()))


def word_or(tag: str) -> Any:
    """Choose between a single word and something longer."""
    return Discriminator(lambda written: "<word>" if isinstance(written, str) else f"<{tag}>")


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
SeriesName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$")]
Moment = Annotated[Text, BeforeValidator(_moment)]
WrittenSource = Annotated[Source, PlainValidator(lambda written: parse_source(str(written)))]
WrittenConfidence = Annotated[Confidence, PlainValidator(lambda written: parse_confidence(str(written)))]


class Written(BaseModel):
    """Something written in a case: exact types, and no key that is not known."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _known_keys(cls, written: Any) -> Any:
        known = [field.alias or name for name, field in cls.model_fields.items()]
        for key in written if isinstance(written, dict) else ():
            if key not in known:
                message = unknown("key", key, known).message
                raise PydanticCustomError("unknown_key", "{message}", {"key": key, "message": message})
        return written


class WrittenNumber(Written):
    """A number with all that must be said of it."""

    value: FiniteFloat
    unit: Text
    date: Moment
    source: WrittenSource
    confidence: WrittenConfidence
    note: str = ""


#: A number, or the name of one that stands under `numbers`.
Amount = Annotated[
    Annotated[WrittenNumber, Tag("<number>")] | Annotated[str, Tag("<word>")], word_or("number")
]


class ConfidenceColumn(Written):
    """A confidence that stands in a table, row by row."""

    column: Text


Trust = Annotated[
    Annotated[ConfidenceColumn, Tag("<column>")] | Annotated[WrittenConfidence, Tag("<word>")],
    word_or("column"),
]


class SourceColumn(Written):
    """A source that stands in a table, row by row."""

    column: Text


Cited = Annotated[
    Annotated[SourceColumn, Tag("<column>")] | Annotated[WrittenSource, Tag("<word>")],
    word_or("column"),
]
Cells = dict[str, str | int | float]


class Origin(Written):
    """Where the numbers of one column come from: all of a number but its value."""

    unit: Text
    date: Moment
    source: WrittenSource
    confidence: Trust
    note: str = ""

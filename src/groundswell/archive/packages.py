"""The data package of a case: for each table its columns, its licence, its source, and what was changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from groundswell.archive.check import checked
from groundswell.archive.folder import Folder
from groundswell.archive.tables import Table
from groundswell.archive.written import Text, one_of
from groundswell.archive.yaml_lines import Document, Where
from groundswell.grammar.spelling import BadInput, nearest

NAME = "datapackage.json"
_BROKEN = re.compile(r"[-+]?[0-9]*\.[0-9]+")
_TYPES = ("string", "integer", "number", "date", "year", "yearmonth", "boolean")


class _Described(BaseModel):
    """Part of a data package; whatever else the standard allows may stand in it too."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)


class Column(_Described):
    """A field of Table Schema."""

    name: Text
    type: Annotated[str, one_of("type of field", _TYPES)]
    description: Text


class Schema(_Described):
    """A Table Schema."""

    fields: list[Column] = Field(min_length=1)


class Licence(_Described):
    """A licence."""

    name: Text
    title: Text


class Origin(_Described):
    """Where a file comes from."""

    title: Text


class Resource(_Described):
    """One file."""

    name: Text
    path: Text
    format: Text
    licenses: list[Licence] = Field(min_length=1)
    sources: list[Origin] = Field(min_length=1)
    change: Text
    schema_: Schema | None = Field(default=None, alias="schema")


class Contents(_Described):
    """A Data Package."""

    name: Text
    resources: list[Resource]


@dataclass(frozen=True)
class Package:
    """The data package of a case, or none."""

    document: Document | None
    resources: tuple[Resource, ...] = ()

    def describes(self, table: Table) -> None:
        """Raise `BadInput` unless the package describes the table, column by column in their order."""
        if self.document is None:
            raise BadInput(f"{table.name} is described nowhere", expected=f"a {NAME} beside the case.yaml")
        paths = [resource.path for resource in self.resources]
        if table.name not in paths:
            guess = nearest(table.name, paths)
            meant = f"; did you mean {guess!r}?" if guess else ""
            raise self.document.fault(
                ("resources",), f"{table.name} is not described{meant}", "a resource with that path"
            )
        at = paths.index(table.name)
        schema = self.resources[at].schema_
        if schema is None:
            raise self.document.fault(
                ("resources", at), f"{table.name} has no schema", "the fields of the table"
            )
        described = [column.name for column in schema.fields]
        for place, (said, stands) in enumerate(zip(described, table.header, strict=False)):
            if said != stands:
                where: Where = ("resources", at, "schema", "fields", place)
                raise self.document.fault(
                    where, f"the field {said!r} does not stand here in {table.name}", f"{stands!r}"
                )
        if len(described) != len(table.header):
            where = ("resources", at, "schema", "fields")
            raise self.document.fault(
                where, f"{len(described)} fields are described", f"the {len(table.header)} of {table.name}"
            )
        for column in (column.name for column in schema.fields if column.type == "integer"):
            for row in table.rows:
                if _BROKEN.fullmatch(
                    row.cells[column].strip()
                ):  # what is no number at all is told where it is read
                    said = f"{column} is {row.text(column)!r}, but {NAME} describes whole numbers"
                    raise row.fault(said, "a whole number")


def read_package(folder: Folder) -> Package:
    """Read the data package of a case; a case without tables needs none."""
    if not folder.has(NAME):
        return Package(None)
    document = folder.document(NAME)
    return Package(document, tuple(checked(Contents, document).resources))

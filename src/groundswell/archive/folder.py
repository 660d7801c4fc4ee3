"""The folder of a case: data that can neither run nor reach out of itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from groundswell.archive.yaml_lines import Document, read_yaml
from groundswell.grammar.spelling import BadInput, nearest

#: No file of a case comes near it: what does is no case, and would fill the memory.
_LARGEST = 64 * 2**20


@dataclass(frozen=True)
class Folder:
    """A case's folder.

    Attributes
    ----------
    path : Path
        Where it lies, as it was given.
    """

    path: Path

    @cached_property
    def root(self) -> Path:
        """Where it lies in truth."""
        return self.path.resolve()

    def shown(self, name: str) -> str:
        """A file's name as messages give it."""
        return str(self.path / name)

    def text(self, name: str) -> str:
        """Return what a file of the folder says.

        Raises
        ------
        BadInput
            Where the name leads out of the folder, or to no file of text.
        """
        path = self._inside(name)
        if path.stat().st_size > _LARGEST:
            raise BadInput(
                f"{name} is larger than {_LARGEST // 2**20} MiB", expected="a file of the size of a case"
            )
        try:
            return path.read_text("utf-8-sig")
        except UnicodeDecodeError as error:
            line = path.read_bytes()[: error.start].count(b"\n") + 1
            raise BadInput(
                "this is not UTF-8", file=self.shown(name), line=line, expected="text in UTF-8"
            ) from None

    def document(self, name: str) -> Document:
        """Return a file of YAML or JSON of the folder."""
        return read_yaml(self.text(name), self.shown(name))

    def has(self, name: str) -> bool:
        """Whether there is such a file."""
        return (self.root / name).is_file()

    def _inside(self, name: str) -> Path:
        pure = PurePosixPath(name)
        if pure.is_absolute() or ".." in pure.parts or "\\" in name or not name:
            raise BadInput(
                f"{name!r} points outside the case",
                expected="a file of the case's own folder, such as series/x.csv",
            )
        path = self.root / pure
        if not path.exists():
            raise BadInput(f"there is no file {name!r} in the case", expected=self._likely(name))
        if not path.resolve().is_relative_to(self.root):
            raise BadInput(
                f"{name!r} is a link that leads outside the case", expected="a file of the case's own folder"
            )
        if not path.is_file():
            raise BadInput(f"{name!r} is not a file", expected=self._likely(name))
        return path

    def _likely(self, name: str) -> str:
        there = sorted(p.relative_to(self.root).as_posix() for p in self.root.rglob("*") if p.is_file())
        guess = nearest(name, there)
        return (
            f"{guess!r}?" if guess else "one of " + (", ".join(there) or "its files, of which there are none")
        )

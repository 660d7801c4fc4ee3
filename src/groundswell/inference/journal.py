"""Keeps the generations of a search, so that one that was stopped goes on where it was.

A generation is a file of JSON lines, written aside and renamed when it is whole: what made it, then its candidates.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from groundswell.grammar.spelling import BadInput
from groundswell.inference.cross_entropy import Generation

_PATTERN = "generation-*.jsonl"


@dataclass(frozen=True)
class Journal:
    """The folder of a search.

    Attributes
    ----------
    folder : Path
        Where generations are kept.
    made_of : mapping of str to str
        What they hang on, part by part: a hash of each.
    """

    folder: Path
    made_of: Mapping[str, str]

    def done(self) -> list[Generation]:
        """The generations that are there, from the first on.

        Raises
        ------
        BadInput
            Where they were made of something else, or a file is damaged.
        """
        found = []
        for number in range(len(list(self.folder.glob(_PATTERN)))):
            file = self._file(number)
            if not file.is_file():
                break
            found.append(self._read(file, number))
        return found

    def keep(self, done: Generation) -> None:
        """Keep a generation."""
        self.folder.mkdir(parents=True, exist_ok=True)
        lines: list[dict[str, Any]] = [{"generation": done.number, "made_of": dict(self.made_of)}]
        lines += [
            {"z": list(z), "loss": loss if math.isfinite(loss) else None}
            for z, loss in zip(done.candidates, done.losses, strict=True)
        ]
        aside = self._file(done.number).with_suffix(".aside")
        aside.write_text("".join(json.dumps(line, allow_nan=False) + "\n" for line in lines), "utf-8")
        aside.replace(self._file(done.number))

    def clear(self) -> None:
        """Forget all generations."""
        for file in self.folder.glob(_PATTERN):
            file.unlink()

    def _file(self, number: int) -> Path:
        return self.folder / f"generation-{number:04d}.jsonl"

    def _read(self, file: Path, number: int) -> Generation:
        afresh = "the same as before, or --afresh to search anew"
        try:
            head, *lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
            made_of = dict(head["made_of"])
            candidates = tuple(tuple(map(float, line["z"])) for line in lines)
            losses = tuple(math.inf if line["loss"] is None else float(line["loss"]) for line in lines)
        except (ValueError, KeyError, TypeError, AttributeError):
            raise BadInput(
                "this is no generation of a search", file=str(file), expected="--afresh to search anew"
            ) from None
        for part, digest in self.made_of.items():
            if made_of.get(part) != digest:
                raise BadInput(
                    f"the search in {self.folder} was of another {part}", file=str(file), expected=afresh
                )
        return Generation(number, candidates, losses)

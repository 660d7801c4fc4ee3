"""The page on a theory of one's own: its files are written and its blocks run, from top to bottom."""

from __future__ import annotations

import doctest
import re
import shlex
import sys
import tomllib
from pathlib import Path

import pytest

from groundswell.cli.door import main
from groundswell.own_shelves import GROUP, KEPT_IN

PAGE = Path(__file__).parents[2] / "docs" / "your_own_theory.md"
TEXT = PAGE.read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`(my_shelf/[\w/.]+)`:\s*\Z")
FILES = {"python", "bibtex", "yaml"}


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(KEPT_IN, "")
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(sys, "path", [*sys.path])
    return tmp_path


def said_as_told(command: str, told: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Run one command of the page; what it said that the page does not, or nothing."""
    program, *arguments = shlex.split(command)
    if program == "rm":
        Path(arguments[0]).unlink()
        return ""
    assert program == "groundswell"
    code = main(arguments)
    said = capsys.readouterr()
    answered = "\n".join(line.rstrip() for line in (said.out + said.err).splitlines()) + "\n"
    same = doctest.OutputChecker().check_output(told, answered, doctest.ELLIPSIS)
    assert code == (2 if told.startswith("groundswell: ") else 0), answered
    return "" if same else f"{command}\ntold:\n{told}\nsaid:\n{answered}"


def python_of(text: str, line: int, names: dict[str, object]) -> None:
    test = doctest.DocTestParser().get_doctest(text, names, PAGE.name, str(PAGE), line)
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    runner.run(test, out=said.append)
    assert runner.tries and not runner.failures, "".join(said)


def test_the_page_from_top_to_bottom(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written, ran = 0, 0
    for block in BLOCK.finditer(TEXT):
        kind, text = block.groups()
        if kind in FILES:
            named = NAMED.search(TEXT[: block.start()])
            assert named, f"no file is named before {text[:60]!r}"
            (empty / named[1]).parent.mkdir(parents=True, exist_ok=True)
            (empty / named[1]).write_text(text, "utf-8")
            written += 1
        elif kind == "console":
            for command, told in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE):
                unlike = said_as_told(command, told, capsys)
                if unlike:
                    pytest.fail(unlike)
                ran += 1
        elif kind == "pycon":
            python_of(text, TEXT.count("\n", 0, block.start(2)), {})
        else:
            assert tomllib.loads(text)["project"]["entry-points"] == {GROUP: {"my_shelf": "my_shelf"}}
    assert (written, ran) == (5, 10)


def test_a_law_is_ten_lines_and_a_theory_twenty() -> None:
    """Of code: the claim and its reason are prose."""
    law, _, theory = (match[2] for match in BLOCK.finditer(TEXT) if match[1] == "python")
    assert len(law[law.index("@law") :].splitlines()) <= 10
    assert len(theory.splitlines()) <= 20

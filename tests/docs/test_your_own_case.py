"""The page on a case of one's own says what happens: its blocks are executed from top to bottom."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest
import yaml

PAGE = Path(__file__).parents[2] / "docs" / "your_own_case.md"
TEXT = PAGE.read_text("utf-8")


def blocks(language: str) -> list[tuple[int, str]]:
    """Blocks of a language, each with the line on which it begins."""
    found = re.finditer(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    return [(TEXT.count("\n", 0, match.start(1)), match[1]) for match in found]


def test_every_block_is_of_a_kind_that_is_tried() -> None:
    assert set(re.findall(r"^```(\w+)$", TEXT, re.MULTILINE)) == {"console", "pycon", "yaml"}


def test_the_python_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.FAIL_FAST)
    # One page, one session: names made in one block are there in the next.
    names: dict[str, object] = {}
    for line, text in blocks("pycon"):
        test = doctest.DocTestParser().get_doctest(text, names, PAGE.name, str(PAGE), line)
        runner.run(test, out=said.append, clear_globs=False)
        names = test.globs
    assert not runner.failures, "".join(said)
    assert runner.tries > 30


def test_the_commands_of_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from groundswell.cli.door import main

    monkeypatch.chdir(tmp_path)
    commands = [line.removeprefix("$ ") for _, text in blocks("console") for line in text.splitlines()]
    assert len(commands) == 4
    for command in commands:
        program, *arguments = shlex.split(command)
        assert program == "groundswell"
        assert main(arguments) == 0, f"{command}: {capsys.readouterr().err}"
    assert (tmp_path / "pictures" / "record_single.png").is_file()


def test_the_commands_named_in_passing_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    from groundswell.cli.door import main

    for command in re.findall(r"`groundswell ([^`]+)`", TEXT):
        if "my_town" not in command:
            assert main(shlex.split(command)) == 0, command


def test_the_yaml_of_the_page_is_that_of_a_new_case() -> None:
    (line,) = [yaml.safe_load(text) for _, text in blocks("yaml")]
    assert set(line["total"]) == {"value", "unit", "date", "source", "confidence"}

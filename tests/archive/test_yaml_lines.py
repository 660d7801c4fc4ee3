"""What is written is read as it looks, each part with its line; and nothing that could run or swell."""

from __future__ import annotations

from itertools import pairwise

import pytest
import yaml

from groundswell.archive import yaml_lines
from groundswell.archive.yaml_lines import read_yaml
from groundswell.grammar.spelling import BadInput

WRITTEN = """# a comment
one:
  two: [a, "b", 3]
  three: {four: 0.5}
five: |
  text
  over lines
"""


@pytest.fixture(params=["the C library", "plain Python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "plain Python":
        monkeypatch.setattr(yaml_lines, "_LOADER", yaml.SafeLoader)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this PyYAML has no C library")


def test_what_it_says_and_where() -> None:
    document = read_yaml(WRITTEN, "x.yaml")
    assert document.tree == {
        "one": {"two": ["a", "b", 3], "three": {"four": 0.5}},
        "five": "text\nover lines\n",
    }
    assert document.line(("one", "three", "four")) == 4
    assert document.line(("five",)) == 5
    assert document.line(("one", "<a choice>", "two", 7)) == 3
    assert document.line(("nowhere",)) == 2


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1),
        ("-1", -1),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("true", True),
        ("null", None),
        ("", None),
        ("no", "no"),
        ("1904-01-01", "1904-01-01"),
        ("010", "010"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("'1'", "1"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_scalars_are_what_they_look_like(text: str, value: object) -> None:
    read = read_yaml(f"x: {text}\n", "x.yaml").tree["x"]
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: 1\na: 2\n", 2, "the key 'a' stands twice, first on line 1"),
        ("a: !!python/name:os.system x\n", 1, "the tag"),
        ("a: !!set {x}\n", 1, "the tag"),
        ("a: !mine 1\n", 1, "the tag"),
        ("a: &x 1\nb: *x\n", 1, "anchors and aliases"),
        ("a: 1\n---\nb: 1\n", 2, "a second document begins"),
        ("? [a, b]\n: 1\n", 1, "a key must be a word"),
        ("a: [1\nb: 2\n", 2, "this is not YAML"),
        ("a:\n" + " [\n" * 5000, 34, "nested too deep"),
    ],
)
def test_what_is_refused(text: str, line: int, says: str) -> None:
    with pytest.raises(BadInput, match=says.replace("[", r"\[")) as caught:
        read_yaml(text, "x.yaml")
    assert (caught.value.file, caught.value.line) == ("x.yaml", line)


def test_control_characters_are_refused() -> None:
    with pytest.raises(BadInput, match="not YAML"):
        read_yaml("a: \x00\n", "x.yaml")


def test_a_billion_laughs_are_one_message() -> None:
    laughs = [f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in pairwise("abcdefghi")]
    bomb = "a: &a [x]\n" + "".join(laughs)
    with pytest.raises(BadInput, match="aliases"):  # spelt out, there would be 3 ** 8 of them
        read_yaml(bomb, "x.yaml")


def test_nothing_at_all() -> None:
    assert read_yaml("", "x.yaml").tree is None
    assert read_yaml("# only a comment\n", "x.yaml").line(()) == 1


def test_a_complaint_gets_its_place_once() -> None:
    document = read_yaml(WRITTEN, "x.yaml")
    with pytest.raises(BadInput) as caught, document.at("one", "two"):
        raise BadInput("wrong")
    assert str(caught.value) == "x.yaml:3: wrong"
    with pytest.raises(BadInput) as caught, document.at("five"):
        raise BadInput("wrong", file="y.csv", line=9)
    assert str(caught.value) == "y.csv:9: wrong"

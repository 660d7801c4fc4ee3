"""Shelves of a user's own: found beside the house's, and every slip in them told with file and line."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from groundswell import api, catalogue, own_shelves
from groundswell.cli.door import main
from groundswell.grammar.spelling import BadInput

LAW = '''"""People come out for hope, and not for wrongs.

A law for a test.
"""

from groundswell.grammar.law import law


@law("{slot}", source="{source}", rises_with=("discontent",))
def {name}(discontent: float, *, weight: float) -> float:
    """Felt wrong, share.

    >>> {name}(0.5, weight=0.5)
    0.25
    """
    return {formula}
'''


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty shelf under a name that no other test has, since Python imports a name once."""
    monkeypatch.setenv(own_shelves.KEPT_IN, "")
    monkeypatch.setattr("sys.path", [*__import__("sys").path])
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / f"shelf_{uuid4().hex}"
    (folder / "laws").mkdir(parents=True)
    (folder / "theories").mkdir()
    yield folder


def put(
    shelf: Path,
    name: str = "hope",
    slot: str = "grievance",
    source: str = "invented",
    formula: str = "weight * discontent",
) -> Path:
    file = shelf / "laws" / f"{name}.py"
    file.write_text(LAW.format(name=name, slot=slot, source=source, formula=formula), "utf-8")
    return file


def test_what_is_added_is_found_by_name_and_beside_the_house_s(shelf: Path) -> None:
    put(shelf)
    before = catalogue.LAWS.names
    own = api.add_shelf(shelf)
    assert own.folder == shelf.resolve() and own_shelves.own_shelves()[0] == own
    assert set(catalogue.LAWS.names) - set(before) == {"hope"}
    assert api.law("hope").claim == "People come out for hope, and not for wrongs."
    assert api.law("hope").module == f"{shelf.name}.laws.hope"
    assert os.environ[own_shelves.KEPT_IN] == str(shelf.resolve()), "for processes started later"
    with pytest.raises(BadInput, match="did you mean 'hope'"):
        api.law("hop")


def test_a_work_of_one_s_own_can_be_cited(shelf: Path) -> None:
    (shelf / "references.bib").write_text(
        "@book{ada1899,\n  author = {Me, Myself},\n  year = {1899},\n}\n", "utf-8"
    )
    put(shelf, source="ada1899:12")
    api.add_shelf(shelf)
    assert api.law("hope").source.reference.short == "Me 1899"


def test_a_key_that_is_another_work_is_refused(shelf: Path) -> None:
    (shelf / "references.bib").write_text("@book{kuran1991,\n  author = {Me},\n}\n", "utf-8")
    with pytest.raises(BadInput, match=r"references.bib: the key 'kuran1991' is another work already"):
        api.add_shelf(shelf)


def test_a_package_that_is_installed_names_itself(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(shelf)
    told = shelf.parent / "mine-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: mine\nVersion: 1.0\n", "utf-8")
    (told / "entry_points.txt").write_text(f"[{own_shelves.GROUP}]\nmine = {shelf.name}\n", "utf-8")
    monkeypatch.syspath_prepend(str(shelf.parent))
    own_shelves._installed.cache_clear()
    try:
        assert api.law("hope").module == f"{shelf.name}.laws.hope"
    finally:
        own_shelves._installed.cache_clear()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"slot": "grievence"}, r"laws/hope.py:9: law hope: .*did you mean 'grievance'"),
        ({"source": "nobody1900"}, r"laws/hope.py:9: law hope: .*unknown source 'nobody1900'"),
        ({"formula": "weight *"}, r"laws/hope.py:16: this is no Python"),
    ],
)
def test_a_slip_in_a_law_is_told_with_its_line(shelf: Path, changed: dict[str, str], said: str) -> None:
    put(shelf, **changed)
    api.add_shelf(shelf)
    with pytest.raises(BadInput, match=said):
        api.law("hope")


def test_a_file_without_its_law_and_a_name_that_is_taken(shelf: Path) -> None:
    (shelf / "laws" / "empty.py").write_text('"""Nothing."""\n', "utf-8")
    api.add_shelf(shelf)
    with pytest.raises(BadInput, match=r"laws/empty.py holds no law called empty"):
        api.law("empty")
    put(shelf, "bandwagon")
    with pytest.raises(BadInput, match="has the name of another law"):
        api.law("bandwagon_2")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (None, "there is no folder"),
        ("plain", "holds no shelf"),
        ("my-shelf/laws", "Python cannot import a folder called 'my-shelf'"),
        ("json/laws", "Python knows another 'json'"),
    ],
)
def test_a_folder_that_cannot_be_a_shelf(shelf: Path, made: str | None, said: str) -> None:
    folder = shelf.parent / (made or "nowhere")
    if made:
        folder.mkdir(parents=True)
    with pytest.raises(BadInput, match=said):
        api.add_shelf(folder.parent if folder.name == "laws" else folder)


def call(*arguments: str) -> int:
    return main([*arguments])


def test_a_broken_promise_is_told_and_leaves_with_two(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(shelf, formula="weight * (0.5 - discontent)")
    assert call("try", "hope", "--shelf", str(shelf), "--json") == 2
    told = json.loads(capsys.readouterr().out)
    broken = {each["says"] for each in told["promises"] if each["broken"]}
    assert broken == {"keeps its direction", "has examples that hold"} and told["broken"] == 2


def test_the_option_stands_anywhere_and_needs_a_folder(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(shelf)
    for line in (("--shelf", str(shelf), "show", "law", "hope"), ("show", "law", "hope", f"--shelf={shelf}")):
        assert call(*line) == 0
        assert "People come out for hope" in capsys.readouterr().out
    assert call("list", "--shelf") == 2
    assert capsys.readouterr().err == "groundswell: --shelf names no folder; expected --shelf DIR\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("law", "Hope"), "a law cannot be called 'Hope'"),
        (("theory", "a__b"), "a theory cannot be called 'a__b'"),
        (("law", "class"), "a law cannot be called 'class'"),
        (("law", "bandwagon"), "a law 'bandwagon' stands on the shelf"),
        (("law", "hope", "--in", "my-shelf"), "Python cannot import a folder called 'my-shelf'"),
    ],
)
def test_what_cannot_be_made(
    shelf: Path, arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(shelf.parent.rglob("*"))
    assert call("new", *arguments) == 2
    told = capsys.readouterr()
    assert said in told.err and told.err.count("\n") == 1 and not told.out
    assert sorted(shelf.parent.rglob("*")) == before


def test_what_is_made_stands_once(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("new", "law", "hope", "--in", shelf.name) == 0
    assert "stands already" not in capsys.readouterr().err
    assert call("new", "law", "hope", "--in", shelf.name) == 2
    assert "stands already" in capsys.readouterr().err

"""A case is its folder, and nothing beyond it."""

from __future__ import annotations

from pathlib import Path

import pytest

from groundswell.archive import folder as folder_module
from groundswell.archive.folder import Folder
from groundswell.grammar.spelling import BadInput


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "outside.csv").write_text("secret")
    (tmp_path / "case" / "series").mkdir(parents=True)
    (tmp_path / "case" / "series" / "x.csv").write_text("a,b\n1,2\n")
    return Folder(tmp_path / "case")


def test_a_file_of_its_own(folder: Folder) -> None:
    assert folder.text("series/x.csv") == "a,b\n1,2\n"
    assert folder.has("series/x.csv")
    assert not folder.has("series")


@pytest.mark.parametrize(
    "name", ["../outside.csv", "series/../../outside.csv", "/etc/passwd", "..\\outside.csv", ""]
)
def test_ways_out_are_refused(folder: Folder, name: str) -> None:
    with pytest.raises(BadInput, match="points outside the case"):
        folder.text(name)


@pytest.mark.parametrize("linked", ["series/x2.csv", "linked/outside.csv"])
def test_links_out_are_refused(folder: Folder, linked: str) -> None:
    link = folder.path / linked
    if linked.startswith("linked"):
        link.parent.symlink_to(folder.path.parent)
    else:
        link.symlink_to(folder.path.parent / "outside.csv")
    with pytest.raises(BadInput, match="leads outside the case"):
        folder.text(linked)


def test_a_link_within_is_a_file_of_its_own(folder: Folder) -> None:
    (folder.path / "y.csv").symlink_to(folder.path / "series" / "x.csv")
    assert folder.text("y.csv").startswith("a,b")


def test_no_such_file_has_a_nearest_one(folder: Folder) -> None:
    with pytest.raises(BadInput, match=r"there is no file 'series/xx\.csv' .*expected 'series/x\.csv'"):
        folder.text("series/xx.csv")
    with pytest.raises(BadInput, match="is not a file"):
        folder.text("series")


def test_bytes_that_are_no_text_have_a_line(folder: Folder) -> None:
    (folder.path / "z.csv").write_bytes(b"a,b\n1,\xff\n")
    with pytest.raises(BadInput, match="not UTF-8") as caught:
        folder.text("z.csv")
    assert caught.value.line == 2


def test_what_would_fill_the_memory_is_refused(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "_LARGEST", 4)
    with pytest.raises(BadInput, match="is larger than"):
        folder.text("series/x.csv")

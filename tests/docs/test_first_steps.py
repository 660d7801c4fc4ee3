"""The notebook says what happens: its cells are executed from top to bottom, and it is kept without outputs.

They are executed here and not by a kernel, which would bring a dozen libraries for what `exec` does. What a cell
ends with is shown as a notebook would show it.
"""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).parents[2] / "docs" / "first_steps.ipynb"
WHOLE = json.loads(NOTEBOOK.read_text("utf-8"))
CODE = [cell for cell in WHOLE["cells"] if cell["cell_type"] == "code"]


def shown(value: Any) -> str:
    """A value as a notebook shows it."""
    rich = getattr(value, "_repr_html_", None)
    return str(rich() if rich else repr(value))


def execute(source: str, name: str, names: dict[str, Any]) -> Any:
    """Execute a cell, and give back what its last line is worth."""
    module = ast.parse(source, name)
    last = module.body.pop() if isinstance(module.body[-1], ast.Expr) else None
    exec(compile(module, name, "exec"), names)
    return (
        eval(compile(ast.Expression(last.value), name, "eval"), names) if isinstance(last, ast.Expr) else None
    )


def test_it_is_a_notebook_kept_without_outputs() -> None:
    assert (WHOLE["nbformat"], WHOLE["nbformat_minor"]) == (4, 5)
    ids = [cell["id"] for cell in WHOLE["cells"]]
    assert len(set(ids)) == len(ids)
    assert {cell["cell_type"] for cell in WHOLE["cells"]} == {"code", "markdown"}
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in CODE)


def test_its_cells_run_and_show_something(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    said = []
    for number, cell in enumerate(CODE):
        value = execute("".join(cell["source"]), f"cell {number}", names)
        said.append(shown(value) if value is not None else capsys.readouterr().out)
    assert all(said[1:]), "every cell but the import shows something"
    assert sum('src="data:image/png;base64,' in each for each in said) == 2
    assert sum("<table" in each for each in said) == 2
    assert "dual_power" in said[1] and "without bandwagon" in said[4]
    assert not list(tmp_path.iterdir()), "a notebook that was only read leaves nothing behind"

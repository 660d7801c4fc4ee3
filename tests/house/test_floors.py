"""The house stands: no arrow upward, no circle of files, and nothing grown past its budget.

Imports are read from the files, those inside functions and those for types alone included: a file that cannot
be understood without another one depends on it, whenever it is imported.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2] / "src" / "groundswell"
FILES = {path.relative_to(HOUSE).with_suffix("").as_posix(): path for path in sorted(HOUSE.rglob("*.py"))}
SHELVES = {"laws", "theories", "observables", "expectations", "patterns", "whatifs", "classics", "scores"}
FLOORS = (
    {"grammar"},
    {"laws", "observables", "expectations", "patterns", "whatifs", "scores", "archive", "society"},
    {"theories", "engine"},
    {"classics"},
    {"own_shelves"},  # where users' own items stand, which the catalogue finds beside the house's
    {"catalogue"},
    {"experiment"},
    {"inference", "trial"},
    {"report"},
    {"asking"},  # the part of the api that resolves what is asked; its verbs hand it on
    # Its other parts: what is told without running; published models; what running gives; what is promised.
    {"describing", "replicating", "running", "trying"},
    {"rivalry"},  # its last part: several theories run on one case
    {"api"},
    {"cli", "dashboard"},
    {"__init__", "__main__"},  # the face of the package and its door: they hand on what stands below
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
DATA = {"cases", "ledger", "rivals"}
# A classic is a whole model: its rules, what it comes to, its inputs, and the rows in print.
LINES = {"shelf": 90, "classic": 190, "workshop": 350, "function": 60}
ARGUMENTS = 8
MORE_ARGUMENTS = {
    "api.run": "all that a run can be asked, as keywords that an editor completes: the command's options in Python",
    "cli/contest.rivals": "every option of the command line is an argument: typer reads them from the signature",
    "cli/door.run": "every option of the command line is an argument: typer reads them from the signature",
    "cli/door.why": "every option of the command line is an argument: typer reads them from the signature",
    "grammar/expectation.expectation": "what an acceptance test has to say of itself, each under its own name",
    "grammar/pattern.pattern": "what a pattern has to say of itself, each under its own name",
}
SAYS_NOTHING = set("utils util helpers helper base core manager handler misc common".split())


def room_of(name: str) -> str:
    return name.split("/")[0]


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(FILES[name].read_text("utf-8"))


def imported(name: str, root: ast.AST | None = None) -> Iterator[str]:
    """What a file imports; of ``from a import b`` both ``a`` and ``a.b``, since b may be a file."""
    package = ["groundswell", *name.split("/")[:-1]]
    for node in ast.walk(root or tree(name)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            origin = ".".join([*above, *([node.module] if node.module else [])])
            yield origin
            yield from (f"{origin}.{alias.name}" for alias in node.names)


@cache
def arrows(name: str) -> frozenset[str]:
    """Files of the house that a file imports."""
    inside = [found.split(".")[1:] for found in imported(name) if found.split(".")[0] == "groundswell"]
    named = {"/".join([*parts, *face]) for parts in inside if parts for face in ([], ["__init__"])}
    # An empty face is nothing to depend on; importing a file imports the faces above it anyway.
    met = {file for file in named if file in FILES and tree(file).body}
    return frozenset(met | ({"__init__"} if [] in inside and _wants_the_face(name) else set())) - {name}


def _wants_the_face(name: str) -> bool:
    """Whether a file imports the package itself, not only rooms (``from groundswell import catalogue``)."""
    rooms = {room_of(file) for file in FILES}
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import) and any(alias.name == "groundswell" for alias in node.names):
            return True
        if isinstance(node, ast.ImportFrom) and node.module == "groundswell" and not node.level:
            return any(alias.name not in rooms for alias in node.names)
    return False


def all_arrows() -> Iterator[tuple[str, str]]:
    return ((name, met) for name in FILES for met in sorted(arrows(name)))


def said(arrow: tuple[str, str]) -> str:
    return f"{arrow[0]} imports {arrow[1]}"


def test_the_reading_of_imports_sees_something() -> None:
    assert "grammar/law" in FILES
    assert "grammar/slot" in arrows("grammar/law")
    assert sum(1 for _ in all_arrows()) > 20


def test_every_file_stands_in_a_room_that_has_a_floor() -> None:
    homeless = [name for name in FILES if room_of(name) not in FLOOR_OF]
    assert not homeless, f"no floor for {homeless}; rooms of code are {sorted(FLOOR_OF)}"


def test_no_arrow_goes_up_or_sideways() -> None:
    wrong = [
        said((name, met))
        for name, met in all_arrows()
        if room_of(name) != room_of(met) and FLOOR_OF[room_of(met)] >= FLOOR_OF[room_of(name)]
    ]
    assert not wrong, "a room imports from floors below alone:\n" + "\n".join(wrong)


def test_shelves_import_the_grammar_and_theories_also_their_laws_and_those_they_are_built_on() -> None:
    allowed = {shelf: {"grammar"} for shelf in SHELVES}
    # A theory may be built on another: what it shares with it, and what not, is then said once.
    allowed |= {"theories": {"grammar", "laws", "theories"}, "classics": {"grammar", "laws", "theories"}}
    wrong = [
        said((name, met))
        for name, met in all_arrows()
        if room_of(name) in SHELVES and room_of(met) not in allowed[room_of(name)] and not a_part(name, met)
    ]
    assert not wrong, "\n".join(wrong)


def a_part(name: str, met: str) -> bool:
    """Whether one file stands beside another and is a part of it: the item's own folder, a leading underscore.

    Versions of one model stand in a folder together, and share its parts.
    """
    folder, _, file = met.rpartition("/")
    item = name.rpartition("/")[2]
    own = folder.rpartition("/")[2] == item or room_of(name) == "classics"
    return file.startswith("_") and name == f"{folder}/{item}" and own


def test_nothing_but_the_catalogue_names_what_stands_on_a_shelf() -> None:
    """The catalogue itself names rooms and never an item: it finds them by their files."""
    readers = SHELVES | {"catalogue"}
    wrong = [
        said((name, met))
        for name, met in all_arrows()
        if room_of(met) in SHELVES and room_of(name) not in readers
    ]
    assert not wrong, "\n".join(wrong)


def test_no_circle_of_files() -> None:
    try:
        TopologicalSorter({name: arrows(name) for name in FILES}).prepare()
    except CycleError as circle:
        pytest.fail("a circle of files: " + " -> ".join(circle.args[1]))


def test_the_grammar_is_written_without_libraries() -> None:
    for name in FILES:
        if room_of(name) == "grammar":
            met = {found.split(".")[0] for found in imported(name, _without_types(tree(name)))}
            foreign = met - sys.stdlib_module_names - {"groundswell"}
            assert not foreign, f"{name} imports {sorted(foreign)} at run time"


def test_the_grammar_starts_without_libraries() -> None:
    """As a reader of imports could be deceived, ask Python itself."""
    modules = [f"groundswell.{name.replace('/', '.')}" for name in FILES if room_of(name) == "grammar"]
    script = (
        "import importlib, sys\n"
        f"for module in {modules!r}: importlib.import_module(module)\n"
        "print(*sorted({'numpy', 'numba', 'pydantic', 'yaml', 'rich', 'typer'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(HOUSE.parent), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stdout.split()


def _without_types(module: ast.Module) -> ast.Module:
    """The module without what stands under ``if TYPE_CHECKING``."""

    class Strip(ast.NodeTransformer):
        def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt]:
            name = node.test.id if isinstance(node.test, ast.Name) else getattr(node.test, "attr", "")
            self.generic_visit(node)
            return node.orelse if name == "TYPE_CHECKING" else node

    copied = ast.parse(ast.unparse(module))
    return ast.Module(body=Strip().visit(copied).body, type_ignores=[])


def test_files_stay_within_their_budget() -> None:
    wrong = []
    for name, path in FILES.items():
        sort = "shelf" if room_of(name) in SHELVES else "workshop"
        sort = "classic" if room_of(name) == "classics" else sort
        lines = len(path.read_text("utf-8").splitlines())
        if room_of(name) in {"theories", "classics"}:
            # One import for each law or verb is a list and no writing, and a theory may hold many laws.
            imports = [node for node in tree(name).body if isinstance(node, ast.ImportFrom)]
            lines -= sum((node.end_lineno or node.lineno) - node.lineno + 1 for node in imports)
        if lines > LINES[sort]:
            wrong.append(f"{name} has {lines} lines; a {sort} file has at most {LINES[sort]}")
    assert not wrong, "\n".join(wrong)


def test_functions_stay_within_their_budget() -> None:
    wrong = []
    for name in FILES:
        for node in ast.walk(tree(name)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LINES["function"]:
                    wrong.append(f"{name}:{node.lineno}: {node.name} has {lines} lines")
    assert not wrong, f"a function has at most {LINES['function']} lines:\n" + "\n".join(wrong)


def arguments(name: str) -> Iterator[tuple[str, int]]:
    """What others may call in a file (functions, methods, makers of classes), and how much each is to be given."""
    for node in tree(name).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield f"{name}.{node.name}", _to_be_given(node)
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            for method in node.body:
                if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
                    if method.name == "__init__":
                        yield f"{name}.{node.name}", _to_be_given(method) - 1
                    elif not method.name.startswith("_"):
                        static = any(ast.unparse(each) == "staticmethod" for each in method.decorator_list)
                        yield f"{name}.{node.name}.{method.name}", _to_be_given(method) - (not static)


def _to_be_given(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    named = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    return len(named) + (node.args.vararg is not None) + (node.args.kwarg is not None)


def test_no_public_function_of_a_workshop_asks_for_too_much() -> None:
    """Six arguments are the budget and eight the limit. Laws are free: they read what their mechanism needs."""
    counted = dict(given for name in FILES if room_of(name) not in SHELVES for given in arguments(name))
    many = {said for said, count in counted.items() if count > ARGUMENTS}
    wrong = [f"{said} has {counted[said]} arguments" for said in sorted(many - MORE_ARGUMENTS.keys())]
    assert not wrong, f"a public function has at most {ARGUMENTS} arguments:\n" + "\n".join(wrong)
    assert many == MORE_ARGUMENTS.keys(), "take out of the list what has come within the limit"


def test_no_name_says_nothing() -> None:
    wrong = [name for name in FILES if SAYS_NOTHING & {part.strip("_") for part in name.split("/")}]
    assert not wrong, f"say what stands in {wrong}"


def test_data_rooms_hold_no_code() -> None:
    assert not [name for name in FILES if room_of(name) in DATA]

"""The shelves: every law, theory, observable, expectation, pattern, what-if, classic, score, case and claim, by name.

The only file that knows the shelves. Names come from the names of files, so asking for one item imports that
item alone; a file put on a shelf is in the catalogue, and nothing has to be registered. A long item may be a
folder: the file of its name, beside parts of it whose names start with an underscore.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar, cast

from groundswell.archive.aftermath import read_aftermath
from groundswell.archive.claims import read_claims
from groundswell.archive.facts import read_facts
from groundswell.archive.findings import read_findings
from groundswell.archive.folder import Folder
from groundswell.archive.rivals import read_rival, read_statements
from groundswell.grammar.aftermath import Aftermath
from groundswell.grammar.claim import Claim, Finding
from groundswell.grammar.classic import Classic
from groundswell.grammar.expectation import Expectation
from groundswell.grammar.fact import Fact
from groundswell.grammar.family import Family
from groundswell.grammar.law import Law
from groundswell.grammar.observable import Observable
from groundswell.grammar.pattern import Pattern
from groundswell.grammar.rival import Rival, Statement
from groundswell.grammar.score import Score
from groundswell.grammar.spelling import BadInput, unknown
from groundswell.grammar.theory import Theory
from groundswell.grammar.whatif import WhatIf
from groundswell.own_shelves import OwnShelf, own_import, own_shelves

Item = TypeVar("Item")

_HOUSE = Path(__file__).resolve().parent
_CASES = _HOUSE / "cases"  # data and no package, so it is found by its place
_LEDGER = _HOUSE / "ledger"
_RIVALS = _HOUSE / "rivals"
_STATEMENTS = "_statements.yaml"
_CASE_FILE = "case.yaml"


class Misshelved(ImportError):
    """A file on a shelf that does not hold the item it is named after, or has the name of another."""


@dataclass(frozen=True)
class Shelf(Generic[Item]):
    """One shelf.

    Attributes
    ----------
    package, says : str
        The package that its files stand in, and what one of its items is called in a message.
    kind : type, or tuple of type
        What its items are.
    """

    package: str
    says: str
    kind: type[Item] | tuple[type, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the items, sorted; nothing on the shelf is imported for it."""
        return tuple(sorted({*_modules(self.package), *self.own}))

    @property
    def own(self) -> Mapping[str, tuple[str, OwnShelf]]:
        """Items that users brought, by name: module, and the shelf that it stands on."""
        house, _, room = self.package.rpartition(".")
        found: dict[str, tuple[str, OwnShelf]] = {}
        for shelf in own_shelves() if house else ():
            for name, module in _found_below(f"{shelf.package}.{room}").items():
                if name in found or name in _modules(self.package):
                    raise BadInput(
                        f"{module} has the name of another {self.says}", expected="its source and year added"
                    )
                found[name] = (module, shelf)
        return found

    def item(self, name: str) -> Item:
        """The item of that name; raises `UnknownName` with the nearest one."""
        modules = _modules(self.package)
        if name in modules:
            item = getattr(import_module(modules[name]), name, None)
            if not isinstance(item, self.kind):
                raise Misshelved(f"{modules[name]} holds no {self.says} called {name}")
            return cast(Item, item)
        brought = self.own
        if name not in brought:
            raise unknown(self.says, name, {*modules, *brought})
        return self._brought(name, *brought[name])

    def _brought(self, name: str, module: str, shelf: OwnShelf) -> Item:
        item = getattr(own_import(module, shelf), name, None)
        if not isinstance(item, self.kind):
            raise BadInput(
                f"{module.replace('.', '/')}.py holds no {self.says} called {name}",
                expected=f"a {self.says} that is named as its file",
            )
        return cast(Item, item)

    def items(self) -> tuple[Item, ...]:
        """All items, in the order of their names."""
        return tuple(self.item(name) for name in self.names)


LAWS = Shelf("groundswell.laws", "law", Law)
THEORIES = Shelf("groundswell.theories", "theory", Theory)
OBSERVABLES: Shelf[Observable | Family] = Shelf("groundswell.observables", "observable", (Observable, Family))
EXPECTATIONS = Shelf("groundswell.expectations", "expectation", Expectation)
PATTERNS = Shelf("groundswell.patterns", "pattern", Pattern)
WHATIFS = Shelf("groundswell.whatifs", "what-if", WhatIf)
CLASSICS = Shelf("groundswell.classics", "classic", Classic)
SCORES = Shelf("groundswell.scores", "score", Score)


def laws() -> tuple[Law, ...]:
    """Every law."""
    return LAWS.items()


def law(name: str) -> Law:
    """The law of that name; raises `UnknownName` with the nearest one."""
    return LAWS.item(name)


def theories() -> tuple[Theory, ...]:
    """Every theory."""
    return THEORIES.items()


def theory(name: str) -> Theory:
    """The theory of that name; raises `UnknownName` with the nearest one."""
    return THEORIES.item(name)


def observables() -> tuple[Observable, ...]:
    """Every observable; of a family, every member."""
    return tuple(seen for name in OBSERVABLES.names for seen in _observables_of(name))


def observable(name: str) -> Observable:
    """The observable of that name, ``family.key`` for a member of a family; raises `UnknownName` with the nearest."""
    file = name.partition(".")[0]
    known = _observables_of(file) if file in OBSERVABLES.names else ()
    for seen in known:
        if seen.name == name:
            return seen
    raise unknown(OBSERVABLES.says, name, [seen.name for seen in known or observables()])


def _observables_of(file: str) -> tuple[Observable, ...]:
    """What one file of the shelf gives: one observable, or the members of a family."""
    item = OBSERVABLES.item(file)
    return item.members if isinstance(item, Family) else (item,)


def expectations() -> tuple[Expectation, ...]:
    """Every acceptance test."""
    return EXPECTATIONS.items()


def expectation(name: str) -> Expectation:
    """The acceptance test of that name; raises `UnknownName` with the nearest one."""
    return EXPECTATIONS.item(name)


def patterns() -> tuple[Pattern, ...]:
    """Every pattern."""
    return PATTERNS.items()


def pattern(name: str) -> Pattern:
    """The pattern of that name; raises `UnknownName` with the nearest one."""
    return PATTERNS.item(name)


def whatifs() -> tuple[WhatIf, ...]:
    """Every counterfactual."""
    return WHATIFS.items()


def whatif(name: str) -> WhatIf:
    """The counterfactual of that name; raises `UnknownName` with the nearest one."""
    return WHATIFS.item(name)


def classics() -> tuple[Classic, ...]:
    """Every published model that can be replicated."""
    return CLASSICS.items()


def classic(name: str) -> Classic:
    """The published model of that name; raises `UnknownName` with the nearest one."""
    return CLASSICS.item(name)


def scores() -> tuple[Score, ...]:
    """Every scoring rule."""
    return SCORES.items()


def score(name: str) -> Score:
    """The scoring rule of that name; raises `UnknownName` with the nearest one."""
    return SCORES.item(name)


def episodes_file() -> Path:
    """Where the ledger keeps the episodes of the source talk."""
    return _LEDGER / "episodes.yaml"


def findings_file() -> Path:
    """Where the ledger keeps what studies found of patterns."""
    return _LEDGER / "findings.yaml"


@cache
def claims() -> tuple[Claim, ...]:
    """Every claim of the ledger, in its order."""
    return read_claims(_LEDGER / "mechanisms.yaml")


@cache
def aftermath(name: str) -> Aftermath:
    """What came after, from a folder of the ledger."""
    return read_aftermath(Folder(_LEDGER / name))


@cache
def facts() -> Mapping[str, Fact]:
    """Every fact of the ledger by id, in its order."""
    return MappingProxyType({fact.id: fact for fact in read_facts(_LEDGER / "facts.yaml")})


@cache
def findings() -> Mapping[str, Finding]:
    """What studies found of patterns, by name; empty where none has been made."""
    return MappingProxyType(read_findings(findings_file()))


@cache
def statements(case: str) -> tuple[Statement, ...]:
    """What the rival theories of a case are asked; empty where none are coded."""
    file = _RIVALS / case / _STATEMENTS
    return read_statements(file) if file.is_file() else ()


def rivals(case: str) -> tuple[Rival, ...]:
    """The rival theories of a case, in the order of their names; those that users brought last."""
    own = (shelf.folder / _RIVALS.name for shelf in own_shelves())
    return tuple(rival for room in (_RIVALS, *own) for rival in _rivals_in(room / case))


def _rivals_in(folder: Path) -> tuple[Rival, ...]:
    files = sorted(folder.glob("[!_]*.yaml"))
    return tuple(read_rival(file, folder.name, statements(folder.name)) for file in files)


@cache
def case_folders() -> Mapping[str, Path]:
    """Folder of every case that comes with the package, by its name."""
    folders = sorted(path.parent for path in _CASES.glob(f"*/{_CASE_FILE}"))
    return MappingProxyType({folder.name: folder for folder in folders})


def case_folder(name: str | Path) -> Path:
    """The folder of a case.

    Parameters
    ----------
    name : str or Path
        A name in the catalogue, or the path of any folder that holds a ``case.yaml``. A name in the catalogue
        comes first, so that what a command means does not hang on where it is given; ``./town`` is a path.

    Raises
    ------
    UnknownName
        With the nearest name, where there is neither.
    BadInput
        Where there is such a folder, but it holds no case.
    """
    known = case_folders()
    if str(name) in known:
        return known[str(name)]
    try:
        folder = Path(name).expanduser().resolve()
        is_folder, is_case = folder.is_dir(), (folder / _CASE_FILE).is_file()
    except (OSError, ValueError, RuntimeError):  # too long for the disk, or the home of nobody: no path
        is_folder = is_case = False
    if is_case:
        return folder
    if is_folder:
        raise BadInput(f"the folder {str(name)!r} holds no case", expected=f"a {_CASE_FILE} in it")
    raise unknown("case", str(name), known)


@cache
def _modules(package: str) -> Mapping[str, str]:
    """Module of every item below a package of the house, whose files stay as they are."""
    return _found_below(package)


def _found_below(package: str) -> Mapping[str, str]:
    """Module of every item below a package, by the item's name."""
    modules: dict[str, str] = {}
    # The place of a package can be had without importing it.
    spec = find_spec(package)
    for module in _walk(list(spec.submodule_search_locations or ()) if spec else [], package):
        name = module.rpartition(".")[2]
        if name in modules:
            raise Misshelved(f"{modules[name]} and {module} share a name: one must add its source and year")
        modules[name] = module
    return MappingProxyType(modules)


def _walk(folders: list[str], package: str) -> Iterator[str]:
    """Modules in some folders and below them; those that start with an underscore are parts of an item, and none.

    pkgutil's own walk would import every package on its way.
    """
    for found in pkgutil.iter_modules(folders):
        if found.name.startswith("_"):
            continue
        name = f"{package}.{found.name}"
        if found.ispkg:
            yield from _walk([str(Path(folder) / found.name) for folder in folders], name)
        else:
            yield name

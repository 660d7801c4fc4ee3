"""Parts a page into what hangs on what is seen alone, said once for all who see the same, and the rest.

Nothing is reckoned otherwise: a part is taken out as it stands, with the operations and the order that it has on the
page, so that both halves give the bits of the whole. What hangs on what the whole country sees stays where it is:
it is one number for everyone, which the compiler keeps by itself.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from groundswell.engine.sights import COUNTRY, places_of
from groundswell.engine.spelled import Spelled
from groundswell.grammar.page import Page, argument


@dataclass(frozen=True)
class Halves:
    """A page in two functions.

    Attributes
    ----------
    before, after : str
        Their texts: `before` of what is seen alone, `after` of all the rest.
    before_takes, after_takes : tuple of str
        Their arguments.
    held : tuple of str
        What `before` gives and `after` takes; it may be nothing, and then `before` is empty.
    """

    before: str
    after: str
    before_takes: tuple[str, ...]
    after_takes: tuple[str, ...]
    held: tuple[str, ...]


def halves(page: Page, spelled: Spelled) -> Halves:
    """Part a page that is spelled out."""
    shared = _Shared(page)
    left = [line for each in spelled.lines if (line := shared.taken_from(each)) is not None]
    after = _needed(left, _names([spelled.returned]))
    wanted = _names([*after, spelled.returned])
    held = tuple(name for name in shared.said if name in wanted)
    before = _needed(shared.lines, set(held))
    giving = f"    return ({''.join(f'{name}, ' for name in held)})"
    arguments = page.arguments
    before_takes = tuple(name for name in arguments if name in _names(before))
    after_takes = (*(name for name in arguments if name in wanted), *held)
    return Halves(
        _function(f"{page.name}_beforehand", before_takes, before, giving) if held else "",
        _function(page.name, after_takes, after, f"    {ast.unparse(spelled.returned)}"),
        before_takes,
        after_takes,
        held,
    )


class _Shared(ast.NodeTransformer):
    """Takes out of statements what hangs on shared names alone."""

    def __init__(self, page: Page) -> None:
        places = places_of(page.seen)
        self._of_all = {word.name for word in page.seen if places[word][0] == COUNTRY}
        self._of_all |= {argument(*each) for each in page.parameters}
        self._of_some = {word.name for word in page.seen} - self._of_all
        self.lines: list[ast.Assign] = []
        self.said: list[str] = []

    def taken_from(self, statement: ast.Assign) -> ast.Assign | None:
        """What is left of an assignment; None where it is taken out whole."""
        target = statement.targets[0]
        assert isinstance(target, ast.Name)
        read = _names([statement.value])
        if read <= self._of_all:
            self._of_all.add(target.id)
            self.lines.append(statement)
            return statement
        if self._is_shared(read):
            self._say(target.id, statement.value)
            return None
        rest = self.visit(statement.value)
        assert isinstance(rest, ast.expr)
        return ast.Assign([target], rest, lineno=0)

    def visit(self, node: ast.AST) -> ast.AST:
        """Put a name in the place of an expression that can be taken out; else look into it."""
        worth = isinstance(node, ast.Call | ast.BinOp | ast.IfExp)
        if not worth or not self._is_shared(_names([node])):
            return self.generic_visit(node)
        assert isinstance(node, ast.expr)
        name = f"part_{len(self.said)}"
        while name in self._of_all | self._of_some:
            name += "_"
        self._say(name, node)
        return ast.Name(name, ast.Load())

    def _say(self, name: str, value: ast.expr) -> None:
        self.lines.append(ast.Assign([ast.Name(name, ast.Store())], value, lineno=0))
        self.said.append(name)
        self._of_some.add(name)

    def _is_shared(self, read: set[str]) -> bool:
        return not read.isdisjoint(self._of_some) and read <= self._of_some | self._of_all


def _needed(lines: Iterable[ast.Assign], wanted: set[str]) -> list[ast.Assign]:
    """Those lines that some names hang on."""
    kept = []
    for line in reversed([*lines]):
        if _targets(line) & wanted:
            wanted = wanted | _names([line.value])
            kept.append(line)
    return kept[::-1]


def _targets(line: ast.Assign) -> set[str]:
    return {target.id for target in line.targets if isinstance(target, ast.Name)}


def _names(nodes: Iterable[ast.AST]) -> set[str]:
    """Names of values that are read; what is called is none of them."""
    inner = [each for node in nodes for each in ast.walk(node)]
    called = {id(each.func) for each in inner if isinstance(each, ast.Call)}
    return {
        each.id
        for each in inner
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load) and id(each) not in called
    }


def _function(name: str, takes: Iterable[str], lines: Iterable[ast.stmt], returned: str) -> str:
    said = [f"    {ast.unparse(line)}" for line in lines]
    return "\n".join([f"def {name}({', '.join(takes)}):", *said, returned, ""])

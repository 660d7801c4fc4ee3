"""Breaks a long line of a page so that it reads as a sum of laws, one to a line."""

from __future__ import annotations

WIDTH = 100
"""Columns of a page."""


def folded(start: str, expression: str, bracketed: bool = False) -> list[str]:
    """An expression in lines of bounded width: at its sums and products first, then at the arguments of its calls.

    `bracketed` says that it stands inside brackets already.

    >>> folded("x = ", "a(b) + c")
    ['x = a(b) + c']
    >>> long = "1.0 - (1.0 - " + "a" * 60 + "(b)) * (1.0 - " + "c" * 60 + "(d))"
    >>> eval("".join(folded("", long)), {"a" * 60: float, "b": 0.5, "c" * 60: float, "d": 0.5})
    0.75
    """
    if len(start) + len(expression) <= WIDTH:
        return [start + expression]
    indent = " " * (len(start) - len(start.lstrip()))
    for mark in (" + ", " * "):
        terms = _parts(expression, mark)
        if len(terms) > 1:
            inner = indent if bracketed else f"{indent}    "
            lines = [] if bracketed else [f"{start}("]
            for k, term in enumerate(terms):
                lines += folded(f"{inner}{mark.lstrip() if k else ''}", term, bracketed=True)
            return lines if bracketed else [*lines, f"{indent})"]
    function, bracket, rest = expression.partition("(")
    if not bracket:
        return [start + expression]
    if function[-1:].isidentifier() or function[-1:].isdigit():
        return _call(f"{start}{function}(", _parts(rest[:-1], ", "), indent)
    # Brackets of a sum: a comma in them would make a pair of it.
    return [f"{start}{function}(", *folded(f"{indent}    ", rest[:-1], bracketed=True), f"{indent})"]


def _call(start: str, arguments: list[str], indent: str) -> list[str]:
    """A call over several lines: plain arguments side by side, calls and sums on lines of their own."""
    lines, broken = [start], True
    for each in arguments:
        together = f"{lines[-1]} {each},"
        if not broken and "(" not in each and len(together) <= WIDTH:
            lines[-1] = together
            continue
        lines += folded(f"{indent}    ", each, bracketed=True)
        lines[-1] += ","
        broken = "(" in each
    return [*lines, f"{indent})"]


def _parts(expression: str, mark: str) -> list[str]:
    """Cut an expression at a mark that stands outside all brackets."""
    parts, depth, start = [], 0, 0
    for at, sign in enumerate(expression):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 and expression.startswith(mark, at):
            parts.append(expression[start:at])
            start = at + len(mark)
    return [*parts, expression[start:]]


def listed(names: list[str]) -> list[str]:
    """Names side by side, each with its comma, over as many lines as it takes."""
    lines, line = [], "   "
    for name in names:
        if len(line) + len(name) + 2 > WIDTH:
            lines.append(line)
            line = "   "
        line += f" {name},"
    return [*lines, line]

"""Writes the loop of the second schedule around the rules of one model, as a module of its own.

The order of turns and the names of the inputs differ from model to model; all else is the same. What stands in a rule
is never looked into: it is called, with the inputs that it asks for by name.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

from groundswell.grammar.classic_input import Input
from groundswell.grammar.classic_way import Sequential

STREAM, BIRTH = 0xE000, 0xFFFFFFFF
"""The stream of all draws of turns; and the number that stands for an agent where nobody has the turn."""

_MODULE = '''"""{title}: the loop of the second schedule, written by groundswell. Edit the model, never this file."""

import numba
import numpy as np

from groundswell.engine.random_sequential import code, compiled, draw, shuffle, turn
from groundswell.grammar.lattice import World
{imports}

{rules}


@numba.njit(cache=True, nogil=True, error_model="numpy")
def loop(
    whole, site, kind, state, wait, home, trait, occupant, across, down, away, luck, order, tally,
    {inputs},
):
    shown = np.zeros(occupant.size, np.uint8)
    width, height, common = whole[0], whole[1], np.zeros(4)
    world = World(
        width, height, occupant, site, kind, state, wait, home, trait, across, down, away, luck, common, shown
    )
    for step in range({first}, whole[2]):
{body}
        for word in range(tally.shape[1]):
            tally[max(step, 0), word] = 0
        for me in range(kind.size):
{count}
        if {ends}:
            return step + 1
    return whole[2]
'''


def _call(rule: Callable[..., Any], name: str, declared: tuple[Input, ...], words: list[str]) -> str:
    """The call of a rule, with each input and each count that it asks for by name."""
    known = {each.name: each for each in declared}
    given = []
    for argument in inspect.signature(rule).parameters:
        if argument in known:
            at = "max(step, 0)" if known[argument].by_step else "0"
            given.append(f"{argument}[{at}]")
        elif argument in words:
            given.append(f"tally[max(step, 0), {words.index(argument)}]")
        else:
            given.append(argument)
    return f"{name}({', '.join(given)})"


def write_loop(name: str, way: Sequential, declared: tuple[Input, ...]) -> str:
    """The module of a model's loop.

    Parameters
    ----------
    name : str
        Of the model.
    way : Sequential
        Its kinds of agent, and in which order they act.
    declared : tuple of Input
        The inputs that rules can be given.
    """
    named: dict[str, Callable[..., Any]] = {}
    for number, kind in enumerate(way.kinds):
        named[f"turn_{number}"] = kind.turn
        if kind.born:
            named[f"born_{number}"] = kind.born
    named |= {f"counts_{word}": rule for word, rule in way.counts.items()}
    named |= {"ends_now": way.ends} if way.ends else {}
    named |= {"begins": way.begin} if way.begin else {}
    imports = [
        f"from {rule.__module__} import {rule.__name__} as rule_{each}" for each, rule in named.items()
    ]
    calls = {each: _call(rule, each, declared, list(way.counts)) for each, rule in named.items()}
    counts = [f"tally[max(step, 0), {k}] += {calls[f'counts_{word}']}" for k, word in enumerate(way.counts)]
    ends = f"step >= 0 and {calls['ends_now']}" if way.ends else "False"
    return _MODULE.format(
        title=name,
        imports="\n".join(imports),
        rules="\n".join(f"{each} = compiled(rule_{each})" for each in named),
        inputs=", ".join(each.name for each in declared),
        first="-1",
        body="\n".join(f"        {line}" for line in _body(way, calls)),
        count="\n".join(f"            {line}" for line in ["if kind[me] < 0:", "    continue", *counts]),
        ends=ends,
    )


def _body(way: Sequential, calls: Mapping[str, str]) -> list[str]:
    """A step: before the first one everyone is born; then turns, in the order that the model says."""
    births = [
        line
        for number, kind in enumerate(way.kinds)
        if kind.born
        for line in (f"        if kind[me] == {number}:", f"            {calls[f'born_{number}']}")
    ]
    born = ["if step < 0:", "    for me in range(kind.size):", f"        turn(world, {BIRTH}, me, {STREAM})"]
    shows = ["        if site[me] >= 0:", "            shown[site[me]] = code(kind[me], state[me])"]
    lines = [*born, *births, *shows, "    continue"]
    if way.begin:
        lines += [f"turn(world, step, {BIRTH}, {STREAM})", calls["begins"]]
    acts = [
        line
        for number in range(len(way.kinds))
        for line in (f"if kind[me] == {number}:", f"    {calls[f'turn_{number}']}", "    continue")
    ]
    each = [f"turn(world, step, me, {STREAM})", *acts]
    if way.order == "drawn":
        # One agent may be drawn more than once in a step, so that its draws go by the number of the turn.
        drawn = [
            "for which in range(order.size):",
            f"    turn(world, step, which, {STREAM})",
            "    me = min(int(draw(world) * order.size), order.size - 1)",
            *(f"    {line}" for line in acts),
        ]
        return [*lines, *drawn]
    if way.order == "one":
        return [
            *lines,
            *_ORDERED,
            "for at in range(size):",
            "    me = round_[at]",
            *(f"    {line}" for line in each),
        ]
    for number in range(len(way.kinds)):
        ordered = (
            line.replace(">= 0", f"== {number}").replace("step, 0", f"step, {number}") for line in _ORDERED
        )
        lines += [
            *ordered,
            "for at in range(size):",
            "    me = round_[at]",
            *(f"    {line}" for line in each),
        ]
    return lines


_ORDERED = (
    "size = 0",
    "round_ = np.empty(kind.size, np.int64)",
    "for who in range(kind.size):",
    "    if kind[who] >= 0:",
    "        round_[size] = who",
    "        size += 1",
    "shuffle(world, round_[:size], step, 0)",
)

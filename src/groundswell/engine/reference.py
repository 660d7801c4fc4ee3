"""The readable form of the loop: the same page, agent by agent, in the interpreter.

Slow, and the truth: the compiled loop must agree with it on every agent. It is also what `why` asks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from groundswell.engine.kernel import factor_of, rounding_streams, step_of, steps_of
from groundswell.engine.lanes import PRECISION, decoded, encoded, quantile, rounding
from groundswell.engine.layout import Column, Layout
from groundswell.engine.sights import Sights
from groundswell.engine.twin import fresh_twin, plain_twin
from groundswell.engine.write import alias
from groundswell.grammar.mathematics import clip
from groundswell.grammar.page import Page
from groundswell.grammar.word import Storage, Word
from groundswell.society.chance import draw_python
from groundswell.society.tiles import LANES

_decode, _encode = plain_twin(decoded, PRECISION), plain_twin(encoded, PRECISION)
_quantile, _rounding = plain_twin(quantile, PRECISION), plain_twin(rounding, PRECISION)


@dataclass(frozen=True)
class Moment:
    """When, and with what luck: the key of every draw."""

    seed: int
    replication: int
    today: int


def plain_page(page: Page) -> Callable[..., tuple[Any, ...]]:
    """The function of a page, for the interpreter, in the declared precision."""
    names: dict[str, Any] = {law.name: law for law in page.laws} | {alias(s): s for s in page.sentences}
    namespace: dict[str, Any] = {"__name__": f"page_of_{page.theory}", "clip": clip, **names}
    exec(
        compile(page.text, f"<page {page.theory}, {page.name}>", "exec"), namespace
    )  # our own writing, no one else's
    return fresh_twin(namespace[page.name], PRECISION)


def chances(page: Page, moment: Moment, collective: int, member: int) -> tuple[dict[str, Any], int]:
    """The page's draws for one agent, by word, and the bits that round what is stored."""
    bits = {
        name: draw_python(moment.seed, moment.replication, moment.today, collective, member, stream)
        for name, stream in rounding_streams(page)
    }
    drawn = {word.name: _quantile(PRECISION(bits[word.name])) for word in page.chances}
    return drawn, next(iter(bits.values()), 0)


def read_agent(layout: Layout, state: NDArray[np.uint8], row: int, lane: int) -> dict[str, Any]:
    """What an agent is: each kept word as a number of the page."""
    return {column.word.name: _number(column, _codes(layout, state, row, lane)) for column in layout.columns}


def _codes(layout: Layout, state: NDArray[np.uint8], row: int, lane: int) -> NDArray[np.uint8]:
    """The bytes of one agent, one for each plane: a view, so that it can be written to."""
    start = row * layout.row_bytes
    return state[start : start + layout.row_bytes].reshape(layout.planes, LANES)[:, lane]


def _number(column: Column, codes: NDArray[np.uint8]) -> Any:
    word = column.word
    if word.storage is Storage.EXACT:
        return codes[column.plane : column.plane + 4].copy().view(np.float32)[0]
    return _decode(PRECISION(_code(column, codes)), PRECISION(word.low), PRECISION(step_of(word)))


def _code(column: Column, codes: NDArray[np.uint8]) -> int:
    """The stored code of a flag, a byte or a pair."""
    if column.word.storage is Storage.FLAG:
        return int(codes[column.plane]) >> column.bit & 1
    return sum(int(codes[column.plane + k]) << 8 * k for k in range(column.word.storage.value))


def say(
    page: Page,
    layout: Layout,
    state: NDArray[np.uint8],
    row: int,
    lane: int,
    given: dict[str, Any],
    bits: int,
    spoken: Any,
) -> dict[str, int]:
    """Say a page for one agent: write its new state, and return the codes to be counted, by word.

    `given` holds the value of every argument that is not part of the state; `bits` round what is stored.
    """
    values = given | (read_agent(layout, state, row, lane) if page.kept else {})
    result = dict(zip(page.results, spoken(*(values[name] for name in page.arguments)), strict=True))
    codes = _codes(layout, state, row, lane)
    rounded = [word for word in page.changed if word.storage in (Storage.BYTE, Storage.PAIR)]
    for column in layout.columns:
        if column.word in page.changed:
            turn = factor_of(rounded.index(column.word)) * bits & 255 if column.word in rounded else 0
            _store(column, codes, result[column.word.name], _rounding(PRECISION(turn)))
    return {word.name: _count(word, layout, codes, values | result) for word in page.tallied}


def _store(column: Column, codes: NDArray[np.uint8], value: Any, rounding_up: Any) -> None:
    word = column.word
    if word.storage is Storage.EXACT:
        codes[column.plane : column.plane + 4] = np.array([value], np.float32).view(np.uint8)
    elif word.storage is Storage.FLAG:
        codes[column.plane] = int(codes[column.plane]) & ~(1 << column.bit) | int(value) << column.bit
    else:
        code = int(_encode(value, PRECISION(word.low), PRECISION(steps_of(word)), rounding_up))
        for k in range(word.storage.value):
            codes[column.plane + k] = code >> 8 * k & 255


def _count(word: Word, layout: Layout, codes: NDArray[np.uint8], values: dict[str, Any]) -> int:
    if word.kept and word.storage is not Storage.EXACT:
        return _code(layout.column(word.name), codes)
    return int(_encode(values[word.name], PRECISION(word.low), PRECISION(steps_of(word)), PRECISION(0.5)))


def loop(
    compiled: Any,
    state: Any,
    tiles: Any,
    agents: Any,
    sights: Sights,
    counts: Any,
    parameters: Any,
    moment: Moment,
) -> None:
    """The loop of a page over all its actors, as `compiled.loop` does it over tiles."""
    page, layout = compiled.page, compiled.layout
    spoken = plain_page(page)
    rows, lanes = tiles.slots(agents)
    counts[:] = 0
    estimated = dict(
        zip(page.arguments[len(page.arguments) - len(page.parameters) :], parameters, strict=False)
    )
    agent = 0
    for collective, members in enumerate(agents):
        sight = sights.of(page.seen, collective)
        for member in range(members):
            drawn, bits = chances(page, moment, collective, member)
            given = sight | drawn | estimated
            tally = say(page, layout, state, int(rows[agent]), int(lanes[agent]), given, bits, spoken)
            for k, word in enumerate(page.tallied):
                counts[collective, k] += tally[word.name]
            agent += 1

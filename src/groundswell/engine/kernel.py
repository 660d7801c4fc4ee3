"""Writes the loop that says a page for every agent of a run of tiles.

The loop is the same for every theory; only the names and the planes differ. A page with its loop is one
module, kept in a cache under a name that hashes everything it depends on.
"""

from __future__ import annotations

from collections.abc import Collection

from groundswell.engine.beforehand import Halves, halves
from groundswell.engine.lanes import ROUNDING_FACTORS
from groundswell.engine.layout import Column, Layout, full_code
from groundswell.engine.sights import COUNTRY, HERE, OWN, places_of
from groundswell.engine.spelled import spelled_out
from groundswell.grammar.page import Page, argument
from groundswell.grammar.word import ACTORS, Storage, Word

_AT_ONCE = 16
"""Lanes that are said beside each other: as many float32 as the widest registers hold. All eight rows of a
group are said for them before the next lanes, so that what hangs on the lane alone is worked out once in
eight, and the counts stay in registers."""

_HEAD = '''"""{name}: page and loop, written by groundswell from the theory's laws. Edit the laws, never this file."""

import numpy as np
from numba import carray, njit

from groundswell.engine.lanes import (
    PRECISION, as_quantile, as_rounding, bits_of_float, both, byte_at, decode, down, either, encode, exact_at,
    less, pair_at, put_byte, put_exact, put_pair, real, room_float32, room_int32, room_uint32, times, to_byte,
    to_int32, to_uint32, up, whole,
)
from groundswell.engine.twin import inlined_twin
from groundswell.society.chance import add32, philox
{imports}


{page}

said = inlined_twin({name}, PRECISION)
{before}
'''

_BEFORE = """

{page}

said_beforehand = inlined_twin({name}_beforehand, PRECISION)
"""

_LOOP = """
@njit(cache=True, nogil=True, error_model="numpy", boundscheck=False)
def loop(
    state, first, rows, lanes, big, own, here, country, cell, counts, parameters, today, seed, replication, start, stop
):
    sight = carray(room_float32({sight_room}), {sight_room})
    held = carray(room_float32({held_room}), {held_room})
    tally = carray(room_int32({tally_room}), {tally_room})
    who = carray(room_uint32(64), 64)
    spot = carray(room_uint32(64), 64)
    block = carray(room_uint32(64), 64)
{allocate}
    for tile in range(start, stop):
        step = np.uint32(64) if big[tile] else np.uint32(1)
        for lane in range(64):
            collective = lanes[tile, lane]
            who[lane] = np.uint32(collective)
            spot[lane] = np.uint32(cell[collective])
            block[lane] = np.uint32(lane) if big[tile] else np.uint32(0)
        for word in range({owned}):
            for lane in range(lanes.shape[1]):
                sight[word * 64 + lane] = own[word, who[lane]]
        for word in range({local}):
            for lane in range(lanes.shape[1]):
                sight[({owned} + word) * 64 + lane] = here[word, spot[lane]]
{beforehand}
        for place in range({tallies} * 64):
            tally[place] = np.int32(0)
        for group in range(0, rows[tile], 8):
{draw}
            in_group = min(8, rows[tile] - group)
            for side in range(0, 64, {at_once}):
                for member in range(in_group):
                    at = (first[tile] + group + member) * {row_bytes}
                    row = state[at : at + {row_bytes}]
{halves}
                    for lane in range(side, side + {at_once}):
                        there = less(np.int32(0), both(to_int32(row[lane]), np.int32(1)))
{read}
                        {results}= said(
{arguments}
                        )
{write}
        if big[tile]:
            for word in range({tallies}):
                total = np.int64(0)
                for lane in range(64):
                    total += tally[word * 64 + lane]
                counts[lanes[tile, 0], word] = total
        else:
            for lane in range(64):
                for word in range({tallies}):
                    counts[lanes[tile, lane], word] = tally[word * 64 + lane]
"""


def write_module(page: Page, layout: Layout) -> str:
    """The module of a page: the page, spelled out in two halves, and the loop that says it for every agent."""
    spelled = spelled_out(page)
    parts = halves(page, spelled)
    calls = sorted((module, name, here) for here, (module, name) in spelled.calls.items())
    head = _HEAD.format(
        imports="\n".join(f"from {module} import {name} as {here}" for module, name, here in calls),
        page=parts.after,
        name=page.name,
        before=_BEFORE.format(page=parts.before, name=page.name) if parts.held else "",
    )
    streams = rounding_streams(page)
    return head + _LOOP.format(
        owned=sum(width == OWN for width, _ in places_of(page.seen).values()),
        local=sum(width == HERE for width, _ in places_of(page.seen).values()),
        tallies=max(len(page.tallied), 1),
        sight_room=64 * max(len(page.seen), 1),
        held_room=64 * max(len(parts.held), 1),
        beforehand=_block(2, _beforehand(page, parts)),
        tally_room=64 * max(len(page.tallied), 1),
        row_bytes=layout.row_bytes,
        allocate=_block(1, _allocate(page, streams)),
        draw=_block(3, _draw(streams)),
        halves=_block(5, _halves(streams)),
        at_once=_AT_ONCE,
        read=_block(6, _read(page, layout, parts)),
        results="".join(f"new_{name}, " for name in page.results),
        arguments=_block(7, [f"{name}," for name in parts.after_takes]),
        write=_block(6, [*_roundings(page, streams), *_write(page, layout), *_tally(page, layout)]),
    )


def rounding_streams(page: Page) -> list[tuple[str, int]]:
    """Name and number of each stream that a page draws on; the first also rounds what is stored."""
    streams = [(word.name, word.stream) for word in page.chances]
    if not streams and any(_rounded(word) for word in page.changed):
        streams = [("rounding", 16 * ACTORS.index(page.actor) + 15)]
    return streams


def _rounded(word: Word) -> bool:
    return word.storage in (Storage.BYTE, Storage.PAIR)


def _block(depth: int, lines: list[str]) -> str:
    return "\n".join("    " * depth + line for line in lines)


def _allocate(page: Page, streams: list[tuple[str, int]]) -> list[str]:
    lines = [f"bits_of_{name} = carray(room_uint32(256), 256)" for name, _ in streams]
    places = places_of(page.seen)
    lines += [f"{word.name} = country[{row}]" for word, (width, row) in places.items() if width == COUNTRY]
    return lines + [
        f"{argument(*parameter)} = parameters[{k}]" for k, parameter in enumerate(page.parameters)
    ]


def _draw(streams: list[tuple[str, int]]) -> list[str]:
    """Eight rows of chance at once: one block of 128 bits for each lane and stream."""
    lines = ["for lane in range(64):"]
    for name, stream in streams:
        lines += [
            f"    a, b, c, d = philox(who[lane], block[lane], today, np.uint32({stream}), seed, replication)",
            *(f"    bits_of_{name}[{64 * k} + lane] = {word}" for k, word in enumerate("abcd")),
        ]
    return [*lines, "    block[lane] = add32(block[lane], step)"] if streams else []


def _halves(streams: list[tuple[str, int]]) -> list[str]:
    lines = [
        f"drawn_{name} = bits_of_{name}[(member >> 1) * 64 : (member >> 1) * 64 + 64]" for name, _ in streams
    ]
    return [*lines, "half = np.int32(16 * (member & 1))"] if streams else []


def _beforehand(page: Page, parts: Halves) -> list[str]:
    """What hangs on what is seen alone: once for each lane of a tile."""
    if not parts.held:
        return []
    return [
        "for lane in range(64):",
        *(f"    {line}" for line in _look(page, parts.before_takes)),
        f"    {''.join(f'{name}, ' for name in parts.held)}= said_beforehand({', '.join(parts.before_takes)})",
        *(f"    held[{64 * k} + lane] = {name}" for k, name in enumerate(parts.held)),
    ]


def _look(page: Page, wanted: Collection[str]) -> list[str]:
    """The perceptions among the wanted names, each as a number of the page; those of the country stand already."""
    places = places_of(page.seen)
    owned = sum(width == OWN for width, _ in places.values())
    return [
        f"{word.name} = sight[{64 * (k if width == OWN else owned + k)} + lane]"
        for word, (width, k) in places.items()
        if width != COUNTRY and word.name in wanted
    ]


def _read(page: Page, layout: Layout, parts: Halves) -> list[str]:
    """Each word of the state, each perception and each draw as a number of the page."""
    lines = []
    for column in layout.columns if page.kept else ():
        place, word = f"{64 * column.plane} + lane", column.word
        if word.storage is Storage.EXACT:
            lines.append(f"{word.name} = exact_at(row, {place})")
            continue
        if word.storage is Storage.FLAG:
            code = f"both(down(to_int32(row[{place}]), np.int32({column.bit})), np.int32(1))"
        else:
            code = f"{'byte' if word.storage is Storage.BYTE else 'pair'}_at(row, {place})"
        lines.append(f"code_{word.name} = {code}")
        lines.append(
            f"{word.name} = decode(real(code_{word.name}), {_float(word.low)}, {_float(step_of(word))})"
        )
    lines += _look(page, parts.after_takes)
    lines += [f"{name} = held[{64 * k} + lane]" for k, name in enumerate(parts.held)]
    for name, _ in rounding_streams(page):
        lines.append(f"half_of_{name} = both(down(to_int32(drawn_{name}[lane]), half), np.int32(65535))")
    lines += [f"{word.name} = as_quantile(real(half_of_{word.name}))" for word in page.chances]
    return lines


def _roundings(page: Page, streams: list[tuple[str, int]]) -> list[str]:
    """A rounding of its own for each stored word, all from the low bits of the first draw."""
    lines = []
    for k, word in enumerate(word for word in page.changed if _rounded(word)):
        mixed = f"both(times(half_of_{streams[0][0]}, np.int32({factor_of(k)})), np.int32(255))"
        lines.append(f"rounding_{word.name} = as_rounding(real({mixed}))")
    return lines


def _write(page: Page, layout: Layout) -> list[str]:
    lines = []
    changed = [column for column in layout.columns if column.word in page.changed]
    for column in changed:
        word, place = column.word, f"{64 * column.plane} + lane"
        if word.storage is Storage.EXACT:
            lines.append(f"put_exact(row, {place}, new_{word.name})")
        elif word.storage is Storage.FLAG:
            lines.append(f"new_code_{word.name} = whole(new_{word.name})")
        else:
            code = (
                f"encode(new_{word.name}, {_float(word.low)}, {_float(steps_of(word))}, rounding_{word.name})"
            )
            lines.append(f"new_code_{word.name} = whole({code})")
            lines.append(
                f"put_{'byte' if word.storage is Storage.BYTE else 'pair'}(row, {place}, new_code_{word.name})"
            )
    return lines + _write_flags(layout, [column for column in changed if column.word.storage is Storage.FLAG])


def _write_flags(layout: Layout, changed: list[Column]) -> list[str]:
    """Put changed flags back beside those of their plane that stay."""
    lines = []
    for plane in sorted({column.plane for column in changed}):
        mine = [column for column in changed if column.plane == plane]
        staying = 255 - sum(1 << column.bit for column in mine)
        lines.append(f"flags = both(to_int32(row[{64 * plane} + lane]), np.int32({staying}))")
        lines += [f"flags = either(flags, up(new_code_{c.word.name}, np.int32({c.bit})))" for c in mine]
        lines.append(f"put_byte(row, {64 * plane} + lane, flags)")
    return lines


def _tally(page: Page, layout: Layout) -> list[str]:
    lines = []
    for k, word in enumerate(page.tallied):
        stored = word.kept and word.storage is not Storage.EXACT
        if stored:
            code = f"new_code_{word.name}" if word in page.changed else f"code_{word.name}"
        else:
            value = f"new_{word.name}" if word in page.changed or not word.kept else word.name
            code = f"whole(encode({value}, {_float(word.low)}, {_float(steps_of(word))}, {_float(0.5)}))"
        lines.append(f"tally[{64 * k} + lane] += both({code}, there)")
    return lines


def step_of(word: Word) -> float:
    """How much one step of the code is worth."""
    return (word.high - word.low) / full_code(word)


def steps_of(word: Word) -> float:
    """Steps of the code in a unit."""
    return full_code(word) / (word.high - word.low)


def factor_of(k: int) -> int:
    """The odd factor for the rounding of the k-th rounded word."""
    return ROUNDING_FACTORS[k % len(ROUNDING_FACTORS)]


def _float(value: float) -> str:
    return f"np.float32({value!r})"

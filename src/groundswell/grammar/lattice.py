"""What agents of the second schedule can see and do: count, look for one, draw, move, leave, come back.

These are the verbs of which the rules of a model are written. They are plain functions of a `World`, in scalars and
arrays, so that the interpreter and the compiler run the same lines; `draw` alone asks the engine for chance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from numpy.typing import NDArray

NOWHERE = -1
ANY = -1
"""In the place of a state: whatever it is."""


class World(NamedTuple):
    """Who stands where, and what they carry; A agents, C cells, N offsets.

    Attributes
    ----------
    width, height : int
        Of the torus; nought where there is none.
    occupant : array of int32, shape (C,)
        Who stands on each cell; -1 for nobody.
    site : array of int32, shape (A,)
        Where each stands; -1 for those who have left.
    kind, state : arrays of int8, shape (A,)
        Of what kind they are (-1 for a place that nobody has yet); and what they do, as the model numbers it.
    wait : array of int32, shape (A,)
        Steps that are left to them in what they cannot change.
    home : array of int32, shape (A,)
        Where those who left stood last.
    trait : array of float64, shape (A, traits)
        What else they carry.
    across, down : arrays of int64, shape (N,)
        Offsets of the cells around one, nearest first.
    away : array of float64, shape (N,)
        How far each lies.
    luck : array of int64, shape (10,), or what stands for it in the interpreter
        The key of the draws: seed, replication, step, agent, stream, and how many were drawn; and a block of four.
    common : array of float64, shape (4,)
        What all share, such as a regime's legitimacy.
    shown : array of uint8, shape (C,)
        Kind and state of whoever stands on each cell, as `code` has it; nought for nobody. Counting looks here alone.
    """

    width: int
    height: int
    occupant: NDArray[Any]
    site: NDArray[Any]
    kind: NDArray[Any]
    state: NDArray[Any]
    wait: NDArray[Any]
    home: NDArray[Any]
    trait: NDArray[Any]
    across: NDArray[Any]
    down: NDArray[Any]
    away: NDArray[Any]
    luck: Any
    common: NDArray[Any]
    shown: NDArray[Any]


def draw(world: World) -> float:
    """The next number in 0-1 of the agent whose turn it is; the engine has its own form of this."""
    return float(world.luck.next())


def code(kind: int, state: int) -> int:
    """A kind and a state in one number; no kind has more than sixteen states.

    >>> code(0, 1), code(1, 0)
    (17, 32)
    """
    return 16 * (kind + 1) + state


def pick(world: World, count: int) -> int:
    """A whole number from nought, below `count`, each as likely."""
    return min(int(draw(world) * count), count - 1)


def around(at: int, length: int) -> int:
    """A column or row that may lie one torus beyond, brought back onto it.

    >>> around(-1, 40), around(40, 40), around(7, 40)
    (39, 0, 7)
    """
    if at < 0:
        return at + length
    return at - length if at >= length else at


def beside(world: World, x: int, y: int, which: int) -> int:
    """The cell at an offset from the one in column x and row y, on the torus."""
    down = around(y + world.down[which], world.height)
    return int(down * world.width + around(x + world.across[which], world.width))


def apart(world: World, cell: int, other: int) -> float:
    """The square of how far two cells lie from each other on the torus."""
    x = abs(cell % world.width - other % world.width)
    y = abs(cell // world.width - other // world.width)
    x, y = min(x, world.width - x), min(y, world.height - y)
    return float(x * x + y * y)


def count_within(world: World, cell: int, vision: float, kind: int, state: int) -> int:
    """Agents of a kind and state (`ANY`: all) within `vision` of a cell, without the cell itself."""
    # The loop that takes all the time: nothing is handed on in it but numbers, and nothing is asked but once.
    width, height, across, down, away = world.width, world.height, world.across, world.down, world.away
    shown, wanted = world.shown, code(kind, max(state, 0))
    x, y, found, inside = cell % width, cell // width, 0, 0
    while inside < away.size and away[inside] <= vision:
        inside += 1
    if state < 0:
        for which in range(inside):
            other = around(y + down[which], height) * width + around(x + across[which], width)
            found += 1 if (shown[other] | 15) == (wanted | 15) else 0
    else:
        for which in range(inside):
            other = around(y + down[which], height) * width + around(x + across[which], width)
            found += 1 if shown[other] == wanted else 0
    return found


def one_within(world: World, cell: int, vision: float, kind: int, state: int) -> int:
    """An agent of a kind and state (`ANY`: all) within `vision`, each as likely; -1 where there is none."""
    chosen, found = NOWHERE, 0
    x, y = cell % world.width, cell // world.width
    for which in range(world.away.size):
        if world.away[which] > vision:
            break
        who = world.occupant[beside(world, x, y, which)]
        if who >= 0 and world.kind[who] == kind and (state < 0 or world.state[who] == state):
            found += 1
            if pick(world, found) == 0:
                chosen = who
    return int(chosen)


def nearest_within(world: World, cell: int, vision: float, kind: int, state: int) -> int:
    """The nearest agent of a kind and state (`ANY`: all) at less than `vision`, ties by chance; -1 for none."""
    chosen, found, at = NOWHERE, 0, vision
    x, y = cell % world.width, cell // world.width
    for which in range(world.away.size):
        if world.away[which] >= vision or (found > 0 and world.away[which] > at):
            break
        who = world.occupant[beside(world, x, y, which)]
        if who >= 0 and world.kind[who] == kind and (state < 0 or world.state[who] == state):
            found, at = found + 1, world.away[which]
            if pick(world, found) == 0:
                chosen = who
    return int(chosen)


def free_within(world: World, cell: int, vision: float) -> int:
    """A free cell within `vision`, each as likely; -1 where there is none."""
    chosen, found = NOWHERE, 0
    x, y = cell % world.width, cell // world.width
    for which in range(world.away.size):
        if world.away[which] > vision:
            break
        other = beside(world, x, y, which)
        if world.occupant[other] < 0:
            found += 1
            if pick(world, found) == 0:
                chosen = other
    return int(chosen)


def nearest_free(world: World, cell: int) -> int:
    """The cell itself if it is free, else the nearest free one in sight, ties by chance, else any free one; or -1."""
    if world.occupant[cell] < 0:
        return cell
    chosen, found, at = NOWHERE, 0, 0.0
    x, y = cell % world.width, cell // world.width
    for which in range(world.away.size):
        if found > 0 and world.away[which] > at:
            break
        other = beside(world, x, y, which)
        if world.occupant[other] < 0:
            found, at = found + 1, world.away[which]
            if pick(world, found) == 0:
                chosen = other
    return int(chosen) if chosen >= 0 else anywhere_free(world)


def anywhere_free(world: World) -> int:
    """A free cell of the whole torus, each as likely; -1 where there is none."""
    chosen, found = NOWHERE, 0
    for other in range(world.occupant.size):
        if world.occupant[other] < 0:
            found += 1
            if pick(world, found) == 0:
                chosen = other
    return int(chosen)


def become(world: World, me: int, state: int) -> None:
    """Be in a state, for all to see."""
    world.state[me] = state
    if world.site[me] >= 0:
        world.shown[world.site[me]] = code(world.kind[me], state)


def stand(world: World, me: int, cell: int) -> None:
    """Go to a free cell, from wherever one is."""
    if world.site[me] >= 0:
        world.occupant[world.site[me]] = NOWHERE
        world.shown[world.site[me]] = 0
    world.site[me] = cell
    world.occupant[cell] = me
    world.shown[cell] = code(world.kind[me], world.state[me])


def leave(world: World, me: int) -> None:
    """Leave the torus, and remember where one stood."""
    world.home[me] = world.site[me]
    world.occupant[world.site[me]] = NOWHERE
    world.shown[world.site[me]] = 0
    world.site[me] = NOWHERE


def walk(world: World, me: int) -> None:
    """One step to one of the eight cells around, each as likely, if that one is free."""
    which = pick(world, 8)
    if which >= 4:
        which += 1
    x = (world.site[me] % world.width + which % 3 - 1) % world.width
    y = (world.site[me] // world.width + which // 3 - 1) % world.height
    cell = y * world.width + x
    if world.occupant[cell] < 0:
        stand(world, me, cell)


def jump(world: World, me: int, vision: float) -> None:
    """Go to a free cell within `vision`, each as likely; stay where there is none."""
    cell = free_within(world, world.site[me], vision)
    if cell >= 0:
        stand(world, me, cell)


def newcomer(world: World, kind: int) -> int:
    """A place for one more agent of a kind, who stands nowhere yet; -1 where there can be no more."""
    for who in range(world.kind.size):
        if world.kind[who] < 0:
            world.kind[who] = kind
            world.state[who] = 0
            return who
    return NOWHERE


def gone(world: World, who: int) -> None:
    """An agent is no more, and leaves room for another."""
    if world.site[who] >= 0:
        leave(world, who)
    world.kind[who] = -1

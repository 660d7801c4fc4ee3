"""The movement of the pillars model: citizens and activists, what they see, when they protest and where they go."""

import math

from groundswell.grammar.lattice import World, apart, become, beside, draw, jump, pick, stand
from groundswell.grammar.mathematics import exp, logistic, normal_quantile, power

CITIZEN, ACTIVIST, POLICE, PILLAR = 0, 1, 2, 3
RESISTS, PROTESTS, DEFECTED = 1, 2, 1
"""States of the people add up; of police and pillars, one."""
HARDSHIP, ARREST_COST, AT_ONCE, REST, DELAY, LOYALTY = 0, 1, 2, 3, 4, 5
KILLED = 0
NONE, FAST, COMMITTED, PILLARS, WEAKEST = 0.0, 1.0, 2.0, 3.0, 4.0


def born(
    world: World, me: int, *, start_delay: float, max_jail: float, at_once: float, strategy: float
) -> None:
    """Income is lognormal; the poor feel hardship, rich and poor fear arrest, and some protest as they join."""
    world.trait[me, DELAY] = pick(world, int(start_delay))
    income = exp(0.5 + 0.5 * normal_quantile(draw(world)))
    gap, jail = exp(0.5 + 0.5 * 0.25) - income, 0.075 * max_jail
    world.trait[me, HARDSHIP] = logistic(gap)
    rich, poor = 2.0 * logistic(jail * income) - 1.0, 2.0 * logistic(jail / income) - 1.0
    world.trait[me, ARREST_COST] = power(power(rich, 4.0) + power(poor, 4.0), 0.25)
    world.trait[me, AT_ONCE] = 1.0 if draw(world) < at_once or strategy == FAST else 0.0


def is_out(world: World, who: int) -> bool:
    """An activist or resisting citizen who is not in jail."""
    free_activist = world.kind[who] == ACTIVIST and world.wait[who] == 0
    return bool(free_activist or (world.kind[who] == CITIZEN and world.state[who] & RESISTS))


def is_protesting(world: World, who: int) -> bool:
    """In a protest at this moment."""
    return bool(world.kind[who] <= ACTIVIST and world.state[who] & PROTESTS)


def look(world: World, me: int, vision: float) -> tuple[int, int, int, int]:
    """All agents, police, those who are out, and those who protest within sight."""
    everyone, police, out, protesting = 0, 0, 0, 0
    x, y = world.site[me] % world.width, world.site[me] // world.width
    for which in range(world.away.size):
        if world.away[which] > vision:
            break
        who = world.occupant[beside(world, x, y, which)]
        if who >= 0:
            everyone += 1
            police += 1 if world.kind[who] == POLICE else 0
            out += 1 if is_out(world, who) else 0
            protesting += 1 if is_protesting(world, who) else 0
    return everyone, police, out, protesting


def seek_pillar(world: World, me: int, vision: float, search_vision: float, strategy: float) -> None:
    """Go as near as one can to the nearest pillar in sight, or to the least loyal of those further off."""
    x, y = world.site[me] % world.width, world.site[me] // world.width
    target, best = -1, math.inf
    for which in range(world.away.size):
        if world.away[which] > (search_vision if strategy == WEAKEST else vision):
            break
        who = world.occupant[beside(world, x, y, which)]
        if who >= 0 and world.kind[who] == PILLAR:
            worth = world.trait[who, LOYALTY] if strategy == WEAKEST else world.away[which]
            if worth < best:
                target, best = world.site[who], worth
    if target < 0:
        jump(world, me, vision)
        return
    chosen, nearest = world.site[me], apart(world, world.site[me], target)
    for which in range(world.away.size):
        if world.away[which] > vision:
            break
        cell = beside(world, x, y, which)
        if world.occupant[cell] < 0 and apart(world, cell, target) < nearest:
            chosen, nearest = cell, apart(world, cell, target)
    if chosen != world.site[me]:
        stand(world, me, chosen)


def waits(world: World, me: int, step: int) -> bool:
    """Not every agent begins with the first step."""
    return bool(step < world.trait[me, DELAY] + 1.0)


def tire(world: World, me: int, cycle: float, duration: float) -> None:
    """A protest lasts so long; the next comes a cycle after it began."""
    if world.trait[me, REST] > 0.0:
        world.trait[me, REST] -= 1.0
        if world.trait[me, REST] <= cycle - duration:
            become(world, me, world.state[me] & RESISTS)


def protest(world: World, me: int, vision: float, cycle: float, quorum: float) -> None:
    """Protest where anyone else is out, and one is not resting from the last."""
    if is_out(world, me) and world.trait[me, REST] == 0.0 and look(world, me, vision)[2] >= quorum:
        become(world, me, world.state[me] | PROTESTS)
        world.trait[me, REST] = cycle


def join(
    world: World, me: int, vision: float, k: float, peers: float, joining: float, legitimacy: float
) -> None:
    """Resist where hardship under pressure of protesting peers outweighs the risk of arrest."""
    _, police, out, protesting = look(world, me, vision)
    arrest = 1.0 - exp(-k * police / (1.0 + out))
    pressed = world.trait[me, HARDSHIP] * (1.0 - legitimacy) * min(0.5 * protesting / peers, 1.0)
    resists = RESISTS if pressed - arrest * world.trait[me, ARREST_COST] > joining else 0
    become(world, me, resists | (world.state[me] & PROTESTS))


def citizen(
    world: World, me: int, step: int, *, vision: float, k: float, peers: float, joining: float, legitimacy: float,
    backfire: float, cycle: float, duration: float, quorum: float, strategy: float,
) -> None:  # fmt: skip
    """Move; become a resister or cease to be; protest: those who protest at once do so before they think again."""
    if waits(world, me, step):
        return
    tire(world, me, cycle, duration)
    if world.wait[me] > 0:
        world.wait[me] -= 1
        return
    jump(world, me, vision)
    if world.trait[me, AT_ONCE] == 0.0:
        protest(world, me, vision, cycle, quorum)
    if not (world.state[me] & RESISTS and strategy == COMMITTED):
        join(world, me, vision, k, peers, joining, legitimacy * power(backfire, world.common[KILLED]))
    if world.trait[me, AT_ONCE] == 1.0:
        protest(world, me, vision, cycle, quorum)


def activist(
    world: World, me: int, step: int, *, vision: float, search_vision: float, cycle: float, duration: float,
    quorum: float, strategy: float,
) -> None:  # fmt: skip
    """Move, anywhere or towards pillars; protest."""
    if waits(world, me, step):
        return
    tire(world, me, cycle, duration)
    if world.wait[me] > 0:
        world.wait[me] -= 1
        return
    if strategy >= PILLARS:
        seek_pillar(world, me, vision, search_vision, strategy)
    else:
        jump(world, me, vision)
    protest(world, me, vision, cycle, quorum)

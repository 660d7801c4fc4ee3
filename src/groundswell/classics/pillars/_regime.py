"""The regime of the pillars model: police who arrest and kill, pillars who bear it, and both who may leave it."""

from groundswell.classics.pillars._movement import (
    DEFECTED,
    DELAY,
    KILLED,
    LOYALTY,
    is_out,
    is_protesting,
    look,
    waits,
)  # fmt: skip
from groundswell.grammar.lattice import World, become, beside, draw, gone, jump, pick
from groundswell.grammar.mathematics import normal_quantile


def born_loyal(
    world: World, me: int, *, start_delay: float, defection: float, defection_spread: float
) -> None:
    """Everyone on the regime's side has a share of protesters around them past which they leave it."""
    world.trait[me, DELAY] = pick(world, int(start_delay))
    world.trait[me, LOYALTY] = max(0.01, defection + defection_spread * normal_quantile(draw(world)))


def arrest_or_kill(
    world: World, me: int, vision: float, kill: float, max_jail: float, find: float, target: float
) -> None:
    """Now and then take one who protests; or one who is out, where they can be told from others."""
    _, _, out, protesting = look(world, me, vision)
    can_find, can_target = draw(world) < find, draw(world) < target
    if out == 0 or not can_target or not (can_find or protesting > 0):
        return
    x, y = world.site[me] % world.width, world.site[me] // world.width
    chosen, found = -1, 0
    for which in range(world.away.size):
        if world.away[which] > vision:
            break
        who = world.occupant[beside(world, x, y, which)]
        if who >= 0 and (is_protesting(world, who) if protesting > 0 else is_out(world, who)):
            found += 1
            chosen = who if pick(world, found) == 0 else chosen
    if chosen < 0:
        return
    if draw(world) < kill:
        gone(world, chosen)
        world.common[KILLED] += 1.0
    else:
        world.wait[chosen] = 1 + pick(world, max(int(max_jail) - 1, 1))
        become(world, chosen, 0)


def defect(world: World, me: int, vision: float) -> None:
    """Leave the regime once the share of protesters among all around passes one's threshold; nobody returns."""
    everyone, _, _, protesting = look(world, me, vision)
    if everyone > 0 and protesting / everyone > world.trait[me, LOYALTY]:
        become(world, me, DEFECTED)


def police(
    world: World,
    me: int,
    step: int,
    *,
    vision: float,
    kill: float,
    max_jail: float,
    find: float,
    target: float,
) -> None:
    """Move; arrest or kill, while one obeys; defect or not."""
    if waits(world, me, step):
        return
    jump(world, me, vision)
    if world.state[me] != DEFECTED:
        arrest_or_kill(world, me, vision, kill, max_jail, find, target)
    defect(world, me, vision)


def pillar(world: World, me: int, step: int, *, vision: float) -> None:
    """Stand where one stands; defect or not."""
    if not waits(world, me, step):
        defect(world, me, vision)

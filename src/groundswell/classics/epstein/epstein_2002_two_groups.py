"""Without an arbiter two groups that deny each other's right to be there end in the extinction of one (Model II).

To be active here is to kill the nearest of the other group and take their cell. Cops arrest the active of both alike.
Citizens multiply where there is room, and die of age. Rules as in the original code; the paper lets everyone die at
an age of their own.
"""

import math

from groundswell.classics.epstein._civil_violence import (
    ACTIVE,
    CITIZEN,
    HARDSHIP,
    JAILED,
    QUIET,
    born,
    cells,
    citizens,
    cops,
    inputs_of,
    is_active,
    is_cop,
    is_jailed,
    match_cops,
    net_risk,
    serve,
    take_away,
)  # fmt: skip
from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.classic import Classic, Row
from groundswell.grammar.classic_input import Input, Inputs
from groundswell.grammar.classic_way import Kind, Outcomes, Sequential
from groundswell.grammar.lattice import (
    NOWHERE,
    World,
    become,
    beside,
    draw,
    free_within,
    gone,
    nearest_within,
    newcomer,
    pick,
    stand,
    walk,
)  # fmt: skip

GROUP, AGE = 2, 3
BLUE, GREEN = 0.0, 1.0


def born_into_a_group(world: World, me: int, *, max_age: float, blue: float) -> None:
    """One of two groups, of any age."""
    born(world, me)
    world.trait[me, GROUP] = BLUE if draw(world) < blue else GREEN
    world.trait[me, AGE] = pick(world, int(max_age) + 1)


def nearest_other(world: World, me: int, vision: float) -> int:
    """The nearest citizen of the other group at less than `vision`, ties by chance; -1 where there is none."""
    chosen, found, at = NOWHERE, 0, vision
    x, y = world.site[me] % world.width, world.site[me] // world.width
    for which in range(world.away.size):
        if world.away[which] >= vision or (found > 0 and world.away[which] > at):
            break
        who = world.occupant[beside(world, x, y, which)]
        if who >= 0 and world.kind[who] == CITIZEN and world.trait[who, GROUP] != world.trait[me, GROUP]:
            found, at = found + 1, world.away[which]
            if pick(world, found) == 0:
                chosen = who
    return int(chosen)


def decide(
    world: World, me: int, legitimacy: float, threshold: float, vision: float, k: float, risk: float
) -> None:
    """Active where grievance exceeds risk by the threshold, and there is somebody to turn against."""
    felt = world.trait[me, HARDSHIP] * (1.0 - legitimacy) * (1.0 - threshold)
    moved = felt - net_risk(world, me, vision, k, risk) > threshold
    become(world, me, ACTIVE if moved and nearest_other(world, me, vision) >= 0 else QUIET)


def multiply(world: World, me: int, birth_rate: float) -> None:
    """A child like oneself on a free cell beside, now and then."""
    if draw(world) >= birth_rate:
        return
    cell = free_within(world, world.site[me], 1.5)
    child = newcomer(world, CITIZEN) if cell >= 0 else NOWHERE
    if child >= 0:
        for which in range(world.trait.shape[1]):
            world.trait[child, which] = world.trait[me, which]
        world.trait[child, AGE] = 0.0
        world.state[child] = world.state[me]
        stand(world, child, cell)


def citizen(
    world: World,
    me: int,
    *,
    legitimacy: float,
    threshold: float,
    citizen_vision: float,
    k: float,
    risk: float,
    birth_rate: float,
    max_age: float,
) -> None:
    """Walk, or serve; decide; multiply; grow older, and die of it; kill."""
    if world.state[me] != JAILED:
        walk(world, me)
    elif not serve(world, me):
        world.trait[me, AGE] += 1.0
        if world.trait[me, AGE] > max_age:
            gone(world, me)
        return
    decide(world, me, legitimacy, threshold, citizen_vision, k, risk)
    multiply(world, me, birth_rate)
    world.trait[me, AGE] += 1.0
    if world.trait[me, AGE] > max_age:
        gone(world, me)
    elif world.state[me] == ACTIVE:
        victim = nearest_other(world, me, citizen_vision)
        if victim >= 0:
            cell = world.site[victim]
            gone(world, victim)
            stand(world, me, cell)


def cop(world: World, me: int, *, cop_vision: float, max_jail: float) -> None:
    """Arrest the nearest active of either group, and take their cell; then walk one step."""
    who = nearest_within(world, world.site[me], cop_vision, CITIZEN, ACTIVE)
    if who >= 0:
        cell = world.site[who]
        take_away(world, who, max_jail)
        stand(world, me, cell)
    walk(world, me)


def is_blue(world: World, me: int) -> bool:
    """Of the first group."""
    return bool(world.kind[me] == CITIZEN and world.trait[me, GROUP] == BLUE)


def is_green(world: World, me: int) -> bool:
    """Of the second group."""
    return bool(world.kind[me] == CITIZEN and world.trait[me, GROUP] == GREEN)


def one_is_left(blue_persons: int, green_persons: int) -> bool:
    """A group has died out."""
    return blue_persons == 0 or green_persons == 0


def room(inputs: Inputs) -> int:
    """One on every cell, and as many in jail."""
    return 2 * int(cells(inputs))


def measure(chronicle: Chronicle, inputs: Inputs) -> Outcomes:
    """Whether a group died out, which one is left, and when."""
    blue, green = chronicle.daily("person.blue_persons"), chronicle.daily("person.green_persons")
    ended = bool(blue[-1] == 0 or green[-1] == 0)
    return {
        "p_extinction": float(ended),
        "victor_share": float(blue[-1] > 0) if ended else math.nan,
        "time_mean": float(blue.size) if ended else math.nan,
        "actives_mean": float(chronicle.daily("person.active").mean()),
        "jailed_mean": float(chronicle.daily("person.jailed").mean()),
    }


epstein_2002_two_groups = Classic(
    name="epstein_2002_two_groups",
    claim="Two groups without an arbiter end in the extinction of one; cops delay it, and make its time a gamble.",
    source="epstein2002",
    inputs=(
        *inputs_of(
            citizen_density=0.7, cop_density=0.0, vision=1.7, legitimacy=0.8, threshold=0.1, max_jail=15.0,
            k=2.302585093, risk="floor", steps=15_000.0,
        ),
        Input("birth_rate", "chance of a child at each step, where there is room", "per step", 0.05, 0, 1),
        Input("max_age", "age past which everyone dies", "steps", 200.0, 0, 1e6, whole=True),
        Input("blue", "share of the first group", "share", 0.5, 0, 1),
    ),
    way=Sequential(
        kinds=(Kind("citizen", citizens, citizen, born_into_a_group), Kind("cop", cops, cop)),
        order="kinds",
        counts={
            "active": is_active, "jailed": is_jailed, "on_duty": is_cop,
            "blue_persons": is_blue, "green_persons": is_green,
        },
        measure=measure,
        visions=("citizen_vision", "cop_vision"),
        traits=4,
        room=room,
        ends=one_is_left,
        begin=match_cops,
    ),
    rows=(
        Row({"legitimacy": "0.9", "steps": "2000"}, "p_extinction", 0.0, 0.0, "published", 4, "peaceful coexistence"),
        Row({}, "p_extinction", 1.0, 0.0, "published", 12, "one group wipes out the other", slow=True),
        Row({}, "victor_share", 0.5, 0.4, "ours", 12, "which one is left to chance", slow=True),
    ),
    replications=8,
)  # fmt: skip

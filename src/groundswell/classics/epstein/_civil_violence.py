"""What the versions of Epstein's model of civil violence have in common: who there is, what they weigh, what is told.

A citizen is active where grievance exceeds the risk of arrest by more than a threshold. How risk is reckoned, how
agents move and whom a cop arrests differs between the versions, and each says it in its own file.
"""

import math

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.classic import highest, mean_and_sd, number
from groundswell.grammar.classic_input import Input, Inputs
from groundswell.grammar.classic_way import Outcomes
from groundswell.grammar.lattice import (
    ANY,
    World,
    anywhere_free,
    become,
    count_within,
    draw,
    gone,
    leave,
    nearest_free,
    newcomer,
    pick,
    stand,
)  # fmt: skip
from groundswell.grammar.mathematics import exp

CITIZEN, COP = 0, 1
QUIET, ACTIVE, JAILED = 0, 1, 2
HARDSHIP, RISK_AVERSION = 0, 1
FLOOR, RATIO, ROUND = 0.0, 1.0, 2.0


def born(world: World, me: int) -> None:
    """Hardship and risk aversion, each anything from nought to one."""
    world.trait[me, HARDSHIP] = draw(world)
    world.trait[me, RISK_AVERSION] = draw(world)


def cops_for_each_active(cops: float, actives: float, risk: float) -> float:
    """Cops for each active, as the version reckons it: whole, as it is, or to the nearest even whole.

    >>> [cops_for_each_active(3.0, 2.0, risk) for risk in (FLOOR, RATIO, ROUND)]
    [1.0, 1.5, 2.0]
    """
    ratio = cops / actives
    if risk == RATIO:
        return ratio
    whole = float(math.floor(ratio))
    if risk == FLOOR:
        return whole
    past = ratio - whole
    return whole + 1.0 if past > 0.5 or (past == 0.5 and whole % 2.0 == 1.0) else whole


def chance_of_arrest(cops: float, actives: float, k: float, risk: float) -> float:
    """What a citizen takes the chance of arrest to be: ``1 - exp(-k * cops / actives)``.

    >>> round(chance_of_arrest(1.0, 1.0, 2.3, RATIO), 2)
    0.9
    """
    return 1.0 - exp(-k * cops_for_each_active(cops, actives, risk))


def net_risk(world: World, me: int, vision: float, k: float, risk: float) -> float:
    """Chance of arrest, by how much one minds; one counts oneself among the actives."""
    cell = world.site[me]
    cops = count_within(world, cell, vision, COP, ANY)
    actives = count_within(world, cell, vision, CITIZEN, ACTIVE) + 1
    return world.trait[me, RISK_AVERSION] * chance_of_arrest(float(cops), float(actives), k, risk)


def serve(world: World, me: int) -> bool:
    """A step in jail; whether one is out at its end, on the free cell nearest to where one was arrested."""
    world.wait[me] -= 1
    if world.wait[me] > 0:
        return False
    cell = nearest_free(world, world.home[me])
    if cell < 0:
        return False
    become(world, me, QUIET)
    stand(world, me, cell)
    return True


def take_away(world: World, who: int, max_jail: float) -> None:
    """Arrest: off the lattice, for anything from nought to `max_jail` steps."""
    become(world, who, JAILED)
    world.wait[who] = pick(world, int(max_jail) + 1)
    leave(world, who)


def match_cops(world: World, cop_density: float) -> None:
    """As many cops as are wanted now: some withdrawn, by chance, or new ones set down anywhere."""
    wanted, present = int(cop_density * world.occupant.size), 0
    for who in range(world.kind.size):
        present += world.kind[who] == COP
    while present > wanted:
        which = pick(world, present)
        for who in range(world.kind.size):
            if world.kind[who] == COP:
                if which == 0:
                    gone(world, who)
                    break
                which -= 1
        present -= 1
    while present < wanted:
        cell = anywhere_free(world)
        who = newcomer(world, COP) if cell >= 0 else -1
        if who < 0:
            break
        stand(world, who, cell)
        present += 1


def is_active(world: World, me: int) -> bool:
    """In open rebellion."""
    return bool(world.kind[me] == CITIZEN and world.state[me] == ACTIVE)


def is_jailed(world: World, me: int) -> bool:
    """In jail."""
    return bool(world.kind[me] == CITIZEN and world.state[me] == JAILED)


def is_cop(world: World, me: int) -> bool:
    """A cop on duty."""
    return bool(world.kind[me] == COP)


def cells(inputs: Inputs) -> float:
    """Cells of the torus."""
    return number(inputs, "width") * number(inputs, "height")


def citizens(inputs: Inputs) -> int:
    """How many citizens there are."""
    return int(number(inputs, "citizen_density") * cells(inputs))


def cops(inputs: Inputs) -> int:
    """How many cops there are at the start."""
    return int(number(inputs, "cop_density") * cells(inputs))


def room(inputs: Inputs) -> int:
    """Citizens, and the most cops there ever are."""
    return citizens(inputs) + int(highest(inputs, "cop_density") * cells(inputs))


def measure(chronicle: Chronicle, inputs: Inputs) -> Outcomes:
    """Outbursts: how long between them, how much in each; and how many are active and jailed at all."""
    actives = [int(count) for count in chronicle.daily("person.active")]
    waits, activations = outbursts(actives, number(inputs, "outburst_above"))
    (wait_mean, wait_sd), (activation_mean, activation_sd) = mean_and_sd(waits), mean_and_sd(activations)
    return {
        "wait_mean": wait_mean,
        "wait_sd": wait_sd,
        "activation_mean": activation_mean,
        "activation_sd": activation_sd,
        "p_outburst": float(max(actives) > number(inputs, "outburst_above")),
        "peak": float(max(actives)),
        "actives_mean": sum(actives) / len(actives),
        "jailed_mean": float(chronicle.daily("person.jailed").mean()),
    }


def outbursts(actives: list[int], above: float) -> tuple[list[float], list[float]]:
    """Steps from the end of each whole outburst to the next one's start, and actives summed over each.

    >>> outbursts([0, 60, 70, 0, 0, 0, 80, 0], 50)
    ([3.0], [130.0, 80.0])
    """
    waits, sums, ended, total = [], [], -1, 0.0
    for step, count in enumerate(actives):
        if count > above:
            if total == 0.0 and ended >= 0:
                waits.append(float(step - ended))
            total += count
        elif total:
            sums.append(total)
            ended, total = step, 0.0
    return waits, sums


def inputs_of(**defaults: float | str) -> tuple[Input, ...]:
    """The inputs, with the defaults of a version."""
    d = defaults
    # fmt: off
    return (
        Input("width", "cells from east to west", "cells", 40.0, 3, 2000, whole=True),
        Input("height", "cells from north to south", "cells", 40.0, 3, 2000, whole=True),
        Input("citizen_density", "share of cells with a citizen at the start", "share", d["citizen_density"], 0, 1),
        Input("cop_density", "share of cells with a cop", "share", d["cop_density"], 0, 1, "cops", by_step=True),
        Input("citizen_vision", "how far citizens see", "cells", d["vision"], 0, 100, "v"),
        Input("cop_vision", "how far cops see", "cells", d["vision"], 0, 100),
        Input("legitimacy", "legitimacy of the authority", "share", d["legitimacy"], 0, 1, "L", by_step=True),
        Input("threshold", "grievance beyond risk past which one is active", "share", d["threshold"], -10, 10, "T"),
        Input("max_jail", "longest term in jail", "steps", d["max_jail"], 0, 1e9, "Jmax", whole=True),
        Input("k", "sharpness of the chance of arrest", "1", d["k"], 0, 1000),
        Input("risk", "how cops for each active are reckoned", "word", d["risk"], words=("floor", "ratio", "round")),
        Input("outburst_above", "actives past which there is an outburst", "persons", 50.0, 0, 1e9),
        Input("steps", "how long", "steps", d["steps"], 1, 3e6, whole=True),
    )
    # fmt: on

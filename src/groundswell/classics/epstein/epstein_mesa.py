"""Mesa's version of the model, rule for rule: a further reading of the same paper, and a peer to be timed beside.

It rounds cops for each active to the nearest whole number, sees along streets, leaves the jailed on the lattice, and
fills each cell by a throw of its own.
"""

from groundswell.classics.epstein._civil_violence import (
    ACTIVE,
    CITIZEN,
    COP,
    HARDSHIP,
    JAILED,
    QUIET,
    born,
    cells,
    inputs_of,
    is_active,
    is_cop,
    is_jailed,
    measure,
    net_risk,
)  # fmt: skip
from groundswell.grammar.classic import Classic, Row
from groundswell.grammar.classic_input import Inputs
from groundswell.grammar.classic_way import Kind, Sequential
from groundswell.grammar.lattice import World, become, draw, gone, jump, one_within, pick


def settled(world: World, me: int, *, citizen_density: float, cop_density: float) -> None:
    """On each cell a citizen, a cop or nobody."""
    thrown = draw(world)
    if thrown < citizen_density:
        born(world, me)
    elif thrown < citizen_density + cop_density:
        world.kind[me] = COP
    else:
        gone(world, me)


def citizen(
    world: World,
    me: int,
    *,
    legitimacy: float,
    threshold: float,
    citizen_vision: float,
    k: float,
    risk: float,
) -> None:
    """Serve where one stands; or decide, and then move anywhere in sight."""
    if world.wait[me] > 0:
        world.wait[me] -= 1
        return
    felt = world.trait[me, HARDSHIP] * (1.0 - legitimacy)
    feared = net_risk(world, me, citizen_vision, k, risk)
    become(world, me, ACTIVE if felt - feared > threshold else QUIET)
    jump(world, me, citizen_vision)


def cop(world: World, me: int, *, cop_vision: float, max_jail: float) -> None:
    """Arrest any active in sight; then move."""
    who = one_within(world, world.site[me], cop_vision, CITIZEN, ACTIVE)
    if who >= 0:
        become(world, who, JAILED)
        world.wait[who] = pick(world, int(max_jail) + 1)
    jump(world, me, cop_vision)


def everyone(inputs: Inputs) -> int:
    """One for each cell, before it is thrown who stands there."""
    return int(cells(inputs))


epstein_mesa = Classic(
    name="epstein_mesa",
    claim="Rebellion against an authority comes in bursts, by the rules of a framework's example.",
    source="mesa2025",
    inputs=inputs_of(
        citizen_density=0.7, cop_density=0.074, vision=7.0, legitimacy=0.8, threshold=0.1, max_jail=1000.0,
        k=2.3, risk="round", steps=1000.0,
    ),
    way=Sequential(
        kinds=(Kind("citizen", everyone, citizen, settled), Kind("cop", lambda inputs: 0, cop)),
        order="one",
        counts={"active": is_active, "jailed": is_jailed, "on_duty": is_cop},
        measure=measure,
        distance="von_neumann",
        visions=("citizen_vision", "cop_vision"),
        traits=2,
    ),
    rows=(Row({"legitimacy": "0.9"}, "peak", 0.0, 0.0, "exact", 4, "nobody's grievance passes the threshold"),),
    replications=4,
    note="A third reading of the paper: at the numbers of Run 2 its outbursts are far smaller than those published.",
    refuse=lambda inputs: "densities sum to more than 1"
    if float(inputs["citizen_density"]) + float(str(inputs["cop_density"]).split(",")[0].rpartition(":")[2]) > 1.0  # type: ignore[arg-type]
    else "",
)  # fmt: skip

"""Rebellion comes in bursts: the rules of the code that made the published figures, and not those that were printed.

The code takes whole numbers of cops for each active, scales grievance by the threshold, walks one step, and arrests
the nearest; read in its public archive (ascape, ``edu.brook.cv``), of which no line stands here.
"""

from groundswell.classics.epstein._civil_violence import (
    ACTIVE,
    CITIZEN,
    HARDSHIP,
    JAILED,
    QUIET,
    born,
    citizens,
    cops,
    inputs_of,
    is_active,
    is_cop,
    is_jailed,
    match_cops,
    measure,
    net_risk,
    room,
    serve,
    take_away,
)  # fmt: skip
from groundswell.grammar.classic import Classic, Row
from groundswell.grammar.classic_way import Kind, Sequential
from groundswell.grammar.lattice import World, become, nearest_within, stand, walk


def grievance(hardship: float, legitimacy: float, threshold: float) -> float:
    """Hardship, as far as the authority is not held legitimate; scaled so that the threshold can never be passed by
    more than it leaves.

    >>> round(grievance(1.0, 0.9, 0.1), 3)  # below the threshold of 0.1: at a legitimacy of 0.9 nobody is ever active
    0.09
    """
    return hardship * (1.0 - legitimacy) * (1.0 - threshold)


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
    """Walk, or serve; then decide."""
    if world.state[me] == JAILED:
        if not serve(world, me):
            return
    else:
        walk(world, me)
    felt = grievance(world.trait[me, HARDSHIP], legitimacy, threshold)
    feared = net_risk(world, me, citizen_vision, k, risk)
    become(world, me, ACTIVE if felt - feared > threshold else QUIET)


def cop(world: World, me: int, *, cop_vision: float, max_jail: float) -> None:
    """Arrest the nearest active, and take their cell; then walk one step."""
    who = nearest_within(world, world.site[me], cop_vision, CITIZEN, ACTIVE)
    if who >= 0:
        cell = world.site[who]
        take_away(world, who, max_jail)
        stand(world, me, cell)
    walk(world, me)


epstein_2002_original = Classic(
    name="epstein_2002_original",
    claim="Rebellion against an authority comes in rare, sudden bursts: punctuated equilibrium.",
    source="epstein2002",
    inputs=inputs_of(
        citizen_density=0.7, cop_density=0.04, vision=7.0, legitimacy=0.82, threshold=0.1, max_jail=30.0,
        k=2.302585093, risk="floor", steps=10_000.0,
    ),
    way=Sequential(
        kinds=(Kind("citizen", citizens, citizen, born), Kind("cop", cops, cop)),
        order="kinds",
        counts={"active": is_active, "jailed": is_jailed, "on_duty": is_cop},
        measure=measure,
        visions=("citizen_vision", "cop_vision"),
        traits=2,
        room=room,
        begin=match_cops,
    ),
    rows=(
        Row({}, "wait_mean", 60.0, 10.0, "published", 24, "Run 2; quoted by a secondary source", slow=True),
        Row({}, "wait_sd", 55.0, 15.0, "published", 24, "Run 2; quoted by a secondary source", slow=True),
        Row({}, "activation_mean", 708.0, 70.0, "published", 24, "Run 2; quoted by a secondary source", slow=True),
        Row({}, "activation_sd", 230.0, 50.0, "published", 24, "Run 2; quoted by a secondary source", slow=True),
        Row({"risk": "ratio"}, "p_outburst", 0.0, 0.0, "calculated", 6, "Run 2 with the real ratio", slow=True),
        Row({"legitimacy": "0.9", "steps": "1000"}, "peak", 0.0, 0.0, "published", 4, "quiet at L = 0.9"),
    ),
    replications=4,
    note="The rules of the original code. The printed ones (epstein_2002_printed) do not give the published figures.",
)  # fmt: skip

"""The same model by the rules as they were printed, which do not give the figures that were printed with them."""

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
from groundswell.grammar.lattice import World, become, jump, one_within


def grievance(hardship: float, legitimacy: float) -> float:
    """Hardship, as far as the authority is not held legitimate.

    >>> round(grievance(0.5, 0.82), 3)
    0.09
    """
    return hardship * (1.0 - legitimacy)


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
    """Move anywhere in sight, or serve; then decide."""
    if world.state[me] == JAILED:
        if not serve(world, me):
            return
    else:
        jump(world, me, citizen_vision)
    feared = net_risk(world, me, citizen_vision, k, risk)
    felt = grievance(world.trait[me, HARDSHIP], legitimacy)
    become(world, me, ACTIVE if felt - feared > threshold else QUIET)


def cop(world: World, me: int, *, cop_vision: float, max_jail: float) -> None:
    """Move anywhere in sight; then arrest any active there."""
    jump(world, me, cop_vision)
    who = one_within(world, world.site[me], cop_vision, CITIZEN, ACTIVE)
    if who >= 0:
        take_away(world, who, max_jail)


epstein_2002_printed = Classic(
    name="epstein_2002_printed",
    claim="Rebellion against an authority comes in bursts; by the rules as printed it does not.",
    source="epstein2002",
    inputs=inputs_of(
        citizen_density=0.7, cop_density=0.04, vision=7.0, legitimacy=0.82, threshold=0.1, max_jail=30.0,
        k=2.3, risk="ratio", steps=10_000.0,
    ),
    way=Sequential(
        kinds=(Kind("citizen", citizens, citizen, born), Kind("cop", cops, cop)),
        order="one",
        counts={"active": is_active, "jailed": is_jailed, "on_duty": is_cop},
        measure=measure,
        visions=("citizen_vision", "cop_vision"),
        traits=2,
        room=room,
        begin=match_cops,
    ),
    rows=(
        Row(
            {}, "wait_mean", 60.0, 10.0, "published", 6, "Run 2, as printed", slow=True,
            known="the printed rules do not give the published figures; the original code does",
        ),
        Row(
            {}, "activation_mean", 708.0, 70.0, "published", 6, "Run 2, as printed", slow=True,
            known="the printed rules do not give the published figures; the original code does",
        ),
    ),
    replications=4,
    note="The rules as printed, with the real ratio of cops to actives. Compare epstein_2002_original.",
)  # fmt: skip

"""A movement that works on the pillars of a regime wins where one that grows faster or holds out harder does not.

Activists and citizens protest beside police and pillars, who defect once enough of those around them do. The numbers
are those of the table that the paper optimised, as a port of the authors' code has them; of neither a line stands
here. Where the port measures distances past the edge of the torus, we measure them around it.
"""

import math

from groundswell.classics.pillars._movement import (
    ACTIVIST,
    CITIZEN,
    DEFECTED,
    PILLAR,
    POLICE,
    PROTESTS,
    activist,
    born,
    citizen,
    is_out,
)  # fmt: skip
from groundswell.classics.pillars._regime import born_loyal, pillar, police
from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.classic import Classic, Order, number
from groundswell.grammar.classic_input import Input, Inputs
from groundswell.grammar.classic_way import Kind, Outcomes, Sequential
from groundswell.grammar.lattice import World


def share(name: str, inputs: Inputs) -> int:
    """How many of a kind there are."""
    return round(number(inputs, name) * number(inputs, "width") * number(inputs, "height"))


def is_in_protest(world: World, me: int) -> bool:
    """Protests at this moment."""
    return bool(0 <= world.kind[me] <= ACTIVIST and world.state[me] & PROTESTS)


def is_of_movement(world: World, me: int) -> bool:
    """An activist, in jail or not, or a citizen who resists."""
    return bool(world.kind[me] == ACTIVIST or (world.kind[me] == CITIZEN and is_out(world, me)))


def has_left(world: World, me: int) -> bool:
    """A pillar that has defected."""
    return bool(world.kind[me] == PILLAR and world.state[me] == DEFECTED)


def is_pillar(world: World, me: int) -> bool:
    """A pillar, on whichever side."""
    return bool(world.kind[me] == PILLAR)


def has_refused(world: World, me: int) -> bool:
    """A policeman who has defected."""
    return bool(world.kind[me] == POLICE and world.state[me] == DEFECTED)


def decided(pillars_left: int, pillars: int, movement: int, victory: float, quorum: float) -> bool:
    """The regime has lost enough pillars, or the movement all that could begin a protest."""
    return pillars_left > victory * pillars or movement <= quorum


def measure(chronicle: Chronicle, inputs: Inputs) -> Outcomes:
    """Who won, when, how many pillars left the regime, and how large protest ever was."""
    left, all_ = int(chronicle.daily("person.pillars_left")[-1]), int(chronicle.daily("person.pillars")[-1])
    won = left > number(inputs, "victory") * all_
    return {
        "p_victory": float(won),
        "defected_share": left / all_ if all_ else math.nan,
        "time_mean": float(chronicle.calendar.days) if won else math.nan,
        "peak": float(chronicle.daily("person.active").max()),
    }


def _beats(lower: str, higher: str, activists: str, note: str) -> Order:
    size = {"activist_density": activists}
    settings = {"strategy": lower, **size}, {"strategy": higher, **size}
    known = "" if higher == "weakest_pillars" else _NEAREST
    return Order("p_victory", *settings, "abstract", 200, note, known)


_NEAREST = (
    "to go to the nearest pillar, loyal or not, is not enough: what beats the others is the least loyal one"
)
_SMALL, _MEDIUM = ("0.004", "a small movement"), ("0.008", "a medium movement")
pillars_2022 = Classic(
    name="pillars_2022",
    claim="For small and medium movements, working on the pillars beats mobilising faster or committing harder.",
    source="chenoweth2022",
    inputs=(
        Input(
            "strategy",
            "what the movement does",
            "word",
            "none",
            words=("none", "fast", "committed", "pillars", "weakest_pillars"),
        ),
        Input("width", "cells from east to west", "cells", 40.0, 3, 2000, whole=True),
        Input("height", "cells from north to south", "cells", 40.0, 3, 2000, whole=True),
        Input("citizen_density", "share of cells with a citizen", "share", 0.70, 0, 1),
        Input("activist_density", "share of cells with an activist", "share", 0.008, 0, 1),
        Input("police_density", "share of cells with a policeman", "share", 0.04, 0, 1),
        Input("pillar_density", "share of cells with a pillar", "share", 0.0153, 0, 1),
        Input("vision", "how far all see", "cells", 4.0, 0, 100),
        Input("search_vision", "how far activists see the weakest pillar", "cells", 10.0, 0, 100),
        Input("legitimacy", "legitimacy of the regime at the start", "share", 0.56, 0, 1, "L"),
        Input("backfire", "what a killing leaves of it", "share", 0.99, 0, 1),
        Input("max_jail", "longest term in jail, and one more", "steps", 10.0, 2, 1e6, whole=True),
        Input("find", "chance that police tell resisters who do not protest", "share", 0.40, 0, 1),
        Input("target", "chance that police act", "share", 0.25, 0, 1),
        Input("kill", "share of those taken who are killed", "share", 0.10, 0, 1),
        Input("k", "sharpness of the chance of arrest", "1", 2.3, 0, 1000),
        Input("joining", "balance past which a citizen resists", "payoff", 0.0706, -10, 10),
        Input("peers", "half of the protesters in sight that press fully", "persons", 3.0, 0.001, 1e6),
        Input("cycle", "steps from one protest of a person to the next", "steps", 9.0, 1, 1e6, whole=True),
        Input("duration", "steps of a protest", "steps", 1.0, 0, 1e6, whole=True),
        Input("quorum", "resisters in sight without whom nobody protests", "persons", 1.0, 0, 1e6),
        Input("at_once", "share who protest as they join", "share", 0.05, 0, 1),
        Input("defection", "share of protesters past which one defects, mean", "share", 0.05, 0, 1),
        Input("defection_spread", "its standard deviation", "share", 0.01, 0, 1),
        Input("victory", "share of pillars whose loss the regime does not survive", "share", 0.10, 0, 1),
        Input("start_delay", "steps over which agents begin", "steps", 5.0, 1, 1e6, whole=True),
        Input("steps", "how long", "steps", 200.0, 1, 3e6, whole=True),
    ),
    way=Sequential(
        kinds=(
            Kind("citizen", lambda inputs: share("citizen_density", inputs), citizen, born),
            Kind("activist", lambda inputs: share("activist_density", inputs), activist, born),
            Kind("police", lambda inputs: share("police_density", inputs), police, born_loyal),
            Kind("pillar", lambda inputs: share("pillar_density", inputs), pillar, born_loyal),
        ),
        order="one",
        counts={
            "active": is_in_protest,
            "movement": is_of_movement,
            "pillars_left": has_left,
            "pillars": is_pillar,
            "refusing": has_refused,
        },
        measure=measure,
        visions=("vision", "search_vision"),
        traits=6,
        ends=decided,
    ),
    rows=(),
    orders=tuple(
        _beats(other, target, *size)
        for size in (_SMALL, _MEDIUM)
        for target in ("weakest_pillars", "pillars")
        for other in ("fast", "committed")
    ),
    replications=40,
)

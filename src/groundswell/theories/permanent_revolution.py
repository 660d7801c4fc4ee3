"""Workers lead, peasants follow, and no stage holds: what begins as a revolution for liberty ends in workers' power.

As it stood before 1917: events would merge the best of all factions, and no party need be built beforehand. Later
its author held that law too, and the theory was that of `elastic_band`; in all else the two agree, so that they are
no two witnesses (ledger, part D).
"""

from groundswell.laws.initial_cadre_density.members_beforehand import members_beforehand
from groundswell.theories.elastic_band.elastic_band import elastic_band

permanent_revolution = elastic_band.rival(
    name="permanent_revolution",
    claim="No stage holds; workers end in power, and a party built beforehand is not needed for it.",
    source="trotsky1906",
    refuted_by=(
        "a revolution of workers that rests at the democratic stage, or one that wins only where "
        "cadre was built beforehand"
    ),
    rejects={
        members_beforehand: "what cadre a party has comes together in the events",
    },
)

"""What is known of a state abroad, coarsely: how firmly its old order holds, and whether a revolution has been made there."""

from __future__ import annotations

from groundswell.grammar.word import Given, Mean, Role, Setting, Storage, Word

# fmt: off
STATE = (
    Word("order", "hold of the old order on its people", "share", 0, 1, "state", storage=Storage.EXACT, absent=0.9, chronicled=True),
    Word("risen", "a revolution holds power there", "flag", 0, 1, "state", storage=Storage.FLAG, chronicled=True),
    Word("spent", "a revolution there was beaten", "flag", 0, 1, "state", storage=Storage.FLAG, chronicled=True),
    Word("rises", "a revolution takes power there today", "flag", 0, 1, "state", role=Role.QUANTITY),
    Word("put_down", "a revolution there is beaten today", "flag", 0, 1, "state", role=Role.QUANTITY),
    Word("belligerent", "takes part in the great war", "flag", 0, 1, "state", role=Role.SEEN, seen=Setting()),
    Word("loser", "how badly it is beaten when the great war ends", "share", 0, 1, "state", role=Role.SEEN, seen=Setting()),
    Word("nearness", "how near it is by frontier, trade and ties of parties", "share", 0, 1, "state", role=Role.SEEN, seen=Setting()),
    Word("cadre", "members of a party that would go on, in thousandths of the grown", "thousandth", 0, 1000, "state", role=Role.SEEN, seen=Setting()),
    Word("war_abroad", "the great war goes on", "flag", 0, 1, "state", role=Role.SEEN, seen=Given()),
    Word("war_lost", "the great war was lately decided", "flag", 0, 1, "state", role=Role.SEEN, seen=Given()),
    Word("example", "a rising has taken power in the country of the case", "flag", 0, 1, "state", role=Role.SEEN,
         seen=Mean("regime.seized", "country")),
    Word("risen_elsewhere", "share of the other states in which a revolution holds power", "share", 0, 1, "state", role=Role.SEEN,
         seen=Mean("state.risen", "others")),
    Word("luck", "today's luck", "quantile", 0, 1, "state", role=Role.CHANCE, stream=80),
    Word("luck_of_defence", "luck of those who would put it down", "quantile", 0, 1, "state", role=Role.CHANCE, stream=81),
)
# fmt: on

"""What is known of a unit of the army."""

from __future__ import annotations

from groundswell.grammar.word import Given, Mean, Role, Storage, Wander, Word

WORKING = ("workers",)

# fmt: off
UNIT = (
    Word("refusing", "does not obey orders", "flag", 0, 1, "unit", storage=Storage.FLAG, chronicled=True),
    Word("fired", "fired into a crowd yesterday", "flag", 0, 1, "unit", storage=Storage.FLAG, chronicled=True),
    Word("outrage", "fired yesterday at people without arms", "share", 0, 1, "unit", storage=Storage.BYTE, chronicled=True),
    Word("crushing", "fired yesterday at a rising and prevailed", "share", 0, 1, "unit", storage=Storage.BYTE, chronicled=True),
    Word("steadiness", "what the unit's making gives its officers", "share", -1, 1, "unit", role=Role.TRAIT, storage=Storage.EXACT),
    Word("sympathy", "the ranks' sympathy with the crowd", "share", -2, 2, "unit", role=Role.QUANTITY),
    Word("belief", "belief that the movement is serious and will win", "share", 0, 1, "unit", role=Role.QUANTITY),
    Word("coercion", "what the officers can still enforce", "share", -2, 2, "unit", role=Role.QUANTITY),
    Word("defiance", "sympathy and belief beyond coercion", "share", -4, 4, "unit", role=Role.QUANTITY),
    Word("refuses", "does not obey today", "flag", 0, 1, "unit", role=Role.QUANTITY),
    Word("mutinies", "does not obey today and did yesterday", "flag", 0, 1, "unit", role=Role.QUANTITY, chronicled=True),
    Word("called_out", "is led out against a crowd today", "flag", 0, 1, "unit", role=Role.QUANTITY, chronicled=True),
    Word("fires", "fires into a crowd today", "flag", 0, 1, "unit", role=Role.QUANTITY, chronicled=True),
    Word("stance_here", "mean stance of the place's workers", "share", 0, 1, "unit", role=Role.SEEN,
         seen=Mean("person.stance", "place", classes=WORKING)),
    Word("repression", "readiness of the rulers to use force", "share", 0, 1, "unit", role=Role.SEEN, seen=Mean("regime.repression", "country")),
    Word("legitimacy", "legitimacy of the rulers", "share", 0, 1, "unit", role=Role.SEEN, seen=Mean("regime.legitimacy", "country"), absent=0.5),
    Word("unity", "unity of the rulers", "share", 0, 1, "unit", role=Role.SEEN, seen=Mean("regime.unity", "country"), absent=1.0),
    Word("new_rulers", "the rulers changed yesterday", "flag", 0, 1, "unit", role=Role.SEEN, seen=Mean("regime.new_rulers", "country")),
    Word("losses", "share of all called up who were killed or captured", "share", 0, 1, "unit", role=Role.SEEN, seen=Given()),
    Word("nerves", "how near the command of the place is to firing, in standard deviations", "standard deviation", -6, 6, "unit", role=Role.SEEN,
         seen=Wander("place", 1.0, 99)),
    Word("stance_in_ranks", "mean stance of the unit's soldiers", "share", 0, 1, "unit", role=Role.SEEN, seen=Mean("person.stance", "collective")),
    Word("crowd", "share of the place who are active", "share", 0, 1, "unit", role=Role.SEEN, seen=Mean("person.active", "place")),
    Word("strikers", "share of the place's workers who are active", "share", 0, 1, "unit", role=Role.SEEN,
         seen=Mean("person.active", "place", classes=WORKING)),
    Word("others_refusing", "share of the army in the place that does not obey", "share", 0, 1, "unit", role=Role.SEEN,
         seen=Mean("unit.refusing", "place")),
    Word("council_obeyed", "share of obedience that councils of the place enjoy", "share", 0, 1, "unit", role=Role.SEEN,
         seen=Mean("institution.council_share", "place")),
    Word("luck", "today's luck", "quantile", 0, 1, "unit", role=Role.CHANCE, stream=16),
    Word("luck_of_birth", "luck of the start", "quantile", 0, 1, "unit", role=Role.CHANCE, stream=17),
    Word("luck_of_orders", "luck of being called out", "quantile", 0, 1, "unit", role=Role.CHANCE, stream=18),
)
# fmt: on

"""What is known of an institution: a duma, a council, a government."""

from __future__ import annotations

from groundswell.grammar.word import Mean, Role, Setting, Storage, Word

WORKING = ("workers",)

# fmt: off
INSTITUTION = (
    Word("standing", "exists and is heard", "flag", 0, 1, "institution", storage=Storage.FLAG, chronicled=True),
    Word("obedience", "share of all orders obeyed that are its own", "share", 0, 1, "institution", storage=Storage.EXACT, chronicled=True),
    Word("council_share", "obedience to councils: its own, or for a government that of the councils it sees", "share", 0, 1, "institution", storage=Storage.EXACT),
    Word("ascendant", "is obeyed more than not, and could enforce it", "flag", 0, 1, "institution", storage=Storage.FLAG, chronicled=True),
    Word("upper_hand", "armed and popular force for it, less that for its rival", "share", -4, 4, "institution", role=Role.QUANTITY),
    Word("arises", "comes into being today", "flag", 0, 1, "institution", role=Role.QUANTITY),
    Word("congress_interval", "days between congresses, from its birth on, nought for none", "day", 0, 400, "institution", role=Role.SEEN, seen=Setting()),
    Word("is_council", "is a council of delegates", "flag", 0, 1, "institution", role=Role.SEEN, seen=Setting()),
    Word("crowd", "share of the place's workers who are active", "share", 0, 1, "institution", role=Role.SEEN,
         seen=Mean("person.active", "place", classes=WORKING)),
    Word("units_refusing", "share of the place's army that does not obey the government", "share", 0, 1, "institution", role=Role.SEEN,
         seen=Mean("unit.refusing", "place")),
    Word("fallen", "the old rulers have fallen", "flag", 0, 1, "institution", role=Role.SEEN, seen=Mean("regime.fallen", "country")),
    Word("seized", "a rising has taken power", "flag", 0, 1, "institution", role=Role.SEEN, seen=Mean("regime.seized", "country")),
    Word("new_rulers", "the rulers changed yesterday", "flag", 0, 1, "institution", role=Role.SEEN, seen=Mean("regime.new_rulers", "country")),
    Word("legitimacy", "legitimacy of the rulers", "share", 0, 1, "institution", role=Role.SEEN, seen=Mean("regime.legitimacy", "country"), absent=0.5),
    Word("rival_obedience", "mean obedience to the other institutions", "share", 0, 1, "institution", role=Role.SEEN,
         seen=Mean("institution.obedience", "others")),
    Word("support_outside", "mean support, nought for organisations in the government", "share", 0, 1, "institution", role=Role.SEEN,
         seen=Mean("organisation.opposition", "country")),
    Word("support_of_all", "mean support of all organisations", "share", 0, 1, "institution", role=Role.SEEN,
         seen=Mean("organisation.support", "country")),
    Word("luck", "today's luck", "quantile", 0, 1, "institution", role=Role.CHANCE, stream=64),
)
# fmt: on

"""What is known of the rulers of a country."""

from __future__ import annotations

from groundswell.grammar.word import Given, Mean, Role, Storage, Word

WORKING = ("workers",)

# fmt: off
REGIME = (
    Word("repression", "readiness to use force", "share", 0, 1, "regime", storage=Storage.EXACT, chronicled=True),
    Word("unity", "unity of the ruling group", "share", 0, 1, "regime", storage=Storage.EXACT, absent=1.0, chronicled=True),
    Word("legitimacy", "legitimacy of the authority", "share", 0, 1, "regime", storage=Storage.EXACT, absent=0.5, chronicled=True),
    Word("rally", "closing of ranks against a threat from without", "share", 0, 1, "regime", storage=Storage.EXACT, chronicled=True),
    Word("bloodshed", "share of the capital's army that fired at people without arms yesterday", "share", 0, 1, "regime", storage=Storage.EXACT),
    Word("threat_known", "threat from without as it stood yesterday", "share", 0, 1, "regime", storage=Storage.EXACT),
    Word("concession", "what it lately gave way on", "share", 0, 1, "regime", storage=Storage.EXACT, chronicled=True),
    Word("defeat", "how well a lost struggle is remembered", "share", 0, 1, "regime", storage=Storage.EXACT, chronicled=True),
    Word("fallen", "the old rulers have fallen", "flag", 0, 1, "regime", storage=Storage.FLAG, chronicled=True),
    Word("new_rulers", "the rulers changed yesterday", "flag", 0, 1, "regime", storage=Storage.FLAG),
    Word("coalition", "parties of the councils sit in the government", "flag", 0, 1, "regime", storage=Storage.FLAG, chronicled=True),
    Word("coup", "strength of a force on the march against the councils", "share", 0, 1, "regime", storage=Storage.EXACT, chronicled=True, turns=True),
    Word("coup_days", "days for which it has marched", "day", 0, 400, "regime", storage=Storage.EXACT),
    Word("coup_beaten", "an attempt at a coup failed yesterday", "flag", 0, 1, "regime", storage=Storage.FLAG, chronicled=True),
    Word("seized", "a rising has taken power", "flag", 0, 1, "regime", storage=Storage.FLAG, chronicled=True),
    Word("isolation", "how alone a new order stands among states", "share", 0, 1, "regime", storage=Storage.EXACT, chronicled=True),
    Word("political_hours", "share of their free hours that people can give to politics", "share", 0, 1, "regime", storage=Storage.EXACT, absent=1.0, chronicled=True),
    Word("capture", "how far officials rule without oversight", "share", 0, 1, "regime", storage=Storage.EXACT, chronicled=True),
    Word("falls", "the old rulers fall today", "flag", 0, 1, "regime", role=Role.QUANTITY),
    Word("seizes", "a rising takes power today", "flag", 0, 1, "regime", role=Role.QUANTITY),
    Word("launched", "a coup is launched today", "share", 0, 1, "regime", role=Role.QUANTITY),
    Word("beats", "a coup fails today", "flag", 0, 1, "regime", role=Role.QUANTITY),
    Word("crowd", "share of all workers who are active", "share", 0, 1, "regime", role=Role.SEEN,
         seen=Mean("person.active", "country", classes=WORKING)),
    Word("units_refusing", "share of the army that does not obey", "share", 0, 1, "regime", role=Role.SEEN, seen=Mean("unit.refusing", "country")),
    Word("war", "the country is at war", "flag", 0, 1, "regime", role=Role.SEEN, seen=Given()),
    Word("want", "loss of daily bread against the base year", "share", 0, 1, "regime", role=Role.SEEN, seen=Given()),
    Word("external_threat", "how far a war endangers the country", "share", 0, 1, "regime", role=Role.SEEN, seen=Given()),
    Word("reverses", "a great battle was lately lost", "share", 0, 1, "regime", role=Role.SEEN, seen=Given()),
    Word("losses", "share of all called up who were killed or captured", "share", 0, 1, "regime", role=Role.SEEN, seen=Given()),
    Word("capital_refusing", "share of the capital's army that does not obey", "share", 0, 1, "regime", role=Role.SEEN, seen=Mean("unit.refusing", "place")),
    Word("outrage_in_capital", "share of the capital's army that fired at people without arms", "share", 0, 1, "regime", role=Role.SEEN,
         seen=Mean("unit.outrage", "place")),
    Word("outrage_in_country", "share of all the army that fired at people without arms", "share", 0, 1, "regime", role=Role.SEEN,
         seen=Mean("unit.outrage", "country")),
    Word("crushing_in_country", "share of all the army that put down a rising", "share", 0, 1, "regime", role=Role.SEEN,
         seen=Mean("unit.crushing", "country")),
    Word("strikers_in_capital", "share of the capital's workers who are active", "share", 0, 1, "regime", role=Role.SEEN,
         seen=Mean("person.active", "place", classes=WORKING)),
    Word("stance_of_soldiers", "mean stance of all soldiers", "share", 0, 1, "regime", role=Role.SEEN,
         seen=Mean("person.stance", "country", classes=("soldiers",))),
    Word("stance_of_workers", "mean stance of all workers", "share", 0, 1, "regime", role=Role.SEEN,
         seen=Mean("person.stance", "country", classes=WORKING)),
    Word("council_obeyed", "share of obedience that councils enjoy", "share", 0, 1, "regime", role=Role.SEEN,
         seen=Mean("institution.council_share", "place")),
    Word("risings_here", "share of the capital's organisations that lead a rising", "share", 0, 1, "regime", role=Role.SEEN,
         seen=Mean("organisation.rising", "place")),
    Word("risen_abroad", "share of the states abroad in which a revolution holds power", "share", 0, 1, "regime", role=Role.SEEN,
         seen=Mean("state.risen", "country")),
    Word("luck", "today's luck", "quantile", 0, 1, "regime", role=Role.CHANCE, stream=48),
    Word("luck_of_concession", "luck of giving way", "quantile", 0, 1, "regime", role=Role.CHANCE, stream=49),
    Word("luck_of_coup", "luck of plotters", "quantile", 0, 1, "regime", role=Role.CHANCE, stream=50),
)
# fmt: on

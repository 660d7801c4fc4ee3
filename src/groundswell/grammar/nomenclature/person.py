"""What is known of a person."""

from __future__ import annotations

from groundswell.grammar.word import Given, Mean, Role, Setting, Storage, Wander, Word

WORKING = ("workers",)

# fmt: off
PERSON = (
    # What a person is.
    Word("temperament", "place among one's fellows, from the readiest to the last", "quantile", 0, 1, role=Role.TRAIT, storage=Storage.PAIR, absent=0.5),
    Word("threshold", "resolve, or share of others, past which one joins", "share", -8, 8, role=Role.TRAIT, storage=Storage.EXACT, absent=0.5),
    Word("caution", "how much more than the middle person one needs to be moved", "standard deviations", -4, 4, role=Role.TRAIT),
    Word("age", "years since entering public life", "year", 0, 120, storage=Storage.EXACT),
    # What a person carries from day to day.
    Word("discontent", "private discontent with the existing order", "share", 0, 1, storage=Storage.PAIR, chronicled=True),
    Word("stance", "publicly shown opposition", "share", 0, 1, storage=Storage.BYTE, chronicled=True),
    Word("active", "took part yesterday", "flag", 0, 1, storage=Storage.FLAG, chronicled=True),
    Word("fatigue", "tiredness from taking part", "share", 0, 1, storage=Storage.BYTE),
    Word("exhaustion", "what long struggle has used up", "share", 0, 1, storage=Storage.BYTE),
    Word("experience", "what past struggle has left behind", "share", 0, 1, storage=Storage.PAIR),
    Word("radical", "holds a radical position", "flag", 0, 1, storage=Storage.FLAG, chronicled=True),
    Word("moderate", "was radical and is so no longer", "flag", 0, 1, storage=Storage.FLAG, chronicled=True),
    # What a day makes of it.
    Word("strain", "private discontent beyond public stance", "share", -1, 1, role=Role.QUANTITY),
    Word("participation_seen", "share of others who seem to take part, near and far", "share", 0, 1, role=Role.QUANTITY),
    Word("breaking_point", "strain at which stance gives way", "share", -1, 2, role=Role.QUANTITY),
    Word("resolve", "balance of what speaks for acting and against", "share", -8, 8, role=Role.QUANTITY),
    Word("acts", "takes part today", "flag", 0, 1, role=Role.QUANTITY),
    Word("joins", "takes part today and did not yesterday", "flag", 0, 1, role=Role.QUANTITY, chronicled=True),
    Word("joins_in_protest", "takes part today and did not yesterday, and shows more opposition than not", "flag", 0, 1, role=Role.QUANTITY, chronicled=True),
    Word("joins_unorganised", "takes part today and did not yesterday; as far as no party or union has likely reached one", "share", 0, 1, role=Role.QUANTITY, chronicled=True),
    Word("dies", "leaves public life this step; another takes the place", "flag", 0, 1, role=Role.QUANTITY),
    Word("turns_radical", "becomes radical this step", "flag", 0, 1, role=Role.QUANTITY),
    Word("turns_moderate", "gives up a radical position this step", "flag", 0, 1, role=Role.QUANTITY),
    # What a person sees.
    Word("active_at_work", "share active where one meets others daily", "share", 0, 1, role=Role.SEEN, seen=Mean("person.active", "collective")),
    Word("active_in_class", "share of one's class in one's place who are active", "share", 0, 1, role=Role.SEEN, seen=Mean("person.active", "cell")),
    Word("active_in_place", "share of one's place who are active", "share", 0, 1, role=Role.SEEN, seen=Mean("person.active", "place")),
    Word("active_in_country", "share of all who are active", "share", 0, 1, role=Role.SEEN, seen=Mean("person.active", "country")),
    Word("strikers_in_country", "share of all workers who are active", "share", 0, 1, role=Role.SEEN,
         seen=Mean("person.active", "country", classes=WORKING)),
    Word("stance_at_work", "mean stance where one meets others daily", "share", 0, 1, role=Role.SEEN, seen=Mean("person.stance", "collective")),
    Word("radicals", "share of all who are radical", "share", 0, 1, role=Role.SEEN, seen=Mean("person.radical", "country")),
    Word("moderates", "share of all who are moderate", "share", 0, 1, role=Role.SEEN, seen=Mean("person.moderate", "country")),
    Word("radicals_before", "share radical, a lag ago", "share", 0, 1, role=Role.SEEN, seen=Mean("person.radical", "country", lagged=True)),
    Word("repression", "readiness of the authorities to use force", "share", 0, 1, role=Role.SEEN, seen=Mean("regime.repression", "country")),
    Word("units_refusing", "share of the army in one's place that does not obey", "share", 0, 1, role=Role.SEEN,
         seen=Mean("unit.refusing", "place")),
    Word("strikers_heard", "share active among workers elsewhere, as far as one hears of them", "share", 0, 1, role=Role.SEEN,
         seen=Mean("person.active", "ties", classes=WORKING)),
    Word("volley_here", "share of the army in one's place that fired into a crowd yesterday", "share", 0, 1, role=Role.SEEN,
         seen=Mean("unit.fired", "place")),
    Word("outrage_here", "share of the army in one's place that fired at people without arms", "share", 0, 1, role=Role.SEEN,
         seen=Mean("unit.outrage", "place")),
    Word("outrage_in_capital", "share of the capital's army that fired at people without arms the day before", "share", 0, 1, role=Role.SEEN,
         seen=Mean("regime.bloodshed", "country")),
    Word("outrage_heard", "the same elsewhere, as far as one hears of it", "share", 0, 1, role=Role.SEEN, seen=Mean("unit.outrage", "ties")),
    Word("legitimacy", "legitimacy of the rulers", "share", 0, 1, role=Role.SEEN, seen=Mean("regime.legitimacy", "country"), absent=0.5),
    Word("rally", "closing of ranks against a threat from without", "share", 0, 1, role=Role.SEEN, seen=Mean("regime.rally", "country")),
    Word("concession", "what the rulers lately gave way on", "share", 0, 1, role=Role.SEEN, seen=Mean("regime.concession", "country")),
    Word("defeat", "how well a lost struggle is remembered", "share", 0, 1, role=Role.SEEN, seen=Mean("regime.defeat", "country")),
    Word("fallen", "the old rulers have fallen", "flag", 0, 1, role=Role.SEEN, seen=Mean("regime.fallen", "country")),
    Word("new_rulers", "the rulers changed yesterday", "flag", 0, 1, role=Role.SEEN, seen=Mean("regime.new_rulers", "country")),
    Word("coup_beaten", "an attempt at a coup failed yesterday", "flag", 0, 1, role=Role.SEEN, seen=Mean("regime.coup_beaten", "country")),
    Word("shelter_here", "room that a union made by the police gives in one's place", "share", 0, 1, role=Role.SEEN,
         seen=Mean("organisation.shelter", "place")),
    Word("cadre_here", "density of organised members in one's place, all parties", "share", 0, 1, role=Role.SEEN,
         seen=Mean("organisation.cadre_density", "place")),
    Word("want", "loss of daily bread against the base year", "share", 0, 1, role=Role.SEEN, seen=Given()),
    Word("war", "the country is at war", "flag", 0, 1, role=Role.SEEN, seen=Given()),
    Word("mood_here", "mood of the place, in standard deviations", "standard deviation", -6, 6, role=Role.SEEN, seen=Wander("place", 20.0, 96)),
    Word("mood_at_work", "mood where one meets others daily, in standard deviations", "standard deviation", -6, 6, role=Role.SEEN, seen=Wander("collective", 12.0, 97)),
    Word("mood_in_country", "mood of the country, in standard deviations", "standard deviation", -6, 6, role=Role.SEEN, seen=Wander("country", 15.0, 98)),
    Word("output_growth", "growth of output over the year before", "share", -1, 1, role=Role.SEEN, seen=Given()),
    Word("dismissals", "fellow workers of one's place were lately dismissed for what they stood for", "flag", 0, 1, role=Role.SEEN, seen=Given()),
    Word("bread_failure", "bread lately failed in the shops of one's place", "flag", 0, 1, role=Role.SEEN, seen=Given()),
    Word("losses", "share of all called up who were killed or captured", "share", 0, 1, role=Role.SEEN, seen=Given()),
    Word("in_town", "lives in a town", "flag", 0, 1, role=Role.SEEN, seen=Setting()),
    Word("fellows", "persons whom one meets daily, thousands", "thousand persons", 0, 1000, role=Role.SEEN, seen=Setting()),
    # Chance.
    Word("luck", "today's luck", "quantile", 0, 1, role=Role.CHANCE, stream=0),
    Word("luck_of_birth", "luck of the start", "quantile", 0, 1, role=Role.CHANCE, stream=1),
    Word("luck_of_conversion", "luck of changing one's mind", "quantile", 0, 1, role=Role.CHANCE, stream=2),
)
# fmt: on

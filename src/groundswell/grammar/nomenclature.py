"""The executable glossary: every quantity that a law may read, every slot that a law may fill.

The state's columns, the perceptions, the range checks, the docs' glossary and the direction tests are
all made from these two tables. Shares are 0-1; rates are per day.
"""

from __future__ import annotations

from collections.abc import Iterable

from groundswell.grammar.slot import Slot
from groundswell.grammar.spelling import unknown
from groundswell.grammar.word import Given, Mean, Role, Setting, Storage, Wander, Word

STATE, TRAIT, QUANTITY, SEEN, CHANCE = Role.STATE, Role.TRAIT, Role.QUANTITY, Role.SEEN, Role.CHANCE
FLAG, BYTE, PAIR, EXACT = Storage.FLAG, Storage.BYTE, Storage.PAIR, Storage.EXACT
WORKING = ("workers",)

# fmt: off
_PERSON = (
    # What a person is.
    Word("temperament", "place among one's fellows, from the readiest to the last", "quantile", 0, 1, role=TRAIT, storage=PAIR, absent=0.5),
    Word("threshold", "resolve, or share of others, past which one joins", "share", -8, 8, role=TRAIT, storage=EXACT, absent=0.5),
    Word("caution", "how much more than the middle person one needs to be moved", "standard deviations", -4, 4, role=TRAIT),
    Word("age", "years since entering public life", "year", 0, 120, storage=EXACT),
    # What a person carries from day to day.
    Word("discontent", "private discontent with the existing order", "share", 0, 1, storage=PAIR, chronicled=True),
    Word("stance", "publicly shown opposition", "share", 0, 1, storage=BYTE, chronicled=True),
    Word("active", "took part yesterday", "flag", 0, 1, storage=FLAG, chronicled=True),
    Word("fatigue", "tiredness from taking part", "share", 0, 1, storage=BYTE),
    Word("exhaustion", "what long struggle has used up", "share", 0, 1, storage=BYTE),
    Word("experience", "what past struggle has left behind", "share", 0, 1, storage=PAIR),
    Word("radical", "holds a radical position", "flag", 0, 1, storage=FLAG, chronicled=True),
    Word("moderate", "was radical and is so no longer", "flag", 0, 1, storage=FLAG, chronicled=True),
    # What a day makes of it.
    Word("strain", "private discontent beyond public stance", "share", -1, 1, role=QUANTITY),
    Word("participation_seen", "share of others who seem to take part, near and far", "share", 0, 1, role=QUANTITY),
    Word("breaking_point", "strain at which stance gives way", "share", -1, 2, role=QUANTITY),
    Word("resolve", "balance of what speaks for acting and against", "share", -8, 8, role=QUANTITY),
    Word("acts", "takes part today", "flag", 0, 1, role=QUANTITY),
    Word("joins", "takes part today and did not yesterday", "flag", 0, 1, role=QUANTITY, chronicled=True),
    Word("joins_in_protest", "takes part today and did not yesterday, and shows more opposition than not", "flag", 0, 1, role=QUANTITY, chronicled=True),
    Word("joins_unorganised", "takes part today and did not yesterday; as far as no party or union has likely reached one", "share", 0, 1, role=QUANTITY, chronicled=True),
    Word("dies", "leaves public life this step; another takes the place", "flag", 0, 1, role=QUANTITY),
    Word("turns_radical", "becomes radical this step", "flag", 0, 1, role=QUANTITY),
    Word("turns_moderate", "gives up a radical position this step", "flag", 0, 1, role=QUANTITY),
    # What a person sees.
    Word("active_at_work", "share active where one meets others daily", "share", 0, 1, role=SEEN, seen=Mean("person.active", "collective")),
    Word("active_in_class", "share of one's class in one's place who are active", "share", 0, 1, role=SEEN, seen=Mean("person.active", "cell")),
    Word("active_in_place", "share of one's place who are active", "share", 0, 1, role=SEEN, seen=Mean("person.active", "place")),
    Word("active_in_country", "share of all who are active", "share", 0, 1, role=SEEN, seen=Mean("person.active", "country")),
    Word("strikers_in_country", "share of all workers who are active", "share", 0, 1, role=SEEN,
         seen=Mean("person.active", "country", classes=WORKING)),
    Word("stance_at_work", "mean stance where one meets others daily", "share", 0, 1, role=SEEN, seen=Mean("person.stance", "collective")),
    Word("radicals", "share of all who are radical", "share", 0, 1, role=SEEN, seen=Mean("person.radical", "country")),
    Word("moderates", "share of all who are moderate", "share", 0, 1, role=SEEN, seen=Mean("person.moderate", "country")),
    Word("radicals_before", "share radical, a lag ago", "share", 0, 1, role=SEEN, seen=Mean("person.radical", "country", lagged=True)),
    Word("repression", "readiness of the authorities to use force", "share", 0, 1, role=SEEN, seen=Mean("regime.repression", "country")),
    Word("units_refusing", "share of the army in one's place that does not obey", "share", 0, 1, role=SEEN,
         seen=Mean("unit.refusing", "place")),
    Word("strikers_heard", "share active among workers elsewhere, as far as one hears of them", "share", 0, 1, role=SEEN,
         seen=Mean("person.active", "ties", classes=WORKING)),
    Word("volley_here", "share of the army in one's place that fired into a crowd yesterday", "share", 0, 1, role=SEEN,
         seen=Mean("unit.fired", "place")),
    Word("outrage_here", "share of the army in one's place that fired at people without arms", "share", 0, 1, role=SEEN,
         seen=Mean("unit.outrage", "place")),
    Word("outrage_in_capital", "share of the capital's army that fired at people without arms the day before", "share", 0, 1, role=SEEN,
         seen=Mean("regime.bloodshed", "country")),
    Word("outrage_heard", "the same elsewhere, as far as one hears of it", "share", 0, 1, role=SEEN, seen=Mean("unit.outrage", "ties")),
    Word("legitimacy", "legitimacy of the rulers", "share", 0, 1, role=SEEN, seen=Mean("regime.legitimacy", "country"), absent=0.5),
    Word("rally", "closing of ranks against a threat from without", "share", 0, 1, role=SEEN, seen=Mean("regime.rally", "country")),
    Word("concession", "what the rulers lately gave way on", "share", 0, 1, role=SEEN, seen=Mean("regime.concession", "country")),
    Word("defeat", "how well a lost struggle is remembered", "share", 0, 1, role=SEEN, seen=Mean("regime.defeat", "country")),
    Word("fallen", "the old rulers have fallen", "flag", 0, 1, role=SEEN, seen=Mean("regime.fallen", "country")),
    Word("new_rulers", "the rulers changed yesterday", "flag", 0, 1, role=SEEN, seen=Mean("regime.new_rulers", "country")),
    Word("coup_beaten", "an attempt at a coup failed yesterday", "flag", 0, 1, role=SEEN, seen=Mean("regime.coup_beaten", "country")),
    Word("shelter_here", "room that a union made by the police gives in one's place", "share", 0, 1, role=SEEN,
         seen=Mean("organisation.shelter", "place")),
    Word("cadre_here", "density of organised members in one's place, all parties", "share", 0, 1, role=SEEN,
         seen=Mean("organisation.cadre_density", "place")),
    Word("want", "loss of daily bread against the base year", "share", 0, 1, role=SEEN, seen=Given()),
    Word("war", "the country is at war", "flag", 0, 1, role=SEEN, seen=Given()),
    Word("mood_here", "mood of the place, in standard deviations", "standard deviation", -6, 6, role=SEEN, seen=Wander("place", 20.0, 96)),
    Word("mood_at_work", "mood where one meets others daily, in standard deviations", "standard deviation", -6, 6, role=SEEN, seen=Wander("collective", 12.0, 97)),
    Word("mood_in_country", "mood of the country, in standard deviations", "standard deviation", -6, 6, role=SEEN, seen=Wander("country", 15.0, 98)),
    Word("output_growth", "growth of output over the year before", "share", -1, 1, role=SEEN, seen=Given()),
    Word("dismissals", "fellow workers of one's place were lately dismissed for what they stood for", "flag", 0, 1, role=SEEN, seen=Given()),
    Word("bread_failure", "bread lately failed in the shops of one's place", "flag", 0, 1, role=SEEN, seen=Given()),
    Word("losses", "share of all called up who were killed or captured", "share", 0, 1, role=SEEN, seen=Given()),
    Word("in_town", "lives in a town", "flag", 0, 1, role=SEEN, seen=Setting()),
    Word("fellows", "persons whom one meets daily, thousands", "thousand persons", 0, 1000, role=SEEN, seen=Setting()),
    # Chance.
    Word("luck", "today's luck", "quantile", 0, 1, role=CHANCE, stream=0),
    Word("luck_of_birth", "luck of the start", "quantile", 0, 1, role=CHANCE, stream=1),
    Word("luck_of_conversion", "luck of changing one's mind", "quantile", 0, 1, role=CHANCE, stream=2),
)

_UNIT = (
    Word("refusing", "does not obey orders", "flag", 0, 1, "unit", storage=FLAG, chronicled=True),
    Word("fired", "fired into a crowd yesterday", "flag", 0, 1, "unit", storage=FLAG, chronicled=True),
    Word("outrage", "fired yesterday at people without arms", "share", 0, 1, "unit", storage=BYTE, chronicled=True),
    Word("crushing", "fired yesterday at a rising and prevailed", "share", 0, 1, "unit", storage=BYTE, chronicled=True),
    Word("steadiness", "what the unit's making gives its officers", "share", -1, 1, "unit", role=TRAIT, storage=EXACT),
    Word("sympathy", "the ranks' sympathy with the crowd", "share", -2, 2, "unit", role=QUANTITY),
    Word("belief", "belief that the movement is serious and will win", "share", 0, 1, "unit", role=QUANTITY),
    Word("coercion", "what the officers can still enforce", "share", -2, 2, "unit", role=QUANTITY),
    Word("defiance", "sympathy and belief beyond coercion", "share", -4, 4, "unit", role=QUANTITY),
    Word("refuses", "does not obey today", "flag", 0, 1, "unit", role=QUANTITY),
    Word("mutinies", "does not obey today and did yesterday", "flag", 0, 1, "unit", role=QUANTITY, chronicled=True),
    Word("called_out", "is led out against a crowd today", "flag", 0, 1, "unit", role=QUANTITY, chronicled=True),
    Word("fires", "fires into a crowd today", "flag", 0, 1, "unit", role=QUANTITY, chronicled=True),
    Word("stance_here", "mean stance of the place's workers", "share", 0, 1, "unit", role=SEEN,
         seen=Mean("person.stance", "place", classes=WORKING)),
    Word("repression", "readiness of the rulers to use force", "share", 0, 1, "unit", role=SEEN, seen=Mean("regime.repression", "country")),
    Word("legitimacy", "legitimacy of the rulers", "share", 0, 1, "unit", role=SEEN, seen=Mean("regime.legitimacy", "country"), absent=0.5),
    Word("unity", "unity of the rulers", "share", 0, 1, "unit", role=SEEN, seen=Mean("regime.unity", "country"), absent=1.0),
    Word("new_rulers", "the rulers changed yesterday", "flag", 0, 1, "unit", role=SEEN, seen=Mean("regime.new_rulers", "country")),
    Word("losses", "share of all called up who were killed or captured", "share", 0, 1, "unit", role=SEEN, seen=Given()),
    Word("nerves", "how near the command of the place is to firing, in standard deviations", "standard deviation", -6, 6, "unit", role=SEEN,
         seen=Wander("place", 1.0, 99)),
    Word("stance_in_ranks", "mean stance of the unit's soldiers", "share", 0, 1, "unit", role=SEEN, seen=Mean("person.stance", "collective")),
    Word("crowd", "share of the place who are active", "share", 0, 1, "unit", role=SEEN, seen=Mean("person.active", "place")),
    Word("strikers", "share of the place's workers who are active", "share", 0, 1, "unit", role=SEEN,
         seen=Mean("person.active", "place", classes=WORKING)),
    Word("others_refusing", "share of the army in the place that does not obey", "share", 0, 1, "unit", role=SEEN,
         seen=Mean("unit.refusing", "place")),
    Word("council_obeyed", "share of obedience that councils of the place enjoy", "share", 0, 1, "unit", role=SEEN,
         seen=Mean("institution.council_share", "place")),
    Word("luck", "today's luck", "quantile", 0, 1, "unit", role=CHANCE, stream=16),
    Word("luck_of_birth", "luck of the start", "quantile", 0, 1, "unit", role=CHANCE, stream=17),
    Word("luck_of_orders", "luck of being called out", "quantile", 0, 1, "unit", role=CHANCE, stream=18),
)

_ORGANISATION = (
    Word("support", "share of the politically awake that follows it", "share", 0, 1, "organisation", storage=EXACT, chronicled=True),
    Word("opposition", "its support, if it stands outside the government", "share", 0, 1, "organisation", storage=EXACT),
    Word("governing", "sits in the government", "flag", 0, 1, "organisation", storage=FLAG, chronicled=True),
    Word("blame", "what it is blamed for in office", "share", 0, 1, "organisation", storage=EXACT, chronicled=True),
    Word("attraction", "what speaks for it with those who choose today", "share", 0, 1, "organisation", storage=EXACT),
    Word("ceiling", "how far it is ready to go", "share", 0, 1, "organisation", storage=EXACT, chronicled=True),
    Word("learning", "how well people have come to know programmes", "share", 0, 1, "organisation", storage=EXACT),
    Word("cadre_density", "members among all grown persons who are organised beforehand", "share", 0, 1, "organisation", storage=EXACT),
    Word("shelter", "room that a union made by the police gives to meet", "share", 0, 1, "organisation", storage=EXACT),
    Word("rising", "leads a rising today", "flag", 0, 1, "organisation", storage=FLAG, chronicled=True),
    Word("days_since_congress", "days since a council arose, or since the last congress of councils; nought without a council", "day", 0, 4000, "organisation", storage=EXACT),
    Word("days_free", "days since the old rulers fell", "day", 0, 4000, "organisation", storage=EXACT),
    Word("appeal", "what speaks for it, before it is kept", "share", 0, 1, "organisation", role=QUANTITY),
    Word("reading", "the balance of forces as its leaders read it", "share", -4, 4, "organisation", role=QUANTITY),
    Word("votes", "share of the votes that it wins where it stands, on a day of voting", "share", 0, 1, "organisation", role=QUANTITY, chronicled=True),
    Word("congress", "a congress of councils meets today", "flag", 0, 1, "organisation", role=QUANTITY),
    Word("delegates", "share of the delegates of councils that it has, on a day on which they vote", "share", 0, 1, "organisation", role=QUANTITY, chronicled=True),
    Word("recognition", "share of people who would name it first", "share", 0, 1, "organisation", role=SEEN, seen=Setting()),
    Word("outside", "stands outside the government", "flag", 0, 1, "organisation", role=SEEN, seen=Setting()),
    Word("programme", "how far its programme goes", "share", 0, 1, "organisation", role=SEEN, seen=Setting()),
    Word("crowd", "share of all workers who are active", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("person.active", "country", classes=WORKING)),
    Word("rival_support", "mean support of the other organisations", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("organisation.support", "others")),
    Word("support_outside", "mean support, nought for organisations in the government", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("organisation.opposition", "country")),
    Word("support_of_all", "mean support of all organisations", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("organisation.support", "country")),
    Word("police_made", "a union made by the police to keep discontent safe", "flag", 0, 1, "organisation", role=SEEN, seen=Setting()),
    Word("members", "members among the place's grown persons before the first day", "share", 0, 1, "organisation", role=SEEN, seen=Setting()),
    Word("authority", "authority of its leader", "share", 0, 1, "organisation", role=SEEN, seen=Setting()),
    Word("congress_interval", "days between congresses of councils, from the first council on, nought for none", "day", 0, 400, "organisation", role=SEEN, seen=Setting()),
    Word("journey", "days of travel of its leaders after an amnesty, nought if at home", "day", 0, 400, "organisation", role=SEEN, seen=Setting()),
    Word("discontent_here", "mean discontent of the place", "share", 0, 1, "organisation", role=SEEN, seen=Mean("person.discontent", "place")),
    Word("discontent_of_workers", "mean discontent of the place's workers", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("person.discontent", "place", classes=WORKING)),
    Word("strikers_here", "share of the place's workers who are active", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("person.active", "place", classes=WORKING)),
    Word("support_here", "mean support of the organisations of the place", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("organisation.support", "place")),
    Word("attraction_here", "mean attraction of the organisations of the place", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("organisation.attraction", "place")),
    Word("council_here", "share of the institutions of the place that are councils obeyed", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("institution.council_share", "place")),
    Word("councils_obeyed", "share of the institutions of the country that are councils obeyed", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("institution.council_share", "country")),
    Word("units_refusing", "share of the army in the place that does not obey", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("unit.refusing", "place")),
    Word("outrage_here", "share of the army in the place that fired at people without arms", "share", 0, 1, "organisation", role=SEEN,
         seen=Mean("unit.outrage", "place")),
    Word("fallen", "the old rulers have fallen", "flag", 0, 1, "organisation", role=SEEN, seen=Mean("regime.fallen", "country")),
    Word("new_rulers", "the rulers changed yesterday", "flag", 0, 1, "organisation", role=SEEN, seen=Mean("regime.new_rulers", "country")),
    Word("coalition", "parties of the councils sit in the government", "flag", 0, 1, "organisation", role=SEEN, seen=Mean("regime.coalition", "country")),
    Word("seized", "a rising has taken power", "flag", 0, 1, "organisation", role=SEEN, seen=Mean("regime.seized", "country")),
    Word("coup_beaten", "an attempt at a coup failed yesterday", "flag", 0, 1, "organisation", role=SEEN, seen=Mean("regime.coup_beaten", "country")),
    Word("legitimacy", "legitimacy of the rulers", "share", 0, 1, "organisation", role=SEEN, seen=Mean("regime.legitimacy", "country"), absent=0.5),
    Word("luck", "today's luck", "quantile", 0, 1, "organisation", role=CHANCE, stream=32),
)

_REGIME = (
    Word("repression", "readiness to use force", "share", 0, 1, "regime", storage=EXACT, chronicled=True),
    Word("unity", "unity of the ruling group", "share", 0, 1, "regime", storage=EXACT, absent=1.0, chronicled=True),
    Word("legitimacy", "legitimacy of the authority", "share", 0, 1, "regime", storage=EXACT, absent=0.5, chronicled=True),
    Word("rally", "closing of ranks against a threat from without", "share", 0, 1, "regime", storage=EXACT, chronicled=True),
    Word("bloodshed", "share of the capital's army that fired at people without arms yesterday", "share", 0, 1, "regime", storage=EXACT),
    Word("threat_known", "threat from without as it stood yesterday", "share", 0, 1, "regime", storage=EXACT),
    Word("concession", "what it lately gave way on", "share", 0, 1, "regime", storage=EXACT, chronicled=True),
    Word("defeat", "how well a lost struggle is remembered", "share", 0, 1, "regime", storage=EXACT, chronicled=True),
    Word("fallen", "the old rulers have fallen", "flag", 0, 1, "regime", storage=FLAG, chronicled=True),
    Word("new_rulers", "the rulers changed yesterday", "flag", 0, 1, "regime", storage=FLAG),
    Word("coalition", "parties of the councils sit in the government", "flag", 0, 1, "regime", storage=FLAG, chronicled=True),
    Word("coup", "strength of a force on the march against the councils", "share", 0, 1, "regime", storage=EXACT, chronicled=True, turns=True),
    Word("coup_days", "days for which it has marched", "day", 0, 400, "regime", storage=EXACT),
    Word("coup_beaten", "an attempt at a coup failed yesterday", "flag", 0, 1, "regime", storage=FLAG, chronicled=True),
    Word("seized", "a rising has taken power", "flag", 0, 1, "regime", storage=FLAG, chronicled=True),
    Word("isolation", "how alone a new order stands among states", "share", 0, 1, "regime", storage=EXACT, chronicled=True),
    Word("political_hours", "share of their free hours that people can give to politics", "share", 0, 1, "regime", storage=EXACT, absent=1.0, chronicled=True),
    Word("capture", "how far officials rule without oversight", "share", 0, 1, "regime", storage=EXACT, chronicled=True),
    Word("falls", "the old rulers fall today", "flag", 0, 1, "regime", role=QUANTITY),
    Word("seizes", "a rising takes power today", "flag", 0, 1, "regime", role=QUANTITY),
    Word("launched", "a coup is launched today", "share", 0, 1, "regime", role=QUANTITY),
    Word("beats", "a coup fails today", "flag", 0, 1, "regime", role=QUANTITY),
    Word("crowd", "share of all workers who are active", "share", 0, 1, "regime", role=SEEN,
         seen=Mean("person.active", "country", classes=WORKING)),
    Word("units_refusing", "share of the army that does not obey", "share", 0, 1, "regime", role=SEEN, seen=Mean("unit.refusing", "country")),
    Word("war", "the country is at war", "flag", 0, 1, "regime", role=SEEN, seen=Given()),
    Word("want", "loss of daily bread against the base year", "share", 0, 1, "regime", role=SEEN, seen=Given()),
    Word("external_threat", "how far a war endangers the country", "share", 0, 1, "regime", role=SEEN, seen=Given()),
    Word("reverses", "a great battle was lately lost", "share", 0, 1, "regime", role=SEEN, seen=Given()),
    Word("losses", "share of all called up who were killed or captured", "share", 0, 1, "regime", role=SEEN, seen=Given()),
    Word("capital_refusing", "share of the capital's army that does not obey", "share", 0, 1, "regime", role=SEEN, seen=Mean("unit.refusing", "place")),
    Word("outrage_in_capital", "share of the capital's army that fired at people without arms", "share", 0, 1, "regime", role=SEEN,
         seen=Mean("unit.outrage", "place")),
    Word("outrage_in_country", "share of all the army that fired at people without arms", "share", 0, 1, "regime", role=SEEN,
         seen=Mean("unit.outrage", "country")),
    Word("crushing_in_country", "share of all the army that put down a rising", "share", 0, 1, "regime", role=SEEN,
         seen=Mean("unit.crushing", "country")),
    Word("strikers_in_capital", "share of the capital's workers who are active", "share", 0, 1, "regime", role=SEEN,
         seen=Mean("person.active", "place", classes=WORKING)),
    Word("stance_of_soldiers", "mean stance of all soldiers", "share", 0, 1, "regime", role=SEEN,
         seen=Mean("person.stance", "country", classes=("soldiers",))),
    Word("stance_of_workers", "mean stance of all workers", "share", 0, 1, "regime", role=SEEN,
         seen=Mean("person.stance", "country", classes=WORKING)),
    Word("council_obeyed", "share of obedience that councils enjoy", "share", 0, 1, "regime", role=SEEN,
         seen=Mean("institution.council_share", "place")),
    Word("risings_here", "share of the capital's organisations that lead a rising", "share", 0, 1, "regime", role=SEEN,
         seen=Mean("organisation.rising", "place")),
    Word("luck", "today's luck", "quantile", 0, 1, "regime", role=CHANCE, stream=48),
    Word("luck_of_concession", "luck of giving way", "quantile", 0, 1, "regime", role=CHANCE, stream=49),
    Word("luck_of_coup", "luck of plotters", "quantile", 0, 1, "regime", role=CHANCE, stream=50),
)

_INSTITUTION = (
    Word("standing", "exists and is heard", "flag", 0, 1, "institution", storage=FLAG, chronicled=True),
    Word("obedience", "share of all orders obeyed that are its own", "share", 0, 1, "institution", storage=EXACT, chronicled=True),
    Word("council_share", "obedience to councils: its own, or for a government that of the councils it sees", "share", 0, 1, "institution", storage=EXACT),
    Word("ascendant", "is obeyed more than not, and could enforce it", "flag", 0, 1, "institution", storage=FLAG, chronicled=True),
    Word("upper_hand", "armed and popular force for it, less that for its rival", "share", -4, 4, "institution", role=QUANTITY),
    Word("arises", "comes into being today", "flag", 0, 1, "institution", role=QUANTITY),
    Word("congress_interval", "days between congresses, from its birth on, nought for none", "day", 0, 400, "institution", role=SEEN, seen=Setting()),
    Word("is_council", "is a council of delegates", "flag", 0, 1, "institution", role=SEEN, seen=Setting()),
    Word("crowd", "share of the place's workers who are active", "share", 0, 1, "institution", role=SEEN,
         seen=Mean("person.active", "place", classes=WORKING)),
    Word("units_refusing", "share of the place's army that does not obey the government", "share", 0, 1, "institution", role=SEEN,
         seen=Mean("unit.refusing", "place")),
    Word("fallen", "the old rulers have fallen", "flag", 0, 1, "institution", role=SEEN, seen=Mean("regime.fallen", "country")),
    Word("seized", "a rising has taken power", "flag", 0, 1, "institution", role=SEEN, seen=Mean("regime.seized", "country")),
    Word("new_rulers", "the rulers changed yesterday", "flag", 0, 1, "institution", role=SEEN, seen=Mean("regime.new_rulers", "country")),
    Word("legitimacy", "legitimacy of the rulers", "share", 0, 1, "institution", role=SEEN, seen=Mean("regime.legitimacy", "country"), absent=0.5),
    Word("rival_obedience", "mean obedience to the other institutions", "share", 0, 1, "institution", role=SEEN,
         seen=Mean("institution.obedience", "others")),
    Word("support_outside", "mean support, nought for organisations in the government", "share", 0, 1, "institution", role=SEEN,
         seen=Mean("organisation.opposition", "country")),
    Word("support_of_all", "mean support of all organisations", "share", 0, 1, "institution", role=SEEN,
         seen=Mean("organisation.support", "country")),
    Word("luck", "today's luck", "quantile", 0, 1, "institution", role=CHANCE, stream=64),
)

_SLOTS = (
    Slot("exposure", "what one gets to see of others' participation"),
    Slot("breaking_strain", "strain that stance can bear"),
    Slot("grievance", "felt wrong attributed to someone"),
    Slot("efficacy", "belief that acting would succeed"),
    Slot("solidarity", "pull of others one identifies with"),
    Slot("risk", "expected personal cost of acting"),
    Slot("weariness", "what tiredness takes away"),
    Slot("participation", "the rule from resolve to act", combine="either"),
    Slot("reached", "chance that a party or a union had reached one before", combine="either"),
    Slot("radicalisation", "chance per step of becoming radical", combine="either"),
    Slot("moderation", "chance per step of giving up a radical position", combine="either"),
    Slot("death", "leaving public life", combine="either"),
    Slot("compassion", "what makes soldiers side with the crowd", "unit"),
    Slot("seriousness", "what makes the movement look bound to win", "unit"),
    Slot("discipline", "what holds soldiers to their officers", "unit"),
    Slot("refusal", "the rule from defiance to refusal", "unit", "either"),
    Slot("order_to_turn_out", "the rule by which it is called out against a crowd", "unit", "either"),
    Slot("order_to_fire", "the rule by which it is told to fire", "unit", "either"),
    Slot("innocence", "how far the crowd came without arms or rebellion", "unit"),
    Slot("office", "the rule by which a party comes to govern", "organisation", "either"),
    Slot("pull", "what speaks for a party with those who choose", "organisation", "product"),
    Slot("ballot", "share of the votes that it would win today", "organisation", "either"),
    Slot("mandate", "share of the place's delegates that it would win today", "organisation", "either"),
    Slot("signs", "what leaders read of the balance of forces", "organisation"),
    Slot("decision", "the rule from a reading to a rising", "organisation", "either"),
    Slot("fall", "what ends the rule of the old rulers", "regime", "either"),
    Slot("entry", "what brings the councils' parties into the government", "regime", "either"),
    Slot("coup_attempt", "what brings a force on the march", "regime", "either"),
    Slot("coup_failure", "what ends a march", "regime", "either"),
    Slot("transfer", "what hands power to a rising", "regime", "either"),
    Slot("founding", "what brings an institution into being", "institution", "either"),
    Slot("closing", "what ends an institution", "institution", "either"),
    Slot("armed_support", "force that an institution could call on, beyond its rival's", "institution"),
)
# fmt: on


def _table(
    entries: Iterable[Word],
) -> tuple[dict[tuple[str, str], Word], dict[tuple[str, str], Slot]]:
    """Index the entries; each kept word also has slots for its start and for its daily change."""
    words: dict[tuple[str, str], Word] = {}
    slots = {(slot.actor, slot.name): slot for slot in _SLOTS}
    for word in entries:
        if (word.actor, word.name) in words:
            raise ValueError(f"the nomenclature defines {word.actor}.{word.name} twice")
        words[word.actor, word.name] = word
        if word.role is STATE:
            slots[word.actor, word.name] = Slot(word.name, f"daily change of: {word.meaning}", word.actor)
        if word.kept:
            slots[word.actor, f"initial_{word.name}"] = Slot(
                f"initial_{word.name}", f"at the start: {word.meaning}", word.actor
            )
    for word in words.values():
        if isinstance(word.seen, Mean):
            _check_sight(word, word.seen, words)
    return words, slots


def _check_sight(word: Word, mean: Mean, words: dict[tuple[str, str], Word]) -> None:
    """Refuse a mean of what nobody counts: the engine would leave it at its absent value for ever."""
    kept = [other.name for other in words.values() if other.actor == mean.actor and other.kept]
    if mean.word not in kept:
        complaint = unknown(f"kept word of a {mean.actor}", mean.word, kept)
        raise ValueError(f"word {word.name} of a {word.actor}: {complaint}")


WORDS, SLOTS = _table((*_PERSON, *_UNIT, *_ORGANISATION, *_REGIME, *_INSTITUTION))


def word(name: str, actor: str = "person") -> Word:
    """The word of that name; raises `UnknownName` with the nearest one."""
    try:
        return WORDS[actor, name]
    except KeyError:
        raise unknown(f"word of a {actor}", name, [n for a, n in WORDS if a == actor]) from None


def slot(name: str, actor: str = "person") -> Slot:
    """The slot of that name; raises `UnknownName` with the nearest one."""
    try:
        return SLOTS[actor, name]
    except KeyError:
        raise unknown(f"slot of a {actor}", name, [n for a, n in SLOTS if a == actor]) from None

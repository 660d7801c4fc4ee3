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
    Word("discontent", "private discontent with the existing order", "share", 0, 1, storage=PAIR),
    Word("stance", "publicly shown opposition", "share", 0, 1, storage=BYTE),
    Word("active", "took part yesterday", "flag", 0, 1, storage=FLAG, chronicled=True),
    Word("fatigue", "tiredness from taking part", "share", 0, 1, storage=BYTE),
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
    Word("want", "loss of daily bread against the base year", "share", 0, 1, role=SEEN, seen=Given()),
    Word("war", "the country is at war", "flag", 0, 1, role=SEEN, seen=Given()),
    Word("mood_here", "mood of the place, in standard deviations", "standard deviation", -6, 6, role=SEEN, seen=Wander("place", 20.0, 96)),
    Word("mood_at_work", "mood where one meets others daily, in standard deviations", "standard deviation", -6, 6, role=SEEN, seen=Wander("collective", 12.0, 97)),
    Word("output_growth", "growth of output over the year before", "share", -1, 1, role=SEEN, seen=Given()),
    Word("dismissals", "fellow workers of one's place were lately dismissed for what they stood for", "flag", 0, 1, role=SEEN, seen=Given()),
    Word("bread_failure", "bread lately failed in the shops of one's place", "flag", 0, 1, role=SEEN, seen=Given()),
    Word("in_town", "lives in a town", "flag", 0, 1, role=SEEN, seen=Setting()),
    Word("fellows", "persons whom one meets daily, thousands", "thousand persons", 0, 1000, role=SEEN, seen=Setting()),
    # Chance.
    Word("luck", "today's luck", "quantile", 0, 1, role=CHANCE, stream=0),
    Word("luck_of_birth", "luck of the start", "quantile", 0, 1, role=CHANCE, stream=1),
    Word("luck_of_conversion", "luck of changing one's mind", "quantile", 0, 1, role=CHANCE, stream=2),
)

_UNIT = (
    Word("refusing", "does not obey orders", "flag", 0, 1, "unit", storage=FLAG, chronicled=True),
    Word("steadiness", "what the unit's making gives its officers", "share", -1, 1, "unit", role=TRAIT, storage=EXACT),
    Word("sympathy", "the ranks' sympathy with the crowd", "share", -2, 2, "unit", role=QUANTITY),
    Word("belief", "belief that the movement is serious and will win", "share", 0, 1, "unit", role=QUANTITY),
    Word("coercion", "what the officers can still enforce", "share", -2, 2, "unit", role=QUANTITY),
    Word("defiance", "sympathy and belief beyond coercion", "share", -4, 4, "unit", role=QUANTITY),
    Word("refuses", "does not obey today", "flag", 0, 1, "unit", role=QUANTITY),
    Word("mutinies", "does not obey today and did yesterday", "flag", 0, 1, "unit", role=QUANTITY, chronicled=True),
    Word("called_out", "is led out against a crowd today", "flag", 0, 1, "unit", role=QUANTITY, chronicled=True),
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
)

_ORGANISATION = (
    Word("support", "share of the politically awake that follows it", "share", 0, 1, "organisation", storage=EXACT),
    Word("opposition", "its support, if it stands outside the government", "share", 0, 1, "organisation", storage=EXACT),
    Word("votes", "share of the votes that it wins where it stands, on a day of voting", "share", 0, 1, "organisation", role=QUANTITY, chronicled=True),
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
    Word("luck", "today's luck", "quantile", 0, 1, "organisation", role=CHANCE, stream=32),
)

_REGIME = (
    Word("repression", "readiness to use force", "share", 0, 1, "regime", storage=EXACT),
    Word("unity", "unity of the ruling group", "share", 0, 1, "regime", storage=EXACT, absent=1.0),
    Word("legitimacy", "legitimacy of the authority", "share", 0, 1, "regime", storage=EXACT, absent=0.5),
    Word("crowd", "share of all workers who are active", "share", 0, 1, "regime", role=SEEN,
         seen=Mean("person.active", "country", classes=WORKING)),
    Word("units_refusing", "share of the army that does not obey", "share", 0, 1, "regime", role=SEEN, seen=Mean("unit.refusing", "country")),
    Word("war", "the country is at war", "flag", 0, 1, "regime", role=SEEN, seen=Given()),
    Word("luck", "today's luck", "quantile", 0, 1, "regime", role=CHANCE, stream=48),
)

_INSTITUTION = (
    Word("standing", "exists and is heard", "flag", 0, 1, "institution", storage=FLAG, chronicled=True),
    Word("obedience", "share of all orders obeyed that are its own", "share", 0, 1, "institution", storage=EXACT, chronicled=True),
    Word("council_share", "obedience to councils: its own, or for a government that of the councils it sees", "share", 0, 1, "institution", storage=EXACT),
    Word("ascendant", "is obeyed more than not, and could enforce it", "flag", 0, 1, "institution", storage=FLAG, chronicled=True),
    Word("upper_hand", "armed and popular force for it, less that for its rival", "share", -4, 4, "institution", role=QUANTITY),
    Word("arises", "comes into being today", "flag", 0, 1, "institution", role=QUANTITY),
    Word("is_council", "is a council of delegates", "flag", 0, 1, "institution", role=SEEN, seen=Setting()),
    Word("crowd", "share of the place's workers who are active", "share", 0, 1, "institution", role=SEEN,
         seen=Mean("person.active", "place", classes=WORKING)),
    Word("units_refusing", "share of the place's army that does not obey the government", "share", 0, 1, "institution", role=SEEN,
         seen=Mean("unit.refusing", "place")),
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
    Slot("radicalisation", "chance per step of becoming radical", combine="either"),
    Slot("moderation", "chance per step of giving up a radical position", combine="either"),
    Slot("death", "leaving public life", combine="either"),
    Slot("compassion", "what makes soldiers side with the crowd", "unit"),
    Slot("seriousness", "what makes the movement look bound to win", "unit"),
    Slot("discipline", "what holds soldiers to their officers", "unit"),
    Slot("refusal", "the rule from defiance to refusal", "unit", "either"),
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

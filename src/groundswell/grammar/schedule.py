"""The default sentences: what each kind of actor does in a day, in order.

A theory that thinks otherwise brings its own sentences of the same or other names; it is never made to
speak these. A sentence that nothing reads is left off the page.
"""

from __future__ import annotations

from groundswell.grammar.mathematics import greatest
from groundswell.grammar.sentence import Sentence, sentence


@sentence("person", "start")
def temperament(luck_of_birth: float) -> float:
    """Everyone has a place among their fellows, the same under every theory."""
    return luck_of_birth


@sentence("person", "perceive")
def strain(discontent: float, stance: float) -> float:
    """The stretch of the band: what is thought beyond what is shown."""
    return discontent - stance


@sentence("person", "perceive")
def participation_seen(exposure: float) -> float:
    """How much of a movement there seems to be."""
    return exposure


@sentence("person", "perceive")
def breaking_point(breaking_strain: float) -> float:
    """The strain that stance can bear today."""
    return breaking_strain


@sentence("person", "resolve")
def resolve(grievance: float, efficacy: float, solidarity: float, risk: float, weariness: float) -> float:
    """What speaks for acting, less what speaks against."""
    return grievance + efficacy + solidarity - risk - weariness


@sentence("person", "act")
def acts(participation: float) -> float:
    """Take part today, or not."""
    return participation


@sentence("person", "remember")
def joins(acts: float, active: float) -> float:
    """Taking part is counted when it begins, as inspectors counted strikers."""
    return acts * (1.0 - active)


@sentence("person", "remember")
def joins_in_protest(joins: float, stance: float) -> float:
    """Joining counts as political past the middle of the scale of stance: more shown against the order than for it."""
    return joins if stance > 0.5 else 0.0


@sentence("person", "remember")
def joins_unorganised(joins: float, reached: float) -> float:
    """Of those who join, as many count as likely had nobody to organise them."""
    return joins * (1.0 - reached)


@sentence("person", "remember")
def active(acts: float) -> float:
    """Tomorrow it will be known who took part today."""
    return acts


@sentence("unit", "perceive")
def sympathy(compassion: float) -> float:
    """How far the ranks feel with the crowd."""
    return compassion


@sentence("unit", "perceive")
def belief(seriousness: float) -> float:
    """How far the ranks believe that the movement will win."""
    return seriousness


@sentence("unit", "perceive")
def coercion(discipline: float) -> float:
    """How far the officers can still enforce an order."""
    return discipline


@sentence("unit", "resolve")
def defiance(sympathy: float, belief: float, coercion: float) -> float:
    """Sympathy and belief, less coercion."""
    return sympathy + belief - coercion


@sentence("unit", "act")
def refuses(refusal: float) -> float:
    """Obey today, or not."""
    return refusal


@sentence("unit", "remember")
def mutinies(refuses: float, refusing: float) -> float:
    """A mutiny is counted when it begins."""
    return refuses * (1.0 - refusing)


@sentence("unit", "remember")
def refusing(refuses: float) -> float:
    """Tomorrow it will be known which units did not obey."""
    return refuses


@sentence("unit", "act")
def called_out(order_to_turn_out: float) -> float:
    """Be led out against a crowd today, or not."""
    return order_to_turn_out


@sentence("unit", "act")
def fires(called_out: float, order_to_fire: float, refuses: float) -> float:
    """Who is led out and told to fire does so, unless the unit refuses."""
    return called_out * order_to_fire * (1.0 - refuses)


@sentence("unit", "remember")
def fired(fires: float) -> float:
    """Tomorrow it will be known who fired."""
    return fires


@sentence("unit", "remember")
def outrage(fires: float, innocence: float) -> float:
    """Shots at people who came without arms or rebellion."""
    return fires * innocence


@sentence("unit", "remember")
def crushing(fires: float, innocence: float) -> float:
    """Shots that put down a rising."""
    return fires * (1.0 - innocence)


@sentence("organisation", "perceive")
def appeal(pull: float) -> float:
    """What speaks for it with those who choose."""
    return pull


@sentence("organisation", "remember")
def attraction(appeal: float) -> float:
    """Tomorrow its rivals will have to reckon with it."""
    return appeal


@sentence("organisation", "resolve")
def reading(signs: float) -> float:
    """The balance of forces, as its leaders read it."""
    return signs


@sentence("organisation", "remember")
def rising(decision: float) -> float:
    """Lead a rising today, or not."""
    return decision


@sentence("organisation", "remember")
def governing(office: float) -> float:
    """Sit in the government from tomorrow, or not."""
    return office


@sentence("organisation", "remember")
def days_free(days_free: float, fallen: float) -> float:
    """Days since the old rulers fell."""
    return days_free + fallen


@sentence("organisation", "remember")
def votes(ballot: float) -> float:
    """What it would win if votes were cast today."""
    return ballot


@sentence("organisation", "act")
def congress(days_since_congress: float, congress_interval: float, councils_obeyed: float) -> float:
    """Where there are councils, one of their congresses meets when the interval has passed."""
    due = congress_interval > 0.0 and days_since_congress + 1.0 >= congress_interval
    return 1.0 if due and councils_obeyed > 0.0 else 0.0


@sentence("organisation", "remember")
def delegates(mandate: float, congress: float) -> float:
    """What it wins, on the day of a congress."""
    return mandate * congress


@sentence("organisation", "remember")
def days_since_congress(days_since_congress: float, congress: float, councils_obeyed: float) -> float:
    """Counted from the birth of a council, and anew from each congress."""
    return (days_since_congress + 1.0) * (1.0 - congress) if councils_obeyed > 0.0 else 0.0


@sentence("organisation", "remember")
def opposition(support: float, outside: float, governing: float) -> float:
    """What others will know of it as an opposition."""
    return support * outside * (1.0 - governing)


@sentence("regime", "act")
def falls(fall: float, fallen: float) -> float:
    """The old rulers fall once."""
    return fall * (1.0 - fallen)


@sentence("regime", "act")
def seizes(transfer: float, fallen: float, seized: float) -> float:
    """A rising takes power from those who hold it, once."""
    return transfer * fallen * (1.0 - seized)


@sentence("regime", "act")
def launched(coup_attempt: float, coup: float) -> float:
    """One coup at a time."""
    return coup_attempt if coup <= 0.0 else 0.0


@sentence("regime", "act")
def beats(coup_failure: float, coup: float) -> float:
    """Only what marches can be beaten."""
    return coup_failure if coup > 0.0 else 0.0


@sentence("regime", "remember")
def fallen(fallen: float, falls: float) -> float:
    """There is no way back to the old rulers."""
    return greatest(fallen, falls)


@sentence("regime", "remember")
def seized(seized: float, seizes: float) -> float:
    """Nor from a rising that took power."""
    return greatest(seized, seizes)


@sentence("regime", "remember")
def new_rulers(falls: float, seizes: float) -> float:
    """Tomorrow everyone will know that the rulers have changed."""
    return greatest(falls, seizes)


@sentence("regime", "remember")
def bloodshed(outrage_in_capital: float) -> float:
    """Shots in the capital are in every paper the next day."""
    return outrage_in_capital


@sentence("regime", "remember")
def threat_known(external_threat: float) -> float:
    """A threat is news but once."""
    return external_threat


@sentence("regime", "remember")
def coalition(coalition: float, entry: float, seized: float) -> float:
    """Who has entered the government stays until a rising ends it."""
    return greatest(coalition, entry) * (1.0 - seized)


@sentence("regime", "remember")
def coup_beaten(beats: float) -> float:
    """Tomorrow everyone will know that the coup has failed."""
    return beats


@sentence("regime", "remember")
def coup_days(coup: float, coup_days: float, beats: float) -> float:
    """Days on the march, until it is over."""
    return (coup_days + 1.0) * (1.0 - beats) if coup > 0.0 else 0.0


@sentence("institution", "perceive")
def upper_hand(armed_support: float) -> float:
    """Force that would carry out its orders, less that which would carry out its rival's."""
    return armed_support


@sentence("institution", "act")
def arises(founding: float) -> float:
    """Come into being today, or not."""
    return founding


@sentence("institution", "remember")
def standing(standing: float, arises: float, closing: float) -> float:
    """What has come into being stands until something ends it."""
    return (standing + arises * (1.0 - standing)) * (1.0 - closing)


@sentence("institution", "remember")
def ascendant(obedience: float, upper_hand: float) -> float:
    """Its orders are the ones obeyed, and could be enforced."""
    return 1.0 if obedience > 0.5 and upper_hand > 0.0 else 0.0


@sentence("institution", "remember")
def council_share(obedience: float, rival_obedience: float, is_council: float) -> float:
    """What soldiers of the place will know of the councils; a government knows it from its rivals."""
    return is_council * obedience + (1.0 - is_council) * rival_obedience


@sentence("state", "act")
def rises(revolt: float, risen: float, spent: float) -> float:
    """A revolution comes to power once; where one was beaten, no second is asked for."""
    return revolt * (1.0 - risen) * (1.0 - spent)


@sentence("state", "act")
def put_down(putting_down: float, risen: float) -> float:
    """Only what holds power can be beaten."""
    return putting_down * risen


@sentence("state", "remember")
def risen(risen: float, rises: float, put_down: float) -> float:
    """It holds power until it is beaten."""
    return greatest(risen, rises) * (1.0 - put_down)


@sentence("state", "remember")
def spent(spent: float, put_down: float) -> float:
    """What was beaten is not tried again in these years."""
    return greatest(spent, put_down)


DEFAULT_SENTENCES: tuple[Sentence, ...] = (
    temperament, strain, participation_seen, breaking_point, resolve, acts, joins, joins_in_protest,
    joins_unorganised, active, sympathy, belief, coercion, defiance, refuses, called_out, fires, mutinies,
    refusing, fired, outrage, crushing, appeal, reading, attraction, rising, governing, days_free, votes,
    congress, delegates, days_since_congress, opposition, falls, seizes, launched, beats, fallen, seized,
    new_rulers, bloodshed, threat_known, coalition, coup_beaten, coup_days, upper_hand, arises, standing,
    ascendant, council_share, rises, put_down, risen, spent,
)  # fmt: skip

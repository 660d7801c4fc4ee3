"""Radicalism comes in waves of two generations, spread by radicals and ended by those who had enough (Turchin
2016).

People are naive, radical, or moderate, which is radical no longer. Radicals infect the naive; ten years of
radicalism sicken radicals of it; moderates dampen the next wave, and die. The model is Turchin's, by the
year.
"""

from groundswell.grammar.prior import Fixed
from groundswell.grammar.sentence import sentence
from groundswell.grammar.theory import Theory
from groundswell.laws.death.end_of_public_life import end_of_public_life
from groundswell.laws.initial_age.all_ages import all_ages
from groundswell.laws.moderation.sick_of_violence import sick_of_violence
from groundswell.laws.radicalisation.contagion_of_radicals import contagion_of_radicals


@sentence("person", "act")
def turns_radical(radicalisation: float, radical: float, moderate: float, luck: float) -> float:
    """The naive turn radical by chance; those who once were do not again."""
    return 1.0 if luck < radicalisation * (1.0 - radical) * (1.0 - moderate) else 0.0


@sentence("person", "act")
def turns_moderate(moderation: float, radical: float, luck_of_conversion: float) -> float:
    """Radicals give it up by chance."""
    return 1.0 if luck_of_conversion < moderation * radical else 0.0


@sentence("person", "act")
def dies(death: float) -> float:
    """One leaves public life, and a newcomer takes the place."""
    return death


@sentence("person", "remember")
def radical(radical: float, turns_radical: float, turns_moderate: float, dies: float) -> float:
    """Radical are those who were or became so, and neither gave it up nor left."""
    return (radical + turns_radical) * (1.0 - turns_moderate) * (1.0 - dies)


@sentence("person", "remember")
def moderate(moderate: float, turns_moderate: float, dies: float) -> float:
    """Moderate are those who were radical, until they leave."""
    return (moderate + turns_moderate) * (1.0 - dies)


@sentence("person", "remember")
def age(age: float, dies: float) -> float:
    """A year older, or a newcomer."""
    return (age + 1.0) * (1.0 - dies)


radicalisation_2016 = Theory(
    name="radicalisation_2016",
    claim="Radicalism infects the young, sickens those who lived it, and returns when they are gone.",
    source="turchin2016",
    laws=(contagion_of_radicals, sick_of_violence, end_of_public_life, all_ages),
    priors={
        # The values of the source's own run; both spans are one number, the years in public life.
        contagion_of_radicals: {
            "contagion": Fixed(0.3),
            "restraint": Fixed(1.0),
            "spontaneous": Fixed(0.0005),
        },
        sick_of_violence: {"exhaustion": Fixed(0.5)},
        end_of_public_life: {"span": Fixed(35.0)},
        all_ages: {"span": Fixed(35.0)},
    },
    refuted_by=(
        "waves of political violence without a regular interval near fifty years, "
        "or as many radicals among those who lived through the last wave as among the young"
    ),
    sentences=(turns_radical, turns_moderate, dies, radical, moderate, age),
    step="year",
    lag=10,
)

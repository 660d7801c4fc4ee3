"""What a word of the nomenclature is: a quantity that a law may read, with its unit and its range.

A word belongs to one kind of actor. Its *role* says where its value comes from; everything else that
the engine needs (how many bytes it takes, how a perception is filled) stands here too, so that a new
quantity is one entry in `nomenclature` and no line elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from groundswell.grammar.spelling import unknown

ACTORS = ("person", "unit", "organisation", "regime", "institution", "state")
"""The kinds of actor, in the order in which a day calls them. `unit` is a unit of the army."""

CLASSES = ("peasants", "workers", "soldiers", "middle_strata", "propertied", "officials")
"""The classes a collective can belong to (design, section 4)."""


class Role(Enum):
    """Where the value of a word comes from."""

    STATE = "state"  # kept from day to day, changed by what the day leaves in memory
    TRAIT = "trait"  # kept, and never changed after the start
    QUANTITY = "quantity"  # the result of a sentence, within the day
    SEEN = "seen"  # perceived: filled once a day, the same for a whole collective
    CHANCE = "chance"  # a number drawn for this actor and this day


class Storage(Enum):
    """How a kept word is stored: bytes per agent."""

    FLAG = 0  # 0 or 1; all flags of a page share bytes
    BYTE = 1  # 256 steps over the range, rounded up or down by chance so that the mean is exact
    PAIR = 2  # 65,536 steps over the range, rounded the same way
    EXACT = 4  # a float32 as it is


@dataclass(frozen=True)
class Mean:
    """A perception: the mean of a word over the actors that this one can see.

    Attributes
    ----------
    of : str
        ``"actor.word"``, a kept word or a flag of some kind of actor.
    within : str
        ``collective`` (those met daily; for other kinds than persons, the collective of persons that
        they stand on), ``cell`` (own place and own class), ``place``, ``ties`` (other places, as far as
        one hears of them), ``country``, or ``others`` (all of the country but one's own collective). Only
        persons are met in a ``collective``, and only one's own kind has ``others``; ``neighbours`` are the persons
        of those collectives to which one's own is tied.
    classes : tuple of str
        Count these classes only, of a ``place``, by ``ties`` or of the ``country``; empty for all.
    lagged : bool
        See it as it stood ``Theory.lag`` steps earlier than yesterday; not in a ``collective`` or of ``others``,
        of which no past is kept.
    """

    of: str
    within: str
    classes: tuple[str, ...] = ()
    lagged: bool = False

    @property
    def actor(self) -> str:
        """The kind of actor looked at."""
        return self.of.partition(".")[0]

    @property
    def word(self) -> str:
        """The word looked at."""
        return self.of.partition(".")[2]


@dataclass(frozen=True)
class Given:
    """A perception filled from the case's exogenous register, by place and day."""


@dataclass(frozen=True)
class Setting:
    """A perception that is a fixed property of the collective (its size, whether it is in a town)."""


@dataclass(frozen=True)
class Wander:
    """A perception that chance moves slowly: a mood of the place, which nobody in the model has made.

    It has mean 0 and standard deviation 1, and no memory but its own last value.

    Attributes
    ----------
    within : str
        Who shares it: ``collective``, ``place`` or ``country``.
    half_life : float
        Steps after which half of a value is forgotten.
    stream : int
        The number of its stream of draws, its own for ever.
    """

    within: str
    half_life: float
    stream: int


Seen = Mean | Given | Setting | Wander
SCOPES = ("collective", "cell", "place", "ties", "country", "others", "neighbours")
"""All that a mean can be taken over."""

_OF_CLASSES = ("place", "ties", "country")
_WITH_A_PAST = ("cell", *_OF_CLASSES)
_OF_A_MOOD = ("collective", "place", "country")


@dataclass(frozen=True)
class Word:
    """One entry of the nomenclature.

    Attributes
    ----------
    name, meaning, unit : str
        The word, what it says, and its unit (``share`` is 0-1, ``flag`` is 0 or 1).
    low, high : float
        Range. Kept words are held inside it; laws are tested over it.
    actor : str
        The kind of actor it belongs to.
    role : Role
        Where its value comes from.
    storage : Storage
        For states and traits: how it is kept.
    seen : Mean, Given, Setting, Wander or None
        For perceptions: how it is filled.
    absent : float
        Value where nobody is there to be seen, where nothing is given, or before the start.
    chronicled : bool
        Whether the chronicle counts it. A chronicled flag of an actor that is not a person is an event.
    turns : bool
        For a kept share: whether its rise from nought, and its end, are events as well.
    stream : int
        For chance: the number of its stream of draws, its own for ever.
    """

    name: str
    meaning: str
    unit: str
    low: float
    high: float
    actor: str = "person"
    role: Role = Role.STATE
    storage: Storage = Storage.BYTE
    seen: Seen | None = None
    absent: float = 0.0
    chronicled: bool = False
    stream: int = -1
    turns: bool = False

    def __post_init__(self) -> None:
        if self.actor not in ACTORS:
            raise ValueError(
                f"word {self.name}: unknown kind of actor {self.actor!r}, expected one of {ACTORS}"
            )
        if not self.low < self.high:
            raise ValueError(f"word {self.name}: empty range {self.low}..{self.high}")
        if self.chronicled and (self.low, self.high) != (0, 1):
            raise ValueError(f"word {self.name}: the chronicle counts flags and shares, range 0..1")
        if self.turns and not (self.kept and self.chronicled):
            raise ValueError(f"word {self.name}: only what is kept and chronicled turns")
        if (self.role is Role.SEEN) != (self.seen is not None):
            raise ValueError(f"word {self.name}: a seen word, and no other, says how it is filled")
        if (self.role is Role.CHANCE) != (self.stream >= 0):
            raise ValueError(f"word {self.name}: a word of chance, and no other, has a stream")
        if isinstance(self.seen, Mean | Wander):
            scopes = SCOPES if isinstance(self.seen, Mean) else _OF_A_MOOD
            self._refuse_unless_known("scope", self.seen.within, scopes)
        if isinstance(self.seen, Mean):
            self._check_mean(self.seen)

    def _check_mean(self, mean: Mean) -> None:
        """Refuse what the engine has no counts for: it would read those of someone else, or none."""
        self._refuse_unless_known("kind of actor", mean.actor, ACTORS)
        for group in mean.classes:
            self._refuse_unless_known("class", group, CLASSES)
        if mean.within in ("collective", "neighbours") and mean.actor != "person":
            raise ValueError(f"word {self.name}: only persons are met in a collective, not {mean.of}")
        if mean.within == "neighbours" and self.actor != "person":
            raise ValueError(f"word {self.name}: only persons have neighbours, not a {self.actor}")
        if mean.within == "others" and mean.actor != self.actor:
            raise ValueError(f"word {self.name}: a {self.actor} is none of the others of {mean.of}")
        for what, asked, scopes in (
            ("classes", bool(mean.classes), _OF_CLASSES),
            ("a lag", mean.lagged, _WITH_A_PAST),
        ):
            if asked and mean.within not in scopes:
                raise ValueError(
                    f"word {self.name}: {what} cannot be had within {mean.within!r}, expected one of {scopes}"
                )

    def _refuse_unless_known(self, kind: str, name: str, known: tuple[str, ...]) -> None:
        if name not in known:
            raise ValueError(f"word {self.name}: {unknown(kind, name, known)}")

    @property
    def kept(self) -> bool:
        """Whether the word is part of the state that outlives the day."""
        return self.role in (Role.STATE, Role.TRAIT)

    @property
    def is_flag(self) -> bool:
        """Whether the word is 0 or 1."""
        return self.unit == "flag"

"""Fills what actors see, once a day for each collective, from yesterday's counts.

All counts are integers, and each perception is one division of two of them. What is the same for a place and class,
or for the country, is worked out and kept there (`sights`).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numba import njit
from numpy.typing import NDArray

from groundswell.engine.counts import GROUPS, PARTS, Counts, open_counts
from groundswell.engine.layout import full_code
from groundswell.engine.moods import Mood, sharers_of
from groundswell.engine.sights import HERE, OWN, open_sights, places_of
from groundswell.grammar.page import Page
from groundswell.grammar.word import CLASSES, Given, Mean, Role, Setting, Storage, Wander, Word
from groundswell.society.society import Population, Society

_CELL, _PLACE, _TIES, _COUNTRY, _TODAY, _COLLECTIVE, _OTHERS, _NEIGHBOURS = range(8)
_WIDTHS = {
    "cell": _CELL, "place": _PLACE, "ties": _TIES, "country": _COUNTRY, "collective": _COLLECTIVE, "others": _OTHERS,
    "neighbours": _NEIGHBOURS,
}  # fmt: skip


class Perception:
    """What the actors of one page see.

    Parameters
    ----------
    page : Page
        The page of a day or of the start.
    society : Society
        Where they stand.
    counts : dict of str to Counts
        Counts by kind of actor, filled in place every day.
    lag : int
        Steps that lagged words look back.
    luck : tuple of int
        Seed and replication, on which moods hang.

    Attributes
    ----------
    sights : Sights
        What they see; a word has its `absent` value where there is nothing to see.
    """

    def __init__(
        self,
        page: Page,
        society: Society,
        counts: dict[str, Counts],
        lag: int,
        luck: tuple[int, int] = (0, 0),
    ) -> None:
        who = self.population = society.populations[page.actor]
        sizes = len(who), len(society.places)
        cell = who.place.astype(np.int64) * GROUPS + who.social_class
        self.sights = open_sights(page.seen, cell, sizes[1] * GROUPS)
        self._given: list[tuple[int, str, float]] = []
        self._moods: list[tuple[NDArray[np.float32] | NDArray[np.float64], Mood]] = []
        looks: list[tuple[list[int], tuple[float, ...], list[bool]]] = []
        self._today = np.zeros((len(page.seen), sizes[1]))
        for word, (width, row) in places_of(page.seen).items():
            sight = word.seen
            if isinstance(sight, Mean):
                if look := _look(row, word, sight, counts):
                    looks.append(look)
            elif isinstance(sight, Setting) and word.name in who.settings:
                self.sights.own[row, :-1] = who.settings[word.name]
            elif isinstance(sight, Given):
                self._given.append((len(looks), f"{word.actor}.{word.name}", word.absent))
            elif isinstance(sight, Wander):
                felt = self._where_felt(width, row, len(looks))
                self._moods.append((felt, Mood(sight, sharers_of(sight, *sizes), *luck)))
            if width == HERE and isinstance(sight, Given | Wander):
                looks.append(([row, _TODAY, len(looks), 0, 0, 0], (0.0, 0.0, 0.0), [False] * GROUPS))
        self._looks = np.array([look for look, _, _ in looks], np.int64).reshape(-1, 6)
        self._codes = np.array([code for _, code, _ in looks], np.float64).reshape(-1, 3)
        self._classes = np.array([classes for _, _, classes in looks], np.bool_).reshape(-1, GROUPS)
        self._past = np.zeros((len(looks), lag + 1, sizes[1] * GROUPS))
        self._filled = 0
        own, people = counts.get(page.actor), counts.get("person")
        anyone = own or next(iter(counts.values()))
        met, mine = people or anyone, own or anyone
        heard = np.ascontiguousarray(society.ties.T), society.ties.sum(axis=1) > 0.0
        self._everyone = anyone.cells, anyone.everyone, *heard
        self._met = who.base, met.by_collective, met.population.agents
        self._mine = mine.by_collective, mine.weights, mine.population.agents
        tied = met.population.neighbours
        self._tied = (met.weights, *(tied or (np.zeros(1, np.int64), np.zeros(0, np.int32))))

    def _where_felt(self, width: int, row: int, look: int) -> NDArray[np.float32] | NDArray[np.float64]:
        """Where a mood is put down each day: for a place it is looked at, and so comes to each class of it."""
        if width == OWN:
            return self.sights.own[row, :-1]
        return self._today[look] if width == HERE else self.sights.country[row : row + 1]

    def fill(self, given: Mapping[str, NDArray[np.float32]], step: int) -> None:
        """Fill what changes from day to day; to be called once for each step, in order.

        Parameters
        ----------
        step : int
            Which step; -1 is the start.
        given : dict of str to array of float32, shape (places,)
            Today's values of given words, as ``actor.word``.
        """
        for row, name, absent in self._given:
            self._today[row] = given.get(name, absent)
        for felt, mood in self._moods:
            if step >= 0:
                mood.step(step)
            felt[:] = mood.values
        if len(self._looks):
            _fill(
                *self.sights[:3], self._looks, self._codes, self._classes, self._past, self._filled,
                self._today, *self._everyone, *self._met, *self._mine, *self._tied,
            )  # fmt: skip
        self._filled += 1


def _look(
    row: int, word: Word, mean: Mean, counts: Mapping[str, Counts]
) -> tuple[list[int], tuple[float, ...], list[bool]] | None:
    """One mean that is perceived: into which row, of what, and how its codes are read; None if nobody counts it."""
    looked_at = counts.get(mean.actor)
    number = looked_at.index(mean.word) if looked_at else None
    if looked_at is None or number is None:
        return None
    counted = looked_at.words[number]
    code = float(counted.low), (counted.high - counted.low) / full_code(counted), float(word.absent)
    classes = [not mean.classes or name in mean.classes for name in (*CLASSES, "")]
    scope = _WIDTHS[mean.within]
    which = number if scope in (_COLLECTIVE, _NEIGHBOURS) else looked_at.first + number
    return [row, scope, which, looked_at.kind, looked_at.first, int(mean.lagged)], code, classes


@njit(cache=True, nogil=True, error_model="numpy")
def _fill(  # type: ignore[no-untyped-def]
    own, here, country, looks, codes, classes, past, filled, today, cells, everyone, ties, hears,
    base, met, agents_met, mine, weights, agents, weights_met, tied_from, tied,
):  # fmt: skip
    whole = np.empty(cells.shape[1])
    for look in range(looks.shape[0]):
        row, scope, which, kind, first, lagged = looks[look]
        low, scale, absent = codes[look]
        if scope == _COLLECTIVE:
            for collective in range(base.size):
                other = base[collective]
                own[row, collective] = (
                    low + scale * met[other, which] / agents_met[other] if other >= 0 else absent
                )
            continue
        if scope == _NEIGHBOURS:
            if tied_from.size > own.shape[1] - 1:  # nobody has any, where nobody is tied
                _fill_neighbours(
                    own[row], met, which, weights_met, agents_met, tied_from, tied, low, scale, absent
                )
            continue
        if scope == _OTHERS:
            total, people = cells[which].sum(), everyone[kind].sum()
            _fill_others(own[row], total, people, which - first, weights, agents, mine, low, scale, absent)
            continue
        table = whole[:1] if scope == _COUNTRY else whole
        if scope == _TODAY:
            for place in range(today.shape[1]):
                table[place * GROUPS : (place + 1) * GROUPS] = today[which, place]
        else:
            _fill_table(table, cells[which], everyone[kind], classes[look], scope, low, scale, absent)
        if scope == _TIES:
            _hear(table, ties, hears, absent)
        if lagged:  # the table of some steps ago; the first one until then
            steps = past.shape[1]
            _copy(table, past[look, filled % steps])
            _copy(past[look, (filled + 1) % steps if filled + 1 >= steps else 0, : table.size], table)
        if scope == _COUNTRY:
            country[row] = table[0]
        else:
            _copy(table, here[row])


@njit(nogil=True, error_model="numpy")
def _copy(these, into):  # type: ignore[no-untyped-def]
    """Put numbers elsewhere; an assignment of arrays would compile ten times as long, for its refusals."""
    for k in range(these.size):
        into[k] = these[k]


@njit(nogil=True, error_model="numpy")
def _fill_others(seen, total, people, number, persons, agents, mine, low, scale, absent):  # type: ignore[no-untyped-def]
    for collective in range(persons.size):
        rest = people - persons[collective]
        product = (
            mine[collective, number] * persons[collective]
        )  # as `counts.in_parts` has it, which is in another file
        own = (
            product // agents[collective] * PARTS + product % agents[collective] * PARTS // agents[collective]
        )
        seen[collective] = low + scale * ((total - own) / PARTS) / rest if rest > 0 else absent


@njit(nogil=True, error_model="numpy")
def _fill_neighbours(seen, met, number, persons, agents, tied_from, tied, low, scale, absent):  # type: ignore[no-untyped-def]
    for collective in range(persons.size):
        total, people = np.int64(0), np.int64(0)
        for other in tied[tied_from[collective] : tied_from[collective + 1]]:
            product = met[other, number] * persons[other]  # again as `counts.in_parts` has it
            total += product // agents[other] * PARTS + product % agents[other] * PARTS // agents[other]
            people += persons[other]
        seen[collective] = low + scale * (total / PARTS) / people if people > 0 else absent


@njit(nogil=True, error_model="numpy")
def _fill_table(table, counted, persons, classes, scope, low, scale, absent):  # type: ignore[no-untyped-def]
    """The mean of a counted word for each place and class, of the cell, the place or the country."""
    all_count, all_persons = np.int64(0), np.int64(0)
    for first in range(0, counted.size, GROUPS):
        count, people = np.int64(0), np.int64(0)
        for group in range(GROUPS):
            here = first + group
            if scope == _CELL:
                some = persons[here]
                table[here] = low + scale * (counted[here] / PARTS) / some if some > 0 else absent
            elif classes[group]:
                count += counted[here]
                people += persons[here]
        if scope == _PLACE or scope == _TIES:
            mean = low + scale * (count / PARTS) / people if people > 0 else absent
            table[first : first + GROUPS] = mean
        all_count += count
        all_persons += people
    if scope == _COUNTRY:
        table[:] = low + scale * (all_count / PARTS) / all_persons if all_persons > 0 else absent


@njit(nogil=True, error_model="numpy")
def _hear(table, ties, hears, absent):  # type: ignore[no-untyped-def]
    """Replace what happens in each place by what is heard there of the others; `ties` are by (other, place)."""
    happens = table[::GROUPS].copy()
    heard = np.zeros(happens.size)
    for other in range(happens.size):
        for place in range(happens.size):
            heard[place] += ties[other, place] * happens[other]
    for place in range(happens.size):
        table[place * GROUPS : (place + 1) * GROUPS] = heard[place] if hears[place] else absent


def warm_perception() -> None:
    """Compile, or take from the cache, what fills perceptions and adds up counts."""
    word = Word("stir", "is about", "flag", 0, 1, storage=Storage.FLAG)
    nobody = np.zeros(1, np.int32)
    people = Population(
        "person", ("",), nobody, nobody, nobody, np.ones(1, np.int64), nobody + np.int32(1), nobody,
        np.ones(1, np.int64), np.zeros(1, np.int64), {},
    )  # fmt: skip
    society = Society("", 1, 0, ("",), ("",), {"person": people}, np.zeros((1, 1)))
    counts = open_counts({"person": (people, (word,))}, 1)
    counts["person"].add_up()
    seen = Word("stir_seen", "about", "share", 0, 1, role=Role.SEEN, seen=Mean("person.stir", "country"))
    page = Page("", "person", "day", (), (seen,), (), (), (), (), (), (), "")
    Perception(page, society, counts, 0).fill({}, 0)

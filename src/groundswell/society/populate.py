"""The growing of a society from a case.

Every agent stands for about `scale` persons. The persons of a layer in a place are laid out along a line
in the order of the sizes of the collectives they meet in; the line is cut into collectives, each of at
least twelve agents. A collective of fewer than ``12 * scale`` persons thus stands for others of its size,
and a large one for itself; either way its size in persons is what its members perceive. A layer that a case has
coarser than others is sampled more thinly, as long as it is a sample (`grammar.layer.SAMPLED`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from groundswell.grammar.case import Case, Post
from groundswell.grammar.layer import Layer
from groundswell.grammar.word import ACTORS, CLASSES
from groundswell.society.chance import uniform
from groundswell.society.ledger import apportion
from groundswell.society.society import Population, Society
from groundswell.society.ties import tie_weights

LEAST_AGENTS = 12
"""A collective of fewer agents would turn the steps of a threshold model into ramps (design, section 4)."""

_GOLDEN = (5**0.5 - 1) / 2
_SIZES_STREAM = 0
_DEALING_STREAM = 4


def populate(case: Case, scale: int | None = None, seed: int = 0) -> Society:
    """Grow a society.

    Parameters
    ----------
    case : Case
        The history.
    scale : int, optional
        Persons per agent; the case's own if not given.
    seed : int
        What chance hangs on. The same case, scale and seed give the same society.

    Returns
    -------
    Society
        Persons by place and layer come out exactly as the case has them.
    """
    scale = case.scale if scale is None else scale
    if scale < 1:
        raise ValueError(f"scale is persons per agent: expected 1 or more, got {scale}")
    place_number = {place.name: number for number, place in enumerate(case.places)}
    persons = _persons(case, scale, seed, place_number)
    populations = {"person": persons}
    for actor in ACTORS[1:]:
        posts = [post for post in case.posts if post.actor == actor]
        if posts:
            populations[actor] = _posted(
                actor, posts, persons, [layer.name for layer in case.layers], place_number
            )
    return Society(
        case.name,
        scale,
        seed,
        tuple(place.name for place in case.places),
        tuple(layer.name for layer in case.layers),
        populations,
        tie_weights(case.places, case.ties),
    )


@dataclass(frozen=True)
class _Cut:
    """The collectives of one layer in one place; arrays of shape (collectives,)."""

    layer: int
    place: int
    names: tuple[str, ...]
    sizes: NDArray[np.int64]
    room: NDArray[np.int64]
    persons: NDArray[np.int64]
    children: NDArray[np.int64]


def _persons(case: Case, scale: int, seed: int, place_number: dict[str, int]) -> Population:
    cuts = [
        cut
        for number, layer in enumerate(case.layers)
        for cut in (_named if layer.named else _drawn)(
            layer, number, layer.persons_an_agent(scale), seed, place_number
        )
    ]
    lengths = [len(cut.names) for cut in cuts]
    layers = np.repeat(np.array([cut.layer for cut in cuts], np.int32), lengths)
    each = np.array([layer.persons_an_agent(scale) for layer in case.layers])[layers]
    room = np.concatenate([cut.room for cut in cuts])
    sizes = np.concatenate([cut.sizes for cut in cuts])
    settings = {"fellows": (sizes / 1000.0).astype(np.float32)}
    for word in sorted({word for layer in case.layers for word in layer.settings}):
        values = [layer.settings.get(word, 0.0) for layer in case.layers]
        settings[word] = np.array(values, np.float32)[layers]
    return Population(
        actor="person",
        names=tuple(name for cut in cuts for name in cut.names),
        place=np.repeat(np.array([cut.place for cut in cuts], np.int32), lengths),
        social_class=np.array([CLASSES.index(layer.social_class) for layer in case.layers], np.int32)[layers],
        layer=layers,
        persons=np.concatenate([cut.persons for cut in cuts]),
        agents=np.maximum(LEAST_AGENTS, np.rint(room / each)).astype(np.int32),
        base=np.arange(layers.size, dtype=np.int32),
        room=room,
        children=np.concatenate([cut.children for cut in cuts]),
        settings=settings,
    )


def _named(layer: Layer, number: int, scale: int, seed: int, place_number: dict[str, int]) -> Iterator[_Cut]:
    """The collectives that the case names, place by place in the order in which places are first named."""
    for place in dict.fromkeys(each.place for each in layer.named):
        here = [each for each in layer.named if each.place == place]
        persons = np.array([each.persons for each in here], np.int64)
        children = apportion(layer.children.get(place, 0), persons)
        names = tuple(each.name for each in here)
        yield _Cut(number, place_number[place], names, persons, persons, persons, children)


def _drawn(layer: Layer, number: int, scale: int, seed: int, place_number: dict[str, int]) -> Iterator[_Cut]:
    """Collectives of the sizes that the case's distribution has, cut for the most persons there ever are.

    The whole layer is cut at once, so that the country keeps to the distribution though no single place can; then its
    collectives are shuffled, evenly, and dealt out to the places.
    """
    most = {place: max(count, layer.room.get(place, 0)) for place, count in layer.persons.items()}
    places = [place for place, count in most.items() if count > 0]
    if not places:
        return
    totals, least = np.array([most[place] for place in places], np.int64), LEAST_AGENTS * scale
    whole = int(totals.sum())
    sizes, room = cut(sizes_of(layer), whole, least, uniform(seed, _SIZES_STREAM, number, 1 + whole // least))
    order = evenly_shuffled(uniform(seed, _DEALING_STREAM, number, sizes.size))
    dealt = deal(sizes[order], room[order], totals, least)
    for index, place in enumerate(places):
        here = dealt[dealt[:, 0] == index]
        names = tuple(f"{layer.gathers_in} {k + 1} of {layer.name}, {place}" for k in range(len(here)))
        count, held = layer.persons[place], here[:, 2].copy()
        persons = held if most[place] == count else apportion(count, held)
        children = apportion(layer.children.get(place, 0), held)
        yield _Cut(
            number, place_number[place], names, np.minimum(here[:, 1], most[place]), held, persons, children
        )


def evenly_shuffled(luck: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return an order of cards sorted by size, of which every run holds small and large ones in their proportions.

    A shuffle would leave it to luck whether the plants of a place that grows early are large, and a country of a
    hundred collectives would show it. Cards are taken in steps of the golden ratio instead, from where the first draw
    begins, each moved by its own draw by a card or so.

    Parameters
    ----------
    luck : array of float64, shape (cards,)
        One draw in 0-1 for each card.

    >>> evenly_shuffled(np.full(8, 0.5)).tolist()
    [3, 0, 5, 2, 7, 4, 1, 6]
    """
    steps = luck[:1] + np.arange(luck.size) * _GOLDEN + 2 * (luck - 0.5) / luck.size
    return np.argsort(np.argsort(steps % 1.0, kind="stable"), kind="stable")


@njit(cache=True, error_model="numpy")
def deal(sizes, room, totals, least):  # type: ignore[no-untyped-def]
    """Deal collectives out to places until each has its persons.

    Parameters
    ----------
    sizes, room : arrays of int64, shape (collectives,)
        In the order in which they are dealt.
    totals : array of int64, shape (places,)
        Persons of each place; they sum to those of the collectives.
    least : int
        A piece of fewer than an eighth of it joins another of its place.

    Returns
    -------
    array of int64, shape (pieces, 3)
        Place, size and persons of each. Where a place is full in the middle of a collective, the next place gets the
        rest as one of its own, of the same size.
    """
    pieces, made, card, left = np.empty((sizes.size + totals.size, 3), np.int64), 0, 0, room[0]
    for place in range(totals.size):
        wanted, first = totals[place], made
        while wanted > 0:
            taken = min(left, wanted)
            if made > first and taken * 8 < least:
                pieces[made - 1, 2] += taken
            elif made > first and pieces[made - 1, 2] * 8 < least:
                pieces[made - 1, 1] = sizes[card]
                pieces[made - 1, 2] += taken
            else:
                pieces[made, 0], pieces[made, 1], pieces[made, 2] = place, sizes[card], taken
                made += 1
            wanted -= taken
            left -= taken
            if left == 0 and card + 1 < sizes.size:
                card += 1
                left = room[card]
    return pieces[:made].copy()


def sizes_of(layer: Layer) -> NDArray[np.float64]:
    """The size classes of a layer as rows of (low, high, share), shape (classes, 3)."""
    return np.array([(part.low, part.high, part.share) for part in layer.sizes], np.float64)


@njit(cache=True, error_model="numpy")
def cut(sizes, count, least, luck):  # type: ignore[no-untyped-def]
    """Cut `count` persons, laid out by the size of their collectives, into collectives of at least `least` persons.

    Parameters
    ----------
    sizes : array of float64, shape (classes, 3)
        Lower and upper size, and share of the persons, by class in the order of size.
    count, least : int
        Persons to be cut, and the fewest that a collective stands for.
    luck : array of float64
        One draw in 0-1 for each collective; there are never more of them than ``1 + count // least``.

    Returns
    -------
    size, room : arrays of int64
        Size of each collective, and persons that it stands for; the latter sum to `count`. What is left at the
        end and is less than half a collective joins the one before.
    """
    size, room = np.empty(luck.size, np.int64), np.empty(luck.size, np.int64)
    done, made = 0, 0
    while done < count:
        at = done + (0.25 + 0.5 * luck[made]) * min(least, count - done)  # near the middle of its persons
        part, below = 0, 0.0
        while part + 1 < sizes.shape[0] and below + sizes[part, 2] * count <= at:
            below += sizes[part, 2] * count
            part += 1
        along = min(max((at - below) / max(sizes[part, 2] * count, 1.0), 0.0), 1.0)
        drawn = max(1, round(sizes[part, 0] * (sizes[part, 1] / sizes[part, 0]) ** along))
        stands_for = max(drawn, least)
        if done + 1.5 * stands_for >= count:
            stands_for = count - done
        size[made], room[made] = min(drawn, count), stands_for
        done += stands_for
        made += 1
    return size[:made].copy(), room[:made].copy()


def _posted(
    actor: str, posts: list[Post], persons: Population, layers: list[str], place_number: dict[str, int]
) -> Population:
    """Actors that are not persons: one agent each."""
    rows: list[tuple[str, int, int, int, int, Post]] = []
    for post in posts:
        if not post.each:
            rows.append((post.name, place_number[post.place], len(CLASSES), 1, -1, post))
            continue
        for base in np.flatnonzero(persons.layer == layers.index(post.each)):
            counted = int(persons.place[base]), int(persons.social_class[base]), int(persons.persons[base])
            rows.append((f"{post.name} {persons.names[base]}".strip(), *counted, int(base), post))
    words = sorted({word for post in posts for word in post.settings})
    counts = np.array([row[3] for row in rows], np.int64)
    return Population(
        actor=actor,
        names=tuple(row[0] for row in rows),
        place=np.array([row[1] for row in rows], np.int32),
        social_class=np.array([row[2] for row in rows], np.int32),
        layer=np.full(len(rows), -1, np.int32),
        persons=counts,
        agents=np.ones(len(rows), np.int32),
        base=np.array([row[4] for row in rows], np.int32),
        room=counts,
        children=np.zeros(len(rows), np.int64),
        settings={
            word: np.array([row[5].settings.get(word, 0.0) for row in rows], np.float32) for word in words
        },
    )

"""The growing of a society from a case.

Every agent stands for about `scale` persons. The persons of a layer in a place are laid out along a line
in the order of the sizes of the collectives they meet in; the line is cut into collectives, each of at
least twelve agents. A collective of fewer than ``12 * scale`` persons thus stands for others of its size,
and a large one for itself; either way its size in persons is what its members perceive.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.case import Case, Layer, Post
from groundswell.grammar.word import ACTORS, CLASSES
from groundswell.society.chance import uniform
from groundswell.society.society import Population, Society

LEAST_AGENTS = 12
"""A collective of fewer agents would turn the steps of a threshold model into ramps (design, section 4)."""

_SIZES_STREAM = 0


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
    names = tuple(place.name for place in case.places), tuple(layer.name for layer in case.layers)
    return Society(case.name, scale, seed, *names, populations)


def _persons(case: Case, scale: int, seed: int, place_number: dict[str, int]) -> Population:
    rows = [
        (number, place_number[place], name, size, count, agents)
        for number, layer in enumerate(case.layers)
        for place, name, size, count, agents in _collectives(layer, number, scale, seed, place_number)
    ]
    layers, places, names, sizes, counts, agents = (list(column) for column in zip(*rows, strict=True))
    group = [CLASSES.index(case.layers[layer].group) for layer in layers]
    settings = {"fellows": np.array(sizes, np.float32) / np.float32(1000.0)}
    for word in {word for layer in case.layers for word in layer.settings}:
        settings[word] = np.array(
            [case.layers[layer].settings.get(word, 0.0) for layer in layers], np.float32
        )
    return Population(
        "person",
        tuple(names),
        np.array(places, np.int32),
        np.array(group, np.int32),
        np.array(layers, np.int32),
        np.array(counts, np.int64),
        np.array(agents, np.int32),
        np.arange(len(rows), dtype=np.int32),
        settings,
    )


def _collectives(
    layer: Layer, number: int, scale: int, seed: int, place_number: dict[str, int]
) -> Iterator[tuple[str, str, int, int, int]]:
    """Place, name, size, persons stood for and agents of each collective of a layer."""
    if layer.named:
        for name, place, count in layer.named:
            yield place, name, count, count, max(LEAST_AGENTS, round(count / scale))
        return
    for place, count in layer.persons.items():
        if count > 0:
            luck = uniform(
                seed, _SIZES_STREAM, number * 65536 + place_number[place], 1 + count // (LEAST_AGENTS * scale)
            )
            for index, (size, stood_for) in enumerate(_cut(layer, count, scale, luck)):
                agents = max(LEAST_AGENTS, round(stood_for / scale))
                yield (
                    place,
                    f"{layer.gathers_in} {index + 1} of {layer.name}, {place}",
                    size,
                    stood_for,
                    agents,
                )


def _cut(layer: Layer, count: int, scale: int, luck: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    """Cut `count` persons, laid out by the size of their collectives, into collectives.

    Yields size in persons and persons stood for; the latter sum to `count`. What is left at the end and
    is less than half a collective joins the one before.
    """
    bounds = np.cumsum([part.share for part in layer.sizes]) * count
    done = 0
    for chance in luck:
        least = LEAST_AGENTS * scale
        at = done + chance * min(least, count - done)
        part = layer.sizes[min(int(np.searchsorted(bounds, at, side="right")), len(layer.sizes) - 1)]
        below = bounds[layer.sizes.index(part)] - part.share * count
        along = min(max((at - below) / max(part.share * count, 1.0), 0.0), 1.0)
        size = max(1, round(part.low * (part.high / part.low) ** along))
        stood_for = max(size, least)
        if done + 1.5 * stood_for >= count:
            stood_for = count - done
        yield min(size, count), stood_for
        done += stood_for
        if done >= count:
            return


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
            counted = int(persons.place[base]), int(persons.group[base]), int(persons.persons[base])
            rows.append((f"{post.name} {persons.names[base]}".strip(), *counted, int(base), post))
    words = {word for post in posts for word in post.settings}
    return Population(
        actor,
        tuple(row[0] for row in rows),
        np.array([row[1] for row in rows], np.int32),
        np.array([row[2] for row in rows], np.int32),
        np.full(len(rows), -1, np.int32),
        np.array([row[3] for row in rows], np.int64),
        np.ones(len(rows), np.int32),
        np.array([row[4] for row in rows], np.int32),
        {
            word: np.array([row[5].settings.get(word, 0.0) for row in rows], np.float32)
            for word in sorted(words)
        },
    )

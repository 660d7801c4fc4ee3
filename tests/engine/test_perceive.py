"""Perceptions: each scope gives the mean over exactly those who can be seen, in persons."""

from __future__ import annotations

import numpy as np
import pytest

from groundswell.engine.counts import Counts, open_counts
from groundswell.engine.perceive import Perception
from groundswell.grammar.page import Page
from groundswell.grammar.word import Given, Mean, Role, Setting, Storage, Wander, Word
from groundswell.society.society import Population, Society

ACTIVE = Word("active", "took part", "flag", 0, 1, storage=Storage.FLAG, chronicled=True)
LEANING = Word("leaning", "leans", "share", -1, 1, storage=Storage.BYTE)
REFUSING = Word("refusing", "refuses", "flag", 0, 1, "unit", storage=Storage.FLAG)

PLACE = np.array([0, 0, 0, 1, 1], np.int32)
GROUP = np.array([1, 1, 2, 1, 0], np.int32)  # workers, workers, soldiers, workers, peasants
PERSONS = np.array([120, 600, 240, 1200, 5000], np.int64)
AGENTS = np.array([12, 60, 24, 12, 50], np.int32)
COUNTED = np.array([3, 30, 0, 6, 5], np.int64)


def population(
    actor: str,
    place: np.ndarray,
    group: np.ndarray,
    persons: np.ndarray,
    agents: np.ndarray,
    base: np.ndarray,
) -> Population:
    names = tuple(str(k) for k in range(place.size))
    settings = {"size": np.arange(place.size, dtype=np.float32)}
    return Population(
        actor,
        names,
        place,
        group,
        np.zeros_like(place),
        persons,
        agents,
        base,
        persons,
        0 * persons,
        settings,
    )


@pytest.fixture
def society() -> Society:
    people = population("person", PLACE, GROUP, PERSONS, AGENTS, np.arange(5, dtype=np.int32))
    ones = np.array([1, 1], np.int32)
    units = population(
        "unit", np.array([0, 1], np.int32), ones * 2, np.array([240, 60]), ones, np.array([2, -1], np.int32)
    )
    ties = np.array([[0.0, 1.0], [0.0, 0.0]])
    return Society("invented", 10, 0, ("a", "b"), ("all",), {"person": people, "unit": units}, ties)


@pytest.fixture
def counts(society: Society) -> dict[str, Counts]:
    words = {"person": (ACTIVE, LEANING), "unit": (REFUSING,)}
    filled = open_counts({actor: (society.populations[actor], each) for actor, each in words.items()}, 2)
    filled["person"].by_collective[:-1, 0] = COUNTED
    filled["person"].by_collective[:-1, 1] = 255 * AGENTS // 4
    filled["unit"].by_collective[:-1, 0] = [1, 0]
    for each in filled.values():
        each.add_up()
    return filled


def seen_of(perception: Perception, word: Word) -> np.ndarray:
    collectives = range(perception.sights.cell.size - 1)
    return np.array([perception.sights.of((word,), collective)[word.name] for collective in collectives])


def seen(
    society: Society,
    counts: dict[str, Counts],
    actor: str,
    sight: Mean | Given | Setting | Wander,
    name: str = "sight",
    **given: np.ndarray,
) -> np.ndarray:
    word = Word(name, "seen", "share", 0, 1, actor, Role.SEEN, seen=sight, absent=0.25)
    page = Page("t", actor, "day", (), (word,), (), (), (), (), (), (), "")
    perception = Perception(page, society, counts, 0)
    perception.fill({key.replace("__", "."): value for key, value in given.items()}, 0)
    return seen_of(perception, word)


def test_collective(society: Society, counts: dict[str, Counts]) -> None:
    np.testing.assert_allclose(
        seen(society, counts, "person", Mean("person.active", "collective")), COUNTED / AGENTS, rtol=1e-6
    )


def test_a_unit_sees_the_collective_it_stands_on(society: Society, counts: dict[str, Counts]) -> None:
    counts["person"].by_collective[2, 0] = 6
    np.testing.assert_allclose(
        seen(society, counts, "unit", Mean("person.active", "collective")), [0.25, 0.25]
    )
    counts["person"].by_collective[2, 0] = 12
    np.testing.assert_allclose(
        seen(society, counts, "unit", Mean("person.active", "collective")), [0.5, 0.25]
    )


def test_cell_place_country_weigh_persons(society: Society, counts: dict[str, Counts]) -> None:
    active = COUNTED * PERSONS / AGENTS
    cell = [(active[0] + active[1]) / 720] * 2 + [0.0, active[3] / 1200, active[4] / 5000]
    np.testing.assert_allclose(
        seen(society, counts, "person", Mean("person.active", "cell")), cell, rtol=1e-6
    )
    place = [active[:3].sum() / 960] * 3 + [active[3:].sum() / 6200] * 2
    np.testing.assert_allclose(
        seen(society, counts, "person", Mean("person.active", "place")), place, rtol=1e-6
    )
    country = [active.sum() / PERSONS.sum()] * 5
    np.testing.assert_allclose(
        seen(society, counts, "person", Mean("person.active", "country")), country, rtol=1e-6
    )


def test_classes_and_other_kinds(society: Society, counts: dict[str, Counts]) -> None:
    active = COUNTED * PERSONS / AGENTS
    workers = Mean("person.active", "place", classes=("workers",))
    np.testing.assert_allclose(
        seen(society, counts, "unit", workers), [(active[0] + active[1]) / 720, active[3] / 1200], rtol=1e-6
    )
    np.testing.assert_allclose(
        seen(society, counts, "person", Mean("unit.refusing", "country")), [240 / 300] * 5, rtol=1e-6
    )
    nobody = Mean("person.active", "place", classes=("officials",))
    np.testing.assert_allclose(seen(society, counts, "person", nobody), [0.25] * 5)


def test_ties_hear_of_other_places_only(society: Society, counts: dict[str, Counts]) -> None:
    active = COUNTED * PERSONS / AGENTS
    heard = [active[3:].sum() / 6200] * 3 + [0.25] * 2
    np.testing.assert_allclose(
        seen(society, counts, "person", Mean("person.active", "ties")), heard, rtol=1e-6
    )


def test_weights_follow_the_ledger(society: Society, counts: dict[str, Counts]) -> None:
    counts["person"].weigh(np.array([120, 600, 240, 0, 5000]))
    counts["person"].add_up()
    workers = Mean("person.active", "place", classes=("workers",))
    np.testing.assert_allclose(seen(society, counts, "unit", workers)[1], 0.25)


def test_nobody_is_lost_where_few_persons_have_many_agents(
    society: Society, counts: dict[str, Counts]
) -> None:
    """Eleven persons and twelve agents, one of them active: eleven twelfths of a person, and not nobody."""
    counts["person"].by_collective[:-1, 0] = [1, 5, 2, 1, 4]
    counts["person"].weigh(AGENTS.astype(np.int64) - 1)
    counts["person"].add_up()
    active = np.array([1, 5, 2, 1, 4]) * (AGENTS - 1) / AGENTS
    seen_by_all = seen(society, counts, "person", Mean("person.active", "country"))
    np.testing.assert_allclose(seen_by_all, active.sum() / (AGENTS - 1).sum(), rtol=1e-4)


def test_others_leaves_oneself_out(society: Society, counts: dict[str, Counts]) -> None:
    np.testing.assert_allclose(seen(society, counts, "unit", Mean("unit.refusing", "others")), [0.0, 1.0])


def test_codes_come_back_as_values(society: Society, counts: dict[str, Counts]) -> None:
    np.testing.assert_allclose(
        seen(society, counts, "person", Mean("person.leaning", "country")), [-0.5] * 5, atol=0.01
    )


def test_given_and_setting(society: Society, counts: dict[str, Counts]) -> None:
    today = np.array([0.5, 0.75], np.float32)
    np.testing.assert_allclose(
        seen(society, counts, "person", Given(), name="want", person__want=today), today[PLACE]
    )
    np.testing.assert_allclose(seen(society, counts, "person", Given(), name="want"), [0.25] * 5)
    np.testing.assert_allclose(seen(society, counts, "person", Setting(), name="size"), np.arange(5))


def test_a_lagged_word_looks_back(society: Society, counts: dict[str, Counts]) -> None:
    word = Word(
        "past", "seen", "share", 0, 1, role=Role.SEEN, seen=Mean("person.active", "country", lagged=True)
    )
    page = Page("t", "person", "day", (), (word,), (), (), (), (), (), (), "")
    perception = Perception(page, society, counts, 2)
    looked = []
    for step in range(5):
        counts["person"].by_collective[:-1, 0] = AGENTS * step // 4
        counts["person"].add_up()
        perception.fill({}, step)
        looked.append(float(seen_of(perception, word)[0]))
    np.testing.assert_allclose(looked, [0, 0, 0, 0.25, 0.5], atol=0.01)


def test_order_of_collectives_does_not_matter(society: Society, counts: dict[str, Counts]) -> None:
    """Sums are of integers: the same in any order, to the last bit."""
    people, order = society.populations["person"], np.array([4, 2, 0, 3, 1])
    turned = population(
        "person", PLACE[order], GROUP[order], PERSONS[order], AGENTS[order], np.arange(5, dtype=np.int32)
    )
    other = open_counts({"person": (turned, (ACTIVE, LEANING))}, 2)["person"]
    other.by_collective[:-1] = counts["person"].by_collective[:-1][order]
    other.add_up()
    np.testing.assert_array_equal(other.by_cell, counts["person"].by_cell)
    assert len(people) == 5


def test_a_mood_is_felt_by_all_who_share_it_and_moves_on(society: Society, counts: dict[str, Counts]) -> None:
    for within, alike in (("collective", 5), ("place", 2), ("country", 1)):
        felt = seen(society, counts, "person", Wander(within, 5.0, 96))
        assert np.unique(felt).size == alike
    here = seen(society, counts, "person", Wander("place", 5.0, 96))
    assert len(set(here[:3])) == len(set(here[3:])) == 1


def test_what_changes_back_is_seen_again(society: Society, counts: dict[str, Counts]) -> None:
    """Nobody is left with the day before yesterday."""
    word = Word("want", "seen", "share", 0, 1, role=Role.SEEN, seen=Given(), absent=0.25)
    page = Page("t", "person", "day", (), (word,), (), (), (), (), (), (), "")
    perception = Perception(page, society, counts, 0)
    for step, today in enumerate(([0.5, 0.75], [0.5, 0.75], [0.0, 0.75], [0.5, 0.75])):
        perception.fill({"person.want": np.array(today, np.float32)}, step)
        np.testing.assert_array_equal(seen_of(perception, word), np.array(today)[PLACE])

"""What the faces count themselves, on whatever case."""

from __future__ import annotations

from groundswell.grammar.word import CLASSES
from groundswell.report.participation import WORDS, groups_shown, name_of, participation, word_shown
from groundswell.trial.card import Card


def test_each_class_has_its_share() -> None:
    names = [each.name for each in participation()]
    assert len(set(names)) == len(names) == len(WORDS) * (len(CLASSES) + 1)


def test_shares_add_up(card: Card) -> None:
    observed = card.replications[0].observed
    assert word_shown(observed) == "active"
    groups = groups_shown(observed, "active")
    people = card.scenario.society.populations["person"]
    for day in range(0, 105, 10):
        persons = sum(
            observed[name_of("active", group)].values[day]
            * people.persons[people.social_class == CLASSES.index(group)].sum()
            for group in groups
        )
        assert round(persons) == round(observed[name_of("active", "all")].values[day] * people.persons.sum())

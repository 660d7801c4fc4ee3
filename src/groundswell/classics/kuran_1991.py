"""Private preferences stay while public ones jump: one person is moved, and nine oppose instead of one."""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.classic import Classic, Row, number, numbers
from groundswell.grammar.classic_input import Input, Inputs
from groundswell.grammar.classic_way import Crowd, Daily, Outcomes
from groundswell.grammar.theory import Theory
from groundswell.laws.initial_discontent.preference_behind_threshold import preference_behind_threshold
from groundswell.laws.initial_discontent.private_preferences_differ import private_preferences_differ
from groundswell.laws.initial_threshold.reputation_against_integrity import reputation_against_integrity
from groundswell.laws.initial_threshold.thresholds_as_given import thresholds_as_given
from groundswell.theories.kuran_1991 import kuran_1991 as theory


def believed(inputs: Inputs) -> Theory:
    """The theory; with thresholds one by one, and the preferences behind them, where they are given."""
    if not inputs["thresholds"]:
        return theory
    payoffs = theory.priors[reputation_against_integrity]
    return theory.replacing(reputation_against_integrity, thresholds_as_given).replacing(
        private_preferences_differ, preference_behind_threshold, payoffs
    )


def crowd(inputs: Inputs) -> Crowd:
    """Those whose thresholds are given, or so many persons."""
    given = tuple(each / 100.0 for each in numbers(inputs, "thresholds"))
    return Crowd(len(given), {"threshold_given": given}) if given else Crowd(int(number(inputs, "persons")))


def measure(chronicle: Chronicle, inputs: Inputs) -> Outcomes:
    """Where public opposition ended, and how far private opposition moved on the way: not at all."""
    opposed, private = chronicle.daily("person.active"), chronicle.daily("person.discontent")
    persons = int(chronicle.persons()[0])
    share = float(opposed[-1]) / persons
    return {
        "final_share": share,
        "share_global": float(share > number(inputs, "global_above")),
        "private_moved": float(private.max() - private.min()) / max(float(private[0]), 1.0),
    }


kuran_1991 = Classic(
    name="kuran_1991",
    claim="Private preferences stay while public ones jump.",
    source="kuran1991",
    inputs=(
        Input(
            "thresholds",
            "public opposition past which each joins; empty to draw preferences",
            "percent",
            (0.0, 20.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 100.0),
            -1e6,
            1e6,
            many=True,
        ),
        Input("persons", "how many, where preferences are drawn", "persons", 1000.0, 1, 1e7, "N", whole=True),
        Input("mean", "mean private opposition, where it is drawn", "share", 0.75, 0, 1),
        Input("sigma", "standard deviation of private opposition", "share", 0.10, 0, 5),
        Input("reputation", "what opposing alone costs", "payoff", 1.0, 1e-6, 1e6),
        Input("integrity", "what showing a full private opposition gains", "payoff", 1.0, 1e-6, 1e6),
        Input("global_above", "share past which a run counts as global", "share", 0.5, 0, 1),
        Input("steps", "steps at most", "steps", 5000.0, 1, 1e6, whole=True),
    ),
    way=Daily(
        believed,
        crowd,
        {
            "private_preferences_differ.mean": "mean",
            "private_preferences_differ.spread": "sigma",
            "reputation_against_integrity.reputation": "reputation",
            "reputation_against_integrity.integrity": "integrity",
            "preference_behind_threshold.reputation": "reputation",
            "preference_behind_threshold.integrity": "integrity",
        },
        measure,
        settles="person.active",
    ),
    rows=(
        Row({}, "final_share", 0.1, 0.0, "exact"),
        Row({"thresholds": "0,10,20,30,40,50,60,70,80,100"}, "final_share", 0.9, 0.0, "exact"),
        Row({"thresholds": "0,10,20,30,40,50,60,70,80,100"}, "private_moved", 0.0, 0.0, "exact"),
    ),
)

"""Who joins hangs on how many have joined: two crowds alike on average end as a riot and as one man alone."""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.classic import Classic, Row, number, numbers
from groundswell.grammar.classic_input import Input, Inputs
from groundswell.grammar.classic_way import Crowd, Daily, Outcomes
from groundswell.grammar.theory import Theory
from groundswell.laws.initial_threshold.normal_thresholds import normal_thresholds
from groundswell.laws.initial_threshold.thresholds_as_given import thresholds_as_given
from groundswell.theories.granovetter_1978 import granovetter_1978 as theory

_PERCENT = {"percent": 100.0, "share": 1.0}


def shares(inputs: Inputs) -> tuple[float, ...]:
    """The thresholds given, as shares of the crowd."""
    given = numbers(inputs, "thresholds")
    unit = str(inputs["thresholds_in"])
    return tuple(each / (len(given) if unit == "persons" else _PERCENT[unit]) for each in given)


def believed(inputs: Inputs) -> Theory:
    """The theory; with thresholds one by one, where they are given."""
    return theory.replacing(normal_thresholds, thresholds_as_given) if inputs["thresholds"] else theory


def crowd(inputs: Inputs) -> Crowd:
    """So many persons, or those whose thresholds are given."""
    given = shares(inputs)
    return Crowd(len(given), {"threshold_given": given}) if given else Crowd(int(number(inputs, "persons")))


def measure(chronicle: Chronicle, inputs: Inputs) -> Outcomes:
    """Where it ended, and after how many rounds in which anyone moved."""
    joined, persons = chronicle.daily("person.active"), int(chronicle.persons()[0])
    share = float(joined[-1]) / persons
    moved = sum(int(now) != before for now, before in zip(joined, [0, *joined[:-1]], strict=True))
    return {
        "final_share": share,
        "share_global": float(share > number(inputs, "global_above")),
        "rounds": float(moved),
    }


STAIRS = ",".join(map(str, range(100)))
granovetter_1978 = Classic(
    name="granovetter_1978",
    claim="A small change in how thresholds are spread decides between a riot and nothing.",
    source="granovetter1978",
    inputs=(
        Input("persons", "how many are in the square", "persons", 100.0, 1, 1e7, "N", whole=True),
        Input("mean", "mean threshold", "share", 0.25, -5, 5),
        Input("sigma", "standard deviation of thresholds", "share", 0.10, 0, 5),
        Input(
            "thresholds", "thresholds one by one, instead of drawn ones", "percent", (), -1e9, 1e9, many=True
        ),
        Input(
            "thresholds_in",
            "what thresholds are given in",
            "word",
            "percent",
            words=("percent", "persons", "share"),
        ),
        Input("global_above", "share past which a run counts as global", "share", 0.5, 0, 1),
        Input("steps", "rounds at most", "steps", 5000.0, 1, 1e6, whole=True),
    ),
    way=Daily(
        believed,
        crowd,
        {"normal_thresholds.mean": "mean", "normal_thresholds.spread": "sigma"},
        measure,
        settles="person.active",
    ),
    rows=(
        Row({"thresholds": STAIRS}, "final_share", 1.0, 0.0, "exact"),
        Row({"thresholds": STAIRS}, "rounds", 100.0, 0.0, "exact"),
        Row({"thresholds": STAIRS.replace("0,1,2", "0,2,2", 1)}, "final_share", 0.01, 0.0, "exact"),
        Row(
            {"persons": "1000000", "sigma": "0.10"},
            "final_share",
            0.00770,
            0.0005,
            "calculated",
            2,
            "N to infinity",
        ),
        Row(
            {"persons": "1000000", "sigma": "0.12"},
            "final_share",
            0.04021,
            0.004,
            "calculated",
            2,
            "N to infinity",
        ),
        Row(
            {"persons": "1000000", "sigma": "0.1215"},
            "share_global",
            0.0,
            0.0,
            "calculated",
            2,
            "below the jump at 0.122209",
        ),
        Row(
            {"persons": "1000000", "sigma": "0.1230"},
            "share_global",
            1.0,
            0.0,
            "calculated",
            2,
            "above the jump at 0.122209",
        ),
        Row({"persons": "1000", "sigma": "0.12"}, "share_global", 0.149, 0.03, "calculated", 2000, slow=True),
        Row({"persons": "1000", "sigma": "0.13"}, "share_global", 0.850, 0.03, "calculated", 2000, slow=True),
    ),
    replications=200,
)

"""What a pattern is: something that no law says, and that comes about from laws together or does not.

It is asked of runs as they are and of runs from which its causes are taken out, each on the same luck: what comes
about in both does not come from these causes. A law is taken out by the value at which it says nothing. ::

    @pattern(ledger=("M26",), case="...", until="...", needs=("organisation.support",), unit="share",
             expected="it rises by a twentieth or more", shows=lambda runs: runs[AS_IT_IS] >= 0.05,
             causes=Change(values={"undelivered.pace": 0.0}), without="demands that go unmet")
    def m26_councils_go_further(chronicle: Chronicle) -> float:
        \"\"\"How much further the parties go that people follow, half a year after the fall.\"\"\"
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from groundswell.grammar.chronicle import Chronicle

AS_IT_IS = "as it is"
"""The arm in which nothing is otherwise than in the case."""

HELD, GONE = 0.7, 0.3
"""Share of the replications that must show it with its causes, and that may show it without them."""

Settings = Mapping[str, Mapping[str, float]]
Runs = Mapping[str, float]
"""What was measured in each arm of one replication, by name of the arm."""


@dataclass(frozen=True)
class Change:
    """What is otherwise in a run than in its case and its theory; nothing by default.

    Attributes
    ----------
    without : tuple of str
        Entries of the exogenous register that are taken out.
    settings, values : mapping
        As of a what-if: properties of actors, and ``law.parameter`` -> value.
    """

    without: tuple[str, ...] = ()
    settings: Settings = field(default_factory=dict)
    values: Mapping[str, float] = field(default_factory=dict)

    def __or__(self, other: Change) -> Change:
        """Both at once; where both set the same, the other counts."""
        names = (*self.settings, *other.settings)
        settings = {n: {**self.settings.get(n, {}), **other.settings.get(n, {})} for n in names}
        without = tuple(dict.fromkeys((*self.without, *other.without)))
        return Change(without, settings, {**self.values, **other.values})

    @property
    def key(self) -> str:
        """The same for two changes that are the same, and empty for none."""
        settings = {name: sorted(each.items()) for name, each in sorted(self.settings.items())}
        parts = (sorted(self.without), settings, sorted(self.values.items()))
        return repr(parts) if any(parts) else ""


@dataclass(frozen=True, eq=False)
class Pattern:
    """One pattern.

    Attributes
    ----------
    name, claim : str
        Its name, and the first sentence of its module.
    ledger : tuple of str
        Ids of the claims that it is a test of.
    case, until : str
        What is run, and to what day (in the calendar of the case).
    needs : tuple of str
        Words that the chronicle must have counted.
    unit, measured : str
        Of what is measured in one run, and what that is.
    measure : callable
        Chronicle -> number. It raises `Unobservable` where a run never comes to what is asked.
    arms : mapping of str to Change
        The runs that are set side by side on the same luck.
    expected, shows : str, callable
        What the pattern is, in words and as a formula of the numbers of all arms.
    causes, without : Change or None, str
        What takes its causes out of every arm, and what these are, in words; none where an arm does so already.
    """

    name: str
    claim: str
    ledger: tuple[str, ...]
    case: str
    until: str
    needs: tuple[str, ...]
    unit: str
    measured: str
    measure: Callable[[Chronicle], float]
    arms: Mapping[str, Change]
    expected: str
    shows: Callable[[Runs], bool]
    causes: Change | None = None
    without: str = ""

    @property
    def worlds(self) -> dict[str, Change]:
        """With its causes, and without them if they are taken out, each with what is changed in all arms."""
        return {"with": Change()} if self.causes is None else {"with": Change(), "without": self.causes}

    def __str__(self) -> str:
        return self.name


def pattern(
    *,
    ledger: tuple[str, ...],
    case: str,
    until: str,
    needs: tuple[str, ...],
    unit: str,
    expected: str,
    shows: Callable[[Runs], bool],
    arms: Mapping[str, Change] | None = None,
    causes: Change | None = None,
    without: str = "",
) -> Callable[[Callable[[Chronicle], float]], Pattern]:
    """Make a pattern of a function that measures one run.

    Raises
    ------
    TypeError
        Where its module or function does not say what it is, or nothing is set beside anything.
    """

    def make(measure: Callable[[Chronicle], float]) -> Pattern:
        name = measure.__name__
        claim = " ".join((measure.__globals__.get("__doc__") or "").strip().split("\n\n")[0].split())
        measured = " ".join((measure.__doc__ or "").strip().split("\n\n")[0].split())
        if not claim or not measured:
            raise TypeError(f"pattern {name}: its module says what it is, its function what is measured")
        set_beside = arms or {AS_IT_IS: Change()}
        if len({change.key for change in set_beside.values()}) < 2 and (causes is None or not causes.key):
            raise TypeError(f"pattern {name}: one run alone shows nothing; give it arms or causes")
        if (causes is None) != (not without):
            raise TypeError(f"pattern {name}: what is taken out is said in words as well")
        return Pattern(
            name, claim, ledger, case, until, needs, unit, measured, measure, set_beside, expected, shows,
            causes, without,
        )  # fmt: skip

    return make

"""What a theory is: a claim, the laws it holds, what it believes of their parameters, what would refute it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from groundswell.grammar.law import Law
from groundswell.grammar.prior import Fixed, Prior
from groundswell.grammar.schedule import DEFAULT_SENTENCES
from groundswell.grammar.sentence import Sentence
from groundswell.grammar.sources import parse_source
from groundswell.grammar.spelling import unknown
from groundswell.grammar.word import ACTORS

STEPS = ("day", "year")


@dataclass(frozen=True, eq=False)
class Theory:
    """One theory.

    Attributes
    ----------
    name, claim, source : str
        What it is called, what it says, where it says so (key of the bibliography).
    laws : tuple of Law
        What it holds. The order does not matter.
    priors : mapping of Law to mapping of str to Prior
        A prior for every parameter of every law, and for no other.
    refuted_by : str
        What the record would have to show.
    sentences : tuple of Sentence
        Sentences of its own; they stand in for the default ones of the same name.
    step : str
        ``day`` or ``year``: how much time one pass stands for.
    lag : int
        How many steps back lagged words look.
    variant : tuple of str
        In what it differs from the theory of that name on the shelf.
    built_on : str
        The theory that it was built on, whose fit holds for the laws that it shares; empty for one of its own.
    rejects : mapping of str to str
        Laws of that theory that it does not hold, by name -> why.

    Raises
    ------
    ValueError
        If a parameter lacks a prior, a prior lacks its parameter, or two laws share a name.
    """

    name: str
    claim: str
    source: str
    laws: tuple[Law, ...]
    priors: Mapping[Law, Mapping[str, Prior]]
    refuted_by: str
    sentences: tuple[Sentence, ...] = ()
    step: str = "day"
    lag: int = 0
    variant: tuple[str, ...] = field(default=())
    built_on: str = ""
    rejects: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        parse_source(self.source)
        names = [law.name for law in self.laws]
        if len(set(names)) < len(names):
            raise ValueError(f"theory {self.name}: a law stands twice among {', '.join(sorted(names))}")
        if self.step not in STEPS:
            raise ValueError(f"theory {self.name}: unknown step {self.step!r}, expected one of {STEPS}")
        for law in self.laws:
            given = set(self.priors.get(law, {}))
            for lacking in set(law.parameters) - given:
                raise ValueError(f"theory {self.name}: no prior for {law.name}.{lacking}")
            for stray in given - set(law.parameters):
                raise ValueError(
                    f"theory {self.name}: a prior for {law.name}.{stray}, which is no parameter of that law"
                )
        for law in set(self.priors) - set(self.laws):
            raise ValueError(f"theory {self.name}: a prior for {law.name}, which it does not hold")

    def __str__(self) -> str:
        return " ".join((self.name, *self.variant))

    @property
    def actors(self) -> tuple[str, ...]:
        """The kinds of actor it has laws for."""
        return tuple(actor for actor in ACTORS if any(law.actor == actor for law in self.laws))

    def spoken(self, actor: str) -> tuple[Sentence, ...]:
        """The sentences of a kind of actor: its own, and the default ones that it leaves standing."""
        own = [s for s in self.sentences if s.actor == actor]
        replaced = {s.name: s for s in own}
        standing = [replaced.pop(s.name, s) for s in DEFAULT_SENTENCES if s.actor == actor]
        return tuple(standing + [s for s in own if s.name in replaced])

    def parameters(self) -> Iterator[tuple[Law, str, Prior]]:
        """Every parameter with its law and its prior, in the order of the laws."""
        for law in self.laws:
            for name in law.parameters:
                yield law, name, self.priors[law][name]

    def law(self, name: str) -> Law:
        """The law of that name; raises `UnknownName` with the nearest one."""
        for law in self.laws:
            if law.name == name:
                return law
        raise unknown(f"law of {self.name}", name, [law.name for law in self.laws])

    def without(self, law: Law | str) -> Theory:
        """The same theory without one of its laws."""
        dropped = self.law(str(law))
        return self._variant(
            f"without {dropped.name}",
            tuple(held for held in self.laws if held is not dropped),
            {held: priors for held, priors in self.priors.items() if held is not dropped},
        )

    def replacing(self, law: Law | str, other: Law, priors: Mapping[str, Prior] | None = None) -> Theory:
        """The same theory with another law in the place of one of its own; `priors` are the other's."""
        dropped = self.law(str(law))
        kept = {held: p for held, p in self.priors.items() if held is not dropped}
        return self._variant(
            f"with {other.name} for {dropped.name}",
            tuple(other if held is dropped else held for held in self.laws),
            {**kept, other: dict(priors or {})},
        )

    def with_prior(self, law: Law | str, parameter: str, prior: Prior | float) -> Theory:
        """The same theory with another prior, or one value, for a parameter."""
        held = self.law(str(law))
        if parameter not in held.parameters:
            raise unknown(f"parameter of {held.name}", parameter, list(held.parameters))
        belief = Fixed(float(prior)) if isinstance(prior, int | float) else prior
        said = f"{belief.value:g}" if isinstance(belief, Fixed) else str(belief)
        return self._variant(
            f"with {held.name}.{parameter}={said}",
            self.laws,
            {**self.priors, held: {**self.priors[held], parameter: belief}},
        )

    def rival(
        self,
        *,
        name: str,
        claim: str,
        source: str,
        refuted_by: str,
        rejects: Mapping[Law, str],
        instead: Mapping[Law, tuple[Law, Mapping[str, Prior]]] | None = None,
    ) -> Theory:
        """Another theory, which holds what this one does but for the laws that it rejects.

        Parameters
        ----------
        name, claim, source, refuted_by : str
            Its own.
        rejects : mapping of Law to str
            Laws of this theory -> why it does not hold them.
        instead : mapping of Law to (Law, mapping of str to Prior), optional
            What it puts into the place of some of them, with a prior for each parameter; the others are left out.

        Raises
        ------
        ValueError
            If it replaces a law that it does not reject, or by one that says something else; or as `Theory` does.
        UnknownName
            If it rejects a law that is not held.
        """
        found, others = self, instead or {}
        for law in set(others) - set(rejects):
            raise ValueError(
                f"theory {name}: something stands instead of {law.name}, which it does not reject"
            )
        for law in rejects:
            if law not in others:
                found = found.without(law)
                continue
            other, priors = others[law]
            if other.slot is not law.slot:
                raise ValueError(
                    f"theory {name}: {other.name} fills another slot than {law.name}, which it stands for"
                )
            found = found.replacing(law, other, priors)
        return replace(
            found,
            name=name,
            claim=claim,
            source=source,
            refuted_by=refuted_by,
            variant=(),
            built_on=self.name,
            rejects={law.name: why for law, why in rejects.items()},
        )

    def looking_back(self, lag: int) -> Theory:
        """The same theory, whose lagged words look back another number of steps."""
        return (
            self
            if lag == self.lag
            else replace(self, lag=lag, variant=(*self.variant, f"with a lag of {lag}"))
        )

    def _variant(self, said: str, laws: tuple[Law, ...], priors: Mapping[Law, Mapping[str, Prior]]) -> Theory:
        return replace(self, laws=laws, priors=priors, variant=(*self.variant, said))

"""Writes a theory out as pages: for each kind of actor a scalar function that calls its laws by name.

The writer only calls laws; it never looks into one. What comes out is plain Python that can be read,
printed, run under a debugger, and compiled.
"""

from __future__ import annotations

from collections.abc import Iterable

from groundswell.engine.fold import folded, listed
from groundswell.engine.plan import Plan
from groundswell.grammar.law import Law
from groundswell.grammar.nomenclature import SLOTS, WORDS
from groundswell.grammar.page import Page, argument
from groundswell.grammar.sentence import STAGES, Sentence
from groundswell.grammar.slot import Slot
from groundswell.grammar.theory import Theory
from groundswell.grammar.word import Role, Word


class Unwritable(ValueError):
    """A theory that cannot be written out: a thing is read that nothing gives, or given that nothing reads."""


def write_page(theory: Theory, actor: str, stage: str = "day") -> Page | None:
    """The page of one kind of actor, or None where the theory has nothing to say of it.

    Parameters
    ----------
    theory : Theory
        The theory.
    actor : str
        The kind of actor.
    stage : str
        ``day``, or ``start`` for what is said once before the first day.

    Raises
    ------
    Unwritable
        If a law reads a quantity that no sentence gives, or that is given only later; or fills a slot for nothing.
    """
    day = Plan(theory, actor)
    if not day.laws and not any(s.actor == actor for s in theory.sentences):
        return None
    day.speak()
    pages = {"day": _day(day), "start": _start(day)}
    idle = [law for law in (*day.laws, *day.starting) if not any(law in page.laws for page in pages.values())]
    less = theory.variant or theory.rejects  # then what fed a law that was left out is idle, and may be
    if idle and not less:
        slot = idle[0].slot.name
        raise Unwritable(
            f"{theory.name}: nothing reads the slot {slot!r}, which the law {idle[0].name} fills"
        )
    return pages[stage]


class _Sheet:
    """Lines of a page as they are written, and the names that already have a value."""

    def __init__(self, plan: Plan, known: set[str], seen: Iterable[Word]) -> None:
        self.plan = plan
        self.known = known
        self.shared = {word.name for word in seen}
        self.lines: list[str] = []
        self.laws: list[Law] = []
        self.sentences: list[Sentence] = []

    def heading(self, text: str) -> None:
        self.lines.append(f"    # {text}")

    def slot(self, slot: Slot, name: str) -> None:
        """``grievance = law(...) + law(...)``."""
        self.assign(name, self.filling(slot))
        self.known.add(name)
        if all(self._is_shared(law.reads) for law in self.plan.filled(slot.name)):
            self.shared.add(name)

    def filling(self, slot: Slot) -> str:
        """The laws of a slot: first those that read only what is seen, which is the same for all who see it."""
        laws = self.plan.filled(slot.name)
        return slot.written(
            [self._call(law) for law in sorted(laws, key=lambda law: not self._is_shared(law.reads))]
        )

    def _is_shared(self, reads: Iterable[str]) -> bool:
        return all(read in self.shared for read in reads)

    def assign(self, name: str, expression: str) -> None:
        """``name = expression``, broken over lines where it is long."""
        self.lines += folded(f"    {name} = ", expression)

    def say(self, s: Sentence) -> None:
        """Slots of a sentence that are not yet filled, then the sentence itself."""
        for read in s.reads:
            if read in self.known:
                continue
            if (self.plan.actor, read) in WORDS:
                raise Unwritable(
                    f"{self.plan.theory.name}: the sentence {s} reads {read!r}, which nothing gives before it"
                )
            self.slot(SLOTS[self.plan.actor, read], read)
        word = WORDS[self.plan.actor, s.name]
        target = f"{s.name}_tomorrow" if word.kept and s.stage != "start" else s.name
        called = f"{alias(s)}({', '.join(s.reads)})"
        self.assign(target, f"clip({called}, {float(word.low)}, {float(word.high)})" if word.kept else called)
        self.known.add(target)
        if self._is_shared(s.reads):
            self.shared.add(target)
        self.sentences.append(s)

    def _call(self, law: Law) -> str:
        for read in law.reads:
            if read not in self.known:
                raise Unwritable(
                    f"{self.plan.theory.name}: the law {law.name} reads {read!r}, which nothing gives before the "
                    f"slot {law.slot.name!r} is filled"
                )
        self.laws.append(law)
        return f"{law.name}({', '.join([*law.reads, *(f'{p}={argument(law, p)}' for p in law.parameters)])})"


def alias(s: Sentence) -> str:
    """The name by which a page calls a sentence, apart from the quantity that it gives."""
    return f"{s.name}_sentence"


def _day(plan: Plan) -> Page:
    kept, seen, chances = plan.words(Role.STATE, Role.TRAIT), plan.words(Role.SEEN), plan.words(Role.CHANCE)
    sheet = _Sheet(plan, {word.name for word in (*kept, *seen, *chances)}, seen)
    for stage in STAGES[1:]:
        said = [s for s in plan.spoken if s.stage == stage]
        changing = [word for word in kept if plan.filled(word.name)] if stage == "remember" else []
        if said or changing:
            sheet.heading(stage)
        for s in said:
            sheet.say(s)
        for word in changing:
            sheet.assign(f"change_of_{word.name}", sheet.filling(SLOTS[plan.actor, word.name]))
            changed_to = f"{word.name} + change_of_{word.name}"
            sheet.assign(
                f"{word.name}_tomorrow", f"clip({changed_to}, {float(word.low)}, {float(word.high)})"
            )
            sheet.known.add(f"{word.name}_tomorrow")
    changed = tuple(word for word in kept if f"{word.name}_tomorrow" in sheet.known)
    tallied = plan.tallied()
    results = [f"{word.name}_tomorrow" for word in changed] + [word.name for word in tallied if not word.kept]
    return _finish(plan, "day", sheet, kept, seen, chances, changed, tallied, results)


def _start(plan: Plan) -> Page:
    """What everyone begins with: a value for each word that the day keeps."""
    kept = plan.words(Role.STATE, Role.TRAIT)
    plan.wanted = {word.name for word in kept}
    wanted_before: set[str] = set()
    sentences = [s for s in plan.theory.spoken(plan.actor) if s.stage == "start"]
    while plan.wanted != wanted_before:
        wanted_before = set(plan.wanted)
        plan.wanted |= {r for w in wanted_before for law in plan.filled(f"initial_{w}") for r in law.reads}
        plan.wanted |= {r for s in sentences if s.name in wanted_before for r in s.reads if plan.word(r)}
    seen, chances = plan.words(Role.SEEN), plan.words(Role.CHANCE)
    sheet = _Sheet(plan, {word.name for word in (*seen, *chances)}, seen)
    sheet.heading("start")
    for s in sentences:
        if s.name in plan.wanted:
            sheet.say(s)
    waiting = [word for word in plan.words(Role.STATE, Role.TRAIT) if word.name not in sheet.known]
    while waiting:
        ready = [
            w
            for w in waiting
            if all(r in sheet.known for law in plan.filled(f"initial_{w.name}") for r in law.reads)
        ]
        for word in ready or waiting[:1]:
            slot = SLOTS[plan.actor, f"initial_{word.name}"]
            total = sheet.filling(slot) if plan.filled(slot.name) else ""
            sheet.assign(
                word.name,
                f"clip({total}, {float(word.low)}, {float(word.high)})"
                if total
                else repr(float(word.absent)),
            )
            sheet.known.add(word.name)
            waiting.remove(word)
    tallied = tuple(word for word in plan.tallied() if word in kept)
    return _finish(plan, "start", sheet, (), seen, chances, kept, tallied, [w.name for w in kept])


def _finish(
    plan: Plan,
    stage: str,
    sheet: _Sheet,
    kept: tuple[Word, ...],
    seen: tuple[Word, ...],
    chances: tuple[Word, ...],
    changed: tuple[Word, ...],
    tallied: tuple[Word, ...],
    results: list[str],
) -> Page:
    called = [law for law in (*plan.laws, *plan.starting) if law in sheet.laws]
    parameters = tuple((law, name) for law in called for name in law.parameters)
    page = Page(
        plan.theory.name, plan.actor, stage, kept, seen, chances, parameters, changed, tallied,
        tuple(called), tuple(sheet.sentences), "",
    )  # fmt: skip
    groups = (
        ("what it is", [w.name for w in kept]),
        ("what it sees", [w.name for w in seen]),
        ("chance", [w.name for w in chances]),
        ("what the theorist estimates", [argument(*p) for p in parameters]),
    )
    head = [f"def {page.name}("]
    for comment, names in groups:
        if names:
            head += [f"    # {comment}", *listed(names)]
    returned = "    return (\n" + "\n".join(f"        {name}," for name in results) + "\n    )"
    text = "\n".join([*head, "):", f'    """{plan.theory.claim}"""', *sheet.lines, returned, ""])
    return Page(**{**page.__dict__, "text": text})

"""Published models, run with inputs of one's own.

A part of `api`, which hands it on and is the place to import it from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from groundswell import catalogue
from groundswell.asking import Say, checked_seed, cores, settings_of
from groundswell.experiment.ensemble import Progress
from groundswell.experiment.replicate import Replicated
from groundswell.experiment.replicate import replicate as run_classic
from groundswell.grammar.classic import Classic
from groundswell.grammar.spelling import BadInput


def classic(name: str) -> Classic:
    """A published model by name; raises `BadInput` with the nearest one."""
    return catalogue.classic(name)


def replicate(
    name: str | Classic,
    values: Mapping[str, object] | Iterable[str] = (),
    *,
    replications: int | None = None,
    seed: int = 1,
    threads: int | None = None,
    progress: Progress | None = None,
    say: Say = lambda said: None,
) -> Replicated:
    """Run a published model with inputs of one's own.

    Parameters
    ----------
    name : str or Classic
        One on the shelf `classics`.
    values : mapping of str to value, or iterable of str
        ``{"sigma": 0.12}``, or ``["sigma=0.12"]``; all else is as it was published.
    replications, seed, threads : int, optional
        How many runs, the model's own number if not given; what chance hangs on; all cores if not given.
    progress, say : callable, optional
        Told (runs done, runs in all), and what is being done.

    Raises
    ------
    BadInput
        If there is no such model or input, or an input cannot have that value.

    Examples
    --------
    >>> replicate("kuran_1991").outcomes["final_share"].value
    0.1
    """
    chosen = classic(name) if isinstance(name, str) else name
    threads = cores() if threads is None else threads
    replications = chosen.replications if replications is None else replications
    if replications < 1 or threads < 1:
        raise BadInput(f"{replications} replications on {threads} threads", expected="1 or more of each")
    inputs = chosen.resolve(settings_of(values))
    return run_classic(
        chosen, inputs, replications, checked_seed(seed), threads=threads, progress=progress, say=say
    )

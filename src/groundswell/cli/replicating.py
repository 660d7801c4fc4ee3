"""``replicate``: a published model, run and set beside what was printed of it."""

from __future__ import annotations

from collections.abc import Iterable

from groundswell import api
from groundswell.cli.console import results
from groundswell.cli.telling import telling
from groundswell.report.classic_card import replicated_as_json, replicated_table


def list_classics() -> None:
    """Names and claims of all models."""
    console = results()
    for name in api.shelves()["classics"]:
        found = api.classic(name)
        console.print(f"{name} ({found.way.engine}): {found.claim}", soft_wrap=True)


def run_classic(
    name: str,
    values: Iterable[str],
    replications: int | None,
    seed: int,
    *,
    threads: int | None,
    json: bool,
    quiet: bool,
) -> None:
    """Run a model and print what it came to."""
    with telling(quiet=quiet or json) as teller:
        found = api.replicate(
            name,
            values,
            replications=replications,
            seed=seed,
            threads=threads,
            progress=teller.progress,
            say=teller.say,
        )
    console = results()
    if json:
        console.file.write(replicated_as_json(found) + "\n")
    else:
        console.print(replicated_table(found))

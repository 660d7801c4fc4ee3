"""Asks published models of which only signs are known whether the signs come out, and prints what does.

    .venv/bin/python studies/signs.py [--runs N] [--seed N] [--write]

With --write the page docs/signs.md is written anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from sign_models.bueno_de_mesquita_2010 import bueno_de_mesquita_2010
from sign_models.lohmann_1994 import lohmann_1994
from sign_models.makowsky_rubin_2013 import makowsky_rubin_2013
from sign_models.sign import SignModel
from sign_models.steinert_threlkeld_2021 import steinert_threlkeld_2021

from groundswell.cli.console import results
from groundswell.grammar.sources import reference

MODELS = (lohmann_1994, makowsky_rubin_2013, bueno_de_mesquita_2010, steinert_threlkeld_2021)
PAGE = Path(__file__).parents[1] / "docs" / "signs.md"
RUNS = 40

INTRODUCTION = """# Signs of published models

Written by `python studies/signs.py --write`; edit the models in `studies/sign_models`, never this page. {runs} runs,
seed {seed}.

Of some published models no number can be re-derived here: the rules are not in public, or the paper's result is a
direction. Each stands in a file of `studies/sign_models` that says what of it is the paper's and what is ours, and is
asked for its directions. A sign that fails is printed like one that holds. None of them is a theory of the shelf, and
none touches a history.
"""


def told(model: SignModel, runs: int, seed: int) -> str:
    """One model's part of the page."""
    rows = [
        f"| {sign.says} | {sign.measured} | {'holds' if sign.holds else 'fails'} |"
        for sign in model.ask(runs, seed)
    ]
    head = [f"## {reference(model.source).short}", "", model.claim, "", f"*Here:* {model.ours}", ""]
    return "\n".join([*head, "| sign | measured | |", "|---|---|---|", *rows, ""])


def signs(
    runs: Annotated[int, typer.Option(min=2, help="How many of each.")] = RUNS,
    seed: Annotated[int, typer.Option(min=0, help="What chance hangs on.")] = 1,
    write: Annotated[bool, typer.Option("--write", help="Write docs/signs.md.")] = False,
) -> None:
    """Ask every model for its signs."""
    page = "\n".join(
        [INTRODUCTION.format(runs=runs, seed=seed), *(told(model, runs, seed) for model in MODELS)]
    )
    results().file.write(page)
    if write:
        PAGE.write_text(page, "utf-8")


if __name__ == "__main__":
    typer.run(signs)

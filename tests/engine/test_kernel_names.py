"""The loop's own names are no words of the grammar: a page that saw `members` once overwrote the loop's own.

Of organisations all but the first sixteen lanes of a tile were then left out, without a sound.
"""

import re

from groundswell import api
from groundswell.engine import kernel
from groundswell.engine.run import Luck, Run
from groundswell.grammar.nomenclature import WORDS


def test_no_word_is_a_name_of_the_loop() -> None:
    own = set(re.findall(r"[a-z_][a-z_0-9]*", kernel._LOOP + kernel._HEAD))
    assert own & {name for _, name in WORDS} == set()


def test_everyone_is_said_at_the_start() -> None:
    scenario = api.prepare(
        "russia_1904_1918", api.Asked(theory="elastic_band", scale=50_000, until="1904-01-02")
    )
    run = Run(scenario, Luck(1), only=set())
    parties = run.counts["organisation"]
    ceiling = parties.by_collective[: len(parties.population), parties.index("ceiling")]
    far = parties.population.settings["programme"] > 0.0
    assert far.sum() > 64 and (ceiling[far] > 0).all()

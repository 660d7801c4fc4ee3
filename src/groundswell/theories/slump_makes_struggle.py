"""Misery brings people out, and a boom keeps them quiet, defeat or no defeat.

The view that the talk sets up to knock down (M32). It says nothing of armies, parties or powers, and is silent
there: the rest is left as in `elastic_band`.
"""

from groundswell.grammar.prior import Uniform
from groundswell.laws.efficacy.slump_brings_struggle import slump_brings_struggle
from groundswell.laws.efficacy.upswing_after_defeat import upswing_after_defeat
from groundswell.theories.elastic_band.elastic_band import elastic_band

slump_makes_struggle = elastic_band.rival(
    name="slump_makes_struggle",
    claim="Struggle rises in slumps and falls in booms, whatever went before.",
    source="ashenfelterjohnson1969",
    refuted_by="years of slump after a defeat that are quiet, followed by a boom in which strikes revive",
    rejects={
        upswing_after_defeat: "an upswing does not revive a beaten movement; it quietens it",
    },
    instead={
        upswing_after_defeat: (slump_brings_struggle, {"weight": Uniform(0.0, 2.0)}),
    },
)

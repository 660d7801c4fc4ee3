"""Who joins a crowd depends on how many have joined, and the outcome on how thresholds are spread
(Granovetter 1978).

Two crowds of the same average mind can end as a riot and as one madman in a square. The theory knows nothing
of grievance, place or police: it is the smallest theory of sudden mass action, and the part that others
contain.
"""

from groundswell.grammar.prior import Fixed, Uniform
from groundswell.grammar.theory import Theory
from groundswell.laws.initial_threshold.normal_thresholds import normal_thresholds
from groundswell.laws.participation.share_reaches_threshold import share_reaches_threshold

granovetter_1978 = Theory(
    name="granovetter_1978",
    claim="Each person joins once enough others have; small differences in their thresholds decide it all.",
    source="granovetter1978",
    laws=(normal_thresholds, share_reaches_threshold),
    priors={
        # The mean of the paper's example; the spreads end just below the one at which the outcome jumps.
        normal_thresholds: {"mean": Fixed(0.25), "spread": Uniform(0.10, 0.12)},
    },
    refuted_by=(
        "outbreaks whose size follows the average grievance and not the number already in; "
        "or people who go on joining when those before them are hidden from them"
    ),
)

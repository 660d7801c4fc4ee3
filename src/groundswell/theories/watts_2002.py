"""Whether one person sets off all hangs on how many others each listens to (Watts 2002).

In a network with few ties nothing can travel; with many, nobody is moved by one neighbour alone. Between the two lies
a window in which rare, huge cascades start from a single person and cannot be told beforehand from those that die.
"""

from groundswell.grammar.prior import Fixed
from groundswell.grammar.theory import Theory
from groundswell.laws.initial_active.instigators_begin import instigators_begin
from groundswell.laws.initial_threshold.one_threshold_for_all import one_threshold_for_all
from groundswell.laws.participation.neighbours_reach_threshold import neighbours_reach_threshold

watts_2002 = Theory(
    name="watts_2002",
    claim="A cascade becomes global where enough people have so few neighbours that one of them is enough.",
    source="watts2002",
    laws=(instigators_begin, one_threshold_for_all, neighbours_reach_threshold),
    priors={one_threshold_for_all: {"phi": Fixed(0.18)}},
    refuted_by=(
        "cascades that grow as fast among those with many contacts as among those with few, "
        "or whose size can be told from the person who began"
    ),
)

"""Consciousness lags behind events and then snaps: a band that stretches in private and gives way in public.

The talk's own theory, all of it that is built. Private discontent gathers under a public stance that sticks (M16,
M17); a small spark suffices, and shots at the loyal backfire (M13-M15); fear falls with numbers, up to a boundary
(M41); the army reflects society and melts at once (M42, M43); rulers divide first and then have no good move (M38,
M47); layers learn at their own pace (M54, M55); the best known come first (M44); two powers cannot stand (M46); who
governs is blamed (M52); a beaten coup drives on (M60); a window opens and shuts (M62); isolation eats what was won
(M70). Named for its central image.

The files beside this one hold its laws, actor by actor, each with what was believed of its parameters before the
first fit: nothing where it has none. All are the author's guesses, and wide; `docs/history-of-fits.md` says which of
them tries by hand had moved by then.
"""

from groundswell.grammar.theory import Theory
from groundswell.theories.elastic_band._army import ARMY
from groundswell.theories.elastic_band._parties import PARTIES
from groundswell.theories.elastic_band._persons import PERSONS
from groundswell.theories.elastic_band._powers import POWERS
from groundswell.theories.elastic_band._rulers import RULERS
from groundswell.theories.elastic_band._states import STATES

_HELD = PERSONS | ARMY | RULERS | POWERS | PARTIES | STATES

elastic_band = Theory(
    name="elastic_band",
    claim="Discontent strains in private against a public stance that sticks, snaps, and slowly returns.",
    source="halinski2023:L67",
    laws=tuple(_HELD),
    priors=_HELD,
    refuted_by=(
        "outbreaks that no measure of private discontent preceded; stance that drifts instead of jumping; "
        "or a country as hard to move after a rising as before it"
    ),
)

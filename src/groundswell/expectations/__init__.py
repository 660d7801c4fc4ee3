"""Acceptance tests: one expectation to a file, its formula written before any run was judged by it.

Each reads series that an archive could have kept. Where the talk speaks of what nobody could record, the
run's own count is read: by the talk's reading alone (AT14), or with the record told to be silent (AT01,
``observable="none"``). No date is asked for where the outbreak comes out of the run. What the talk tells and
a run does not bring about is a miss; unobservable is what a run does not count, or is too short to show.
Words that the claims leave open are read alike everywhere: ``low`` is under 5 per cent, as for the garrison;
levels of the ledger's table are thirds; ``months`` are at least three.

Halves of a claim that compare a run with another run (no defeat, no lag between town and village, no parties)
cannot be asked of one run. They are for what-ifs to ask, and none does so yet.
"""

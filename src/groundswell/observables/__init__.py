"""What an archive would have kept of a run: one observable to a file, named as the record it stands beside.

Each has a true value, which only the run knows, and a recorded one, which its error model makes of it. Prices
and real wages are no observables: a case puts them in from outside, so that an observable of them would set the
record beside itself and always fit. They stand in the record of a case alone, for the reader to see them side
by side.
"""

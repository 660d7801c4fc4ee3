"""Counterfactuals: one what-if to a file, what is undone or set in it, and what talk, rivals and record say.

The luck is that of the same run without it. What is taken out of the register is out from its own first date; what is
set holds from the first day, as values of laws and settings of actors do not change by date.

Of the counterfactuals in the talk, these cannot be asked yet, for want of a law or a register that they could change:
a party that abstains in July (CF06: no law has tactics), a clever tsar (CF11: no ruler's person), a rising before the
congress or in another frame (CF16, CF17: who orders it weighs nothing), isolation apart from hunger and war (CF19; for
bread that is not dear, see `no_bread_shortage`), other treatment of the captured (CF20: no law of it), and another
country (CF21: another case).
"""

"""A person joins when the share of people already taking part reaches that person's threshold.

Granovetter's rule, word for word: the costs and benefits of joining hang on how many have joined before. He
uses it for riots, strikes, rumours and leaving a party alike. It holds where everyone sees everyone; with
ties between some only, see Watts. One who does not meet the threshold any more leaves again.
"""

from groundswell.grammar.law import law


@law("participation", source="granovetter1978", rises_with=("active_in_country",), falls_with=("threshold",))
def share_reaches_threshold(active_in_country: float, threshold: float) -> float:
    """Take part today, flag: 1 where ``active_in_country >= threshold``.

    >>> share_reaches_threshold(0.25, 0.25), share_reaches_threshold(0.2, 0.25)
    (1.0, 0.0)
    """
    return 1.0 if active_in_country >= threshold else 0.0

"""Keepers of records whose books fill more than one observable: what they saw, and how they erred.

An observable whose keeper kept that table alone states its error model itself.
"""

from __future__ import annotations

from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.sources import Confidence, Source

FACTORY_INSPECTORATE = ErrorModel(
    keeper="factory inspectorate",
    # Assumed: strikes of some hours in small plants, and those that an employer kept quiet, never reached a form.
    low=0.85,
    high=1.0,
    sources=(Source("assumption"), Source("mironov_strikes")),
    confidence=Confidence.ASSUMED,
    # Read: workers under the inspectorate. A run without any others has all of its workers in view.
    covers=((1904, 1_746_000.0), (1909, 1_886_300.0), (1913, 2_319_600.0)),
    classes=("workers",),
)
"""Participations in strikes of plants under the inspectorate: no mines, railways, state works or workshops."""

OFFICIAL_RULE = ErrorModel(
    keeper="factory inspectorate, official rule",
    low=FACTORY_INSPECTORATE.low,
    # Derived: 1,843 thousand political strikers of 1905 by this rule, 1,424 when mixed strikes are told apart; the
    # two agree in 1907, and within two per cent in 1906.
    high=FACTORY_INSPECTORATE.high * 1843.0 / 1424.0,
    sources=(Source("trotsky1930", "vol. 1 ch. 3"), Source("lenin1910"), Source("assumption")),
    confidence=Confidence.ASSUMED,
    covers=FACTORY_INSPECTORATE.covers,
    classes=("workers",),
)
"""Political strikes where a mixed strike counts as political, as the ministry printed them."""

# Of the two counts of 23-25 February 1917 one is 1.087 to 1.476 times the other, and neither is known to be right. The
# truth is put between them on the scale of ratios, so that each bears the root of the disagreement.
_LEAST, _MOST = (214_111 / 197_000) ** 0.5, (128_388 / 87_000) ** 0.5
_TWO_COUNTS = Source("leiberov"), Source("novymir2004")

POLICE = ErrorModel("police", 1 / _MOST, 1 / _LEAST, _TWO_COUNTS, Confidence.DERIVED, per="day")
"""Crowds and strikers as the police of the capital reported them."""

LEIBEROV = ErrorModel("Leiberov", _LEAST, _MOST, _TWO_COUNTS, Confidence.DERIVED, per="day")
"""The same days recounted from plants by I. Leiberov: 9 to 48 per cent above the police."""

NEWSPAPERS_OF_MOSCOW = ErrorModel(
    "newspapers of Moscow",
    # Derived: shares of September 1917 as a newspaper has them, over those of the votes themselves, by party.
    low=47 / 51,
    high=30 / 26.6,
    sources=(Source("reed1919", "appendix I sect. 4"), Source("wikipedia_dumas1917")),
    confidence=Confidence.DERIVED,
    per="month",
)
"""Shares of votes as newspapers of Moscow printed them."""

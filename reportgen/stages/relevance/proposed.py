"""What may be built on: what varies, what enough customers have, what no other variable says."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportgen.clusters.ranks import correlations
from reportgen.clusters.spaces import Features, Matrix
from reportgen.model.results.exploration import Correlation
from reportgen.model.results.relevance import Verdict
from reportgen.model.settings import Settings
from reportgen.model.variables import BY_NAME

# Where two say the same, the brief's own variables stay: they need no explanation.
_FIRST_CHOICE = ("recency_days", "n_orders", "monetary", "review_score_mean")

Verdicts = dict[str, tuple[Verdict, Correlation | None]]


def at_mode_share(values: Matrix) -> float:
    """Return the share of the values that are the commonest one; 1 where there is none."""
    there = values[~np.isnan(values)]
    if not len(there):
        return 1.0
    return float(np.unique(there, return_counts=True)[1].max() / len(there))


def missing_share(values: Matrix) -> float:
    """Return the share of the customers that lack a variable."""
    return float(np.isnan(values).mean())


def _alone(name: str, values: Matrix, settings: Settings) -> Verdict:
    """Return what speaks against a variable, whatever the others say."""
    variable = BY_NAME[name]
    if variable.place:
        return "place"
    if variable.kind == "flag":
        return "yes_or_no"
    if missing_share(values) > settings.thresholds.missing_share:
        return "missing"
    if at_mode_share(values) > settings.relevance.nearly_constant_share:
        return "nearly_constant"
    return "proposed" if variable.base else "as_of_only"


def verdicts(features: Features, found: Sequence[Correlation], settings: Settings) -> Verdicts:
    """Return for each variable whether one may build on it, and the pair that makes it redundant.

    Of two variables whose rank correlation exceeds the threshold one stays: the one the brief
    names, else one known at every date, else the one that fewer customers lack, else the one that
    tells more customers apart, else the first.

    Parameters
    ----------
    features : Features
    found : sequence of Correlation
        Of every pair of them.
    settings : Settings
        ``relevance`` and ``thresholds``.
    """
    told: Verdicts = {
        name: (_alone(name, features.column(name), settings), None) for name in features.names
    }

    def rank(name: str) -> tuple[bool, bool, float, float, int]:
        values = features.column(name)
        return (
            name not in _FIRST_CHOICE,
            not BY_NAME[name].base,
            missing_share(values),
            at_mode_share(values),
            features.names.index(name),
        )

    able = ("proposed", "as_of_only")
    line = settings.relevance.redundant_rho
    pairs = [pair for pair in found if pair.rho is not None and abs(pair.rho) > line]
    for pair in sorted(pairs, key=lambda c: (-abs(c.rho or 0.0), c.first, c.second)):
        if told[pair.first][0] in able and told[pair.second][0] in able:
            dropped = max((pair.first, pair.second), key=rank)
            told[dropped] = ("redundant", pair)
    return told


def _judged(described: Features, settings: Settings) -> Verdicts:
    """Return the verdicts on the variables known at every date, in their order."""
    base = described.only(tuple(name for name in described.names if BY_NAME[name].base))
    return verdicts(base, correlations(base), settings)


def proposed(described: Features, settings: Settings) -> tuple[str, ...]:
    """Return the variables that relevance proposes to build on, in their order.

    Parameters
    ----------
    described : Features
        Every customer, natural units.
    settings : Settings
        ``relevance`` and ``thresholds``.

    Returns
    -------
    tuple of str
        Measures known at every date, that vary, that enough customers have and of which no two say
        the same.
    """
    told = _judged(described, settings)
    return tuple(name for name, (verdict, _) in told.items() if verdict == "proposed")


def redundant(described: Features, settings: Settings) -> frozenset[str]:
    """Return the variables on which nothing may be built, because another one says the same.

    Parameters
    ----------
    described : Features
        Every customer, natural units.
    settings : Settings
        ``relevance`` and ``thresholds``.
    """
    told = _judged(described, settings)
    return frozenset(name for name, (verdict, _) in told.items() if verdict == "redundant")

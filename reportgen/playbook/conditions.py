"""Whether a condition holds for a segment, with the numbers that say so."""

from __future__ import annotations

from reportgen.model.playbook import Condition
from reportgen.model.results import Contrast, Evidence, Segment


def value_ratio(segment: Segment) -> float:
    """Return a customer's mean amount over that of all customers."""
    return segment.revenue_share / segment.customer_share if segment.customer_share else 0.0


def _share(segment: Segment, measure: str) -> float:
    if measure == "value_ratio":
        return value_ratio(segment)
    return {
        "customer_share": segment.customer_share,
        "revenue_share": segment.revenue_share,
        "repeat_share": segment.repeat_share,
    }[measure]


def _beyond(condition: Condition, low: float, high: float) -> bool:
    """Return whether a value, known to lie between two, is surely beyond the line."""
    if condition.at_least is not None:
        return low >= condition.at_least
    return condition.at_most is not None and high <= condition.at_most


def _line(condition: Condition) -> float:
    return condition.at_least if condition.at_least is not None else condition.at_most or 0.0


def _of_contrast(condition: Condition, contrast: Contrast) -> Evidence | None:
    value, scale = contrast.mean, 1.0
    low, high = contrast.mean_low, contrast.mean_high
    if condition.statistic == "median":
        value = low = high = contrast.median
    if condition.statistic == "times_base":
        scale = contrast.base_mean
        if scale <= 0:
            return None
    if not _beyond(condition, low / scale, high / scale):
        return None
    return Evidence(
        name=condition.measure,
        value=value,
        unit=contrast.unit,
        threshold=_line(condition) * scale,
        at_least=condition.at_least is not None,
    )


def evidence(condition: Condition, segment: Segment) -> Evidence | None:
    """Return the numbers by which a condition holds for a segment; None where it does not.

    A variable that the export does not have holds nothing.
    """
    if condition.statistic == "share":
        value = _share(segment, condition.measure)
        if not _beyond(condition, value, value):
            return None
        return Evidence(
            name=condition.measure,
            value=value,
            unit="share",
            threshold=_line(condition),
            at_least=condition.at_least is not None,
        )
    for contrast in segment.contrasts:
        if contrast.feature == condition.measure:
            return _of_contrast(condition, contrast)
    return None

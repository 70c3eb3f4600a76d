"""The segments explained."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportgen.clusters.spaces import Features, Placement
from reportgen.model.results import Certainty, Explanation
from reportgen.model.settings import Settings
from reportgen.stages.explanation.effects import separators
from reportgen.stages.explanation.pocket import Vocabulary, pocket_rules

_STEPS = 10


def certainties(
    placement: Placement, segment_ids: Sequence[str], *, borderline: float
) -> tuple[Certainty, ...]:
    """Return how sure the segment of each segment's customers is; empty segments are left out."""
    found = []
    for label, segment_id in enumerate(segment_ids):
        sure = placement.confidence[placement.labels == label]
        if not len(sure):
            continue
        p10, median, p90 = np.quantile(sure, [0.1, 0.5, 0.9]).tolist()
        steps = np.minimum((sure * _STEPS).astype(np.int64), _STEPS - 1)
        found.append(
            Certainty(
                segment_id=segment_id,
                n_customers=len(sure),
                borderline_share=float((sure < borderline).mean()),
                p10=p10,
                median=median,
                p90=p90,
                counts=tuple(np.bincount(steps, minlength=_STEPS).tolist()),
            )
        )
    return tuple(found)


def explain(
    features: Features,
    placement: Placement,
    *,
    built_on: tuple[str, ...],
    vocabulary: Vocabulary,
    settings: Settings,
) -> Explanation:
    """Return what separates the segments, the pocket rules, and how sure each placement is.

    Parameters
    ----------
    features : Features
        Every customer with a kept order, natural units; also variables not used for fitting.
    placement : Placement
    built_on : tuple of str
        Features of the kept recipe.
    vocabulary : Vocabulary
    settings : Settings
    """
    lines = settings.explaining
    return Explanation(
        separators=separators(
            features,
            placement.labels,
            segment_ids=vocabulary.segment_ids,
            units=vocabulary.units,
            built_on=built_on,
            small_effect=lines.small_effect,
        ),
        small_effect=lines.small_effect,
        pocket=pocket_rules(
            features.only(built_on),
            placement.labels,
            vocabulary=vocabulary,
            settings=lines,
        ),
        certainty=certainties(
            placement, vocabulary.segment_ids, borderline=settings.thresholds.borderline
        ),
        borderline_below=settings.thresholds.borderline,
    )

"""What is added to the segments once they have names: habits and the five criteria."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reportgen.frames.habits import labelled
from reportgen.frames.satisfaction import seen_orders
from reportgen.model.results import Explanation, Outcomes, Segment
from reportgen.model.settings import Settings
from reportgen.pipeline.gate import Looked
from reportgen.pipeline.habits import habits_of, labels_frame
from reportgen.pipeline.view import View
from reportgen.stages.criteria import criteria
from reportgen.stages.selection.choose import Segmentation


def with_habits(
    segments: tuple[Segment, ...],
    view: View,
    chosen: Segmentation,
    *,
    looked: Looked,
    settings: Settings,
) -> tuple[Segment, ...]:
    """Return the segments with their habits."""
    labels = chosen.placement.labels
    seen = seen_orders(view.facts, cut_s=view.cut_s, hide_later=view.hide_later)
    placed = labels_frame(looked.inputs.connection, view, labels)
    found = habits_of(
        view, labels, looked.checkpoint(labelled(seen, placed)), looked.tables, settings
    )
    return tuple(
        replace(segment, habits=habits) for segment, habits in zip(segments, found, strict=True)
    )


def with_criteria(
    segments: tuple[Segment, ...],
    view: View,
    chosen: Segmentation,
    explanation: Explanation,
    outcomes: Outcomes | None,
    settings: Settings,
) -> tuple[Segment, ...]:
    """Return the segments with the five criteria; they have their actions already."""
    recent = view.features.column("recency_days") <= settings.habits.contact_days
    labels = chosen.placement.labels
    return tuple(
        replace(
            segment,
            criteria=criteria(
                segment,
                reachable=float(np.mean(recent[labels == label])) if any(labels == label) else 0.0,
                explanation=explanation,
                outcomes=outcomes,
                rules=settings.habits,
                thresholds=settings.thresholds,
            ),
        )
        for label, segment in enumerate(segments)
    )


def passports(
    segments: tuple[Segment, ...],
    looked: Looked,
    chosen: Segmentation,
    explanation: Explanation,
    outcomes: Outcomes | None,
    settings: Settings,
) -> tuple[Segment, ...]:
    """Return the segments with their habits and criteria."""
    found = with_habits(segments, looked.view, chosen, looked=looked, settings=settings)
    return with_criteria(found, looked.view, chosen, explanation, outcomes, settings)

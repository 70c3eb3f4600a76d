"""What is added to the segments once they have names: habits and the five criteria."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from reportgen.frames.habits import labelled
from reportgen.frames.satisfaction import seen_orders
from reportgen.model.results import Contrast, Explanation, Outcomes, Segment
from reportgen.model.settings import Settings
from reportgen.model.variables import UNITS
from reportgen.pipeline.gate import Looked
from reportgen.pipeline.habits import habits_of, labels_frame
from reportgen.pipeline.view import View
from reportgen.stages.criteria import criteria
from reportgen.stages.profiles import clearest, contrast
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
    placed = labels_frame(looked.inputs.engine, view, labels)
    found = habits_of(
        view, labels, looked.checkpoint(labelled(seen, placed)), looked.tables, settings
    )
    return tuple(
        replace(segment, habits=habits) for segment, habits in zip(segments, found, strict=True)
    )


def with_further(
    segments: tuple[Segment, ...], view: View, chosen: Segmentation, settings: Settings
) -> tuple[Segment, ...]:
    """Return the segments with the variables beyond the usual ones that set them apart."""
    rules, labels = settings.habits, chosen.placement.labels
    names = [name for name in view.described.names if name not in view.features.names]
    columns = {name: view.described.column(name) for name in names}

    def contrasts(label: int) -> Iterator[Contrast]:
        for name, values in columns.items():
            used = name in chosen.recipe.features
            found = contrast(name, UNITS[name], values[labels == label], values, used=used)
            if found is not None:
                yield found

    return tuple(
        replace(
            segment,
            further=clearest(
                contrasts(label), most=rules.further, least_effect=rules.further_effect
            ),
        )
        for label, segment in enumerate(segments)
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
    """Return the segments with their habits, further variables and criteria."""
    found = with_habits(segments, looked.view, chosen, looked=looked, settings=settings)
    found = with_further(found, looked.view, chosen, settings)
    return with_criteria(found, looked.view, chosen, explanation, outcomes, settings)

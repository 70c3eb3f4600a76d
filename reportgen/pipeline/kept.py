"""The earlier run's model kept: today's customers placed with it, nothing fitted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from reportgen.clusters.fences import Limits
from reportgen.clusters.spaces import Placement, Recipe, complete_rows
from reportgen.history.earlier import read_selection
from reportgen.history.model_file import read_model
from reportgen.history.previous import Asked
from reportgen.model.settings import Settings
from reportgen.pipeline.assign import require_inputs
from reportgen.pipeline.past import Known
from reportgen.pipeline.view import View
from reportgen.stages.selection.choose import Segmentation


def kept_limits(asked: Asked | None) -> Mapping[str, Limits] | None:
    """Return the limits beyond which the model that is kept sets customers aside.

    None where a model is fitted.

    Raises
    ------
    ReportgenError
        E54 where the model cannot be read.
    """
    if asked is None or asked.keep is None:
        return None
    return read_model(asked.keep.folder).set_aside


def kept_segmentation(known: Known, view: View, settings: Settings) -> Segmentation:
    """Return today's customers in the segments of the earlier model.

    What is told of the choice, and how steady the segments are, stays as it was then.

    Raises
    ------
    ReportgenError
        E53 where the earlier run's choice cannot be read; E55 where the export has nothing for one
        of the model's inputs.
    """
    model, before = known.earlier.model, known.earlier.analysis.segments
    selection = read_selection(known.earlier.run)
    require_inputs(model, view.base)
    points = model.scaler.transform(view.features)
    confidence = model.clustering.confidence(points)
    chosen = selection.chosen
    return Segmentation(
        selection=replace(
            selection,
            chosen=replace(
                chosen,
                borderline_share=float((confidence < settings.thresholds.borderline).mean()),
            ),
        ),
        recipe=Recipe(
            features=chosen.features,
            transform=chosen.transform,
            k=chosen.k,
            algorithm=chosen.algorithm,
            options=tuple(chosen.options),
        ),
        scaler=model.scaler,
        clustering=model.clustering,
        placement=Placement(
            labels=model.clustering.place(points),
            confidence=confidence,
            jaccard=np.array([segment.jaccard for segment in before]),
            segment_ids=model.segment_ids,
            slots=tuple(segment.slot for segment in before),
        ),
        points=points[complete_rows(points)],
    )

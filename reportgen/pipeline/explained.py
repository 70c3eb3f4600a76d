"""The kept segmentation explained, and beside simpler and common answers."""

from __future__ import annotations

from reportgen.history.customers_file import COLUMNS
from reportgen.model.results import Explanation, Rivals
from reportgen.model.settings import Settings
from reportgen.model.variables import UNITS
from reportgen.pipeline.view import View
from reportgen.stages.explanation.explain import explain
from reportgen.stages.explanation.pocket import Vocabulary
from reportgen.stages.explanation.rfm import grid_check
from reportgen.stages.selection.choose import Segmentation


def segment_ids_of(chosen: Segmentation) -> tuple[str, ...]:
    """Return the segments' ids by label."""
    return tuple(f"S{label + 1}" for label in range(len(chosen.placement.jaccard)))


def explained(view: View, chosen: Segmentation, settings: Settings) -> Explanation:
    """Return what separates the segments, and rules that stand for them."""
    vocabulary = Vocabulary(segment_ids=segment_ids_of(chosen), units=UNITS, columns=COLUMNS)
    return explain(
        view.features,
        chosen.placement,
        built_on=chosen.recipe.features,
        vocabulary=vocabulary,
        settings=settings,
    )


def rivals_of(view: View, chosen: Segmentation, settings: Settings) -> Rivals:
    """Return simpler and common answers beside the kept one."""
    return Rivals(
        grid=grid_check(
            view.features,
            chosen.placement.labels,
            segment_ids=segment_ids_of(chosen),
            enough_like=settings.explaining.grid_enough_like,
        )
    )

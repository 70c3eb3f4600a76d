"""Marketing actions for each segment, from everything that is known of its customers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.model.results import Contrast, Segment
from reportgen.model.settings import Settings
from reportgen.model.variables import UNITS
from reportgen.pipeline.view import View
from reportgen.playbook.advise import advise, rules_of
from reportgen.stages.profiles import contrast
from reportgen.stages.selection.choose import Segmentation


def advised(
    segments: tuple[Segment, ...], view: View, chosen: Segmentation, settings: Settings
) -> tuple[Segment, ...]:
    """Return the segments with their actions.

    A rule may ask for a variable that the passports do not show (late deliveries, freight, missing
    reviews): it is compared here, for the rules alone.
    """
    playbook, margin = settings.playbook, settings.economics.gross_margin.mid
    measures = {condition.measure for rule in rules_of(playbook) for condition in rule.when}
    found = []
    for label, segment in enumerate(segments):
        more = (*segment.contrasts, *_more(segment, label, measures, view, chosen))
        whole = replace(segment, contrasts=more)
        actions = advise(whole, playbook=playbook, margin=margin).actions
        found.append(replace(segment, actions=actions))
    return tuple(found)


def _more(
    segment: Segment, label: int, measures: set[str], view: View, chosen: Segmentation
) -> Iterator[Contrast]:
    """Yield what rules ask for and the passport lacks."""
    known = {each.feature for each in segment.contrasts}
    inside = chosen.placement.labels == label
    for name in view.described.names:
        if name in measures and name not in known:
            values = view.described.column(name)
            found = contrast(name, UNITS[name], values[inside], values, used=False)
            if found is not None:
                yield found

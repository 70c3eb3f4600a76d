"""Categories under the shop's own names, for readers of its language.

The export's categories have Portuguese names and a table of English ones; the analysis holds the
English names, and beside them the shop's own for those that it shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reportgen.model.results import Analysis, Segment

#: The language in which the shop names its categories.
OWN_LANGUAGE = "pt_BR"


def _segment(segment: Segment, own: Mapping[str, str]) -> Segment:
    if segment.habits is None:
        return segment
    cells = tuple(
        replace(cell, name=own.get(cell.name, cell.name)) for cell in segment.habits.categories
    )
    return replace(segment, habits=replace(segment.habits, categories=cells))


def in_own_names(analysis: Analysis, lang: str) -> Analysis:
    """Return the analysis with the shop's own names of categories where the reader knows them.

    Parameters
    ----------
    analysis : Analysis
    lang : str
        Of the dossier; in another language than the shop's nothing changes.
    """
    own = analysis.exploration.category_names
    if lang != OWN_LANGUAGE or not own:
        return analysis
    categories = tuple(
        replace(each, name=own.get(each.name, each.name))
        for each in analysis.exploration.categories
    )
    unhappiness = analysis.unhappiness
    if unhappiness is not None:
        groups = tuple(
            replace(each, name=own.get(each.name, each.name)) for each in unhappiness.categories
        )
        unhappiness = replace(unhappiness, categories=groups)
    return replace(
        analysis,
        exploration=replace(analysis.exploration, categories=categories),
        segments=tuple(_segment(segment, own) for segment in analysis.segments),
        unhappiness=unhappiness,
    )

"""The chapter on the run before: what became of its segments."""

from __future__ import annotations

from reportgen.dossier.changes import changes
from reportgen.dossier.data_changes import data_changes
from reportgen.dossier.family import family
from reportgen.dossier.parts import lead
from reportgen.dossier.report_card import report_card
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Section
from reportgen.model.results import Analysis

_DAYS_PER_WEEK = 7


def history(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return the chapter; none where there is no run to compare with."""
    found = analysis.history
    if found is None:
        return ()
    return (
        Section(
            key="history",
            title=voice.text("history-title"),
            blocks=(
                lead(
                    voice.text(
                        "history-lead",
                        date=voice.number.date(found.previous_as_of),
                        weeks=voice.weeks(round(found.days / _DAYS_PER_WEEK)),
                        n=found.n_shared,
                        shared=voice.number.integer(found.n_shared),
                    )
                ),
                *report_card(found, analysis, voice),
                *changes(found, analysis, voice),
                *family(found, analysis, voice),
                *data_changes(found, voice),
            ),
        ),
    )

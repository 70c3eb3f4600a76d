"""The whole dossier in one language."""

from __future__ import annotations

from reportgen.charts.parts import unchecked
from reportgen.dossier.annex import annex
from reportgen.dossier.campaigns import campaigns
from reportgen.dossier.contract import contract
from reportgen.dossier.cover import cover
from reportgen.dossier.data import data
from reportgen.dossier.enclosed import enclosed
from reportgen.dossier.explanation import explanation
from reportgen.dossier.history import history
from reportgen.dossier.lateness import lateness
from reportgen.dossier.left_out import left_out_lines
from reportgen.dossier.method import method
from reportgen.dossier.own_names import in_own_names
from reportgen.dossier.rivals import rivals
from reportgen.dossier.sampled import with_sample_notes
from reportgen.dossier.segments import segments
from reportgen.dossier.selection import selection
from reportgen.dossier.stability import stability
from reportgen.dossier.summary import summary
from reportgen.dossier.unhappiness import unhappiness
from reportgen.dossier.variables import variables
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Dossier
from reportgen.model.results import Analysis
from reportgen.texts.catalog import Texts
from reportgen.texts.numbers import Numbers

LABELS = (
    "chart_keys",
    "contents",
    "data_table",
    "figure",
    "highlight_none",
    "highlight_segment",
    "left_out",
    "search",
    "search_found",
    "search_none",
    "skip_to_content",
    "source",
    "table",
    "tone_care",
    "tone_good",
    "tone_plain",
    "tone_stop",
    "tools",
)


@unchecked
def dossier_of(analysis: Analysis, *, lang: str, identifier: str) -> Dossier:
    """Return the finished pages.

    Parameters
    ----------
    analysis : Analysis
    lang : str
        One of ``texts.catalog.LANGUAGES``.
    identifier : str
        Hexadecimal; makes the PDF's id reproducible.
    """
    analysis = in_own_names(analysis, lang)
    voice = Voice(
        text=Texts(lang=lang),
        number=Numbers(lang=lang, currency=analysis.provenance.currency),
    )
    marks = []
    if analysis.provenance.synthetic:
        marks.append(voice.text("mark-synthetic"))
    if analysis.provenance.draft:
        marks.append(voice.text("mark-draft"))
    title = voice.text("dossier-title")
    gate = analysis.eligibility
    return Dossier(
        lang=lang.replace("_", "-"),
        title=title,
        description=voice.text("dossier-subtitle"),
        running_title=voice.text(
            "running-title", as_of=voice.number.date(analysis.provenance.as_of)
        ),
        cover=cover(analysis, voice),
        sections=with_sample_notes(
            (
                summary(analysis, voice),
                *history(analysis, voice),
                *data(analysis, voice),
                variables(analysis, voice),
                *segments(analysis, voice),
                *explanation(analysis, voice),
                campaigns(analysis, voice),
                selection(analysis, voice),
                *rivals(analysis, voice),
                *((stability(analysis, voice),) if gate.prints("stability") else ()),
                *lateness(analysis, voice),
                *(contract(analysis, voice) if gate.prints("contract") else ()),
                *unhappiness(analysis, voice),
                annex(analysis, voice),
                *method(analysis, voice),
            ),
            analysis,
            voice,
        ),
        left_out=left_out_lines(analysis, voice),
        labels={key: voice.text(f"label-{key.replace('_', '-')}") for key in LABELS},
        number_locale=voice.number.d3_number_locale(),
        time_locale=voice.number.d3_time_locale(),
        mark=" · ".join(marks),
        created=analysis.provenance.as_of[:10],
        identifier=identifier,
        enclosed=enclosed(analysis, voice),
    )

"""The mail that carries the dossier: its summary, charts included."""

from __future__ import annotations

from reportgen.dossier.cover import period_callout
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Dossier
from reportgen.model.letter import MAILABLE, Letter
from reportgen.model.results import Analysis
from reportgen.texts.catalog import Texts
from reportgen.texts.numbers import Numbers


def letter_of(analysis: Analysis, dossier: Dossier, *, lang: str) -> Letter:
    """Return the mail in one language.

    Parameters
    ----------
    analysis : Analysis
    dossier : Dossier
        The whole dossier in that language: its charts and its frame are taken over.
    lang : str
        One of ``texts.catalog.LANGUAGES``.
    """
    provenance = analysis.provenance
    voice = Voice(text=Texts(lang=lang), number=Numbers(lang=lang, currency=provenance.currency))
    as_of = voice.number.date(provenance.as_of)
    return Letter(
        lang=dossier.lang,
        subject=voice.text("mail-subject-marked", mark=dossier.mark, as_of=as_of)
        if dossier.mark
        else voice.text("mail-subject", as_of=as_of),
        title=dossier.title,
        preheader=voice.text(
            "mail-preheader",
            customers=voice.number.integer(analysis.cleaning.n_kept_customers),
            segments=voice.number.integer(len(analysis.segments)),
            verdict=period_callout(analysis, voice).title,
        ),
        period=dossier.cover.period,
        notice=dossier.cover.notice,
        blocks=_blocks(dossier),
        attached=(
            ("pdf", voice.text("mail-attached-pdf")),
            ("html", voice.text("mail-attached-html")),
        ),
        closing=voice.text("mail-closing", version=provenance.version),
        labels=dossier.labels,
        created=dossier.created,
    )


def _blocks(dossier: Dossier) -> tuple[Block, ...]:
    summary = next(section for section in dossier.sections if section.key == "summary")
    return tuple(block for block in summary.blocks if isinstance(block, MAILABLE))

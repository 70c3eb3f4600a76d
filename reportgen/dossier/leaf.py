"""The contract as a document of its own: the offer and its terms, ready to sign."""

from __future__ import annotations

from dataclasses import replace

from reportgen.dossier.contract import contract
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Cover, Dossier
from reportgen.model.results import Analysis
from reportgen.texts.catalog import Texts
from reportgen.texts.numbers import Numbers


def contract_of(analysis: Analysis, dossier: Dossier, *, lang: str) -> Dossier | None:
    """Return the proposal alone; None where there is nothing to sign.

    Parameters
    ----------
    analysis : Analysis
    dossier : Dossier
        The whole dossier in that language: its frame is taken over.
    lang : str
        One of ``texts.catalog.LANGUAGES``.
    """
    if not analysis.contract.options or not analysis.eligibility.prints("contract"):
        return None
    provenance = analysis.provenance
    voice = Voice(text=Texts(lang=lang), number=Numbers(lang=lang, currency=provenance.currency))
    offer, terms = contract(analysis, voice)
    title = voice.text("contract-title")
    cover = Cover(
        title=title,
        subtitle=voice.text("contract-subtitle"),
        period=voice.text(
            "contract-for",
            first=voice.number.date(provenance.first_purchase),
            last=voice.number.date(provenance.last_purchase),
        ),
        verdicts=(),
        figures=(),
        notice=dossier.cover.notice,
    )
    return replace(
        dossier,
        title=title,
        description=voice.text("contract-description"),
        running_title=voice.text(
            "contract-running-title", as_of=voice.number.date(provenance.as_of)
        ),
        cover=cover,
        sections=(
            replace(offer, title=voice.text("contract-offer-title")),
            replace(terms, level=1, new_page=False),
        ),
        identifier=f"{dossier.identifier}-contract",
        enclosed=(),
        layout="leaf",
    )

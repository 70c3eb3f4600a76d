"""The sentences that were considered and not printed, with the numbers that forbade them."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.claims.relevance import MEASURES
from reportgen.dossier.parts import left
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Paragraph, Table
from reportgen.model.results import Analysis, Claim
from reportgen.texts.lists import clauses

_WEEKS = ("other", "headline")
_SIGNED = ("rho", "threshold", *MEASURES)


def _subject(claim: Claim, analysis: Analysis, voice: Voice) -> str:
    for segment in analysis.segments:
        if segment.segment_id == claim.subject:
            return f"{segment.segment_id} {voice.segment(segment)}"
    words = claim.subject.split()
    if words and all(voice.text.has(f"feature-{word}") for word in words):
        return ", ".join(voice.feature(word) for word in words)
    if voice.text.has(f"window-{claim.subject}"):
        return voice.text(f"window-{claim.subject}")
    if voice.text.has(f"struck-subject-{claim.subject}"):
        return voice.text(f"struck-subject-{claim.subject}")
    if claim.text_key in ("crossings-share-date", "week-high", "week-low"):
        return voice.number.date(claim.subject)
    if claim.text_key == "orders-peaked":
        return voice.number.month(claim.subject)
    return voice.text("struck-about-all")


def _number(name: str, value: float, unit: str, voice: Voice) -> str:
    """Return a claim's number; its name says what it is: a share, weeks, a count, an amount."""
    if name.endswith("share"):
        return voice.number.percent(value)
    if name in _WEEKS or name.endswith("_weeks"):
        return voice.weeks(value)
    if name == "n" or name.startswith("n_"):
        return voice.number.integer(value)
    if name.endswith("_amount"):
        return voice.number.money(value, cents=False)
    if name in _SIGNED:
        return voice.number.signed(value)
    return voice.value(value, unit) if unit else voice.number.decimal(value)


def _numbers(claim: Claim, analysis: Analysis, voice: Voice) -> str:
    """Return what a claim rests on in words."""
    compared = claim.text_key.rsplit("-", 1)[0]
    units = {feature.name: feature.unit for feature in analysis.features}
    unit = units.get(compared, "")
    kind = "mean" if unit else "value" if compared == "value" else claim.text_key
    texts = {name: _number(name, value, unit, voice) for name, value in claim.numbers.items()}
    return voice.text(f"numbers-{kind}", **texts)


def _together(claims: Sequence[Claim], analysis: Analysis, voice: Voice) -> dict[str, str]:
    """Return each sentence once, with all that it was tried on and the numbers of each."""
    found: dict[str, list[str]] = {}
    for claim in claims:
        about = voice.text(
            "struck-about",
            subject=_subject(claim, analysis, voice),
            numbers=_numbers(claim, analysis, voice),
        )
        found.setdefault(voice.text(f"struck-{claim.text_key}"), []).append(about)
    return {sentence: clauses(voice.text, every) for sentence, every in found.items()}


def struck(analysis: Analysis, voice: Voice) -> tuple[Block, ...]:
    """Return the list of struck claims, or the sentence that there is none."""
    claims = [claim for claim in analysis.claims if not claim.holds]
    if not claims:
        return (Paragraph(text=voice.text("struck-none")),)
    return (
        Paragraph(text=voice.text("struck-intro")),
        Table(
            key="struck",
            caption=voice.text("struck-caption"),
            columns=(
                left(voice.text("column-claim")),
                left(voice.text("column-numbers")),
            ),
            rows=tuple(_together(claims, analysis, voice).items()),
        ),
    )

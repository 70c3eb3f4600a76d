"""The first page: what, when, and the three verdicts."""

from __future__ import annotations

from reportgen.dossier.report_card import proposal_callout
from reportgen.dossier.rivals import grid_callout
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Callout, Cover, KeyFigure
from reportgen.model.results import Analysis
from reportgen.texts.eligibility import reasons_text


def structure_callout(analysis: Analysis, voice: Voice) -> Callout:
    """Return the verdict on whether the segments are found or made."""
    chosen = analysis.selection.chosen
    structure = chosen.structure
    return Callout(
        title=voice.text(f"structure-{structure}-title"),
        text=voice.text(
            f"structure-{structure}-text", n=sum(each.above for each in chosen.no_structure)
        ),
        tone="good" if structure == "natural" else "care",
    )


def resampling_callout(analysis: Analysis, voice: Voice) -> Callout:
    """Return how many segments come back when the customers are drawn again."""
    verdicts = [segment.verdict for segment in analysis.segments]
    kept = verdicts.count("keep")
    every = kept == len(verdicts)
    return Callout(
        title=voice.text(
            "cover-resampling-title",
            n=kept,
            kept=voice.number.integer(kept),
            total=voice.number.integer(len(verdicts)),
        ),
        text=voice.text(
            "cover-resampling-text",
            n=analysis.selection.candidates[0].k,
            smallest=voice.number.decimal(min(s.jaccard for s in analysis.segments)),
        ),
        tone="good" if every else "care",
    )


def period_callout(analysis: Analysis, voice: Voice) -> Callout:
    """Return when a renewal is due, or that none was within the data."""
    period = analysis.contract.period_weeks
    if period.window is None:
        gate = analysis.eligibility.gate("stability")
        reasons = reasons_text(gate, voice.text, voice.number)
        return Callout(
            title=voice.text("period-unknown-title"),
            text=voice.text("period-unknown-text")
            if gate.printable
            else voice.text("period-unknown-because", reasons=reasons),
            tone="care",
        )
    counts = {
        "starts": voice.number.integer(period.n_starts),
        "crossed": voice.number.integer(period.n_crossed),
        "horizon": voice.weeks(period.horizon_weeks),
    }
    if period.median is None:
        return Callout(
            title=voice.text("period-beyond-title", horizon=voice.weeks(period.horizon_weeks)),
            text=voice.text("period-beyond-text", **counts),
            tone="good",
        )
    return Callout(
        title=voice.text("period-title", weeks=voice.weeks(period.median)),
        text=voice.text(
            "period-text",
            **counts,
            weeks=voice.weeks(period.median),
            range=period_range(analysis, voice),
        ),
        tone="plain",
    )


def period_range(analysis: Analysis, voice: Voice) -> str:
    """Return the range of the headline period in words."""
    period = analysis.contract.period_weeks
    low = voice.weeks(period.low)
    if period.high is None:
        return voice.text("period-range-open", low=low, horizon=voice.weeks(period.horizon_weeks))
    return voice.text("period-range", low=low, high=voice.weeks(period.high))


def cover(analysis: Analysis, voice: Voice) -> Cover:
    """Return the cover."""
    provenance, cleaning = analysis.provenance, analysis.cleaning
    proposal = proposal_callout(analysis, voice)
    notices = []
    if provenance.synthetic:
        notices.append(voice.text("cover-synthetic"))
    if provenance.draft:
        notices.append(voice.text("cover-draft"))
    return Cover(
        title=voice.text("dossier-title"),
        subtitle=voice.text("dossier-subtitle"),
        period=voice.text(
            "cover-period",
            first=voice.number.date(provenance.first_purchase),
            last=voice.number.date(provenance.last_purchase),
            as_of=voice.number.date(provenance.as_of),
        ),
        verdicts=(
            structure_callout(analysis, voice),
            resampling_callout(analysis, voice),
            period_callout(analysis, voice),
            grid_callout(analysis, voice),
            *([proposal] if proposal is not None else []),
        ),
        figures=(
            KeyFigure(
                value=voice.number.integer(cleaning.n_kept_customers),
                label=voice.text("cover-customers"),
            ),
            KeyFigure(
                value=voice.number.money_compact(cleaning.kept_amount),
                label=voice.text("cover-amount"),
            ),
            KeyFigure(
                value=voice.number.integer(len(analysis.segments)),
                label=voice.text("cover-segments"),
            ),
            KeyFigure(
                value=voice.number.percent(1 - analysis.exploration.one_time_share, 1),
                label=voice.text("cover-repeat"),
            ),
        ),
        notice=" ".join(notices),
        imprint=voice.text("cover-imprint", version=provenance.version),
    )

"""A segment's habits in sentences: a typical order, late deliveries, the month that stands out."""

from __future__ import annotations

from reportgen.claims.segments import peak_month
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.results import Analysis, Habits, Segment


def _payments(habits: Habits, voice: Voice) -> str:
    return ", ".join(
        voice.text(
            "habit-payment",
            kind=voice.means(cell.name),
            share=voice.number.percent(cell.share),
        )
        for cell in habits.payments[:4]
    )


def _basket(habits: Habits, voice: Voice) -> list[str]:
    """Return the sentences about a typical order."""
    percent = voice.number.percent
    said = []
    if habits.amount is not None:
        money = {
            name: voice.number.money(getattr(habits.amount, name), cents=False)
            for name in ("p25", "median", "p75", "base_median")
        }
        said.append(voice.text("habit-amount", **money))
    if habits.several_items is not None:
        share = percent(habits.several_items.share)
        base = percent(habits.several_items.base_share)
        said.append(voice.text("habit-items", share=share, base=base))
    if habits.payments:
        said.append(voice.text("habit-payments", listing=_payments(habits, voice)))
    if habits.in_installments is not None:
        share = percent(habits.in_installments.share)
        base = percent(habits.in_installments.base_share)
        said.append(voice.text("habit-installments", share=share, base=base))
    return said


def _built_on(segment: Segment, feature: str) -> bool:
    return any(c.feature == feature and c.used_for_fitting for c in segment.contrasts)


def _causes(segment: Segment, habits: Habits, voice: Voice) -> list[str]:
    """Return the sentences about late deliveries, called associations.

    Where segments are cut by the scores themselves, the difference within one of them says little
    of what lateness does, and the reader is told.
    """
    percent = voice.number.percent
    said = []
    if habits.late is not None:
        said.append(
            voice.text(
                "habit-late",
                share=percent(habits.late.share, 1),
                low=percent(habits.late.low, 1),
                high=percent(habits.late.high, 1),
                base=percent(habits.late.base_share, 1),
            )
        )
    risk = habits.risk
    if risk is not None and risk.n_late >= habits.fewest:
        said.append(
            voice.text(
                "habit-risk",
                late=percent(risk.n_late_low / risk.n_late),
                punctual=percent(risk.n_punctual_low / risk.n_punctual),
                low=percent(risk.difference_low),
                high=percent(risk.difference_high),
            )
        )
        if _built_on(segment, "review_score_mean"):
            said.append(voice.text("habit-risk-built"))
    return said


def _season(analysis: Analysis, segment: Segment, voice: Voice) -> list[str]:
    """Return the sentence on the month that stands out, if it does beyond chance."""
    month = peak_month(segment)
    if month is None:
        return []
    values = {"share": month.share, "low": month.low, "high": month.high, "base": month.base_share}
    texts = {name: voice.number.percent(value, 1) for name, value in values.items()}
    said = claimed(
        analysis,
        voice,
        "month-apart",
        segment.segment_id,
        month=voice.number.month(month.month),
        **texts,
    )
    why = [voice.text("habit-month-built")] if _built_on(segment, "recency_days") else []
    return [said, *why] if said else []


def sentences(analysis: Analysis, segment: Segment, habits: Habits, voice: Voice) -> list[str]:
    """Return what is said of a segment's habits, in the order of reading."""
    causes = _causes(segment, habits, voice)
    return [*_basket(habits, voice), *causes, *_season(analysis, segment, voice)]

"""What customers will spend: the estimate where its test is passed, else why there is none."""

from __future__ import annotations

from reportgen.dossier.parts import left, note, right, segment_order, with_interval
from reportgen.dossier.voice import Voice, claim_of, claimed
from reportgen.model.dossier import Block, Callout, Paragraph, Table
from reportgen.model.results import (
    Analysis,
    Lifetime,
    LifetimeCheck,
    LifetimeSegment,
    Outcomes,
    Segment,
)

_PER = 100  # customers


def _told(analysis: Analysis) -> Lifetime | None:
    """Return the estimate that may be printed; None where its claim does not hold."""
    found = analysis.outcomes.lifetime if analysis.outcomes else None
    if found is None or not found.segments or claim_of(analysis, "lifetime-carries", "") is None:
        return None
    return found


def _orders(one: LifetimeSegment, voice: Voice) -> str:
    values = (one.orders, one.orders_low, one.orders_high)
    return with_interval(*(voice.number.decimal(x) for x in values))


def _spend(one: LifetimeSegment, voice: Voice) -> str:
    values = (one.spend, one.spend_low, one.spend_high)
    return with_interval(*(voice.number.money(x, cents=False) for x in values))


def segment_lifetime(analysis: Analysis, segment: Segment, voice: Voice) -> list[Block]:
    """Return what a segment's customers will spend; nothing where no estimate is printed."""
    found = _told(analysis)
    if found is None:
        return []
    days = voice.number.integer(found.days)
    return [
        Paragraph(
            text=voice.text(
                "segment-lifetime", days=days, orders=_orders(one, voice), spend=_spend(one, voice)
            )
        )
        for one in found.segments
        if one.segment_id == segment.segment_id
    ]


def _table(analysis: Analysis, found: Lifetime, outcomes: Outcomes, voice: Voice) -> Table:
    told = {one.segment_id: one for one in found.segments}
    seen = {one.segment_id: one.spend_mean for one in outcomes.segments}
    ordered = [s for s in segment_order(analysis.segments) if s.segment_id in told]
    return Table(
        key="lifetime",
        caption=voice.text("lifetime-caption", days=voice.number.integer(found.days)),
        columns=(
            left(voice.text("column-segment")),
            right(voice.text("column-lifetime-orders")),
            right(voice.text("column-lifetime-spend")),
            right(
                voice.text(
                    "column-lifetime-seen", days=voice.number.integer(outcomes.follow_up_days)
                )
            ),
        ),
        rows=tuple(
            (
                f"{s.segment_id} {voice.segment(s)}",
                _orders(told[s.segment_id], voice),
                _spend(told[s.segment_id], voice),
                voice.number.money(seen.get(s.segment_id)),
            )
            for s in ordered
        ),
        swatches=tuple(s.slot for s in ordered),
        note=voice.text("lifetime-note"),
    )


def _passed(
    analysis: Analysis, check: LifetimeCheck, outcomes: Outcomes, voice: Voice
) -> str | None:
    return claimed(
        analysis,
        voice,
        "lifetime-carries",
        dates=voice.number.integer(check.n_dates),
        days=voice.number.integer(outcomes.follow_up_days),
        predicted=voice.number.money(check.predicted_spend),
        observed=voice.number.money(check.observed_spend),
    )


def _reason(code: str, found: Lifetime, outcomes: Outcomes, voice: Voice) -> str:
    number, check = voice.number, found.check
    texts = {
        "share": number.percent(found.repeat_share, 1),
        "needed": number.percent(found.needed_repeaters),
        "tolerance": number.percent(found.tolerance),
        "days": number.integer(outcomes.follow_up_days),
    }
    if check is not None:
        texts |= {
            "expected": number.decimal(_PER * check.predicted_orders),
            "came": number.decimal(_PER * check.observed_orders),
            "spend_expected": number.money(check.predicted_spend),
            "spend_came": number.money(check.observed_spend),
            "fit": number.integer(check.n_segments_fit),
            "n": number.integer(check.n_segments),
        }
    return voice.text(f"lifetime-{code.replace('_', '-')}", **texts)


def _failed(found: Lifetime, outcomes: Outcomes, voice: Voice) -> list[str]:
    words = [_reason(code, found, outcomes, voice) for code in found.reasons]
    if not words:
        return []
    dates = found.check.n_dates if found.check else len(outcomes.looks)
    told = voice.text("lifetime-failed", n=dates, dates=voice.number.integer(dates))
    return [f"{told} {' '.join(words)}"]


def _forecasts(analysis: Analysis, outcomes: Outcomes, voice: Voice) -> str:
    """Return how the plainest forecasts did."""
    value = outcomes.value
    one_time = voice.number.percent(value.one_time_share)
    days = voice.number.integer(outcomes.follow_up_days)
    if not value.n_tests or value.skill_history is None:
        return voice.text("outcomes-value-untested", one_time=one_time)
    skill = voice.number.percent(value.skill_history, 1)
    carried = claimed(analysis, voice, "spend-forecast", days=days, history=skill)
    return carried or voice.text(
        "outcomes-value-why",
        one_time=one_time,
        days=days,
        tests=value.n_tests,
        n=voice.number.integer(value.n_tests),
        history=skill,
        segments=voice.number.percent(value.skill_segments, 1),
        needed=voice.number.percent(value.needed),
    )


def value_blocks(analysis: Analysis, outcomes: Outcomes, voice: Voice) -> list[Block]:
    """Return the estimate of what customers will spend, or the sentence that there is none."""
    found = _told(analysis)
    if found is not None and found.check is not None:
        passed = _passed(analysis, found.check, outcomes, voice)
        if passed is not None:
            title = voice.text("lifetime-title", days=voice.number.integer(found.days))
            return [
                Callout(title=title, text=passed, tone="good"),
                _table(analysis, found, outcomes, voice),
            ]
    text = _forecasts(analysis, outcomes, voice)
    why = _failed(outcomes.lifetime, outcomes, voice) if outcomes.lifetime else []
    return [
        Callout(title=voice.text("outcomes-value-title"), text=text),
        *(note(each) for each in why),
    ]

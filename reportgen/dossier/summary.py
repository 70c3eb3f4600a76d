"""Two pages without jargon: what we have and is at stake; what to do first, when to renew."""

from __future__ import annotations

from reportgen.dossier.actions import action_text
from reportgen.dossier.contract import money
from reportgen.dossier.cover import period_callout
from reportgen.dossier.crossings import on_one_date
from reportgen.dossier.first_steps import first_steps
from reportgen.dossier.left_out import left_out_box, stale_callout
from reportgen.dossier.parts import VERDICT_TONES, lead, left, right, segment_order
from reportgen.dossier.shares import shares
from reportgen.dossier.voice import Voice, claim_of
from reportgen.dossier.waiting import waiting
from reportgen.model.dossier import (
    Block,
    Bullets,
    KeyFigure,
    KeyFigures,
    Section,
    Subheading,
    Table,
)
from reportgen.model.results import Analysis


def _what_we_have(analysis: Analysis, voice: Voice) -> str:
    cleaning = analysis.cleaning
    text = voice.text(
        "summary-lead",
        customers=voice.number.integer(cleaning.n_kept_customers),
        orders=voice.number.integer(cleaning.n_kept_orders),
        amount=voice.number.money_compact(cleaning.kept_amount),
        segments=voice.number.integer(len(analysis.segments)),
        variables=voice.listing(map(voice.inline, analysis.selection.chosen.features)),
    )
    claim = claim_of(analysis, "one-time-majority")
    if claim is None:
        return text
    share = voice.number.percent(claim.numbers["share"])
    return f"{text} {voice.text('claim-one-time-majority', share=share)}"


def _numbers(analysis: Analysis, voice: Voice) -> KeyFigures:
    """Return the numbers to remember, two to four of them."""
    first = segment_order(analysis.segments)[0]
    percent = voice.number.percent
    found = [
        KeyFigure(
            value=percent(first.revenue_share),
            label=voice.text("summary-number-first", segment=voice.segment(first)),
            note=voice.text("note-of-customers", share=percent(first.customer_share)),
        ),
        KeyFigure(
            value=percent(analysis.exploration.one_time_share),
            label=voice.text("summary-number-once"),
        ),
    ]
    unhappy, period = analysis.unhappiness, analysis.contract.period_weeks
    if unhappy is not None and unhappy.n_late_low:
        found.append(
            KeyFigure(
                value=voice.number.money_compact(unhappy.late_low_amount),
                label=voice.text("summary-number-late"),
            )
        )
    if period.median is not None:
        found.append(
            KeyFigure(
                value=voice.number.integer(period.median),
                label=voice.text("summary-number-renew", n=period.median),
            )
        )
    return KeyFigures(items=tuple(found))


def _segments_table(analysis: Analysis, voice: Voice) -> Table:
    ordered = segment_order(analysis.segments)
    return Table(
        key="summary-segments",
        caption=voice.text("summary-segments-caption"),
        columns=(
            left(voice.text("column-segment")),
            right(voice.text("column-customers")),
            right(voice.text("column-customer-share")),
            right(voice.text("column-revenue-share")),
            left(voice.text("column-first-action")),
        ),
        rows=tuple(
            (
                voice.segment(segment),
                voice.number.integer(segment.n_customers),
                voice.number.percent(segment.customer_share),
                voice.number.percent(segment.revenue_share),
                action_text(segment, segment.actions[0], "title", voice)
                if segment.actions
                else voice.text("no-campaign"),
            )
            for segment in ordered
        ),
        swatches=tuple(segment.slot for segment in ordered),
    )


def _worth(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return what is at stake: money in late, dissatisfied orders, and a year of renewals."""
    found = []
    unhappy, stakes = analysis.unhappiness, analysis.contract.stakes
    if unhappy is not None and unhappy.n_late_low:
        found.append(
            voice.text(
                "summary-worth-late",
                n=unhappy.n_late_low,
                orders=voice.number.integer(unhappy.n_late_low),
                amount=voice.number.money_compact(unhappy.late_low_amount),
            )
        )
    if stakes is not None and analysis.eligibility.prints("contract"):
        never, chosen = stakes.compared[0].at_stake, stakes.compared[1].at_stake
        found.append(
            voice.text(
                "summary-worth-renewal",
                cost=money(stakes.compared[1].contract_cost, voice),
                low=money(never.low - chosen.low, voice),
                mid=money(never.mid - chosen.mid, voice),
                high=money(never.high - chosen.high, voice),
            )
        )
    if not found:
        return []
    heading = Subheading(key="summary-worth", text=voice.text("summary-worth"))
    return [heading, Bullets(items=tuple(found))]


def _caveats(analysis: Analysis, voice: Voice) -> list[str]:
    chosen = analysis.selection.chosen
    found = [
        voice.text(f"summary-structure-{chosen.structure}"),
        voice.text("summary-borderline", share=voice.number.percent(chosen.borderline_share)),
    ]
    weak = [s for s in analysis.segments if VERDICT_TONES[s.verdict] != "good"]
    found += [
        voice.text("summary-weak-segment", segment=voice.segment(segment)) for segment in weak
    ]
    for claim in analysis.claims:
        if claim.text_key == "crossings-share-date" and claim.holds:
            found.append(f"{voice.text('summary-steady')} {on_one_date(claim, voice)}")
    return found


def summary(analysis: Analysis, voice: Voice) -> Section:
    """Return the summary: what we have on its first page, what follows from it on the second."""
    blocks: list[Block] = [
        lead(_what_we_have(analysis, voice)),
        _numbers(analysis, voice),
        shares(analysis, voice),
        _segments_table(analysis, voice),
        *_worth(analysis, voice),
        *left_out_box(analysis, voice),
        Subheading(key="summary-do", text=voice.text("summary-do")),
        *stale_callout(analysis, voice),
        *first_steps(analysis, voice),
        Subheading(key="summary-renew", text=voice.text("summary-renew")),
        period_callout(analysis, voice),
        *waiting(analysis, voice),
        Subheading(key="summary-sure", text=voice.text("summary-sure")),
        Bullets(items=tuple(_caveats(analysis, voice))),
    ]
    return Section(key="summary", title=voice.text("summary-title"), blocks=tuple(blocks))

"""What each segment did next: the evidence that the grouping matters."""

from __future__ import annotations

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.theme import HALF
from reportgen.dossier.lifetime import value_blocks
from reportgen.dossier.parts import figure, lead, left, note, right, segment_order
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.dossier import Block, Callout, Figure, FigureRow, Paragraph, Section, Table
from reportgen.model.results import Analysis, Outcomes, Segment, SegmentOutcome
from reportgen.texts.lists import clauses


def _span(low: float | None, high: float | None, texts: tuple[str, str]) -> str:
    return "" if low is None or high is None else f" ({texts[0]} – {texts[1]})"


def share_text(outcome: SegmentOutcome, voice: Voice) -> str:
    """Return a repurchase share with its interval."""
    digits = 1
    share = voice.number.percent(outcome.repurchase_share, digits)
    low = voice.number.percent(outcome.repurchase_low, digits)
    high = voice.number.percent(outcome.repurchase_high, digits)
    return share + _span(outcome.repurchase_low, outcome.repurchase_high, (low, high))


def spend_text(outcome: SegmentOutcome, voice: Voice) -> str:
    """Return the mean spend with its interval, where it has one."""
    low, high = voice.number.money(outcome.spend_low), voice.number.money(outcome.spend_high)
    text = voice.number.money(outcome.spend_mean)
    return text + _span(outcome.spend_low, outcome.spend_high, (low, high))


def _followed(analysis: Analysis, outcomes: Outcomes) -> list[tuple[Segment, SegmentOutcome]]:
    by_id = {outcome.segment_id: outcome for outcome in outcomes.segments}
    ordered = segment_order(analysis.segments)
    return [(s, by_id[s.segment_id]) for s in ordered if s.segment_id in by_id]


def _title(analysis: Analysis, outcomes: Outcomes, kind: str, voice: Voice) -> str:
    """Return the finding where one segment stands before all others, else what is shown."""
    days = voice.number.integer(outcomes.follow_up_days)
    for segment in analysis.segments:
        for claim in analysis.claims:
            if claim.text_key != f"{kind}-first" or claim.subject != segment.segment_id:
                continue
            first, second = claim.numbers.values()
            money = kind == "spend"
            sentence = claimed(
                analysis,
                voice,
                f"{kind}-first",
                segment.segment_id,
                segment=voice.segment(segment),
                days=days,
                first=voice.number.money(first) if money else voice.number.percent(first, 1),
                second=voice.number.money(second) if money else voice.number.percent(second, 1),
            )
            if sentence is not None:
                return sentence
    return voice.text(f"figure-{kind}-title", days=days)


def _measured(
    outcome: SegmentOutcome, kind: str, voice: Voice
) -> tuple[float | None, float | None, float | None, str]:
    """Return a measure of a segment, the ends of its interval and its text."""
    if kind == "repurchase":
        ends = (outcome.repurchase_low, outcome.repurchase_high)
        return (outcome.repurchase_share, *ends, share_text(outcome, voice))
    ends = (outcome.spend_low, outcome.spend_high)
    return (outcome.spend_mean, *ends, spend_text(outcome, voice))


def _bars(analysis: Analysis, outcomes: Outcomes, kind: str, voice: Voice) -> Figure:
    bars = []
    for segment, outcome in _followed(analysis, outcomes):
        value, low, high, text = _measured(outcome, kind, voice)
        if value is not None:
            label, slot = segment.segment_id, segment.slot
            bars.append(Bar(label=label, value=value, text=text, low=low, high=high, slot=slot))
    return figure(
        voice,
        kind,
        horizontal_bars(bars, width=HALF),
        title=_title(analysis, outcomes, kind, voice),
        width="half",
        days=voice.number.integer(outcomes.follow_up_days),
    )


def _score_text(outcome: SegmentOutcome, voice: Voice) -> str:
    low, high = (
        voice.number.decimal(outcome.score_low, 1),
        voice.number.decimal(outcome.score_high, 1),
    )
    text = voice.number.decimal(outcome.score_mean, 1)
    return text + _span(outcome.score_low, outcome.score_high, (low, high))


def _table(analysis: Analysis, outcomes: Outcomes, voice: Voice) -> Table:
    pairs = _followed(analysis, outcomes)
    labels = ("followed", "bought-again", "spend", "next-score", "dates")
    return Table(
        key="outcomes",
        caption=voice.text("outcomes-caption", days=voice.number.integer(outcomes.follow_up_days)),
        columns=(
            left(voice.text("column-segment")),
            *(right(voice.text(f"column-{label}")) for label in labels),
        ),
        rows=tuple(
            (
                f"{segment.segment_id} {voice.segment(segment)}",
                voice.number.integer(outcome.n_customers),
                share_text(outcome, voice),
                spend_text(outcome, voice),
                _score_text(outcome, voice),
                voice.number.integer(outcome.n_looks),
            )
            for segment, outcome in pairs
        ),
        swatches=tuple(segment.slot for segment, _ in pairs),
        note=voice.text("outcomes-note", fewest=voice.number.integer(outcomes.fewest_members)),
    )


def _alike(outcomes: Outcomes) -> list[tuple[str, str]]:
    """Return the tested pairs that no outcome tells apart."""
    apart = {(pair.first, pair.second) for pair in outcomes.pairs if pair.differ}
    tested = {(pair.first, pair.second) for pair in outcomes.pairs}
    return sorted(tested - apart, key=lambda pair: tuple(int(s[1:]) for s in pair))


def _pairs(outcomes: Outcomes, voice: Voice) -> Block:
    differ = {
        kind: sum(pair.differ for pair in outcomes.pairs if pair.outcome == kind)
        for kind in ("repurchase", "spend")
    }
    total = sum(pair.outcome == "repurchase" for pair in outcomes.pairs)
    if not total:
        return Paragraph(text=voice.text("outcomes-pairs-few"))
    words = [voice.text("outcomes-pair", first=a, second=b) for a, b in _alike(outcomes)]
    sentences = [
        voice.text("outcomes-pairs-same", pairs=clauses(voice.text, words))
        if words
        else voice.text("outcomes-pairs-none"),
        voice.text("outcomes-pairs-tested", level=voice.number.percent(outcomes.level)),
    ]
    return Callout(
        title=voice.text(
            "outcomes-pairs-title",
            n=sum(differ.values()),
            differ=voice.number.integer(differ["repurchase"]),
            spend=voice.number.integer(differ["spend"]),
            total=voice.number.integer(total),
        ),
        text=" ".join(sentences),
        tone="good" if not words else "care",
    )


def _matching(analysis: Analysis, outcomes: Outcomes, voice: Voice) -> Block:
    total = len(outcomes.looks)
    sentences = [voice.text("outcomes-matching")]
    sentences += [
        voice.text(
            "outcomes-unmatched",
            segment=f"{segment.segment_id} {voice.segment(segment)}",
            n=voice.number.integer(outcome.n_looks),
            total=voice.number.integer(total),
        )
        for segment, outcome in _followed(analysis, outcomes)
        if outcome.n_looks < total
    ]
    if outcomes.step_days < outcomes.follow_up_days:
        step = voice.number.integer(outcomes.step_days)
        sentences.append(voice.text("outcomes-overlap", step=step))
    return note(" ".join(sentences))


def outcomes(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return the page on what the segments did next; none where the history is too short."""
    found = analysis.outcomes
    if found is None or all(s.repurchase_share is None for s in found.segments):
        return ()
    shares = sorted(look.repurchase_share for look in found.looks)
    low, high = (voice.number.percent(shares[i], 1) for i in (0, -1))
    return (
        Section(
            key="outcomes",
            title=voice.text("outcomes-title"),
            level=2,
            blocks=(
                lead(
                    voice.text(
                        "outcomes-lead",
                        n=len(found.looks),
                        looks=voice.number.integer(len(found.looks)),
                        days=voice.number.integer(found.follow_up_days),
                        low="same" if low == high else low,
                        share=high,
                    )
                ),
                FigureRow(
                    figures=tuple(
                        _bars(analysis, found, kind, voice) for kind in ("repurchase", "spend")
                    )
                ),
                _table(analysis, found, voice),
                _pairs(found, voice),
                *value_blocks(analysis, found, voice),
                _matching(analysis, found, voice),
            ),
        ),
    )

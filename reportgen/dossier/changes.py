"""What changed since the run before: segments then and now, and who went where for which reason."""

from __future__ import annotations

from typing import get_args

from reportgen.charts import palette
from reportgen.charts.flows import Node, Reason, Ribbon, flow_chart
from reportgen.dossier.family import in_order, label, past_label
from reportgen.dossier.parts import data_table, figure, left, note, right, with_interval
from reportgen.dossier.voice import Voice, claim_of
from reportgen.model.dossier import Block, Bullets, Figure, Subheading, Table
from reportgen.model.results import Analysis, Change, Comparison, Flow, FlowReason, Level

REASONS: tuple[FlowReason, ...] = get_args(FlowReason)
_COLOURS = {
    "stayed": palette.BAND,
    "time": palette.PALE,
    "bought": palette.ACCENT_PALE,
    "corrected": palette.GREY,
    "reviewed": palette.ACCENT,
    "boundary": palette.SIGNAL,
    "new": palette.GRID,
    "gone": palette.QUIET,
    "unknown": palette.GREY,
}


def _score(level: Level | None, voice: Voice) -> str:
    number = voice.number.decimal
    if level is None or level.mean_score is None:
        return number(None)
    return with_interval(
        *(number(v) for v in (level.mean_score, level.mean_score_low, level.mean_score_high))
    )


def _mean(level: Level | None, voice: Voice) -> str:
    def number(value: float | None) -> str:
        return voice.number.money(value, cents=False)

    if level is None or level.mean_amount is None:
        return number(None)
    return with_interval(
        *(number(v) for v in (level.mean_amount, level.mean_amount_low, level.mean_amount_high))
    )


def _row(change: Change, name: str, voice: Voice) -> tuple[str, ...]:
    levels = (change.before, change.after)

    def both(texts: list[str]) -> str:
        return voice.text("changes-then-now", then=texts[0], now=texts[1])

    return (
        name,
        both([voice.number.integer(x.n_customers if x else None) for x in levels]),
        both([voice.number.money(x.revenue if x else None, cents=False) for x in levels]),
        both([_mean(x, voice) for x in levels]),
        both([_score(x, voice) for x in levels]),
    )


def names_of(found: Comparison, analysis: Analysis, voice: Voice) -> dict[str, str]:
    """Return the name of every segment of the two dates, today's where it lives on."""
    then = {s.segment_id: past_label(s, voice) for s in found.before}
    return then | {s.segment_id: label(s, voice) for s in analysis.segments}


def slots_of(found: Comparison, analysis: Analysis) -> dict[str, int]:
    """Return the slot of every segment of the two dates."""
    then = {s.segment_id: s.slot for s in found.before}
    return then | {s.segment_id: s.slot for s in analysis.segments}


def _table(found: Comparison, analysis: Analysis, voice: Voice) -> Table:
    names, slots = names_of(found, analysis, voice), slots_of(found, analysis)
    columns = ("customers", "revenue", "per-customer", "review-mean")
    return Table(
        key="changes",
        caption=voice.text(
            "changes-caption",
            then=voice.number.date(found.previous_as_of),
            now=voice.number.date(analysis.provenance.as_of),
        ),
        columns=(
            left(voice.text("column-segment")),
            *(right(voice.text(f"column-{name}")) for name in columns),
        ),
        rows=tuple(_row(change, names[change.segment_id], voice) for change in found.changes),
        swatches=tuple(slots[change.segment_id] for change in found.changes),
        note=voice.text("changes-note"),
    )


def _ribbons(
    flows: tuple[Flow, ...], before: list[str | None], after: list[str | None], voice: Voice
) -> list[Ribbon]:
    return [
        Ribbon(
            before=before.index(flow.previous_id),
            after=after.index(flow.segment_id),
            reason=REASONS.index(flow.reason),
            size=flow.n_customers,
            text=voice.text(
                "flow-ribbon",
                reason=voice.text(f"move-{flow.reason}"),
                n=voice.number.integer(flow.n_customers),
            ),
        )
        for flow in flows
    ]


def _nodes(
    found: Comparison, analysis: Analysis, voice: Voice
) -> tuple[list[Node], list[Node], list[str | None], list[str | None]]:
    past, present = in_order(analysis, found)
    before: list[str | None] = [*(s.segment_id for s in past), None]
    after: list[str | None] = [*(s.segment_id for s in present), None]

    def node(text: str, slot: int | None, n: int) -> Node:
        said = voice.text("family-known", n=n, customers=voice.number.integer(n))
        return Node(label=text, note=said, slot=slot)

    came = sum(f.n_customers for f in found.flows if f.previous_id is None)
    went = sum(f.n_customers for f in found.flows if f.segment_id is None)
    lefts = [node(past_label(s, voice), s.slot, s.n_customers) for s in past]
    rights = [node(label(s, voice), s.slot, s.n_customers) for s in present]
    return (
        [*lefts, node(voice.text("move-new"), None, came)],
        [*rights, node(voice.text("move-gone"), None, went)],
        before,
        after,
    )


def _flow_rows(found: Comparison, analysis: Analysis, voice: Voice) -> list[tuple[str, ...]]:
    names, nowhere = names_of(found, analysis, voice), voice.text("flow-nowhere")
    then = {s.segment_id: past_label(s, voice) for s in found.before}
    ordered = sorted(found.flows, key=lambda f: -f.n_customers)
    return [
        (
            then[f.previous_id] if f.previous_id else nowhere,
            names[f.segment_id] if f.segment_id else nowhere,
            voice.text(f"move-{f.reason}"),
            voice.number.integer(f.n_customers),
            voice.number.money(f.amount_before, cents=False),
            voice.number.money(f.amount_after, cents=False),
        )
        for f in ordered
    ]


def flow_figure(found: Comparison, analysis: Analysis, voice: Voice) -> Figure:
    """Return the flow chart with every flow in its table."""
    lefts, rights, before, after = _nodes(found, analysis, voice)
    looks = [Reason(label=voice.text(f"move-{r}"), colour=_COLOURS[r]) for r in REASONS]
    known = [f for f in found.flows if f.previous_id and f.segment_id]
    moved = sum(f.n_customers for f in known if f.reason != "stayed")
    total = sum(f.n_customers for f in known)
    columns = [left(voice.text(f"column-{name}")) for name in ("from", "to", "reason")]
    columns += [
        right(voice.text(f"column-{name}")) for name in ("customers", "amount-then", "amount-now")
    ]
    return figure(
        voice,
        "flow",
        flow_chart(lefts, rights, _ribbons(found.flows, before, after, voice), looks),
        title=voice.text(
            "figure-flow-title", share=voice.number.percent(moved / total if total else 0.0)
        ),
        table=data_table(
            "flow", voice.text("flow-caption"), columns, _flow_rows(found, analysis, voice)
        ),
        then=voice.number.date(found.previous_as_of),
        now=voice.number.date(analysis.provenance.as_of),
    )


def _reasons_table(found: Comparison, voice: Voice) -> Table:
    """Return every reason with its customers and amounts: they add up to everybody."""
    rows = []
    for reason in REASONS:
        own = [f for f in found.flows if f.reason == reason]
        if own:
            rows.append((voice.text(f"move-{reason}"), own))
    rows.append((voice.text("flow-all"), list(found.flows)))
    return Table(
        key="reasons",
        caption=voice.text("reasons-caption"),
        columns=(
            left(voice.text("column-reason")),
            right(voice.text("column-customers")),
            right(voice.text("column-amount-then")),
            right(voice.text("column-amount-now")),
        ),
        rows=tuple(
            (
                name,
                voice.number.integer(sum(f.n_customers for f in own)),
                voice.number.money(sum(f.amount_before for f in own), cents=False),
                voice.number.money(sum(f.amount_after for f in own), cents=False),
            )
            for name, own in rows
        ),
        total_row=True,
    )


def _sentences(found: Comparison, analysis: Analysis, voice: Voice) -> list[str]:
    names = names_of(found, analysis, voice)
    told = []
    for change in found.changes:
        for key in ("score-rose", "score-fell"):
            claim = claim_of(analysis, key, change.segment_id)
            if claim is not None:
                told.append(
                    voice.text(
                        f"claim-{key}",
                        segment=names[change.segment_id],
                        then=voice.number.decimal(claim.numbers["then"]),
                        now=voice.number.decimal(claim.numbers["now"]),
                    )
                )
    return told


def changes(found: Comparison, analysis: Analysis, voice: Voice) -> tuple[Block, ...]:
    """Return what changed; nothing where the flows were not computed."""
    if not found.flows:
        return ()
    told = _sentences(found, analysis, voice)
    return (
        Subheading(key="changes", text=voice.text("changes-title")),
        _table(found, analysis, voice),
        *([Bullets(items=tuple(told))] if told else []),
        flow_figure(found, analysis, voice),
        _reasons_table(found, voice),
        note(voice.text("flow-method")),
    )

"""How the last dossier did: predictions, triggers, actions; and whether to keep its model."""

from __future__ import annotations

from reportgen.dossier.calibrated import calibration_figure
from reportgen.dossier.changes import names_of, slots_of
from reportgen.dossier.parts import left, note, right, with_interval
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Callout, FigureRow, Paragraph, Subheading, Table
from reportgen.model.results import (
    Analysis,
    Brought,
    Comparison,
    Fired,
    Recommended,
    ReportCard,
)

_FEW = 0.02


def _span(value: str, low: str, high: str, *, known: bool) -> str:
    return with_interval(value, low, high) if known else value


def _share(value: float | None, low: float | None, high: float | None, voice: Voice) -> str:
    """Return a share with its interval; where so few buy again, a tenth of a point is coarse."""
    digits = 1 if value is None or value >= _FEW else 2
    texts = [voice.number.percent(each, digits) for each in (value, low, high)]
    return _span(texts[0], texts[1], texts[2], known=low is not None)


def _money(value: float | None, low: float | None, high: float | None, voice: Voice) -> str:
    texts = [voice.number.money(each) for each in (value, low, high)]
    return _span(texts[0], texts[1], texts[2], known=low is not None)


def _graded(word: str | None, voice: Voice) -> str:
    return voice.text(f"grade-{(word or 'none').replace(' ', '-')}")


def _grades(card: ReportCard, names: dict[str, str], slots: dict[str, int], voice: Voice) -> Table:
    columns = ("predicted", "observed", "grade")
    return Table(
        key="grades",
        caption=voice.text("grades-caption", days=voice.number.integer(round(card.days))),
        columns=(
            left(voice.text("column-segment")),
            *(right(voice.text(f"column-share-{name}")) for name in columns),
            *(right(voice.text(f"column-spend-{name}")) for name in columns),
        ),
        rows=tuple(
            (
                names[g.segment_id],
                _share(g.predicted_share, g.predicted_low, g.predicted_high, voice),
                _share(g.observed_share, g.observed_low, g.observed_high, voice),
                _graded(g.share_grade, voice),
                _money(g.predicted_spend, g.predicted_spend_low, g.predicted_spend_high, voice),
                _money(g.observed_spend, g.observed_spend_low, g.observed_spend_high, voice),
                _graded(g.spend_grade, voice),
            )
            for g in card.grades
        ),
        swatches=tuple(slots[g.segment_id] for g in card.grades),
        note=voice.text(
            "grades-note",
            days=voice.number.integer(round(card.days)),
            whole=voice.number.integer(card.follow_up_days),
        ),
    )


def _found(fired: Fired, voice: Voice) -> str:
    """Return what was found; over several looks, from the first to the latest."""
    if len(fired.at_looks) > 1:
        return " → ".join(voice.number.decimal(each) for each in fired.at_looks)
    return _trigger_value(fired, fired.value, voice)


def _trigger_value(fired: Fired, value: float | None, voice: Voice) -> str:
    if fired.code == "period":
        return voice.weeks(value)
    if fired.code == "other_k":
        return voice.number.integer(value)
    return voice.number.decimal(value)


def _trigger_name(
    fired: Fired, names: dict[str, str], voice: Voice, *, in_words: bool = False
) -> str:
    subject = names.get(fired.subject, "")
    if fired.code == "input_drift" and fired.subject:
        subject = voice.feature(fired.subject)
    code = fired.code.replace("_", "-")
    key = f"fired-{code}" if in_words else f"trigger-{code}"
    agreed = voice.weeks(fired.line) if fired.code == "period" else ""
    return voice.text(key, subject=subject or "–", agreed=agreed)


def _triggers(card: ReportCard, names: dict[str, str], voice: Voice) -> Table:
    return Table(
        key="fired",
        caption=voice.text("fired-caption"),
        columns=(
            left(voice.text("column-trigger")),
            right(voice.text("column-value-found")),
            right(voice.text("column-line")),
            left(voice.text("column-fired")),
        ),
        rows=tuple(
            (
                _trigger_name(each, names, voice),
                _found(each, voice),
                _trigger_value(each, each.line, voice),
                voice.text(
                    "fired-unknown"
                    if each.fired is None
                    else "fired-yes"
                    if each.fired
                    else "fired-no"
                ),
            )
            for each in card.triggers
        ),
    )


def _brought(found: Brought | None, voice: Voice) -> tuple[str, ...]:
    if found is None:
        return ("–", "–", "–", voice.text("brought-unknown"))
    shares = [
        voice.number.signed(100 * each, 1)
        for each in (found.difference, found.difference_low, found.difference_high)
    ]
    money = [
        voice.number.money(each)
        for each in (found.amount_difference, found.amount_low, found.amount_high)
    ]
    key = "brought-complete" if found.complete else "brought-so-far"
    return (
        voice.text(
            "brought-shares",
            campaign=voice.number.percent(found.campaign_share, 1),
            holdout=voice.number.percent(found.holdout_share, 1),
        ),
        f"{shares[0]} ({shares[1]} – {shares[2]})",
        f"{money[0]} ({money[1]} – {money[2]})",
        voice.text(
            key,
            date=voice.number.date(found.started_on),
            days=voice.number.integer(round(found.days)),
        ),
    )


def _actions(
    actions: tuple[Recommended, ...], names: dict[str, str], slots: dict[str, int], voice: Voice
) -> Table:
    return Table(
        key="recommended",
        caption=voice.text("recommended-caption"),
        columns=(
            left(voice.text("column-segment")),
            left(voice.text("column-recommended")),
            right(voice.text("column-buyers")),
            right(voice.text("column-points")),
            right(voice.text("column-more-paid")),
            left(voice.text("column-read")),
        ),
        rows=tuple(
            (names[each.segment_id], _action(each, voice), *_brought(each.brought, voice))
            for each in actions
        ),
        swatches=tuple(slots[each.segment_id] for each in actions),
        note=voice.text("recommended-note"),
    )


def _action(each: Recommended, voice: Voice) -> str:
    """Return an action's title; its code where this version has no words for it."""
    key = f"action-{each.code}-title"
    own = each.texts.get(voice.text.lang) or next(iter(each.texts.values()), {})
    title = own.get("title", each.code)
    if own:
        return each.code if "{" in title else title
    return voice.text(key) if voice.text.has(key) else each.code


def proposal_callout(analysis: Analysis, voice: Voice) -> Callout | None:
    """Return whether to keep the earlier model or to refit; None without a run before."""
    found = analysis.history
    if found is None or found.card is None:
        return None
    proposal, names = found.card.proposal, names_of(found, analysis, voice)
    fired = [
        _trigger_name(each, names, voice, in_words=True)
        for each in found.card.triggers
        if each.fired
    ]
    kept = "kept" if proposal.kept else "refitted"
    return Callout(
        title=voice.text(f"proposal-{proposal.advice}-{kept}-title"),
        text=" ".join(
            [
                voice.text(
                    "proposal-fired" if fired else "proposal-quiet",
                    triggers=voice.listing(fired),
                    date=voice.number.date(found.previous_as_of),
                ),
                voice.text(
                    "proposal-diff",
                    share=voice.number.percent(proposal.wrong_share, 1),
                    n=proposal.n_wrong,
                    wrong=voice.number.integer(proposal.n_wrong),
                    ari=voice.number.decimal(proposal.ari),
                ),
                voice.text(
                    f"proposal-{kept}",
                    run=found.previous_run,
                    date=voice.number.date(found.previous_as_of),
                ),
            ]
        ),
        tone="care" if proposal.advice == "refit" and proposal.kept else "good",
    )


def _looks(card: ReportCard, voice: Voice) -> list[str]:
    """Return how often a segment was looked at, and how far apart; nothing for a single look."""
    looks = max((len(each.at_looks) for each in card.triggers), default=1)
    if looks < 2:
        return []
    n, weeks = card.step_weeks, voice.number.integer(card.step_weeks)
    return [voice.text("card-looks", looks=voice.number.integer(looks), n=n, weeks=weeks)]


def report_card(found: Comparison, analysis: Analysis, voice: Voice) -> tuple[Block, ...]:
    """Return the grades of the run before; nothing where it was not graded."""
    card = found.card
    if card is None:
        return ()
    names, slots = names_of(found, analysis, voice), slots_of(found, analysis)
    then = {s.segment_id: names[s.segment_id] for s in found.before}
    figures = [
        each
        for kind in ("share", "spend")
        if (each := calibration_figure(card, slots, kind, voice)) is not None
    ]
    graded: list[Block] = [
        Paragraph(text=voice.text("grades-none", whole=voice.number.integer(card.follow_up_days)))
    ]
    if card.grades:
        graded = [_grades(card, then, slots, voice)]
    callout = proposal_callout(analysis, voice)
    return (
        Subheading(key="report-card", text=voice.text("card-title")),
        *([FigureRow(figures=tuple(figures))] if figures else []),
        *graded,
        _triggers(card, then, voice),
        *([callout] if callout else []),
        *([_actions(card.actions, then, slots, voice)] if card.actions else []),
        note(" ".join([*_looks(card, voice), voice.text("card-method")])),
    )

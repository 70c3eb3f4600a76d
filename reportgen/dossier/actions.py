"""What to do for a segment, as cards and as lines of the summary."""

from __future__ import annotations

from reportgen.dossier.voice import Voice
from reportgen.model.dossier import ActionCard
from reportgen.model.results import Action, Evidence, Segment
from reportgen.texts.lists import clauses

_DETAILS = (
    "aim",
    "audience",
    "channel",
    "offer",
    "message",
    "measure",
    "timing",
    "owner",
    "risk",
)


def action_text(segment: Segment, action: Action, part: str, voice: Voice) -> str:
    """Return a part of an action's wording: the team's own, else the catalogs'.

    Parameters
    ----------
    part : str
        ``title``, ``short``, ``why`` or one of the details.
    """
    means = {c.feature: c.mean for c in segment.contrasts}
    numbers = {
        "customers": voice.number.integer(segment.n_customers),
        "share": voice.number.percent(segment.revenue_share),
        "amount": voice.number.money(action.amount_per_order, cents=False),
        "cap": voice.number.money(action.offer_cap, cents=False),
        "recency": voice.number.integer(means.get("recency_days")),
        "score": voice.number.decimal(means.get("review_score_mean"), 1),
        "segment": voice.segment(segment),
    }
    if not action.texts:
        return voice.text(f"action-{action.code}-{part}", **numbers)
    own = action.texts.get(voice.text.lang) or next(iter(action.texts.values()))
    return own[part].format(**numbers)


def _value(value: float, unit: str, voice: Voice) -> str:
    return voice.with_unit(value, unit)


def _evidence(found: Evidence, voice: Voice) -> str:
    return voice.text(
        "evidence-least" if found.at_least else "evidence-most",
        name=voice.measure(found.name),
        value=_value(found.value, found.unit, voice),
        threshold=_value(found.threshold, found.unit, voice),
    )


def card(segment: Segment, action: Action, voice: Voice) -> ActionCard:
    """Return an action with everything that a campaign needs, and the numbers that call for it."""
    details = [
        (voice.text(f"action-detail-{detail}"), action_text(segment, action, detail, voice))
        for detail in _DETAILS
    ]
    details.append(
        (
            voice.text("action-detail-priority"),
            voice.text(f"priority-{action.priority}", share=voice.number.percent(action.score)),
        )
    )
    if action.evidence:
        # Two conditions may read alike when rounded: said once.
        reasons = dict.fromkeys(_evidence(each, voice) for each in action.evidence)
        details.append((voice.text("action-detail-evidence"), clauses(voice.text, reasons)))
    return ActionCard(
        title=action_text(segment, action, "title", voice),
        why=action_text(segment, action, "why", voice),
        details=tuple(details),
    )

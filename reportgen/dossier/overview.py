"""Reviews by score, and customers by state."""

from __future__ import annotations

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.theme import HALF
from reportgen.dossier.parts import figure
from reportgen.dossier.voice import Voice, claim_of
from reportgen.model.dossier import Figure
from reportgen.model.results import Analysis

_MOST_STATES = 7


def reviews(analysis: Analysis, voice: Voice) -> Figure | None:
    """Return the reviews by score."""
    counts = analysis.exploration.review_counts
    total = sum(counts)
    if not total:
        return None
    claim = claim_of(analysis, "top-score-majority")
    share = voice.number.percent(counts[-1] / total)
    title = "claim-top-score-majority" if claim else "figure-reviews-title"
    bars = [
        Bar(
            label=voice.text("label-stars", n=score, text=voice.number.integer(score)),
            value=count / total,
            text=voice.number.percent(count / total),
            quiet=score not in (1, 5),
        )
        for score, count in zip(range(5, 0, -1), reversed(counts), strict=True)
    ]
    return figure(
        voice,
        "reviews",
        horizontal_bars(bars, width=HALF),
        title=voice.text(title, share=share),
        width="half",
        total=voice.number.integer(total),
        worst=voice.number.percent(counts[0] / total),
        share=share,
    )


def states(analysis: Analysis, voice: Voice) -> Figure | None:
    """Return the customers by state."""
    found = analysis.exploration.states
    if not found:
        return None
    total = sum(state.n_customers for state in found)
    first = found[0]
    bars = [
        Bar(
            label=state.state,
            value=state.n_customers / total,
            text=voice.number.percent(state.n_customers / total, 1),
            quiet=i > 0,
        )
        for i, state in enumerate(found[:_MOST_STATES])
    ]
    return figure(
        voice,
        "states",
        horizontal_bars(bars, width=HALF),
        title=voice.text(
            "figure-states-title",
            state=first.state,
            share=voice.number.percent(first.n_customers / total),
        ),
        width="half",
        n=voice.number.integer(len(bars)),
        total=voice.number.integer(len(found)),
    )

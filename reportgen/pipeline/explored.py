"""What the data looks like, gathered from the facts, the tables and the customers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportgen.frames.counts import per_category, per_hour, per_means
from reportgen.frames.facts import Frame
from reportgen.frames.features import kept_orders, known_reviews
from reportgen.frames.ledger import score_counts
from reportgen.model.results import Exploration
from reportgen.model.results.exploration import Named
from reportgen.pipeline.labels import one_line, own_names, translations
from reportgen.pipeline.view import View
from reportgen.stages.exploration import explore
from reportgen.stages.groups import days_by_state, scores_by_delay, top_tenth_share

_MOST_NAMES = 12


def _named(rows: Sequence[tuple[str, int, int]]) -> tuple[Named, ...]:
    return tuple(
        Named(name=one_line(name), n_orders=n, amount=cents / 100)
        for name, n, cents in rows[:_MOST_NAMES]
    )


def explored(view: View, tables: Mapping[str, Frame]) -> Exploration:
    """Return what is known of the kept orders and their customers."""
    facts, window = view.base.facts, view.base.window
    reviews = known_reviews(facts, start_s=None, **window)
    orders = kept_orders(facts, **window)
    states = view.customers["state"].tolist()
    scores = score_counts(reviews) if "reviews" in tables else ()  # none known is not none given
    found = explore(view.described, states, view.per_day, scores)
    return replace(
        found,
        calendar=view.calendar,
        hours=per_hour(orders),
        top_tenth_share=top_tenth_share(view.described.column("monetary")),
        categories=_named(per_category(orders, tables)),
        means_of_payment=_named(per_means(orders, tables)),
        scores_by_delay=scores_by_delay(view.described),
        days_by_state=days_by_state(view.described, states),
        category_names=own_names(translations(tables)),
    )

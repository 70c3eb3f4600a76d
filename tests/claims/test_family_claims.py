"""Sentences of the parts on the data hold for what was planted, and not for its opposite."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_analysis import build

from reportgen.claims.calendar import calendar_claims
from reportgen.claims.exploration import family_claims
from reportgen.model.results import Correlation
from reportgen.model.results.exploration import GroupMean, Named

SAMPLE = build()


def _holds(**changes):
    exploration = replace(SAMPLE.exploration, **changes)
    return {c.text_key: c.holds for c in family_claims(exploration, SAMPLE.features)}


def _week(weekday, weekend):
    return tuple((n,) for n in [weekday] * 5 + [weekend] * 2)


def _delays(early, late):
    return tuple(
        GroupMean(group=group, n=50, mean=mean, low=mean - 0.1, high=mean + 0.1)
        for group, mean in (("early", early), ("very_late", late))
    )


def _two(first, second):
    return tuple(Named(name=str(n), n_orders=n, amount=1.0) for n in (first, second))


def _link(rho):
    return (Correlation(first="days_to_deliver", second="distance_km", rho=rho),)


@pytest.mark.parametrize(
    ("key", "true", "false"),
    [
        ("weekend-quieter", {"hours": _week(400, 200)}, {"hours": _week(200, 210)}),
        ("weekend-quieter", {"hours": _week(400, 200)}, {"hours": _week(10, 9)}),
        ("top-tenth", {"top_tenth_share": 0.4}, {"top_tenth_share": 0.12}),
        (
            "delay-less-happy",
            {"scores_by_delay": _delays(4.3, 2.0)},
            {"scores_by_delay": _delays(2.0, 4.3)},
        ),
        (
            "delay-less-happy",
            {"scores_by_delay": _delays(4.3, 2.0)},
            {"scores_by_delay": _delays(4.3, 4.05)},
        ),
        ("category-first", {"categories": _two(400, 300)}, {"categories": _two(400, 395)}),
        ("farther-longer", {"correlations": _link(0.5)}, {"correlations": _link(-0.5)}),
        ("farther-longer", {"correlations": _link(0.5)}, {"correlations": _link(0.1)}),
    ],
)
def test_a_sentence_turns_with_its_numbers(key, true, false):
    assert _holds(**true)[key]
    assert not _holds(**false)[key]


def test_what_the_export_lacks_is_not_claimed():
    bare = {"hours": (), "top_tenth_share": None, "categories": (), "means_of_payment": ()}
    found = _holds(**bare, scores_by_delay=(), correlations=())
    assert set(found) == {"late-orders"}


def test_an_event_without_a_trace_is_struck():
    calendar = SAMPLE.exploration.calendar
    quiet = tuple(
        replace(week, kind="normal", n_orders=10) if week.event else week for week in calendar.weeks
    )
    found = {c.subject: c for c in calendar_claims(replace(calendar, weeks=quiet))}
    assert found["2020-06-03"].holds is False
    loud = {c.subject: c.holds for c in calendar_claims(calendar)}
    assert loud["2020-06-03"] is True
    assert list(calendar_claims(None)) == []

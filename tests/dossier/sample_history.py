"""The sample beside a run before it, made by hand: one heir, a split, a merge, a birth, a death."""

from __future__ import annotations

from dataclasses import replace

from reportgen.claims.comparison import comparison_claims
from reportgen.model.results import (
    Analysis,
    Branch,
    Brought,
    Change,
    Comparison,
    DataChange,
    Event,
    Fired,
    Flow,
    Grade,
    Level,
    Match,
    PastSegment,
    Proposal,
    Recommended,
    ReportCard,
)
from reportgen.model.settings import Comparing


def _branch(previous_id, segment_id, n, of_previous, of_segment):
    return Branch(
        previous_id=previous_id,
        segment_id=segment_id,
        n_customers=n,
        of_previous=of_previous,
        of_segment=of_segment,
    )


def _level(n, amount, score):
    return Level(
        n_customers=n,
        revenue=n * amount,
        mean_amount=amount,
        mean_amount_low=amount - 10,
        mean_amount_high=amount + 10,
        n_scored=n - 1,
        mean_score=score,
        mean_score_low=None if score is None else score - 0.1,
        mean_score_high=None if score is None else score + 0.1,
    )


def _flow(previous_id, segment_id, reason, n):
    return Flow(
        previous_id=previous_id,
        segment_id=segment_id,
        reason=reason,
        n_customers=n,
        amount_before=0.0 if previous_id is None else 100.0 * n,
        amount_after=0.0 if segment_id is None else 120.0 * n,
    )


CHANGES = (
    Change(segment_id="S1", before=_level(40, 150.0, 4.5), after=_level(50, 160.0, 4.0)),
    Change(segment_id="S2", before=_level(20, 150.0, 3.0), after=_level(30, 140.0, 3.6)),
    Change(segment_id="S5", before=_level(12, 75.0, None), after=None),
    Change(segment_id="S3", before=None, after=_level(20, 90.0, 4.1)),
)
FLOWS = (
    _flow("S1", "S1", "stayed", 36),
    _flow("S1", "S2", "reviewed", 4),
    _flow("S2", "S2", "stayed", 12),
    _flow("S2", "S3", "bought", 6),
    _flow("S5", "S2", "time", 5),
    _flow("S5", "S3", "boundary", 4),
    _flow("S5", "S3", "corrected", 1),
    _flow("S5", "S1", "unknown", 1),
    _flow("S5", None, "gone", 1),
    _flow(None, "S1", "new", 13),
    _flow(None, "S2", "new", 9),
    _flow(None, "S3", "new", 9),
)


def _grade(segment_id, predicted, share_grade, spend_grade):
    known = predicted is not None
    return Grade(
        segment_id=segment_id,
        n_customers=40,
        n_repurchased=4,
        predicted_share=predicted,
        predicted_low=predicted / 2 if known else None,
        predicted_high=predicted * 2 if known else None,
        observed_share=0.1,
        observed_low=0.04,
        observed_high=0.23,
        share_grade=share_grade,
        predicted_spend=12.0 if known else None,
        predicted_spend_low=8.0 if spend_grade else None,
        predicted_spend_high=16.0 if spend_grade else None,
        observed_spend=20.0,
        observed_spend_low=15.0 if spend_grade else None,
        observed_spend_high=25.0 if spend_grade else None,
        spend_grade=spend_grade,
    )


def _brought(*, complete):
    return Brought(
        started_on="2020-04-05",
        days=90.0 if complete else 40.0,
        complete=complete,
        n_campaign=32,
        n_holdout=8,
        campaign_share=0.2,
        holdout_share=0.125,
        difference=0.075,
        difference_low=-0.05,
        difference_high=0.2,
        amount_difference=8.0,
        amount_low=-2.0,
        amount_high=18.0,
        cost=None,
    )


DATA = (
    DataChange(kind="tables_new", subject="", names=("sellers",), n=1),
    DataChange(kind="tables_gone", subject="", names=("geolocation", "translation"), n=2),
    DataChange(kind="columns_new", subject="reviews", names=("review_comment_title",), n=1),
    DataChange(kind="columns_gone", subject="orders", names=("order_approved_at",), n=1),
    DataChange(kind="rows_fewer", subject="", names=("orders",), n=1),
    DataChange(kind="values_new", subject="category", names=("art", "toys"), n=12),
    DataChange(kind="values_gone", subject="means", names=("voucher",), n=1),
    DataChange(kind="values_new", subject="state", names=("AC",), n=1),
    DataChange(kind="values_new", subject="status", names=("lost",), n=1),
    DataChange(kind="weeks_missing", subject="", names=("2020-05-04",), n=1),
)
CARD = ReportCard(
    follow_up_days=90,
    days=63.0,
    step_weeks=2,
    grades=(
        _grade("S1", 0.1, "as predicted", "more"),
        _grade("S2", 0.3, "fewer", None),
        _grade("S5", None, None, None),
    ),
    triggers=(
        Fired(code="period", subject="", value=13.0, line=14.0, fired=False),
        Fired(
            code="segment_jaccard",
            subject="S2",
            value=0.55,
            line=0.6,
            fired=True,
            at_looks=(0.52, 0.55),
        ),
        Fired(code="other_k", subject="", value=None, line=3.0, fired=None),
        Fired(code="input_drift", subject="monetary", value=0.3, line=0.2, fired=True),
    ),
    actions=(
        Recommended(segment_id="S1", code="repair", texts={}, brought=_brought(complete=True)),
        Recommended(segment_id="S2", code="repair", texts={}, brought=_brought(complete=False)),
        Recommended(
            segment_id="S5", code="ours", texts={"en": {"title": "Ring them"}}, brought=None
        ),
        Recommended(segment_id="S5", code="of_another_version", texts={}, brought=None),
    ),
    proposal=Proposal(advice="refit", kept=False, ari=0.71, wrong_share=0.12, n_wrong=12),
)


def comparison() -> Comparison:
    return Comparison(
        previous_run="2020-04-01-0123abcd",
        previous_as_of="2020-04-01T00:00:00",
        days=91.0,
        n_ids=5,
        n_shared=70,
        heir_jaccard=0.5,
        bulk_share=0.5,
        kin_share=0.2,
        before=(
            PastSegment(segment_id="S1", name="lapsed+big", slot=0, n_customers=40, revenue=6000.0),
            PastSegment(segment_id="S2", name="repeat", slot=1, n_customers=20, revenue=3000.0),
            PastSegment(segment_id="S5", name="typical", slot=4, n_customers=12, revenue=900.0),
        ),
        matches=(
            Match(segment_id="S1", previous_id="S1", jaccard=0.8),
            Match(segment_id="S2", previous_id="S2", jaccard=0.55),
            Match(segment_id="S3", previous_id=None, jaccard=0.1),
        ),
        branches=(
            _branch("S1", "S1", 36, 0.9, 0.95),
            _branch("S1", "S2", 4, 0.1, 0.2),
            _branch("S2", "S2", 14, 0.7, 0.6),
            _branch("S2", "S3", 6, 0.3, 0.5),
            _branch("S5", "S2", 5, 0.5, 0.2),
            _branch("S5", "S3", 5, 0.5, 0.5),
        ),
        events=(
            Event(kind="birth", previous_ids=(), segment_ids=("S3",)),
            Event(kind="death", previous_ids=("S5",), segment_ids=()),
            Event(kind="split", previous_ids=("S5",), segment_ids=("S2", "S3")),
            Event(kind="merge", previous_ids=("S2", "S5"), segment_ids=("S2",)),
            Event(kind="rename", previous_ids=("S2",), segment_ids=("S2",)),
        ),
        card=CARD,
        data=DATA,
        changes=CHANGES,
        flows=FLOWS,
    )


def with_history(analysis: Analysis) -> Analysis:
    """Return the sample as the second dossier of its shop."""
    found = comparison()
    return replace(
        analysis, history=found, claims=(*analysis.claims, *comparison_claims(found, Comparing()))
    )


def advised(analysis: Analysis, advice: str, *, kept: bool) -> Analysis:
    """Return the sample with a run before, and what is advised and done about its model."""
    found = with_history(analysis)
    proposal = replace(CARD.proposal, advice=advice, kept=kept)
    return replace(found, history=replace(found.history, card=replace(CARD, proposal=proposal)))


def quiet(analysis: Analysis) -> Analysis:
    """Return the sample with a run before that is too young for grades, and whose model is kept."""
    found = with_history(analysis)
    still = tuple(replace(each, fired=False) for each in CARD.triggers)
    proposal = replace(CARD.proposal, advice="keep", kept=True)
    card = replace(CARD, days=0.0, grades=(), actions=(), triggers=still, proposal=proposal)
    return replace(found, history=replace(found.history, card=card, flows=(), events=(), data=()))

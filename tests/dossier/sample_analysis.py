"""A tiny analysis made by hand: round numbers, three segments, nothing from any real shop."""

from __future__ import annotations

from dataclasses import replace

import sample_apart
import sample_relevance
import sample_time
from sample_explained import explanation, rivals
from sample_habits import with_habits
from sample_outcomes import outcomes
from sample_parts import (
    BUILT_ON,
    DRIFT,
    FEATURES,
    MORE_FEATURES,
    calendar,
    candidate,
    claims,
    feature,
    late,
    plan,
    replay,
    segment,
    shop,
    start,
)
from sample_unhappiness import unhappiness

from reportgen.claims.contract import contract_claims
from reportgen.contract.offer import propose
from reportgen.model.results import (
    Analysis,
    Chosen,
    Cleaning,
    CleaningStep,
    Correlation,
    Eligibility,
    Exploration,
    ExportFacts,
    Month,
    NoStructure,
    Prediction,
    Provenance,
    SegmentStability,
    Selection,
    SourceTable,
    Stability,
    StateShare,
)
from reportgen.model.settings import Settings
from reportgen.model.tables import ALL_TABLES
from reportgen.stages.eligibility import judge


def eligibility(**changes) -> Eligibility:
    """Return the gate's judgement of a large enough export, with some facts changed."""
    facts = ExportFacts(
        n_customers=1_000,
        n_repeat_customers=200,
        n_kept_orders=1_100,
        history_days=546,
        days_since_last_order=0,
        reviewed_share=0.95,
        n_rolling_starts=8,
        n_growing_starts=6,
        tables=tuple(spec.name for spec in ALL_TABLES),
    )
    return judge(replace(facts, **changes), Settings())


STABILITY = Stability(
    starts=(
        start("2019-12-01", "rolling", 20),
        start("2020-01-15", "rolling", None),
        start("2019-09-01", "growing", 10),
    ),
    step_weeks=2,
    threshold=0.8,
    windows_run=("rolling", "growing"),
    not_run=(),
    lateness=tuple(late(weeks) for weeks in (2, 4, 6, 10, 20)),
    causes=sample_time.causes(),
    choices=sample_time.choices(),
    reselections=sample_time.reselections(),
    drift=sample_time.drift(),
    replays=tuple(replay(months) for months in (None, 12, 6, 3, 2, 1)),
)
CONTRACT = propose(STABILITY, Settings(), drift=DRIFT)


def build() -> Analysis:
    return Analysis(
        format=1,
        provenance=Provenance(
            content_hash="0123456789abcdef" * 4,
            tables=(SourceTable(name="orders", file="orders.csv", sha256="ab" * 32, rows=120),),
            missing_tables=(),
            version="0.0.0",
            libraries={"numpy": "2.0"},
            seed=0,
            currency="BRL",
            as_of="2020-07-01T00:00:00",
            as_of_given=False,
            first_purchase="2019-01-01",
            last_purchase="2020-06-30",
            synthetic=True,
            draft=False,
        ),
        cleaning=Cleaning(
            steps=(
                CleaningStep(
                    rule="canceled",
                    table="orders",
                    rows_before=120,
                    rows_after=110,
                    orders_before=120,
                    orders_after=110,
                    customers_before=105,
                    customers_after=100,
                    amount_before=16000.0,
                    amount_after=15000.0,
                ),
            ),
            notices=(),
            n_customers=105,
            n_kept_customers=100,
            n_kept_orders=110,
            kept_amount=15000.0,
        ),
        eligibility=eligibility(),
        features=tuple(feature(*each) for each in (*FEATURES, *MORE_FEATURES)),
        exploration=Exploration(
            correlations=(Correlation(first="n_orders", second="monetary", rho=0.6),),
            months=tuple(
                Month(month=f"2020-0{m}", orders=10 * m, amount=1000.0 * m, complete=m < 6)
                for m in range(1, 7)
            ),
            states=(
                StateShare(state="SP", n_customers=60, amount=9000.0),
                StateShare(state="RJ", n_customers=40, amount=6000.0),
            ),
            review_counts=(10, 5, 5, 20, 60),
            one_time_share=0.8,
            calendar=calendar(),
            **shop(),
        ),
        selection=Selection(
            candidates=(
                candidate(3, score=0.6),
                candidate(4, score=0.5, why=("lower_score", "dissolved")),
            ),
            chosen=Chosen(
                algorithm="k-means",
                k=3,
                features=BUILT_ON,
                transform="log",
                structure="constructed",
                one_margin=("n_orders",),
                n_rows=95,
                borderline_share=0.15,
                search_rows=60,
                reference_rows=80,
                reference_copies=5,
                no_structure=tuple(
                    NoStructure(measure=m, observed=0.4, median=0.3, low=0.2, high=h, above=h < 0.4)
                    for m, h in (
                        ("separation", 0.35),
                        ("prediction_strength", 0.5),
                        ("stability", 0.6),
                    )
                ),
            ),
            not_run=("others-on-all-copies", "hdbscan-on-everybody"),
            segments=tuple(
                SegmentStability(
                    segment_id=f"S{i + 1}",
                    jaccard=0.9 - i / 10,
                    jaccard_low=0.8 - i / 10,
                    band="highly stable" if i == 0 else "valid",
                    within=0.9 - i / 10,
                    across=0.7,
                    jaccard_fewer=0.6,
                    jaccard_more=None,
                )
                for i in range(2)
            ),
            prediction=(Prediction(k=2, strength=0.95), Prediction(k=3, strength=0.7)),
        ),
        segments=tuple(
            with_habits(each, unhappiness().risk, place)
            for place, each in enumerate(
                (
                    segment(0, "lapsed+big", "keep", 1.5, ("win_back_value",)),
                    segment(1, "dissatisfied", "with care", 0.9, ("repair", "raise_basket")),
                    segment(2, "typical", "do not target", 1.0, ()),
                )
            )
        ),
        explanation=explanation(),
        apart=sample_apart.APART,
        relevance=sample_relevance.relevance(),
        rivals=rivals(),
        stability=STABILITY,
        contract=CONTRACT,
        campaigns=plan(),
        claims=(*claims(), *sample_relevance.claims(), *contract_claims(CONTRACT)),
        history=None,
        outcomes=outcomes(),
        unhappiness=unhappiness(),
    )

"""The explanation and the rivals of the hand-made sample."""

from __future__ import annotations

from reportgen.model.results import (
    Certainty,
    CommonAnswer,
    CommonAnswers,
    Condition,
    Effect,
    Explanation,
    Fidelity,
    GridBox,
    GridCheck,
    PocketRule,
    PocketRules,
    Rivals,
    RuleTest,
    RuleTests,
    Separator,
    ShareChange,
    Tried,
)

IDS = ("S1", "S2", "S3")


def _separator(feature, unit, strength, *, used):
    return Separator(
        feature=feature,
        unit=unit,
        used_for_fitting=used,
        follows=None,
        separates=strength > 0.2,
        effects=tuple(
            Effect(segment_id=i, n=30, effect=e, low=e - 0.1, high=e + 0.1)
            for i, e in zip(IDS, (strength, -strength, 0.0), strict=True)
        ),
    )


def _condition(feature, unit, low, high, missing=None):
    return Condition(feature=feature, unit=unit, low=low, high=high, missing=missing)


def _rule(segment_id, *conditions):
    return PocketRule(segment_id=segment_id, conditions=conditions, n_customers=30, right_share=0.9)


ONCE = _condition("n_orders", "orders", None, 1.0)
RULES = (
    _rule("S1", _condition("n_orders", "orders", 1.0, None)),
    _rule("S1", _condition("n_orders", "orders", 2.0, None)),
    _rule("S1", _condition("n_orders", "orders", 2.0, 3.0)),
    _rule("S1", _condition("n_orders", "orders", None, 2.0)),
    _rule("S2", ONCE, _condition("monetary", "currency", 99.5, None)),
    _rule("S2", ONCE, _condition("monetary", "currency", 9.0, 99.5)),
    _rule("S2", ONCE, _condition("recency_days", "days", 20.0, 90.0)),
    _rule("S2", ONCE, _condition("recency_days", "days", 90.0, None)),
    _rule("S3", _condition("review_score_mean", "score", None, 3.5, "fails")),
    _rule("S3", _condition("review_score_mean", "score", 3.5, None, "passes")),
    _rule("S3", _condition("review_score_mean", "score", 1.0, 3.5, "fails")),
    _rule("S3", _condition("payment_types_per_order", "types", 1.0, None, "passes")),
    _rule("S3", _condition("items_per_order", "items", None, 1.5)),
    _rule("S3", _condition("items_per_order", "items", 1.5, 2.5)),
    _rule("S3", _condition("in_sao_paulo", "share", None, 0.0)),
    _rule("S3", _condition("in_sao_paulo", "share", 0.0, None)),
    _rule(
        "S3",
        _condition("monetary", "currency", None, 9.0),
        _condition("recency_days", "days", None, 20.0),
    ),
    _rule("S3"),
)


def explanation():
    return Explanation(
        separators=(
            _separator("monetary", "currency", 0.8, used=True),
            _separator("items_per_order", "items", 0.5, used=False),
            _separator("in_sao_paulo", "share", 0.05, used=False),
        ),
        small_effect=0.147,
        pocket=PocketRules(
            rules=RULES,
            most_rules=6,
            fidelity=0.93,
            enough=0.9,
            segments=tuple(
                Fidelity(segment_id=i, n_customers=30, precision=p, recall=0.9)
                for i, p in zip(IDS, (0.95, 0.9, None), strict=True)
            ),
            sql="SELECT 1\n",
            formula='=IF(F2<1,"","S1")',
        ),
        certainty=tuple(
            Certainty(
                segment_id=i,
                n_customers=30,
                borderline_share=0.1,
                p10=0.2,
                median=0.5,
                p90=0.8,
                counts=(1, 2, 3, 4, 5, 5, 4, 3, 2, 1),
            )
            for i in IDS
        ),
        borderline_below=0.2,
    )


def _box(recency, orders, amount, n, segment_id):
    return GridBox(
        recency_days=recency,
        n_orders=orders,
        monetary=amount,
        n_customers=n,
        segment_id=segment_id,
        likeliest_id="S1",
    )


def _answer(role, algorithm, lift, *, split=()):
    return CommonAnswer(
        role=role,
        algorithm=algorithm,
        options={},
        features=("recency_days",) * 8,
        transform="standard",
        k=4,
        silhouette=0.3,
        silhouette_reference=None if lift is None else 0.3 - lift,
        silhouette_lift=lift,
        bootstraps=10,
        ari_mean=0.4,
        ari_worst=0.1,
        shares=(0.5, 0.3, 0.15, 0.05),
        split_by=split,
        split_share=0.8 if split else 0.0,
        tried=(Tried(k=2, silhouette=0.5), Tried(k=4, silhouette=0.3)) if role == "common" else (),
    )


def _rule_test(rule, ari, after):
    return RuleTest(
        rule=rule,
        n_orders=5,
        n_new=4,
        n_shared=100,
        ari=ari,
        shares=tuple(
            ShareChange(segment_id=i, before=0.3, after=a) for i, a in zip(IDS, after, strict=True)
        ),
        largest_change=0.3,
    )


def rivals():
    return Rivals(
        grid=GridCheck(
            boxes=(
                _box((None, 120.0), (None, 1.0), (None, 100.0), 30, "S2"),
                _box((120.0, 300.0), (None, 1.0), (100.0, None), 40, None),
                _box((300.0, None), (None, 1.0), (None, None), 20, "S3"),
                _box((None, None), (1.0, None), (None, None), 10, "S1"),
            ),
            n_customers=100,
            ari=0.3,
            n_different=45,
            different_share=0.45,
            n_different_at_best=35,
            different_at_best_share=0.35,
            enough_like=0.1,
            value_spread=0.4,
            value_spread_grid=0.6,
            satisfaction_spread=0.7,
            satisfaction_spread_grid=0.02,
        ),
        common=CommonAnswers(
            answers=(
                _answer("common", "k-means", 0.05, split=("in_sao_paulo",)),
                _answer("common", "ward", -0.01),
                _answer("common", "mixture, full", None),
                _answer("without split", "k-means", 0.02),
                _answer("kept", "k-means", 0.04),
            ),
            n_sample=90,
            n_copies=2,
        ),
        rules=RuleTests(
            tests=(
                _rule_test("canceled", 0.95, (0.31, 0.3, 0.29)),
                _rule_test("under_way", 0.7, (0.4, 0.5, None)),
            ),
            unchanged_ari=0.99,
            unchanged_change=0.01,
        ),
    )

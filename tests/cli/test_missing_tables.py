"""Exports that lack something: a dossier all the same, which says so and makes nothing up."""

from __future__ import annotations

import csv
import re
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest
from tiny_runs import TINY, Breaking

from reportgen.app.build import BuildRequest, build
from reportgen.inputs.demo import write_demo
from reportgen.model.encode import analysis_from_json
from reportgen.model.results import Analysis
from reportgen.model.settings import Settings

SETTINGS = Settings(budget=TINY, k_max=4, quick=True)
LONG = pytest.mark.long


def _built(export: Path, out: Path, settings: Settings = SETTINGS) -> tuple[Analysis, str]:
    request = BuildRequest(export=export, out=out, settings=settings, formats=("html",), cores=1)
    run = build(request, Breaking("never", RuntimeError()))
    text = re.sub(
        r"<(script|style)\b.*?</\1>", "", (run / "dossier.en.html").read_text(), flags=re.S
    )
    told = text.replace("\u00a0", " ")  # last words of a sentence are held together
    return analysis_from_json((run / "analysis.json").read_text()), told


def _means(analysis: Analysis) -> dict[str, float | None]:
    return {feature.name: feature.mean for feature in analysis.features}


def _no_reviews(analysis: Analysis, text: str) -> None:
    assert analysis.unhappiness is None
    assert analysis.exploration.review_counts == analysis.exploration.scores_by_delay == ()
    assert _means(analysis)["review_score_mean"] is None
    for segment in analysis.segments:
        assert segment.habits.scores == ()
        assert segment.habits.risk is None
    assert "five stars" not in text


def _no_items(analysis: Analysis, text: str) -> None:
    assert _means(analysis)["items_per_order"] is None
    assert {"freight_share", "n_categories", "n_sellers", "distance_km"}.isdisjoint(
        _means(analysis)
    )
    assert all(segment.habits.several_items is None for segment in analysis.segments)
    assert "hold several products" not in text
    _no_products(analysis, text)


def _no_payments(analysis: Analysis, text: str) -> None:
    means = _means(analysis)
    assert means["payment_types_per_order"] is None
    assert means["installments_per_order"] is None
    assert analysis.exploration.means_of_payment == ()
    for segment in analysis.segments:
        assert segment.habits.payments == ()
        assert segment.habits.in_installments is None
    assert "amounts are price plus freight" in text
    assert "amounts are payments" not in text
    assert analysis.cleaning.kept_amount > 0


def _no_products(analysis: Analysis, _text: str) -> None:
    assert analysis.exploration.categories == ()
    assert "n_categories" not in _means(analysis)
    assert all(segment.habits.categories == () for segment in analysis.segments)


def _no_distances(analysis: Analysis, _text: str) -> None:
    assert "distance_km" not in _means(analysis)


LACKS = {
    "order_reviews": _no_reviews,
    "order_items": _no_items,
    "order_payments": _no_payments,
    "products": _no_products,
    "sellers": _no_distances,
    "geolocation": _no_distances,
}
TITLES = {
    "order_reviews": "Reviews",
    "order_items": "Order items",
    "order_payments": "Payments",
    "products": "Products",
    "sellers": "Sellers",
    "geolocation": "Postal codes and places",
}
OURS = ("customers", "orders", "order_items", "order_payments", "order_reviews")
ALL_BUT = ("order_reviews", "products", "sellers", "geolocation")


@pytest.mark.parametrize(
    "missing",
    [
        (*ALL_BUT, "order_items"),
        (*ALL_BUT, "order_payments"),
        pytest.param(("products", "sellers", "geolocation"), marks=LONG),
        *(pytest.param((table,), marks=LONG) for table in LACKS),
    ],
    ids=" ".join,
)
def test_what_is_missing_is_told_and_not_made_up(small_export, tmp_path, missing) -> None:
    export = Path(shutil.copytree(small_export, tmp_path / "export"))
    for table in missing:
        (export / f"olist_{table}_dataset.csv").unlink()
    analysis, text = _built(export, tmp_path / "runs")
    for table in missing:
        LACKS[table](analysis, text)
        assert f"the export has no table “{TITLES[table]}”" in text
    assert sum(segment.n_customers for segment in analysis.segments) == (
        analysis.cleaning.n_kept_customers
    )


def _reasons(analysis: Analysis, chapter: str) -> set[str]:
    gate = next(each for each in analysis.eligibility.chapters if each.chapter == chapter)
    return {reason.code for reason in gate.reasons}


def _second(*day: int) -> int:
    return int(datetime(*day, tzinfo=UTC).timestamp())


@LONG
def test_a_young_shop(tmp_path) -> None:
    write_demo(tmp_path / "export", n_customers=4_000)
    young = replace(SETTINGS, as_of_s=_second(2022, 5, 1))
    analysis, text = _built(tmp_path / "export", tmp_path / "runs", young)
    assert "short_history" in _reasons(analysis, "contract")
    assert analysis.stability.starts == ()
    assert "days of steady trade" in text


@LONG
def test_a_stale_export(small_export, tmp_path) -> None:
    stale = replace(SETTINGS, as_of_s=_second(2024, 9, 1))
    analysis, text = _built(small_export, tmp_path / "runs", stale)
    assert "stale" in _reasons(analysis, "campaigns")
    assert "The export is old" in text


def _only_customers(export: Path, n: int) -> None:
    """Keep the first customers and what belongs to their orders."""
    read = {name: pd.read_csv(export / f"olist_{name}_dataset.csv", dtype=str) for name in OURS}
    people = read["customers"]
    first = sorted(people["customer_unique_id"].unique())[:n]
    people = people[people["customer_unique_id"].isin(first)]
    orders = read["orders"][read["orders"]["customer_id"].isin(people["customer_id"])]
    kept = {"customers": people, "orders": orders}
    for name in OURS:
        table = read[name]
        if name not in kept:
            table = table[table["order_id"].isin(orders["order_id"])]
        kept.get(name, table).to_csv(export / f"olist_{name}_dataset.csv", index=False)


@LONG
def test_sixty_customers(tmp_path) -> None:
    write_demo(tmp_path / "export", n_customers=200)
    _only_customers(tmp_path / "export", 62)
    analysis, text = _built(tmp_path / "export", tmp_path / "runs")
    assert 50 <= analysis.cleaning.n_kept_customers <= 62
    assert _reasons(analysis, "contract") >= {"few_customers"}
    assert "needed: 500" in text


@LONG
def test_hardly_any_reviews(small_export, tmp_path) -> None:
    export = Path(shutil.copytree(small_export, tmp_path / "export"))
    file = export / "olist_order_reviews_dataset.csv"
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows[:9])
    analysis, text = _built(export, tmp_path / "runs")
    assert _reasons(analysis, "satisfaction") == {"few_reviews"}
    assert analysis.unhappiness is None
    assert "customers have given a score" in text

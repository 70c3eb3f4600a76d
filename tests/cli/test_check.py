"""``reportgen check``: everything that is wrong at once, and what can be printed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pandas as pd
import pytest

from reportgen.inputs.demo import write_demo


@pytest.fixture(scope="session")
def large_enough(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an export of 600 customers, which carries every chapter."""
    folder = tmp_path_factory.mktemp("large-enough") / "export"
    write_demo(folder, n_customers=600)
    return folder


@pytest.fixture
def export(large_enough: Path, tmp_path: Path) -> Path:
    """Return a copy that a test may spoil."""
    return Path(shutil.copytree(large_enough, tmp_path / "export"))


def _left_out(report: dict) -> set[str]:
    return {line["chapter"] for line in report["chapters"] if not line["printable"]}


def test_a_good_export(call, large_enough) -> None:
    outcome = call("check", large_enough)
    assert outcome.status == 0
    assert "A build would run, as of 2024-01-01T00:00:00." in outcome.out
    assert "\x1b" not in outcome.out
    assert max(len(line) for line in outcome.out.splitlines()) <= 120


def test_a_good_export_as_json(call, large_enough) -> None:
    outcome = call("check", large_enough, "--json")
    assert outcome.status == 0
    report = json.loads(outcome.out)
    assert report["usable"] is True
    assert report["problems"] == []
    assert len(report["tables"]) == 9
    assert all(table["rows"] == table["rows_kept"] > 0 for table in report["tables"])
    assert _left_out(report) == set()
    assert report["facts"]["n_customers"] <= 600


@pytest.mark.parametrize(
    ("table", "chapters"),
    [
        ("order_reviews", {"satisfaction"}),
        ("order_payments", {"payments"}),
        ("order_items", {"baskets", "categories", "sellers", "distances"}),
        ("products", {"categories"}),
        ("sellers", {"sellers", "distances"}),
        ("geolocation", {"distances"}),
    ],
)
def test_a_missing_table_costs_its_chapters(call, export, table, chapters) -> None:
    (export / f"olist_{table}_dataset.csv").unlink()
    outcome = call("check", export, "--json")
    assert outcome.status == 0
    report = json.loads(outcome.out)
    assert _left_out(report) == chapters
    reasons = [r["code"] for line in report["chapters"] for r in line["reasons"] if r["blocks"]]
    assert set(reasons) == {"table_missing"}


def test_few_customers_cost_the_period_and_the_contract(call, small_export) -> None:
    outcome = call("check", small_export)
    assert outcome.status == 0
    assert "2 chapters left out" in outcome.out
    assert "needed: 500" in outcome.out


def test_as_of_in_a_young_shop(call, large_enough) -> None:
    outcome = call("check", large_enough, "--json", "--as-of", "2022-06-01")
    report = json.loads(outcome.out)
    assert outcome.status == 0
    assert report["as_of"] == "2022-06-01T00:00:00"
    stability = next(line for line in report["chapters"] if line["chapter"] == "stability")
    codes = {reason["code"] for reason in stability["reasons"]}
    assert codes == {"few_customers", "short_history", "few_starts"}


def test_an_old_export_is_called_stale(call, large_enough) -> None:
    outcome = call("check", large_enough, "--json", "--as-of", "2024-06-01")
    report = json.loads(outcome.out)
    assert outcome.status == 0
    campaigns = next(line for line in report["chapters"] if line["chapter"] == "campaigns")
    assert [reason["code"] for reason in campaigns["reasons"]] == ["stale"]
    assert campaigns["printable"] is True


def test_all_problems_come_at_once(call, export) -> None:
    orders = export / "olist_orders_dataset.csv"
    orders.write_text(orders.read_text().replace("order_purchase_timestamp", "bought", 1))
    payments = export / "olist_order_payments_dataset.csv"
    payments.write_text(payments.read_text() + "only,two\n")
    (export / "olist_products_dataset.csv").write_bytes(b"PK\x03\x04")
    outcome = call("check", export, "--json")
    assert outcome.status == 1
    report = json.loads(outcome.out)
    assert report["usable"] is False
    assert report["chapters"] == []
    found = {(p["code"], p["table"]) for p in report["problems"] if p["severity"] == "stop"}
    assert found == {("E08", "orders"), ("E09", "payments"), ("E05", "products")}
    text = call("check", export)
    assert text.status == 1
    assert "A build would not run: 3 problems to mend first." in text.out
    assert all(word in text.out for word in ("E05", "E08", "E09", "stops", "what to do"))
    assert text.err == ""


def test_a_few_purchases_far_in_the_future_stop_unless_the_date_is_given(call, export) -> None:
    orders = export / "olist_orders_dataset.csv"
    lines = orders.read_text().splitlines()
    at = next(i for i, line in enumerate(lines) if ",delivered,2022-" in line)
    lines[at] = lines[at].replace("2022-", "2222-")
    orders.write_text("\n".join(lines))
    outcome = call("check", export, "--json")
    assert outcome.status == 1
    stops = [p for p in json.loads(outcome.out)["problems"] if p["severity"] == "stop"]
    assert [p["code"] for p in stops] == ["E18"]
    assert "--as-of" in stops[0]["remedy"]
    dated = call("check", export, "--json", "--as-of", "2024-01-01")
    assert dated.status == 0
    assert json.loads(dated.out)["as_of"].startswith("2024-01-01")


def test_too_few_customers_and_no_path(call, export, tmp_path) -> None:
    outcome = call("check", export, "--as-of", "2022-01-10")
    assert outcome.status == 1
    assert "E42" in outcome.out or "E41" in outcome.out
    report = json.loads(call("check", tmp_path / "nowhere", "--json").out)
    assert [problem["code"] for problem in report["problems"]] == ["E01"]
    assert call("check").status == 2


def test_hostile_cells_are_shown_harmless(call, export) -> None:
    payments = export / "olist_order_payments_dataset.csv"
    payments.write_text(payments.read_text() + "\x1b[31m[bold red]x[/],1,boleto,1,cheap\n")
    outcome = call("check", export)
    assert outcome.status == 1
    assert "\x1b" not in outcome.out
    assert "cheap" in outcome.out


def test_too_few_customers_are_told_together_with_other_stops(call, export, tmp_path) -> None:
    payments = export / "olist_order_payments_dataset.csv"
    payments.write_text(payments.read_text().replace("payment_value", "amount", 1))
    customers = pd.read_csv(export / "olist_customers_dataset.csv", dtype=str)
    customers.assign(customer_unique_id="one").to_csv(
        export / "olist_customers_dataset.csv", index=False
    )
    report = json.loads(call("check", export, "--json").out)
    stopping = {p["code"] for p in report["problems"] if p["severity"] == "stop"}
    assert "E42" in stopping
    assert len(stopping) > 1
    built = call("build", export, "--out", tmp_path / "runs")
    assert built.status == 1
    assert all(code in built.err for code in stopping)

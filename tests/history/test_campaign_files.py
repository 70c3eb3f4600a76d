"""The campaign files: columns, owner, and cells that no spreadsheet runs."""

from __future__ import annotations

import stat
from pathlib import Path

import pandas as pd
import pytest

from reportgen.history.campaign_files import COLUMNS, write_campaigns


def _customers(ids, segment_ids):
    n = len(ids)
    return pd.DataFrame(
        {
            "customer_unique_id": ids,
            "segment_id": segment_ids,
            "segment": ["=HYPERLINK(1)", *["Big spenders, “quoted”"] * (n - 1)],
            "group": ["campaign", "holdout"] * (n // 2) + ["campaign"] * (n % 2),
            "action": "repair",
            "priority": 1,
            "offer_cap": 12.345678,
            "amount_third": "low",
            "confidence": 0.123456789,
            "last_order_date": "2018-08-01",
            "recency_days": 29.123456789,
            "n_orders": 1,
            "monetary_cents": 12_340,
            "review_score_mean": [None, *[4.5] * (n - 1)],
            "state": ["-1+1", *["SP"] * (n - 1)],
        }
    )


@pytest.fixture
def written(tmp_path):
    ids = ["=1+1", "+55", "-2", "@SUM(A1)", "\tx", "\rx", "plain", 'a"b', "c,d"]
    write_campaigns([_customers(ids, ["S1"] * 5 + ["S2"] * 4)], tmp_path / "campaigns")
    return tmp_path / "campaigns"


def test_a_file_per_segment_for_its_owner_alone(written):
    assert [file.name for file in sorted(written.iterdir())] == ["S1.csv", "S2.csv"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in written.iterdir()} == {0o600}


def test_no_cell_is_a_formula(written):
    for file in written.iterdir():
        table = pd.read_csv(file, dtype=str, keep_default_na=False)
        text = table[["customer_unique_id", "segment", "state"]].to_numpy().ravel()
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in text)
    first = pd.read_csv(written / "S1.csv", dtype=str)
    assert first["customer_unique_id"].tolist() == ["'=1+1", "'+55", "'-2", "'@SUM(A1)", "'\tx"]
    assert first["state"][0] == "'-1+1"
    assert first["segment"][0] == "'=HYPERLINK(1)"


def test_the_columns_and_their_values(written):
    table = pd.read_csv(written / "S2.csv", keep_default_na=False)
    assert tuple(table.columns) == COLUMNS
    row = table.iloc[-1]
    assert row["customer_unique_id"] == "c,d"
    assert (row["monetary"], row["offer_cap"], row["confidence"]) == (123.4, 12.35, 0.123457)
    empty = pd.read_csv(written / "S1.csv", keep_default_na=False, dtype=str).iloc[0]
    assert empty["review_score_mean"] == ""


def test_the_same_customers_give_the_same_bytes_in_one_piece_or_two(tmp_path):
    customers = _customers(["a", "b", "c"], ["S1"] * 3)
    pieces = {"one": [customers], "two": [customers.iloc[:2], customers.iloc[2:]]}
    for name, given in pieces.items():
        write_campaigns(given, tmp_path / name)
    assert (tmp_path / "one/S1.csv").read_bytes() == (tmp_path / "two/S1.csv").read_bytes()


def test_without_a_campaign_there_is_no_file(tmp_path):
    write_campaigns([_customers(["a"], ["S1"]).iloc[:0]], tmp_path / "campaigns")
    assert list((tmp_path / "campaigns").iterdir()) == []


def test_every_column_is_documented():
    text = (Path(__file__).resolve().parents[2] / "docs/campaigns.md").read_text(encoding="utf-8")
    assert [name for name in COLUMNS if f"`{name}`" not in text] == []

"""What the command line says when it cannot work: plain lines, a status, nothing left behind."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


def _left_in(out: Path) -> list[Path]:
    return list(out.rglob("*")) if out.exists() else []


@pytest.fixture
def export(small_export: Path, tmp_path: Path) -> Path:
    """Return a copy of the small export that a test may spoil."""
    return Path(shutil.copytree(small_export, tmp_path / "export"))


def _replace(file: Path, old: str, new: str, count: int = 1) -> None:
    text = file.read_bytes().decode("utf-8")
    assert old in text
    file.write_bytes(text.replace(old, new, count).encode("utf-8"))


def _spoil_column_name(export: Path) -> None:
    _replace(export / "olist_orders_dataset.csv", "order_purchase_timestamp", "order_purchase_date")


def _spoil_number(export: Path) -> None:
    file = export / "olist_order_payments_dataset.csv"
    lines = file.read_text().splitlines(keepends=True)
    fields = lines[3].rstrip("\r\n").split(",")
    lines[3] = ",".join([*fields[:-1], "cheap"]) + "\n"
    file.write_text("".join(lines))


def _empty_table(export: Path) -> None:
    file = export / "olist_orders_dataset.csv"
    file.write_text(file.read_text().splitlines()[0] + "\n")


def _drop_table(export: Path) -> None:
    (export / "olist_orders_dataset.csv").unlink()


def _nothing_delivered(export: Path) -> None:
    _replace(export / "olist_orders_dataset.csv", ",delivered,", ",shipped,", -1)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_drop_table, ["orders"]),
        (_spoil_column_name, ["olist_orders_dataset.csv", "order_purchase_timestamp"]),
        (_spoil_number, ["olist_order_payments_dataset.csv", "payment_value", "cheap"]),
        (_empty_table, ["olist_orders_dataset.csv"]),
        (_nothing_delivered, ["delivered"]),
    ],
)
def test_bad_data_ends_in_status_1_and_says_what_to_do(call, export, tmp_path, spoil, told) -> None:
    spoil(export)
    outcome = call("build", export, "--out", tmp_path / "runs")
    assert outcome.status == 1
    assert outcome.out == ""
    for word in [*told, "expected", "what to do"]:
        assert word in outcome.err, outcome.err
    assert "Traceback" not in outcome.err
    assert not _left_in(tmp_path / "runs")


def test_a_path_that_is_not_there(call, tmp_path) -> None:
    outcome = call("build", tmp_path / "nowhere", "--out", tmp_path / "runs")
    assert outcome.status == 1
    assert "nowhere" in outcome.err
    assert not _left_in(tmp_path / "runs")


def test_a_file_that_is_no_zip(call, tmp_path) -> None:
    file = tmp_path / "export.zip"
    file.write_text("not a zip")
    outcome = call("build", file, "--out", tmp_path / "runs")
    assert outcome.status == 1
    assert "zip" in outcome.err


def test_an_as_of_before_the_first_order(call, export, tmp_path) -> None:
    outcome = call("build", export, "--out", tmp_path / "runs", "--as-of", "2001-01-01")
    assert outcome.status == 1
    assert "--as-of" in outcome.err
    assert not _left_in(tmp_path / "runs")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--demo", "somewhere"],
        ["somewhere", "--as-of", "yesterday"],
        ["somewhere", "--as-of", "2018-01-01T00:00:00Z"],
        ["somewhere", "--format", "docx"],
        ["somewhere", "--seed", "-1"],
    ],
)
def test_wrong_usage_ends_in_status_2(call, arguments) -> None:
    outcome = call("build", *arguments)
    assert outcome.status == 2
    assert "Traceback" not in outcome.err


def test_an_output_folder_that_cannot_be_written(call, export, tmp_path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    outcome = call("build", export, "--out", blocked / "runs")
    assert outcome.status == 1
    assert "--out" in outcome.err


def test_demo_does_not_overwrite(call, tmp_path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "precious.txt").write_text("keep me")
    outcome = call("demo", tmp_path / "mine")
    assert outcome.status == 1
    assert (tmp_path / "mine" / "precious.txt").read_text() == "keep me"


def test_demo_writes_the_nine_tables(call, tmp_path) -> None:
    outcome = call("demo", tmp_path / "demo")
    assert outcome.status == 0
    assert len(list((tmp_path / "demo").glob("*.csv"))) == 9
    assert "made up" in (tmp_path / "demo" / "SYNTHETIC.md").read_text()


def test_help_lists_every_command(call) -> None:
    outcome = call("--help")
    assert outcome.status == 0
    for name in ("build", "check", "assign", "render", "send", "runs", "demo", "fetch"):
        assert f"\n  {name} " in outcome.out

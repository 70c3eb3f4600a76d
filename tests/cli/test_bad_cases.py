"""Each bad input, in ``check`` and ``build``: read by a rule that is named, or refused clearly."""

from __future__ import annotations

import json
import os
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from cli_runs import build_in_subprocess

CUSTOMERS, ORDERS, ITEMS, PAYMENTS, REVIEWS = (
    f"olist_{name}_dataset.csv"
    for name in ("customers", "orders", "order_items", "order_payments", "order_reviews")
)


@pytest.fixture
def export(small_export: Path, tmp_path: Path) -> Path:
    """Return a copy of the small export that a test may spoil."""
    return Path(shutil.copytree(small_export, tmp_path / "export"))


def _bytes(name: str, change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def spoil(export: Path) -> None:
        file = export / name
        old = file.read_bytes()
        new = change(old)
        assert new != old
        file.write_bytes(new)

    return spoil


def _table(name: str, change: Callable[[pd.DataFrame], pd.DataFrame]) -> Callable[[Path], None]:
    def spoil(export: Path) -> None:
        table = pd.read_csv(export / name, dtype=str, keep_default_na=False)
        change(table).to_csv(export / name, index=False)

    return spoil


def _one_customer(export: Path) -> None:
    _table(CUSTOMERS, lambda t: t.assign(customer_unique_id="one"))(export)


def _dates(text: bytes, pattern: bytes, new: bytes, count: int = 0) -> bytes:
    return re.sub(pattern, new, text, count=count)


DAY = rb"(\d{4})-(\d{2})-(\d{2}) (\d{2}:\d{2}:\d{2})"
REFUSED = {
    "truncated CSV": (_bytes(ORDERS, lambda d: d[:-60]), "E09"),
    "a row with too many fields": (_bytes(PAYMENTS, lambda d: d + b"a,1,boleto,1,5.00,x\n"), "E09"),
    "NUL bytes": (_bytes(ORDERS, lambda d: d.replace(b"delivered", b"deliv\0red", 1)), "E05"),
    "two date formats": (_bytes(ORDERS, lambda d: _dates(d, DAY, rb"\3/\2/\1 \4", 5)), "E11"),
    "duplicate header": (_bytes(ORDERS, lambda d: d.replace(b"_status", b"_id", 1)), "E07"),
    "a table with a header only": (_bytes(ORDERS, lambda d: d.split(b"\n")[0] + b"\n"), "E06"),
    "an Excel file with a .csv name": (_bytes(ORDERS, lambda d: b"PK\x03\x04" + d), "E05"),
    "an empty file": (_bytes(ORDERS, lambda _: b""), "E06"),
    "one customer": (_one_customer, "E42"),
    "two rows with one key": (
        _table(CUSTOMERS, lambda t: pd.concat([t, t.head(1).assign(customer_city="elsewhere")])),
        "E15",
    ),
    "a negative price": (_table(PAYMENTS, lambda t: t.assign(payment_value="-1.00")), "E12"),
}  # fmt: skip


def _spaced(export: Path) -> None:
    _table(CUSTOMERS, lambda t: t.assign(customer_id=" " + t["customer_id"] + " "))(export)


def _decimal_comma(export: Path) -> None:
    values = lambda t: t["payment_value"].str.replace(".", ",", regex=False)  # noqa: E731
    _table(PAYMENTS, lambda t: t.assign(payment_value=values(t)))(export)


def _ten_thousand_orders(export: Path) -> None:
    """Give one customer ten thousand delivered orders with a payment each."""
    ids = [f"big{i:05d}" for i in range(10_000)]

    def more(column: str, **changes: object) -> Callable[[pd.DataFrame], pd.DataFrame]:
        def grown(table: pd.DataFrame) -> pd.DataFrame:
            first = table.loc[[table.index[0]] * len(ids)].assign(**{column: ids}, **changes)
            return pd.concat([table, first])

        return grown

    _table(CUSTOMERS, more("customer_id", customer_unique_id="big"))(export)
    _table(ORDERS, more("order_id", customer_id=ids, order_status="delivered"))(export)
    _table(PAYMENTS, more("order_id", payment_sequential="1"))(export)


HANDLED = {
    "mixed line ends": (_bytes(ORDERS, lambda d: d.replace(b"\n", b"\r\n", 3)), "E31"),
    "a decimal comma": (_decimal_comma, "E32"),
    "day/month/year": (_bytes(ORDERS, lambda d: _dates(d, DAY, rb"\3/\2/\1 \4")), "E33"),
    "dates with a time zone": (
        _table(ORDERS, lambda t: t.replace(r"^(\d{4}-.*)$", r"\1-03:00", regex=True)),
        "E34",
    ),
    "an id with spaces": (_spaced, "E36"),
    "UTF-16": (_bytes(ORDERS, lambda d: d.decode().encode("utf-16")), "E30"),
    "rows that repeat": (_table(PAYMENTS, lambda t: pd.concat([t, t.head(3)])), "E14"),
    "orders of nobody": (_table(CUSTOMERS, lambda t: t.iloc[5:]), "E16"),
    "all amounts equal": (_table(PAYMENTS, lambda t: t.assign(payment_value="10.00")), None),
    "all reviews missing": (lambda e: (e / REVIEWS).unlink(), None),
    "a table of reviews without rows": (
        _bytes(REVIEWS, lambda d: d.split(b"\n")[0] + b"\n"),
        "E06",
    ),
    "a customer with ten thousand orders": (_ten_thousand_orders, None),
}


def _total(export: Path) -> int:
    table = pd.read_csv(export / PAYMENTS, dtype=str, encoding="utf-8")
    text = table["payment_value"].str.replace(",", ".", regex=False)
    return sum(round(float(value) * 100) for value in text)


@pytest.mark.parametrize("case", REFUSED)
def test_refused_by_check_and_by_build(call, export, tmp_path, case) -> None:
    spoil, code = REFUSED[case]
    spoil(export)
    checked = call("check", export, "--json")
    assert checked.status == 1
    report = json.loads(checked.out)
    assert code in {p["code"] for p in report["problems"] if p["severity"] == "stop"}
    built = call("build", export, "--out", tmp_path / "runs")
    assert built.status == 1
    assert code in built.err
    assert "what to do" in built.err
    assert "Traceback" not in built.err
    assert not list((tmp_path / "runs").rglob("*.json"))


@pytest.mark.parametrize("case", HANDLED)
def test_read_by_a_rule_that_check_names(call, export, case) -> None:
    spoil, code = HANDLED[case]
    spoil(export)
    outcome = call("check", export, "--json")
    report = json.loads(outcome.out)
    assert outcome.status == 0, report["problems"]
    codes = {problem["code"] for problem in report["problems"]}
    assert codes == ({code} if code else set())


@pytest.mark.long
@pytest.mark.parametrize("case", HANDLED)
def test_built_with_the_right_total(export, tmp_path, case) -> None:
    spoil, code = HANDLED[case]
    spoil(export)
    run = build_in_subprocess(export, tmp_path / "runs", "--format", "html")
    analysis = json.loads((run / "analysis.json").read_text())
    cleaning = analysis["cleaning"]
    assert round(cleaning["steps"][0]["amount_before"] * 100) == _total(export)
    for first, second in zip(cleaning["steps"], cleaning["steps"][1:], strict=False):
        for what in ("orders", "customers", "amount"):
            assert first[f"{what}_after"] == pytest.approx(second[f"{what}_before"], abs=1e-9)
    assert cleaning["steps"][-1]["amount_after"] == pytest.approx(cleaning["kept_amount"])
    if code:
        assert code in (run / "dossier.en.html").read_text()


def _lock(archive: Path) -> None:
    """Set the mark of a password on every entry of a zip."""
    data = bytearray(archive.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    archive.write_bytes(data)


def _both(call, path: Path, tmp_path: Path) -> str:
    checked = call("check", path)
    built = call("build", path, "--out", tmp_path / "runs")
    assert (checked.status, built.status) == (1, 1)
    assert "Traceback" not in checked.out + checked.err + built.err
    assert "what to do" in checked.out
    assert "what to do" in built.err
    return checked.out


def test_a_zip_with_a_password(call, export, tmp_path) -> None:
    archive = tmp_path / "locked.zip"
    with zipfile.ZipFile(archive, "w") as out:
        for file in sorted(export.iterdir()):
            out.write(file, file.name)
    _lock(archive)
    assert "password" in _both(call, archive, tmp_path)


def test_an_empty_folder_and_a_folder_with_a_zip_in_it(call, tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    assert "E04" in _both(call, tmp_path / "empty", tmp_path)
    (tmp_path / "nested").mkdir()
    with zipfile.ZipFile(tmp_path / "nested" / "archive.zip", "w") as out:
        out.writestr("olist_orders_dataset.csv", "order_id\n")
    assert "E04" in _both(call, tmp_path / "nested", tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_what_may_not_be_read(call, export, tmp_path) -> None:
    (export / ORDERS).chmod(0)
    assert "E05" in _both(call, export, tmp_path)
    (export / ORDERS).chmod(0o600)
    export.chmod(0)
    try:
        assert "E01" in _both(call, export, tmp_path)
    finally:
        export.chmod(0o700)

"""Generated broken exports: either they are fine or a clear error, never another exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

import narwhals.stable.v2 as nw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shop import HEADINGS, PAYMENTS, tiny_shop

from reportgen.app.check import check
from reportgen.errors import ReportgenError
from reportgen.frames.engine import connect
from reportgen.frames.engines import embedded
from reportgen.frames.facts import order_facts
from reportgen.frames.ledger import rule_counts
from reportgen.inputs.export import open_export
from reportgen.inputs.problems import Severity
from reportgen.inputs.read import read_tables
from reportgen.model.settings import Gate, Settings

ANY_SIZE = Settings(gate=Gate(fewest_customers=1))
NASTY = ["", " ", "NULL", "-1", "1e9", "1,5", "1.234", "é", '"', "'", "\0", "\r", "a;b", "x" * 300,
         "2018-13-01", "31/12/2018", "2018-01-01T00:00:00Z", "9999-12-31", "=1+1"]  # fmt: skip
STEMS = sorted(HEADINGS)


@st.composite
def broken_shops(draw):
    shop = tiny_shop(draw(st.integers(0, 4)))
    for _ in range(draw(st.integers(0, 3))):
        stem = draw(st.sampled_from(sorted(shop.tables)))
        rows = shop.tables[stem]
        row = draw(st.integers(0, len(rows) - 1))
        column = draw(st.integers(0, len(rows[0]) - 1))
        kind = draw(st.sampled_from(["cell", "more", "fewer", "again", "gone"]))
        if kind == "cell" and column < len(rows[row]):
            rows[row][column] = draw(st.sampled_from(NASTY) | st.text(max_size=8))
        elif kind == "more":
            rows[row] = [*rows[row], "x"]
        elif kind == "fewer":
            rows[row] = rows[row][:-1]
        elif kind == "again":
            rows.append(list(rows[row]))
        elif kind == "gone" and len(shop.tables) > 1:
            del shop.tables[stem]
    stem = draw(st.sampled_from(sorted(shop.tables)))
    data = shop.text(stem).encode("utf-8", "surrogatepass")
    cut = draw(st.integers(0, len(data)))
    piece = draw(st.binary(max_size=6))
    change = draw(st.sampled_from(["none", "cut", "insert"]))
    data = {"none": data, "cut": data[:cut], "insert": data[:cut] + piece + data[cut:]}[change]
    return shop, stem, data


def many(n_examples):
    return settings(
        max_examples=n_examples,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@many(12)
@given(broken_shops())
def test_never_another_exception(case):
    fine_or_told(*case)


@pytest.mark.long
@many(1_000)
@given(broken_shops())
def test_never_another_exception_in_a_thousand(case):
    fine_or_told(*case)


def ledger_ties_out(read, shop, *, spoilt):
    """Every cent that was read is in the ledger, and every cent of an unspoilt table was read."""
    if "payments" not in read.tables:
        return
    tables = {name: nw.from_native(table) for name, table in read.tables.items()}
    facts = order_facts(
        tables, kept_statuses=("delivered",), checkpoint=embedded(read.connection).checkpoint
    )
    counts = rule_counts(facts, cut_s=1 << 40, hide_later=False)
    total = sum(count.amount_cents for count in counts)
    (cents,) = read.connection.execute("SELECT sum(payment_value_cents) FROM payments").fetchone()
    assert total == (cents or 0)
    rows = shop.tables[PAYMENTS]
    if not spoilt and rows == tiny_shop(len(rows) - 1).tables[PAYMENTS]:
        removed = sum(p.removal.cents for p in read.problems if p.removal is not None)
        place = shop.column(PAYMENTS, "payment_value")
        assert total + removed == sum(round(100 * float(row[place])) for row in rows[1:])


def fine_or_told(shop, stem, data):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "shop"
        folder.mkdir()
        for name in shop.tables:
            text = shop.text(name).encode("utf-8", "surrogatepass")
            (folder / f"{name}.csv").write_bytes(data if name == stem else text)
        connection = connect(None, Path(place))
        try:
            with open_export(folder) as export:
                read = read_tables(export, connection)
            for name, relation in read.tables.items():
                assert len(relation.fetchall()) == read.n_rows[name]
            ledger_ties_out(read, shop, spoilt=stem == PAYMENTS)
        except ReportgenError as error:
            told, usable = str(error), False
        else:
            told = "what to do"
            usable = True
        finally:
            connection.close()
        report = check(folder, ANY_SIZE)
        assert report.usable <= usable
        assert report.usable or any(p.severity is Severity.STOP for p in report.problems)
        assert "what to do" in told
        assert "\0" not in told

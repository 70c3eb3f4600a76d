"""What is read from a column's own type is what its text would have given."""

from __future__ import annotations

import duckdb
import pytest

from reportgen.inputs.formats import WAYS, read_as
from reportgen.inputs.typed import Typed
from reportgen.model.tables import Kind

WHOLE = ["0", "-1", "7", "127"]
MONEY = ["0", "58.90", "-0.01", "0.1", "1234567.89", "19.99", "0.07", "1.005"]
FAR = ["99999999999.99", "123456789012.34", "999999999999999"]
MOMENTS = ["2018-08-29 15:00:37", "2018-01-01", "1000-01-01", "9999-12-31 23:59:59.5", "0999-12-31"]
CASES = [
    *((Kind.INTEGER, kind, WHOLE) for kind in ("TINYINT", "SMALLINT", "INTEGER", "BIGINT")),
    (Kind.INTEGER, "BIGINT", ["999999999999999999", "1000000000000000000", "-999999999999999999"]),
    *((Kind.MONEY, kind, WHOLE) for kind in ("INTEGER", "DECIMAL(4, 0)", "DECIMAL(10, 1)")),
    *((Kind.MONEY, kind, MONEY) for kind in ("DECIMAL(10, 2)", "DECIMAL(15, 2)", "DOUBLE")),
    (Kind.MONEY, "DOUBLE", [*FAR, "nan", "inf", "-inf", "1e-7", "-0.0", "1e300"]),
    (Kind.MONEY, "DECIMAL(15, 2)", ["9999999999999.99", "-9999999999999.99"]),
    (
        Kind.DECIMAL,
        "DOUBLE",
        ["12.5", "-0.1", "nan", "inf", "1e-300", "1e300", "0.30000000000000004"],
    ),
    *(
        (Kind.MOMENT, kind, MOMENTS)
        for kind in ("TIMESTAMP", "TIMESTAMP_MS", "TIMESTAMP_S", "DATE")
    ),
    (
        Kind.MOMENT,
        "TIMESTAMP",
        ["infinity", "-infinity", "10000-01-01", "2018-01-01 00:00:00.123456"],
    ),
]


def _both(kind: Kind, sql_type: str, values: list[str]) -> list[tuple]:
    typed = Typed(column="v", kind=sql_type)
    direct = typed.read_directly(kind, "v")
    assert direct is not None
    text = f"({typed.text('v')})"
    rows = ", ".join(f"(TRY_CAST('{value}' AS {sql_type}))" for value in values)
    query = f"SELECT v, {direct}, {read_as(WAYS[kind][0], text)} FROM (VALUES {rows}) AS given(v)"
    with duckdb.connect() as connection:
        return connection.execute(query).fetchall()


@pytest.mark.parametrize(("kind", "sql_type", "values"), CASES)
def test_a_value_read_directly_is_that_of_its_text(
    kind: Kind, sql_type: str, values: list[str]
) -> None:
    found = _both(kind, sql_type, values)
    assert any(direct is not None for _, direct, _ in found)
    for value, direct, of_text in found:
        assert direct is None or direct == of_text, value


def test_every_cent_of_a_double_is_read_directly() -> None:
    typed = Typed(column="v", kind="DOUBLE")
    with duckdb.connect() as connection:
        for low in (0, 10**7, 10**13):
            rows = f"SELECT i, i / 100.0::DOUBLE AS v FROM range({low}, {low + 200_000}) AS r(i)"
            wrong = f"SELECT count(*) FROM ({rows}) WHERE ({typed.read_directly(Kind.MONEY, 'v')}) "
            assert connection.execute(f"{wrong} IS DISTINCT FROM i").fetchall() == [(0,)]


def test_types_that_say_less_than_their_text_are_read_as_text() -> None:
    for kind, sql_type in (
        (Kind.INTEGER, "DOUBLE"),
        (Kind.MONEY, "FLOAT"),
        (Kind.MONEY, "DECIMAL(30,6)"),
        (Kind.MONEY, "DECIMAL(38,2)"),
        (Kind.DECIMAL, "FLOAT"),
        (Kind.MOMENT, "TIMESTAMP_NS"),
        (Kind.MOMENT, "VARCHAR"),
        (Kind.TEXT, "INTEGER"),
    ):
        assert Typed(column="v", kind=sql_type).read_directly(kind, "v") is None

"""The named rules of a mapping: rows that are left out, with what goes with them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Dict

import duckdb

from reportgen.frames.engine import named, one_row, quoted
from reportgen.inputs.mapping.records import LeaveOut, Mapping
from reportgen.inputs.mapping.sql import Loaded, table_query
from reportgen.inputs.problems import Problem, Severity, counted
from reportgen.inputs.rows import count_rows
from reportgen.model.removal import Removal

Totals = tuple[int, int, int]

MEANINGS = {
    "cancellation": "of cancelled invoices",
    "returned": "of goods given back or written off",
    "without_customer": "without a customer",
    "zero_price": "without a price",
    "adjustment": "that correct the books",
    "test_order": "of test orders",
}


def leave_out(
    connection: duckdb.DuckDBPyConnection, mapping: Mapping, files: Dict[str, Loaded]
) -> Iterator[Problem]:
    """Carry out every rule of every file in its order, and tell what each removed."""
    before = totals(connection, mapping, files)
    for name, source in mapping.files.items():
        for rule in source.leave_out:
            file = files[name]
            if file.column(rule.column) is None:
                continue
            table = file.spec.name
            n_before = count_rows(connection, table)
            connection.execute(
                f"DELETE FROM {named(table)} WHERE {_condition(mapping, rule, file)}"
            )
            n_rows = n_before - count_rows(connection, table)
            if not n_rows:
                continue
            after = totals(connection, mapping, files)
            part = "items" if "items" in mapping.tables else "payments"
            gone = [old - new for old, new in zip(before, after, strict=True)]
            removal = Removal(
                table=part,
                rows_before=n_before,
                n_rows=n_rows,
                n_orders=gone[0],
                n_customers=gone[1],
                cents=gone[2],
            )
            before = after
            yield _told(rule, file, removal)


def refunds(
    connection: duckdb.DuckDBPyConnection, mapping: Mapping, files: Dict[str, Loaded]
) -> Iterator[Problem]:
    """Tell what the amounts that were given back take from the payments."""
    plan = mapping.tables.get("payments")
    cell = None if plan is None else plan.cells["payment_value"]
    if plan is None or cell is None or cell.less is None:
        return
    column = files[plan.file].column(cell.less)
    if column is None:
        return
    whole = {**plan.cells, "payment_value": cell.model_copy(update={"less": None})}
    gross = plan.model_copy(update={"cells": whole})
    before = mapping.model_copy(update={"tables": {**mapping.tables, "payments": gross}})
    with_refunds, without = (totals(connection, each, files)[2] for each in (before, mapping))
    if with_refunds == without:
        return
    file = files[plan.file]
    n_rows = count_rows(connection, file.spec.name)
    removal = Removal(table="payments", rows_before=n_rows, n_rows=0, cents=with_refunds - without)
    yield Problem(
        code="E66",
        severity=Severity.DROP,
        table="source",
        column=column.name,
        found=f"{(with_refunds - without) / 100:,.2f} given back were taken from the payments.",
        expected="payments less what was given back",
        remedy="nothing: the mapping asks for it",
        details=(("rule", "refund"),),
        removal=removal,
    )


def _told(rule: LeaveOut, file: Loaded, removal: Removal) -> Problem:
    column = file.column(rule.column)
    assert column is not None, "a rule without its column is passed over"
    return Problem(
        code="E66",
        severity=Severity.DROP,
        table="source",
        column=column.name,
        found=f"{counted(removal.n_rows)} {MEANINGS[rule.rule]} were left out (rule {rule.rule}): "
        f"{counted(removal.n_orders, 'order')}, amount {removal.cents / 100:,.2f}.",
        expected="rows of orders that were placed and kept",
        remedy="nothing, or change the rule in the mapping",
        n_rows=removal.n_rows,
        details=(("rule", rule.rule),),
        removal=removal,
    )


def totals(
    connection: duckdb.DuckDBPyConnection, mapping: Mapping, files: Dict[str, Loaded]
) -> Totals:
    """Return orders, customers with an order, and cents, as the tables would have them now."""
    orders = table_query(mapping, files, "orders")
    customers = table_query(mapping, files, "customers")
    if "payments" in mapping.tables:
        amounts = (
            f"SELECT sum(payment_value_cents) FROM ({table_query(mapping, files, 'payments')})"
        )
    else:
        items = table_query(mapping, files, "items")
        amounts = f"SELECT sum(price_cents + coalesce(freight_value_cents, 0)) FROM ({items})"
    row = one_row(
        connection,
        f"SELECT (SELECT count(DISTINCT order_id) FROM ({orders})), "
        f"(SELECT count(DISTINCT customer_unique_id) FROM ({customers}) WHERE customer_id IN "
        f"(SELECT customer_id FROM ({orders}))), coalesce(({amounts}), 0)",
    )
    return int(row[0]), int(row[1]), int(row[2])


def _condition(mapping: Mapping, rule: LeaveOut, file: Loaded) -> str:
    column = file.text(rule.column)
    if rule.empty:
        test = f"{column} IS NULL"
    elif rule.starts_with:
        starts = " OR ".join(f"starts_with({column}, {quoted(s)})" for s in rule.starts_with)
        test = f"({starts})"
    elif rule.below is not None:
        test = f"{column} < {rule.below!r}"
    else:
        test = f"{column} = {rule.equals!r}"
    if not rule.whole_order:
        return test
    order = mapping.tables["orders"].cells["order_id"].column
    key = file.text(order) if order is not None else "NULL"
    return (
        f"{key} IN (SELECT {key} FROM {named(file.spec.name)} GROUP BY {key} "
        f"HAVING coalesce(bool_and({test}), FALSE))"
    )

"""The pocket rules as a query and as a spreadsheet formula: the same rules, word for word."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.results import Condition, PocketRule

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FIRST_ROW = 2  # below the header of segments.csv


def plain(value: float) -> str:
    """Return a number as every language of formulas reads it.

    >>> plain(700.0), plain(0.35), plain(1e7)
    ('700', '0.35', '10000000')
    """
    return f"{value:.10f}".rstrip("0").rstrip(".")


def _sql_condition(condition: Condition) -> str:
    name = condition.feature
    parts = []
    if condition.low is not None:
        parts.append(f"{name} > {plain(condition.low)}")
    if condition.high is not None:
        parts.append(f"{name} <= {plain(condition.high)}")
    told = " AND ".join(parts)
    if condition.missing == "passes":
        return f"({told} OR {name} IS NULL)" if len(parts) == 1 else f"(({told}) OR {name} IS NULL)"
    return told  # a comparison with NULL is never true


def sql(rules: Sequence[PocketRule]) -> str:
    """Return a query that places every row of ``customers``, a table with the columns of the file.

    Standard SQL, columns as in ``segments.csv``; a customer without a kept order gets NULL.
    """
    lines = ["SELECT", "  customer_unique_id,", "  CASE", "    WHEN n_orders >= 1 THEN CASE"]
    for rule in rules:
        test = " AND ".join(_sql_condition(c) for c in rule.conditions) or "1 = 1"
        lines.append(f"      WHEN {test} THEN '{rule.segment_id}'")
    return "\n".join([*lines, "    END", "  END AS segment_id", "FROM customers"]) + "\n"


def _cell_condition(condition: Condition, cell: str) -> list[str]:
    parts = []
    if condition.low is not None:
        parts.append(f"{cell}>{plain(condition.low)}")
    if condition.high is not None:
        parts.append(f"{cell}<={plain(condition.high)}")
    if condition.missing is None:
        return parts
    # An empty cell counts as 0 in a comparison: whether there is a number is asked first.
    if condition.missing == "fails":
        return [f"ISNUMBER({cell})", *parts]
    told = parts[0] if len(parts) == 1 else f"AND({','.join(parts)})"
    return [f"OR(NOT(ISNUMBER({cell})),{told})"]


def _cells(columns: Sequence[str]) -> dict[str, str]:
    return {name: f"{_LETTERS[i]}{_FIRST_ROW}" for i, name in enumerate(columns[: len(_LETTERS)])}


def formula(rules: Sequence[PocketRule], columns: Sequence[str]) -> str:
    """Return a formula for row 2 of a spreadsheet that holds ``segments.csv``.

    Parameters
    ----------
    rules : sequence of PocketRule
        Every customer passes exactly one, so the last needs no test.
    columns : sequence of str
        Of the file, in their order.

    Returns
    -------
    str
        English function names and commas; empty where a rule needs a column that is not there.
    """
    cells = _cells(columns)
    needed = {c.feature for rule in rules for c in rule.conditions} | {"n_orders"}
    if not needed <= set(cells):
        return ""
    text = f'"{rules[-1].segment_id}"'
    for rule in reversed(rules[:-1]):
        tests = [t for c in rule.conditions for t in _cell_condition(c, cells[c.feature])]
        test = tests[0] if len(tests) == 1 else f"AND({','.join(tests)})"
        text = f'IF({test},"{rule.segment_id}",{text})'
    return f'=IF({cells["n_orders"]}<1,"",{text})'

"""What an export holds, for the next run to compare with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import narwhals.stable.v2 as nw

from reportgen.frames.moments import to_moment
from reportgen.history.runs import Run
from reportgen.model.results import Comparison, DataChange
from reportgen.pipeline.gate import Looked
from reportgen.pipeline.labels import one_line
from reportgen.pipeline.past import Known
from reportgen.pipeline.records import Inputs
from reportgen.pipeline.view import View
from reportgen.stages.data_changes import Contents, data_changes

_VALUES = {
    "category": ("products", "product_category_name"),
    "means": ("payments", "payment_type"),
    "state": ("customers", "customer_state"),
    "status": ("orders", "order_status"),
}


def contents_of(inputs: Inputs) -> Contents:
    """Return the tables' filled columns and rows, and the different values of a few columns."""
    columns, values = {}, {}
    for name, relation in inputs.tables.items():
        frame = nw.from_native(relation)
        names = frame.collect_schema().names()
        filled = frame.select(*(nw.col(each).count() for each in names))
        row = next(filled.collect(backend="pyarrow").iter_rows())
        columns[name] = tuple(sorted(n for n, count in zip(names, row, strict=True) if count))
    for key, (table, column) in _VALUES.items():
        if column in columns.get(table, ()):
            found = nw.from_native(inputs.tables[table]).select(column).unique()
            told = (value for (value,) in found.collect(backend="pyarrow").iter_rows())
            values[key] = tuple(sorted({one_line(str(each)) for each in told if each}))
    return Contents(columns=columns, rows=dict(inputs.n_rows), values=values)


def contents_record(contents: Contents) -> dict[str, Any]:
    """Return the contents as plain data, for ``run.json``."""
    return {
        "columns": {key: list(names) for key, names in contents.columns.items()},
        "rows": dict(contents.rows),
        "values": {key: list(names) for key, names in contents.values.items()},
    }


def _earlier(run: Run) -> Contents | None:
    record: Mapping[str, Any] | None = run.record.get("contents")
    if not record:
        return None
    return Contents(columns=record["columns"], rows=record["rows"], values=record["values"])


def changes_in_data(known: Known, contents: Contents, view: View) -> tuple[DataChange, ...]:
    """Return what changed in the data itself since the earlier run."""
    since = to_moment(known.as_of_s).date().isoformat()
    empty = [
        week.starts
        for week in view.calendar.weeks
        if week.starts >= since and (week.n_orders == 0 or week.kind == "unusable")
    ]
    return data_changes(_earlier(known.earlier.run), contents, empty_weeks=empty)


def with_contents(
    comparison: Comparison | None, known: Known | None, looked: Looked
) -> tuple[Comparison | None, Mapping[str, Any]]:
    """Return the comparison with what changed in the data, and what the data holds."""
    contents = contents_of(looked.inputs)
    if comparison is not None and known is not None:
        found = changes_in_data(known, contents, looked.view)
        comparison = replace(comparison, data=found)
    return comparison, contents_record(contents)

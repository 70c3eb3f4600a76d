"""What a mapping must hold beyond the types of its values."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.inputs.mapping.records import Cell, CurrencyColumn, Heading, Mapping, alternatives
from reportgen.inputs.mapping.uses import ReadingError, kinds_of
from reportgen.model.tables import ALL_TABLES, REQUIRED_TABLES, Kind, TableSpec

#: Numbered by the product where the mapping does not say where they come from.
NUMBERED = {"items": "order_item_id", "payments": "payment_sequential"}
#: Needed in a table of one's own making, not here: a shop may not record it.
NOT_NEEDED = ("payment_type", "payment_installments")
#: Two columns of one table that may read the same column of the file.
_PAIRS = ({"customer_id", "customer_unique_id"}, {"order_id", "customer_id"})


def nonsense(mapping: Mapping) -> list[str]:
    """Return a line for everything that cannot be carried out."""
    rows = [*_tables(mapping), *_files(mapping), *_rules(mapping)]
    for spec in ALL_TABLES:
        if spec.name in mapping.tables:
            rows += _columns(mapping, spec)
            rows += _doubled(mapping, spec)
    if not rows:
        for name in mapping.files:
            try:
                kinds_of(mapping, name)
            except ReadingError as error:
                rows.append(str(error))
    return rows


def _tables(mapping: Mapping) -> Iterator[str]:
    for name in REQUIRED_TABLES:
        if name not in mapping.tables:
            yield f"tables.{name} is missing"
    if not {"items", "payments"} & set(mapping.tables):
        yield "tables.payments is missing (or tables.items: one of the two is needed)"


def _files(mapping: Mapping) -> Iterator[str]:
    for name, table in mapping.tables.items():
        if table.file not in mapping.files:
            yield f"tables.{name}.file: there is no [files.{table.file}]"
    currency = mapping.currency
    if isinstance(currency, CurrencyColumn) and currency.file not in mapping.files:
        yield f"currency.file: there is no [files.{currency.file}]"
    used = {table.file for table in mapping.tables.values()}
    for name, file in mapping.files.items():
        if name not in used:
            yield f"files.{name}: no table is made from it"
        if file.name is None and len(mapping.files) > 1:
            yield f"files.{name}.name is missing (only a single file needs none)"


def _rules(mapping: Mapping) -> Iterator[str]:
    orders = mapping.tables.get("orders")
    for name, file in mapping.files.items():
        for rule in file.leave_out:
            if rule.whole_order and (orders is None or orders.file != name):
                yield f"files.{name}.leave_out: whole_order needs the orders to come from it"


def _columns(mapping: Mapping, spec: TableSpec) -> Iterator[str]:
    table = mapping.tables[spec.name]
    for column in spec.columns:
        needed = column.required and column.name not in NOT_NEEDED
        if needed and column.name not in table.cells and column.name != NUMBERED.get(spec.name):
            yield f"tables.{spec.name}.{column.name} is missing"
    if table.one_row_per_key:
        for key in spec.key:
            cell = table.cells.get(key)
            if cell is None:
                yield f"tables.{spec.name}.{key} is missing: one_row_per_key needs the whole key"
    kinds = {column.name: column.kind for column in spec.columns}
    for name, cell in table.cells.items():
        yield from _cell(f"tables.{spec.name}.{name}", kinds[name], cell)


def _cell(place: str, kind: Kind, cell: Cell) -> Iterator[str]:
    for key in ("values", "otherwise", "filled", "lower", "trim_decimals"):
        if getattr(cell, key) and kind is not Kind.TEXT:
            yield f"{place}.{key}: only for text"
    yield from _fixed(place, kind, cell)
    if cell.otherwise is not None and not cell.values:
        yield f"{place}.otherwise: only beside values"
    if cell.format is not None and kind is not Kind.MOMENT:
        yield f"{place}.format: only for a date or moment"
    if (cell.times or cell.less) and kind is not Kind.MONEY:
        yield f"{place}.{'times' if cell.times else 'less'}: only for an amount"
    if cell.country is not None and not place.endswith("_state"):
        yield f"{place}.country: only for a state"


def _fixed(place: str, kind: Kind, cell: Cell) -> Iterator[str]:
    for key, fixed in (("always", cell.always), ("if_empty", cell.if_empty)):
        if fixed is not None and isinstance(fixed, str) != (kind is Kind.TEXT):
            wanted = "text" if kind is Kind.TEXT else "a whole number"
            yield f"{place}.{key}: {wanted} was expected, found {fixed!r}"
        if fixed is not None and kind is Kind.MOMENT:
            yield f"{place}.{key}: a moment cannot be made up"


def _doubled(mapping: Mapping, spec: TableSpec) -> Iterator[str]:
    seen: dict[tuple[str, ...], str] = {}
    for name, cell in mapping.tables[spec.name].cells.items():
        if cell.column is None:
            continue
        column = _names(cell.column)
        other = seen.setdefault(column, name)
        if other != name and {other, name} not in _PAIRS:
            yield f"tables.{spec.name}: {other} and {name} both read the column {column[0]}"


def _names(heading: Heading) -> tuple[str, ...]:
    return alternatives(heading)

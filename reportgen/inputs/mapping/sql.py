"""Our tables as queries over the files of another shop, which are in the engine."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from dataclasses import dataclass

from reportgen.frames.engine import named, quoted
from reportgen.inputs.formats import SQL_TYPES, typed_name
from reportgen.inputs.header import plain
from reportgen.inputs.mapping.records import Cell, Heading, Mapping, TableMap, alternatives
from reportgen.inputs.mapping.sense import NUMBERED
from reportgen.inputs.mapping.uses import resolved
from reportgen.model.tables import ALL_TABLES, UNITS, ColumnSpec, Kind, TableSpec

_SPECS = {spec.name: spec for spec in ALL_TABLES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A file in the engine: its table, and the columns it has among those that are read."""

    spec: TableSpec
    there: frozenset[str]

    def column(self, heading: Heading) -> ColumnSpec | None:
        """Return a column by its heading; None where the file lacks it."""
        name = resolved(alternatives(heading), self.there)
        if plain(name) not in {plain(each) for each in self.there}:
            return None
        return next(column for column in self.spec.columns if column.name == name)

    def text(self, heading: Heading) -> str:
        """Return SQL for a column as it is in the engine, null where the file lacks it."""
        column = self.column(heading)
        return "NULL" if column is None else named(typed_name(column))


def table_query(mapping: Mapping, files: Dict[str, Loaded], table: str) -> str:
    """Return the query for one of our tables, its columns typed and named as the reader's."""
    plan = mapping.tables[table]
    file = files[plan.file]
    spec = _SPECS[table]
    source = _grouped(plan, spec, file) if plan.one_row_per_key else named(file.spec.name)
    values = [
        f"{_value(plan, column, file)} AS {named(typed_name(column))}" for column in spec.columns
    ]
    if table == "items":
        values += _units(plan, file)
    query = f"SELECT {', '.join(values)} FROM {source}"
    number = NUMBERED.get(table)
    if number is None or number in plan.cells:
        return query
    # Rows that are alike may change places: nothing depends on which of them has which number.
    others = ", ".join(named(typed_name(c)) for c in spec.columns if c.name != number)
    place = f"row_number() OVER (PARTITION BY order_id ORDER BY {others})"
    return f"SELECT * REPLACE ({place} AS {named(number)}) FROM ({query})"


def _value(plan: TableMap, column: ColumnSpec, file: Loaded) -> str:
    cell = plan.cells.get(column.name)
    kind = SQL_TYPES[column.kind]
    return f"CAST({'NULL' if cell is None else cell_sql(cell, column.kind, file)} AS {kind})"


def _units(plan: TableMap, file: Loaded) -> list[str]:
    """Return the column of units that a line stands for; none where a line is a unit, as in ours.

    The quantity is what the price is multiplied by.
    """
    price = plan.cells.get("price")
    if price is None or price.times is None or file.column(price.times) is None:
        return []
    return [f"CAST(coalesce(round({file.text(price.times)}), 1) AS BIGINT) AS {named(UNITS)}"]


def _key_columns(plan: TableMap, spec: TableSpec, file: Loaded) -> list[str]:
    cells = [plan.cells[key] for key in spec.key]
    found = [file.text(cell.column) for cell in cells if cell.column is not None]
    return list(dict.fromkeys(text for text in found if text != "NULL"))


def _grouped(plan: TableMap, spec: TableSpec, file: Loaded) -> str:
    """Return the rows of a file folded by the columns that the table's key is made of."""
    keys = _key_columns(plan, spec, file)
    headings = {h for name, cell in plan.cells.items() for h in map(alternatives, cell.headings())}
    parts = list(keys)
    for heading in sorted(headings):
        column = file.column(list(heading))
        text = file.text(list(heading))
        if column is None or text in parts or text in keys:
            continue
        fold = (
            "max" if column.kind in (Kind.MONEY, Kind.EXACT, Kind.INTEGER, Kind.DECIMAL) else "min"
        )
        part = f"{fold}({text}) AS {text}"
        if part not in parts:
            parts.append(part)
    by = ", ".join(keys) or "NULL"
    return f"(SELECT {', '.join(parts)} FROM {named(file.spec.name)} GROUP BY {by})"


def cell_sql(cell: Cell, kind: Kind, file: Loaded) -> str:
    """Return SQL for a column of ours; amounts are whole cents."""
    if cell.always is not None:
        return _fixed(cell.always, kind)
    assert cell.column is not None, "checked when the mapping was read"
    if file.column(cell.column) is None and not cell.filled:
        return "NULL"
    if kind is Kind.MONEY:
        value = _amount(cell, file)
    elif kind is Kind.TEXT:
        value = _words(cell, file)
    elif cell.format is not None:
        patterns = ", ".join(quoted(each) for each in alternatives(cell.format))
        value = f"try_strptime({file.text(cell.column)}, [{patterns}])"
    else:
        value = file.text(cell.column)
    return value if cell.if_empty is None else f"coalesce({value}, {_fixed(cell.if_empty, kind)})"


def _fixed(value: str | int, kind: Kind) -> str:
    if isinstance(value, str):
        return quoted(value)
    return str(value * 100 if kind is Kind.MONEY else value)


def _cents(heading: Heading, file: Loaded) -> str:
    column, text = file.column(heading), file.text(heading)
    if column is None or column.kind is Kind.MONEY:
        return text
    return f"CAST(round({text}, 2) * 100 AS BIGINT)"


def _amount(cell: Cell, file: Loaded) -> str:
    assert cell.column is not None, "checked when the mapping was read"
    value = _cents(cell.column, file)
    if cell.times is not None:
        product = f"{file.text(cell.column)} * {file.text(cell.times)}"
        value = f"CAST(round({product}, 2) * 100 AS BIGINT)"
    if cell.less is not None:
        value = f"({value} - coalesce({_cents(cell.less, file)}, 0))"
    return value


def _words(cell: Cell, file: Loaded) -> str:
    assert cell.column is not None, "checked when the mapping was read"
    text = file.text(cell.column)
    if cell.trim_decimals:
        text = f"regexp_replace({text}, '\\.0+$', '')"
    if cell.lower:
        text = f"lower({text})"
    if cell.values:
        cases = " ".join(
            f"WHEN {quoted(word.lower())} THEN {quoted(ours)}" for word, ours in cell.values.items()
        )
        other = text
        if cell.otherwise is not None:
            other = f"CASE WHEN {text} IS NOT NULL THEN {quoted(cell.otherwise)} END"
        text = f"CASE lower({text}) {cases} ELSE {other} END"
    if cell.country is not None:
        land = file.text(cell.country)
        text = (
            f"CASE WHEN coalesce({land}, 'BR') = 'BR' THEN {text} ELSE {land} || '-' || {text} END"
        )
    for heading, value in cell.filled.items():
        if file.column(heading) is not None:
            text = (
                f"CASE WHEN {file.text(heading)} IS NOT NULL THEN {quoted(value)} ELSE {text} END"
            )
    return text

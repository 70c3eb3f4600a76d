"""Which columns of a file a mapping reads, and as what."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reportgen.inputs.header import plain
from reportgen.inputs.mapping.records import (
    Cell,
    CurrencyColumn,
    Heading,
    Mapping,
    alternatives,
)
from reportgen.model.tables import ALL_TABLES, ColumnSpec, Kind, TableSpec

PREFIX = "source_"  # of the engine's tables, so that a file may be called as one of ours
_NUMBERS = (Kind.EXACT, Kind.MONEY, Kind.INTEGER)


class ReadingError(Exception):
    """A column is asked for in two ways that do not go together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A column that is read; ``kind`` is None where only its being filled counts."""

    heading: Heading
    kind: Kind | None


def uses(mapping: Mapping, file: str) -> Iterator[Use]:
    """Yield every use of a column of a file."""
    for spec in ALL_TABLES:
        table = mapping.tables.get(spec.name)
        if table is None or table.file != file:
            continue
        kinds = {column.name: column.kind for column in spec.columns}
        for name, cell in table.cells.items():
            yield from _of_cell(cell, kinds[name])
    for rule in mapping.files[file].leave_out:
        text = Kind.TEXT if rule.starts_with else None
        yield Use(heading=rule.column, kind=Kind.EXACT if rule.numeric else text)
    if isinstance(mapping.currency, CurrencyColumn) and mapping.currency.file == file:
        yield Use(heading=mapping.currency.column, kind=Kind.TEXT)


def _of_cell(cell: Cell, kind: Kind) -> Iterator[Use]:
    if cell.column is not None:
        main = Kind.EXACT if cell.times is not None else kind
        yield Use(heading=cell.column, kind=Kind.TEXT if cell.format is not None else main)
    if cell.times is not None:
        yield Use(heading=cell.times, kind=Kind.EXACT)
    if cell.less is not None:
        yield Use(heading=cell.less, kind=Kind.MONEY)
    if cell.country is not None:
        yield Use(heading=cell.country, kind=Kind.TEXT)
    for heading in cell.filled:
        yield Use(heading=heading, kind=None)


def kinds_of(mapping: Mapping, file: str) -> dict[tuple[str, ...], Kind]:
    """Return as what each column of a file is read, by its possible names.

    Raises
    ------
    ReadingError
        Where a column is asked for both as text and as a number or moment.
    """
    asked: dict[tuple[str, ...], set[Kind]] = {}
    for use in uses(mapping, file):
        kinds = asked.setdefault(alternatives(use.heading), set())
        if use.kind is not None:
            kinds.add(use.kind)
    return {names: _one_kind(names, kinds) for names, kinds in asked.items()}


def _one_kind(names: tuple[str, ...], kinds: set[Kind]) -> Kind:
    if len(kinds) <= 1:
        return next(iter(kinds), Kind.TEXT)
    if kinds <= set(_NUMBERS):
        return Kind.EXACT
    both = " and ".join(sorted(kind.value for kind in kinds))
    message = f"the column {names[0]} is read as {both}: it can be only one of them"
    raise ReadingError(message)


def draft_spec(mapping: Mapping, file: str) -> TableSpec:
    """Return a file's table with every name that one of its columns may have."""
    names = [name for group in kinds_of(mapping, file) for name in group]
    columns = tuple(ColumnSpec(name=name) for name in dict.fromkeys(names))
    return TableSpec(name=f"{PREFIX}{file}", stem=mapping.files[file].name or "*", columns=columns)


def source_spec(mapping: Mapping, file: str, there: Collection[str]) -> TableSpec:
    """Return a file's table with the names its columns have.

    Parameters
    ----------
    mapping : Mapping
    file : str
    there : collection of str
        The file's heading.

    Raises
    ------
    ReadingError
        Where a column is asked for both as text and as a number or moment.
    """
    may_lack = {plain(name) for name in mapping.files[file].may_lack}
    kinds: dict[str, set[Kind]] = {}
    needed: dict[str, bool] = {}
    for names, kind in kinds_of(mapping, file).items():
        name = resolved(names, there)
        kinds.setdefault(name, set()).add(kind)
        needed[name] = not may_lack & {plain(each) for each in names}
    columns = tuple(
        ColumnSpec(name=name, kind=_one_kind((name,), found), required=needed[name])
        for name, found in kinds.items()
    )
    draft = draft_spec(mapping, file)
    return TableSpec(name=draft.name, stem=draft.stem, columns=columns)


def resolved(names: Collection[str], there: Collection[str]) -> str:
    """Return the first of the names that a heading has, else the first of all."""
    plain_there = {plain(name) for name in there}
    found = [name for name in names if plain(name) in plain_there]
    return found[0] if found else next(iter(names))

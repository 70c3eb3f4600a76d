"""A mapping from its TOML file: checked whole, every mistake told with its place."""

from __future__ import annotations

import difflib
import hashlib
import json
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from reportgen.errors import DataError
from reportgen.inputs.mapping.records import (
    Cell,
    CurrencyColumn,
    LeaveOut,
    Mapping,
    SourceFile,
)
from reportgen.inputs.mapping.sense import nonsense
from reportgen.model.tables import ALL_TABLES

SHIPPED = Path(__file__).parent / "shipped"
_TOP = ("title", "currency", "files", "tables")
_OF_TABLE = ("file", "one_row_per_key")
_COLUMNS = {spec.name: tuple(c.name for c in spec.columns) for spec in ALL_TABLES}


def shipped_mappings() -> dict[str, Path]:
    """Return the mappings that come with the product, by name."""
    return {path.stem: path for path in sorted(SHIPPED.glob("*.toml"))}


def read_mapping(path: Path) -> Mapping:
    """Return a mapping.

    Parameters
    ----------
    path : pathlib.Path
        A TOML file, or the name of one that comes with the product.

    Raises
    ------
    DataError
        E63 where the file cannot be read as TOML; E64 with every mistake in it.
    """
    shipped = shipped_mappings().get(str(path))
    file = shipped if shipped is not None and not path.exists() else path
    data = _parsed(file)
    rows = [*_unknown(data)]
    mapping = None if rows else _typed(data, rows)
    if mapping is not None:
        rows += nonsense(mapping)
    if rows or mapping is None:
        raise DataError(
            "E64",
            found=f"the mapping {file} has {len(rows)} mistake{'s' * (len(rows) != 1)}:",
            expected="files and tables as in the mappings that come with reportgen",
            remedy="mend these lines; the README explains how a mapping is written",
            rows=rows,
        )
    return mapping


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        names = ", ".join(shipped_mappings())
        found = f"the mapping {path} cannot be read: {problem.strerror}"
        remedy = f"name a file that is there, or one that comes with reportgen: {names}"
    except UnicodeDecodeError:
        found, remedy = f"the mapping {path} is not written in UTF-8", "save it as UTF-8"
    except tomllib.TOMLDecodeError as problem:
        found = f"the mapping {path} is not TOML: {problem}"
        remedy = "mend that line; a key may stand only once in its table"
    raise DataError("E63", found=found, expected="a mapping in TOML", remedy=remedy)


def nearest(key: str, known: Iterable[str]) -> str:
    """Return a hint at the nearest known name; empty where none is near."""
    close = difflib.get_close_matches(key, list(known), n=1)
    return f"; did you mean {close[0]}?" if close else ""


def _strange(place: str, found: object, known: Sequence[str]) -> list[str]:
    if not isinstance(found, dict):
        return [f"{place.rstrip('.')}: a table was expected, found {found!r}"]
    return [f"{place}{key}: unknown{nearest(key, known)}" for key in found if key not in known]


def _unknown(data: dict[str, Any]) -> list[str]:
    """Return a line for every key that means nothing, with the nearest that does."""
    rows = _strange("", data, _TOP)
    for name, file in _items(data.get("files")):
        rows += _strange(f"files.{name}.", file, tuple(SourceFile.model_fields))
        rules = file.get("leave_out", []) if isinstance(file, dict) else []
        for number, rule in enumerate(rules if isinstance(rules, list) else [], start=1):
            place = f"files.{name}.leave_out {number}: "
            rows += _strange(place, rule, tuple(LeaveOut.model_fields))
    for name, table in _items(data.get("tables")):
        if name not in _COLUMNS:
            rows.append(f"tables.{name}: unknown{nearest(name, _COLUMNS)}")
            continue
        rows += _strange(f"tables.{name}.", table, (*_OF_TABLE, *_COLUMNS[name]))
        for column, cell in _items(table):
            if isinstance(cell, dict):
                rows += _strange(f"tables.{name}.{column}.", cell, tuple(Cell.model_fields))
    if isinstance(data.get("currency"), dict):
        rows += _strange("currency.", data["currency"], tuple(CurrencyColumn.model_fields))
    return rows


def _items(found: object) -> list[tuple[str, Any]]:
    return list(found.items()) if isinstance(found, dict) else []


def _typed(data: dict[str, Any], rows: list[str]) -> Mapping | None:
    """Return the mapping, or None with what is wrong added to ``rows``."""
    canonical = json.dumps(data, sort_keys=True, default=str)
    whole = {
        "title": data.get("title"),
        "currency": data.get("currency"),
        "files": data.get("files"),
        "tables": {name: _table(table) for name, table in _items(data.get("tables"))},
        "digest": hashlib.sha256(canonical.encode()).hexdigest(),
    }
    absent = [f"{key} is missing" for key in _TOP if key not in data]
    if absent:
        rows += absent
        return None
    try:
        return Mapping.model_validate(whole)
    except ValidationError as error:
        rows += [_told(problem) for problem in error.errors()]
        return None


def _table(table: object) -> object:
    """Return a table with its columns set apart from what is said of the table."""
    if not isinstance(table, dict):
        return table
    cells = {key: _cell(value) for key, value in table.items() if key not in _OF_TABLE}
    about = {key: value for key, value in table.items() if key in _OF_TABLE}
    return {**about, "cells": cells}


def _cell(value: object) -> object:
    return {"column": value} if isinstance(value, (str, list)) else value


def _told(problem: Any) -> str:  # noqa: ANN401 (pydantic's record)
    unsaid = ("cells", "str", "list[str]", "CurrencyColumn", "function-plain", "constrained-str")
    steps = [str(step) for step in problem["loc"]]
    words = [step for step in steps if step not in unsaid and "[" not in step]
    message = problem["msg"].removeprefix("Value error, ")
    return f"{'.'.join(words) or 'the mapping'}: {message[:1].lower()}{message[1:]}"

"""Columns that have a type already: their text, and their value without the detour through it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.model.tables import Kind

UNREADABLE_TYPES = ("BLOB", "STRUCT", "MAP", "LIST", "UNION", "BIT", "INTERVAL", "ARRAY")
WITH_ZONE = "TIMESTAMP WITH TIME ZONE"
_SMALL = ("TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT", "UINTEGER")
_MOMENTS = ("TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "DATE")
_CENTS = re.compile(r"DECIMAL\((\d+),([0-2])\)")
_WHOLE_DIGITS = 13  # of an amount, as text may have them


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A column of a Parquet file.

    Parameters
    ----------
    column : str
        Its name as SQL.
    kind : str
        The engine's name of its type.
    """

    column: str
    kind: str

    def text(self, value: str) -> str | None:
        """Return SQL for the text of a value, or ``None`` where it has none."""
        if self.kind.endswith("]") or self.kind.startswith(UNREADABLE_TYPES):
            return None
        return f"CAST({self._clock(value)} AS VARCHAR)"

    def read_directly(self, kind: Kind, value: str) -> str | None:
        """Return SQL for the value that reading the text in the plain way would give.

        Null where the text has to be asked; ``None`` where it always has to.
        """
        if kind is Kind.INTEGER:
            return self._integer(value)
        if kind is Kind.MONEY:
            return self._cents(value)
        if kind is Kind.DECIMAL and self.kind == "DOUBLE":
            return f"CASE WHEN isfinite({value}) THEN {value} END"
        if kind is Kind.MOMENT and self.kind in (*_MOMENTS, WITH_ZONE):
            moment = f"CAST({self._clock(value)} AS TIMESTAMP)"
            # As text, a year has four digits of which the first is not nought.
            years = "TIMESTAMP '1000-01-01' AND TIMESTAMP '9999-12-31'"
            return f"CASE WHEN {moment} BETWEEN {years} THEN {moment} END"
        return None

    def _clock(self, value: str) -> str:
        return f"make_timestamp(epoch_us({value}))" if self.kind == WITH_ZONE else value

    def _integer(self, value: str) -> str | None:
        if self.kind in _SMALL:
            return f"CAST({value} AS BIGINT)"
        most = 10**18 - 1  # eighteen digits
        in_range = f"{value} BETWEEN -{most} AND {most}"
        return f"CASE WHEN {in_range} THEN {value} END" if self.kind == "BIGINT" else None

    def _cents(self, value: str) -> str | None:
        if self.kind in _SMALL:
            return f"CAST({value} AS BIGINT) * 100"
        if self.kind == "DOUBLE":
            # The double next to so many cents has their two decimals as its shortest text.
            cents = f"round({value} * 100)"
            exact = f"abs({value}) < 1e12 AND {cents} / 100 = {value}"
            return f"CASE WHEN {exact} THEN CAST({cents} AS BIGINT) END"
        found = _CENTS.fullmatch(self.kind.replace(" ", ""))
        if found is None or int(found[1]) - int(found[2]) > _WHOLE_DIGITS:
            return None
        return f"CAST(CAST({value} AS DECIMAL(17, 2)) * 100 AS BIGINT)"

"""Where the numbers come from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTable:
    """A table as it was read: file name, hash of its bytes, rows."""

    name: str
    file: str
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where the numbers come from.

    ``as_of`` is the moment recency counts from, ``as_of_given`` whether it was asked for;
    ``synthetic`` says that the export is made up, ``draft`` that fewer resamples were drawn.
    """

    content_hash: str
    tables: tuple[SourceTable, ...]
    missing_tables: tuple[str, ...]
    version: str
    libraries: dict[str, str]
    seed: int
    currency: str
    as_of: str
    as_of_given: bool
    first_purchase: str
    last_purchase: str
    synthetic: bool
    draft: bool

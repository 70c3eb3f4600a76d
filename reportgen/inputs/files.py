"""What an opened export is made of: one file per table, and what was found on opening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reportgen.inputs.mapping.records import Mapping as OtherShop
from reportgen.inputs.problems import Problem


class FileKind(StrEnum):
    """How a table is stored."""

    CSV = "csv"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFile:
    """The file of one table, ready to be read.

    Parameters
    ----------
    table : str
        Short name of the table; ``source_…`` where a mapping makes tables from it.
    name : str
        The file's name as the user knows it.
    paths : tuple of pathlib.Path
        What to read: unpacked, in UTF-8, with one kind of line end; more than one where a table
        is a folder of Parquet part files (those of CSV are made one file).
    kind : FileKind
    sha256 : str
        Of the original content, unpacked; of the parts' digests in ascending order where there
        are several, so that their names do not count, but the way the rows are split does.
    n_bytes : int
        Of the original content, unpacked.
    encoding : str
        ``utf-8``, ``utf-8-sig`` (with a byte-order mark), ``utf-16`` or ``latin-1``; empty for
        Parquet.
    delimiter : str
        One character; empty for Parquet.
    heading : tuple of str
        Names of the columns; empty for Parquet.
    n_skipped : int
        Blank lines before the heading.
    """

    table: str
    name: str
    paths: tuple[Path, ...]
    kind: FileKind
    sha256: str
    n_bytes: int
    encoding: str = ""
    delimiter: str = ""
    heading: tuple[str, ...] = ()
    n_skipped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """An opened export; its files can be read while it is open.

    Parameters
    ----------
    source : pathlib.Path
        As the user gave it.
    files : mapping of str to TableFile
        By short name of the table, in the order of ``ALL_TABLES``; usable files only.
    problems : tuple of Problem
        Of files that cannot be used, and rules by which others were read.
    present : frozenset of str
        Tables that have a file, usable or not.
    ignored : tuple of str
        Names of files that stand for no table.
    synthetic : bool
        Whether the export says of itself that it is made up.
    content_hash : str
        Hash of the tables' contents, hexadecimal; a zip and its folder agree. With a mapping, of
        the mapping as well.
    mapping : mapping of another shop or None
        How its files become our tables; ``files`` then has them by the mapping's names.
    """

    source: Path
    files: Mapping[str, TableFile]
    problems: tuple[Problem, ...]
    present: frozenset[str]
    ignored: tuple[str, ...]
    synthetic: bool
    content_hash: str
    mapping: OtherShop | None = None

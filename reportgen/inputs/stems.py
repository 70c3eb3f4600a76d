"""Which files of an export stand for which tables, by their names alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from reportgen.inputs.archive import Entry
from reportgen.model.tables import ALL_TABLES, TableSpec

TABLE_ENDINGS = (".csv", ".csv.gz", ".tsv", ".tsv.gz", ".parquet", ".pq")
WORKBOOK_ENDINGS = (".xlsx", ".xls", ".ods", ".numbers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What stands for one table: a file, or a folder of part files.

    Parameters
    ----------
    name : str
        As the user knows it; a folder's ends with a slash.
    entries : tuple of Entry
        The file, or the parts in the order of their names.
    """

    name: str
    entries: tuple[Entry, ...]

    @property
    def in_parts(self) -> bool:
        """Whether it is a folder of part files."""
        return self.name.endswith("/")


def is_table(path: Path) -> bool:
    """Return whether a path is a file that is called like a table (or a workbook)."""
    return path.name.lower().endswith((*TABLE_ENDINGS, *WORKBOOK_ENDINGS)) and path.is_file()


def table_of(name: str, endings: Sequence[str] = TABLE_ENDINGS) -> TableSpec | None:
    """Return the table that a file stands for by its name, or ``None``.

    >>> table_of("Olist_Order_Items_Dataset.csv.gz").name
    'items'
    >>> table_of("notes.csv")
    """
    base = PurePosixPath(name).name.lower()
    ending = max((e for e in endings if base.endswith(e)), key=len, default=None)
    return None if ending is None else _by_stem(base.removesuffix(ending))


def claims_of(entries: Sequence[Entry]) -> dict[str, list[Claim]]:
    """Return what stands for each table: at the top, or one folder down where the top has nothing.

    Parameters
    ----------
    entries : sequence of Entry
        Sorted by name.

    Returns
    -------
    dict of str to list of Claim
        By short name of the table. A folder named as a table stands for it with the part files
        in it, unless one of them is named as another table.
    """
    for depth in (0, 1):
        claims: dict[str, list[Claim]] = {}
        for entry in entries:
            spec = table_of(entry.name) if entry.depth == depth else None
            if spec is not None:
                claims.setdefault(spec.name, []).append(Claim(name=entry.name, entries=(entry,)))
        for folder, parts in _folders(entries, depth + 1).items():
            spec = _by_folder(folder)
            if spec is not None and all(table_of(p.name) in (None, spec) for p in parts):
                claims.setdefault(spec.name, []).append(Claim(name=f"{folder}/", entries=parts))
        if claims:
            return claims
    return {}


def _folders(entries: Sequence[Entry], depth: int) -> dict[str, tuple[Entry, ...]]:
    """Return the table files of this depth by the folder they lie in."""
    folders: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        if entry.depth == depth and entry.name.lower().endswith(TABLE_ENDINGS):
            folder = str(PurePosixPath(entry.name).parent)
            folders[folder] = (*folders.get(folder, ()), entry)
    return folders


def _by_folder(folder: str) -> TableSpec | None:
    """Return a folder's table; writers of part files like to end its name in ``.parquet``."""
    return table_of(folder, TABLE_ENDINGS) or _by_stem(PurePosixPath(folder).name.lower())


def _by_stem(stem: str) -> TableSpec | None:
    bare = _bare(stem)
    return next((t for t in ALL_TABLES if bare in (_bare(t.stem), t.name)), None)


def _bare(stem: str) -> str:
    words = re.sub(r"[\s_-]+", "_", stem.strip().lower())
    return words.removeprefix("olist_").removesuffix("_dataset")

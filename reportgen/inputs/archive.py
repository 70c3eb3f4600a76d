"""Files of an export as they lie in a folder or a zip, without trusting the zip.

Nothing is ever written under a name that the zip chose, and nothing larger than the limits.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from threading import Lock

from reportgen.errors import DataError
from reportgen.inputs.problems import MAX_PATH, printable
from reportgen.inputs.survey import UnreadableError, copy_bounded

MAX_ENTRIES = 1_000
MAX_DEPTH = 2  # folders around a file: the export's own, and one of part files
MAX_TOTAL_BYTES = 256 << 30  # a hundred million orders are about 60 GB
MAX_RATIO = 200  # real tables shrink 3 to 20 times
RATIO_COUNTS_FROM = 64 << 20  # bytes; small files may be as repetitive as they like


class Allowance:
    """Counts unpacked bytes against the limits of one export."""

    def __init__(self, total: int | None = None) -> None:
        self.left = MAX_TOTAL_BYTES if total is None else total
        self._lock = Lock()

    def for_file(self, n_packed: int) -> Callable[[int], None]:
        """Return a function to call with each piece's size; it raises when there is too much."""
        n_unpacked = 0

        def take(n_bytes: int) -> None:
            nonlocal n_unpacked
            n_unpacked += n_bytes
            with self._lock:
                self.left -= n_bytes
            too_dense = n_unpacked > max(RATIO_COUNTS_FROM, MAX_RATIO * n_packed)
            if self.left < 0 or too_dense:
                raise unsafe("it unpacks to far more than an export of tables would")

        return take


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of an export.

    Parameters
    ----------
    name : str
        As the user sees it, with the folder inside the zip or folder where there is one.
    depth : int
        0 at the top, 1 in a folder, 2 in a folder of a folder.
    fetch : callable
        ``fetch(target, allowance)`` returns a path to read from: ``target`` where the file had to
        be unpacked, else the file itself.
    """

    name: str
    depth: int
    fetch: Callable[[Path, Allowance], Path]


def unsafe(why: str) -> DataError:
    """Return the error for an archive that is refused."""
    return DataError(
        "E02",
        found=f"The archive was not unpacked: {why}.",
        expected="a zip of up to nine tables, as it was downloaded",
        remedy="unpack it yourself, look at it, and give the folder instead",
    )


def cannot_open(source: Path, why: str) -> DataError:
    """Return the error for an export that cannot be opened at all."""
    return DataError(
        "E01",
        found=f"{printable(source, MAX_PATH)} {why}.",
        expected="a folder or a zip file with the tables of the export",
        remedy="check the path, and that you may read it",
    )


def folder_entries(folder: Path) -> list[Entry]:
    """Return the files of a folder and of the folders in it, two levels down, sorted by name."""
    return sorted(_below(folder, "", 0), key=lambda entry: entry.name)


def single_entry(path: Path) -> Entry:
    """Return a file that is an export by itself."""
    return _lying(path, path.name, 0)


def _below(folder: Path, prefix: str, depth: int) -> Iterator[Entry]:
    for path in folder.iterdir():
        name = f"{prefix}{path.name}"
        if path.name.startswith("."):
            continue
        if not path.is_dir():
            yield _lying(path, name, depth)
        elif depth < MAX_DEPTH and not path.is_symlink() and _may_list(path):
            yield from _below(path, f"{name}/", depth + 1)


def _may_list(folder: Path) -> bool:
    try:
        next(folder.iterdir(), None)
    except OSError:
        return False
    return True


def _lying(path: Path, name: str, depth: int) -> Entry:
    def fetch(_target: Path, _allowance: Allowance) -> Path:
        if not path.is_file():
            raise UnreadableError("is not an ordinary file, or a link that leads nowhere")
        return path

    return Entry(name=name, depth=depth, fetch=fetch)


def zip_entries(archive: zipfile.ZipFile) -> list[Entry]:
    """Return the files of a zip at its top and in its folders, sorted by name.

    Raises
    ------
    DataError
        When an entry points outside, is a link, or there are too many (E02).
    """
    members = archive.infolist()
    if len(members) > MAX_ENTRIES:
        msg = f"it has {len(members):,} entries, more than {MAX_ENTRIES:,}"
        raise unsafe(msg)
    entries = []
    for member in members:
        name = member.filename.replace("\\", "/")
        parts = PurePosixPath(name).parts
        if ".." in parts or name.startswith("/") or PureWindowsPath(name).drive:
            msg = f"the entry {printable(name)} points outside of it"
            raise unsafe(msg)
        if stat.S_ISLNK(member.external_attr >> 16):
            msg = f"the entry {printable(name)} is a link"
            raise unsafe(msg)
        hidden = any(part.startswith((".", "__MACOSX")) for part in parts)
        if not member.is_dir() and parts and len(parts) <= MAX_DEPTH + 1 and not hidden:
            entries.append(_packed(archive, member, name, len(parts) - 1))
    return sorted(entries, key=lambda entry: entry.name)


def _packed(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, depth: int) -> Entry:
    def fetch(target: Path, allowance: Allowance) -> Path:
        try:
            with archive.open(member) as stream:
                copy_bounded(stream, target, allowance.for_file(member.compress_size))  # type: ignore[arg-type]
        except RuntimeError as error:  # how zipfile says that a password is needed
            raise UnreadableError("is protected by a password") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise UnreadableError("is damaged inside the zip") from error
        return target

    return Entry(name=name, depth=depth, fetch=fetch)

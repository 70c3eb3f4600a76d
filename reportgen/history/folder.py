"""A run's folder: written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportgen.errors import ReportgenError

_UNFINISHED = ".unfinished-"
_REPLACED = ".replaced-"
#: What a run's folder gets after the run, and keeps when the same run is made again.
_KEPT = ("sent.json", "outcomes.csv")
_PRIVATE = frozenset({".csv", ".eml"})


class FolderError(ReportgenError):
    """The output folder cannot be written (exit status 1)."""


def _cannot_write(out: Path, error: OSError) -> FolderError:
    return FolderError(
        "E50",
        found=f"the run cannot be written to {out}: {error.strerror or error}",
        expected="a folder that can be written to, on a disk with room",
        remedy="name another folder with --out, or free some space; earlier runs are untouched",
    )


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _owner(folder: Path) -> int | None:
    """Return the process that writes an unfinished folder, from its name."""
    part = folder.name.removeprefix(_UNFINISHED).split("-")[0]
    return int(part) if part.isdigit() else None


def tidy(out: Path) -> None:
    """Remove what killed runs left behind, and put back a run whose replacement was cut short.

    Folders of runs that are still being written by a living process are left alone.
    """
    for old in out.glob(f"{_REPLACED}*"):
        final = out / old.name.removeprefix(_REPLACED)
        if final.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):  # another process may be doing the same
                old.rename(final)
    for folder in out.glob(f"{_UNFINISHED}*"):
        owner = _owner(folder)
        if owner is None or owner == os.getpid() or not _is_alive(owner):
            shutil.rmtree(folder, ignore_errors=True)


def prepare(out: Path) -> None:
    """Make the folder where runs are kept, tidy it, and make sure that it can be written to.

    Raises
    ------
    FolderError
        E50 where it cannot: better told before the work than after it.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        tidy(out)
        tempfile.TemporaryFile(dir=out).close()
    except OSError as error:
        raise _cannot_write(out, error) from error


def sync(path: Path) -> None:
    """Flush a file or a folder to the disk itself, as far as the system can."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _keep_private(folder: Path) -> None:
    """Close lists of customers and mails to all but the owner, whoever wrote them."""
    for file in folder.rglob("*"):
        if file.suffix in _PRIVATE:
            file.chmod(0o600)
        elif file.is_dir():
            file.chmod(0o700)
    folder.chmod(0o755)


def _publish(folder: Path, final: Path) -> None:
    for name in _KEPT:
        if (final / name).is_file():
            shutil.copy2(final / name, folder / name)
    _keep_private(folder)
    for file in sorted(folder.rglob("*")):
        sync(file)
    sync(folder)
    old = final.parent / f"{_REPLACED}{final.name}"
    if final.exists():
        final.rename(old)
    try:
        folder.rename(final)
    except OSError:
        if old.exists():
            old.rename(final)
        raise
    sync(final.parent)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def new_run(out: Path) -> Iterator[tuple[Path, list[str]]]:
    """Yield a folder to write a run into, and a list to put the run's name in.

    When the block ends well and a name was put in, the folder is flushed to disk and takes its name
    in one step; a finished run of that name is replaced. When it ends in any other way the folder
    is removed. A killed process leaves a hidden folder, which the next run removes.

    Parameters
    ----------
    out : pathlib.Path
        Where runs are kept; see ``prepare``.

    Raises
    ------
    FolderError
        E50 where the folder cannot be written.
    """
    name: list[str] = []
    try:
        folder = Path(tempfile.mkdtemp(prefix=f"{_UNFINISHED}{os.getpid()}-", dir=out))
    except OSError as error:
        raise _cannot_write(out, error) from error
    try:
        yield folder, name
        if name:
            _publish(folder, out / name[0])
    except OSError as error:
        raise _cannot_write(out, error) from error
    finally:
        with contextlib.suppress(OSError):
            if folder.exists():
                shutil.rmtree(folder, ignore_errors=True)

"""A single file, written whole or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportgen.history.folder import FolderError, sync


@contextmanager
def replaced_file(path: Path) -> Iterator[Path]:
    """Yield a path beside the file to write to; when the block ends well it becomes the file.

    Only its owner can read it. A file of that name stays as it was until then.

    Raises
    ------
    FolderError
        E50 where the file cannot be written.
    """
    try:
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}-", delete=False
        ) as file:
            beside = Path(file.name)
        try:
            yield beside
            sync(beside)
            beside.replace(path)
            sync(path.parent)  # or a power cut could bring the old file back
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise FolderError(
            "E50",
            found=f"{path} cannot be written: {error.strerror or error}",
            expected="a name in a folder that can be written to, on a disk with room",
            remedy="name another file, or free some space",
        ) from error

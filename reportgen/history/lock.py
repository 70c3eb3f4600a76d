"""One build at a time in a folder of runs."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path


@contextlib.contextmanager
def only_one(out: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the folder where runs are kept; while another build holds it, say so and wait.

    The system itself lets go of the lock when a process ends, however it ends, and no file is left
    behind.

    Parameters
    ----------
    out : pathlib.Path
        A folder that is there.
    say : callable
        Told once, where there is something to wait for.
    """
    handle = os.open(out, os.O_RDONLY)
    try:
        _lock(handle, out, say)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, out: Path, say: Callable[[str], None]) -> None:
    # Some network disks know no locks: then nothing stands between two builds but their names.
    with contextlib.suppress(OSError):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"another build is writing to {out}; waiting until it has ended")
            fcntl.flock(handle, fcntl.LOCK_EX)

"""Each process of the suite on a core of its own.

A build uses every core it may use. Several at once would start more processes than there are
cores, and load their libraries more often than that saves. On a core of its own each build works
in one process. What tests the processes themselves gets all cores back.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

_ABLE = hasattr(os, "sched_setaffinity")
_ALL = os.sched_getaffinity(0) if _ABLE else set()


def pin(worker: str | None) -> None:
    """Keep this process, and what it starts, to one core; ``worker`` is such as ``gw0``."""
    if worker is not None and _ABLE:
        cores = sorted(_ALL)
        os.sched_setaffinity(0, {cores[int(worker.removeprefix("gw")) % len(cores)]})


@contextmanager
def every_core() -> Iterator[None]:
    """Let what is started in here use every core."""
    if not _ABLE:
        yield
        return
    own = os.sched_getaffinity(0)
    os.sched_setaffinity(0, _ALL)
    try:
        yield
    finally:
        os.sched_setaffinity(0, own)

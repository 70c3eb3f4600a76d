"""Independent fits on the machine's cores, in a fixed order.

Work is shared out over processes, one numeric thread each: below a million rows two threads in one
fit are slower than one. Small work stays in this process, where starting others would cost more.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from joblib import Parallel, delayed

Result = TypeVar("Result")
Call = tuple[Callable[..., Result], tuple[Any, ...], dict[str, Any]]


def call(function: Callable[..., Result], *args: object, **kwargs: object) -> Call[Result]:
    """Return a call to be made later."""
    return function, args, kwargs


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(calls: Iterable[Call[Result]], *, cores: int) -> Iterator[Result]:
    """Make the calls and yield their results in the order given.

    Parameters
    ----------
    calls : iterable of Call
    cores : int
        1 makes them here, one after the other.
    """
    if cores == 1:
        return (function(*args, **kwargs) for function, args, kwargs in calls)
    pool = Parallel(n_jobs=cores, return_as="generator", inner_max_num_threads=1)
    results: Iterator[Result] = pool(
        delayed(function)(*args, **kwargs) for function, args, kwargs in calls
    )
    return results

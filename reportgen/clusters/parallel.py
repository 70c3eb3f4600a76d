"""Independent fits on the machine's cores, in a fixed order.

Work is shared out over processes, one numeric thread each: below a million rows two threads in one
fit are slower than one. Small work stays in this process, where starting others would cost more.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from threadpoolctl import threadpool_limits

Result = TypeVar("Result")
# A killed run cannot tell its processes to end: they end by themselves after so long.
_IDLE_SECONDS = 30
_BEGINNING = threading.Lock()  # two threads must not both start the processes
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

Call = tuple[Callable[..., Result], tuple[Any, ...], dict[str, Any]]


def call(function: Callable[..., Result], *args: object, **kwargs: object) -> Call[Result]:
    """Return a call to be made later."""
    return function, args, kwargs


def together(calls: Sequence[Call[Result]]) -> list[Result]:
    """Make calls one after the other in one process, because they share data or work."""
    return [function(*args, **kwargs) for function, args, kwargs in calls]


@contextmanager
def one_thread_each() -> Iterator[None]:
    """Hold the numeric libraries of this process to one thread.

    Those that are loaded are looked up once per run: it costs milliseconds, as much as a small fit.
    Those that are loaded later read how many threads they may have from the environment.
    """
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        with threadpool_limits(limits=1):
            yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _clean_up_quietly() -> None:
    """Let the process that clears up after an interrupted run do so without a word."""
    quiet = "ignore:resource_tracker:UserWarning"
    asked = os.environ.get("PYTHONWARNINGS", "")
    if quiet not in asked:
        os.environ["PYTHONWARNINGS"] = f"{asked},{quiet}" if asked else quiet


def _no_tick() -> None:
    """Do nothing: nobody watches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workers:
    """Who makes independent fits, and who is told that one is done.

    Parameters
    ----------
    cores : int
        Processes; 1 works here, one call after the other. Results never depend on it.
    tick : callable
        Called after each piece of work, for a progress bar.
    """

    cores: int = 1
    tick: Callable[[], None] = _no_tick

    def run(self, calls: Iterable[Call[Result]]) -> Iterator[Result]:
        """Make the calls and yield their results in the order given."""
        if self.cores == 1:
            return (function(*args, **kwargs) for function, args, kwargs in calls)
        from joblib import Parallel, delayed

        _clean_up_quietly()
        pool = Parallel(
            n_jobs=self.cores,
            return_as="generator",
            inner_max_num_threads=1,
            idle_worker_timeout=_IDLE_SECONDS,
        )
        with _BEGINNING:
            results: Iterator[Result] = pool(
                delayed(function)(*args, **kwargs) for function, args, kwargs in calls
            )
        return results

    def meanwhile(self, asked: Call[Result]) -> Callable[[], Result]:
        """Begin what other processes do, and return what waits for its result.

        The call is made in a thread, so it must leave the engine and the settings of this process
        alone: it builds calls, and gathers what they return. With one core it is made when it is
        waited for.
        """
        function, args, kwargs = asked
        if self.cores == 1:
            return lambda: function(*args, **kwargs)
        future: Future[Result] = Future()

        def make() -> None:
            try:
                future.set_result(function(*args, **kwargs))
            except BaseException as error:  # noqa: BLE001  it is raised where somebody waits
                future.set_exception(error)

        threading.Thread(target=make, daemon=True).start()
        return future.result

    def warm_up(self, load: Callable[[], None] | None = None) -> threading.Thread | None:
        """Start the processes and load their libraries while this one still reads.

        Parameters
        ----------
        load : callable or None
            Loads them, and never fails; None for what fits need.
        """
        if self.cores == 1:
            return None
        calls = [call(load or _load) for _ in range(self.cores)]
        thread = threading.Thread(target=lambda: list(self.run(calls)), daemon=True)
        thread.start()
        return thread

    def end(self) -> None:
        """End the processes, once all is done: asked to leave by themselves they take seconds."""
        if self.cores > 1:
            from joblib.externals.loky import get_reusable_executor

            get_reusable_executor(reuse=True).shutdown(wait=True, kill_workers=True)


def _load() -> None:
    """Load what every fit needs."""
    import sklearn.cluster  # noqa: F401

    import reportgen.clusters.resampling  # noqa: F401

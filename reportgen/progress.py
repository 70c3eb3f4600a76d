"""What a run is doing, on stderr: bars on a terminal, a line per stage elsewhere."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

_KIB_PER_UNIT = 1 / 1024 if sys.platform == "darwin" else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class StageCost:
    """What a stage took: wall-clock seconds, and the peak memory of the process so far in MiB."""

    stage: str
    seconds: float
    peak_mib: float


def _peak_mib() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return own * _KIB_PER_UNIT / 1024


@dataclass(slots=True)
class Reporter:
    """Shows stages as they run and remembers what they cost.

    Parameters
    ----------
    label : callable
        Turns a stage's key into what the user reads.
    console : rich.console.Console
    costs : list of StageCost
        What each stage took, in their order.
    said : list of str
        What was shown, a line each, for the run's log.
    """

    label: Callable[[str], str]
    console: Console = field(default_factory=lambda: Console(stderr=True))
    costs: list[StageCost] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @contextmanager
    def stage(self, key: str, total: int = 1) -> Iterator[Callable[[], None]]:
        """Run a stage; yields what to call after each piece of work.

        Parameters
        ----------
        key : str
        total : int
            About how many pieces there will be.
        """
        began = time.perf_counter()
        label = self.label(key)
        if self.console.is_terminal:
            columns = (TextColumn("{task.description:<34}"), BarColumn(), TimeElapsedColumn())
            with Progress(*columns, console=self.console) as bars:
                task = bars.add_task(label, total=total)
                yield lambda: bars.advance(task)
                bars.update(task, completed=total, total=total)
        else:
            yield lambda: None
        seconds = time.perf_counter() - began
        if not self.console.is_terminal:
            self.console.print(f"{label}: {seconds:.1f} s", highlight=False, markup=False)
        cost = StageCost(stage=key, seconds=seconds, peak_mib=_peak_mib())
        self.costs.append(cost)
        self.said.append(f"{label}: {seconds:.2f} s, {cost.peak_mib:.0f} MiB")

    def say(self, text: str) -> None:
        """Show a message for the user, as it is."""
        self.said.append(text)
        self.console.print(text, highlight=False, markup=False)

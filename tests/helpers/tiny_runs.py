"""The smallest budget that runs every stage, and a reporter that breaks a run off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from reportgen.app.build import BuildRequest
from reportgen.model.settings import Budget, Gate, Settings
from reportgen.progress import StageCost

TINY = Budget(
    search_rows=200,
    silhouette_rows=200,
    full_silhouette_rows=200,
    search_starts=1,
    final_starts=2,
    start_rows=200,
    reference_copies=2,
    finalists=1,
    search_bootstraps=1,
    bootstraps=2,
    final_bootstraps=2,
    bootstrap_rows=200,
    floor_refits=2,
    relevance_samples=2,
)


STAGES = (
    "read",
    "features",
    "selection",
    "stability",
    "outcomes",
    "rivals",
    "relevance",
    "profiles",
    "write",
    "charts",
    "html",
    "mail",
)


# A shop of 400 customers, and its few start dates, go through the stability study too.
EVERY_STAGE = Gate(min_customers=200)


def tiny_request(export: Path, out: Path) -> BuildRequest:
    """Return the smallest build that goes through every stage."""
    return BuildRequest(
        export=export,
        out=out,
        settings=Settings(budget=TINY, k_max=4, quick=True, gate=EVERY_STAGE, min_starts=3),
        formats=("html",),
        cores=1,
    )


@dataclass
class Breaking:
    """A reporter that raises when a stage ends."""

    at: str
    error: BaseException
    costs: list[StageCost] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @contextmanager
    def stage(self, key: str, total: int = 1) -> Iterator[object]:
        yield lambda: None
        if key == self.at:
            raise self.error

    def say(self, text: str) -> None:
        pass


@dataclass
class Acting:
    """A reporter that does something when a stage begins, or ends."""

    at: str
    act: Callable[[], object]
    when: Literal["begin", "end"] = "end"
    costs: list[StageCost] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @contextmanager
    def stage(self, key: str, total: int = 1) -> Iterator[object]:
        if (key, self.when) == (self.at, "begin"):
            self.act()
        yield lambda: None
        if (key, self.when) == (self.at, "end"):
            self.act()

    def say(self, text: str) -> None:
        self.said.append(text)

"""What goes into the analysis and what comes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from reportgen.frames.engines import Engine
from reportgen.frames.facts import Frame
from reportgen.model.removal import Removal
from reportgen.model.results import (
    Analysis,
    Campaigns,
    Comparison,
    Explanation,
    Exploration,
    Notice,
    Outcomes,
    Rivals,
    Segment,
    SourceTable,
    Stability,
    Unhappiness,
)
from reportgen.model.results.apart import Apart
from reportgen.model.results.relevance import Relevance
from reportgen.pipeline.addressed import Addressed, Rows, listed
from reportgen.pipeline.everyone import names_of, with_names, write_everyone
from reportgen.stages.selection.choose import Segmentation


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Inputs:
    """A checked export; ``n_rows`` are those that remain, by table.

    ``tables`` lie in the embedded engine; ``engine`` is where they are computed with.

    ``removed`` names the rule of each removal, in the order in which they were made.
    """

    engine: Engine
    tables: Mapping[str, duckdb.DuckDBPyRelation]
    notices: tuple[Notice, ...]
    removed: tuple[tuple[str, Removal], ...]
    sources: tuple[SourceTable, ...]
    missing_tables: tuple[str, ...]
    n_rows: Mapping[str, int]
    content_hash: str
    synthetic: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
    """What the stages found, on its way into the analysis."""

    chosen: Segmentation
    exploration: Exploration
    apart: Apart
    relevance: Relevance
    segments: tuple[Segment, ...]
    explanation: Explanation
    rivals: Rivals
    stability: Stability
    campaigns: Campaigns
    outcomes: Outcomes | None
    unhappiness: Unhappiness | None
    comparison: Comparison | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Computed:
    """Everything a run writes, before anything is drawn.

    ``everyone`` holds every customer, as long as ``engine`` is open; ``addressed`` says who of them
    is on the campaign files, and ``rows`` yields them; ``sellers`` are those with most late,
    dissatisfied orders, ``resellers`` the customers who buy like resellers, ``movers`` who changed
    segment since the run before; None without one. ``contents`` says what the export holds, as
    plain data.
    """

    analysis: Analysis
    model: str
    everyone: Frame
    engine: Engine
    addressed: Addressed
    rows: Rows
    cut_s: int
    sellers: pd.DataFrame
    resellers: pd.DataFrame
    movers: pd.DataFrame | None = None
    contents: Mapping[str, Any] = field(default_factory=dict)

    def write_everyone(self, lang: str, path: Path) -> None:
        """Write ``segments.csv`` with segment names in a language, while the engine is open."""
        write_everyone(with_names(self.everyone, self._names, lang), self.engine, path)

    def campaign_lists(self, lang: str) -> Iterator[pd.DataFrame]:
        """Yield the customers of the campaign files in pieces, while the engine is open.

        Segments have their names in a language.
        """
        texts = names_of(self._names, lang)
        return listed(self.addressed, self.rows, cut_s=self.cut_s, names=texts)

    @property
    def _names(self) -> dict[str, str]:
        return {s.segment_id: s.name for s in self.analysis.segments}

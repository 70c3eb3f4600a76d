"""What goes into the analysis and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import duckdb
import pandas as pd

from reportgen.frames.engines import Engine
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
from reportgen.pipeline.everyone import with_names
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

    ``table`` holds every customer, ``addressed`` those of the campaign files,
    ``sellers`` those with most late, dissatisfied orders, ``resellers`` the customers who buy like
    resellers, ``movers`` who changed segment since the run before; None without one. ``contents``
    says what the export holds, as plain data.
    """

    analysis: Analysis
    model: str
    table: pd.DataFrame
    addressed: pd.DataFrame
    sellers: pd.DataFrame
    resellers: pd.DataFrame
    movers: pd.DataFrame | None = None
    contents: Mapping[str, Any] = field(default_factory=dict)

    def customers(self, lang: str) -> pd.DataFrame:
        """Return the customers' table with segment names in a language."""
        return with_names(self.table, self._names, lang)

    def campaign_lists(self, lang: str) -> pd.DataFrame:
        """Return the customers of the campaign files with segment names in a language."""
        return with_names(self.addressed, self._names, lang)

    @property
    def _names(self) -> dict[str, str]:
        return {s.segment_id: s.name for s in self.analysis.segments}

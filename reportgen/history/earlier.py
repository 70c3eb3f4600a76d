"""An earlier run as a later one reads it: only what is needed, so that records may change."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
from pydantic import TypeAdapter, ValidationError

from reportgen.history.model_file import StoredModel, read_model
from reportgen.history.runs import Run, RunError
from reportgen.model.results import Selection

#: Picks customers by their ids, as they stand in the file.
Among = Callable[["pd.Series[str]"], "pd.Series[bool]"]
_PIECE = 500_000  # customers read at once
_TEXTS = ("customer_unique_id", "segment_id", "segment", "state")


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierAction:
    """An action as it was recommended."""

    code: str
    priority: int
    texts: dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierSegment:
    """A segment as it was told."""

    segment_id: str
    name: str
    slot: int
    n_customers: int
    revenue: float
    jaccard: float
    actions: tuple[EarlierAction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierLineage:
    """What an earlier run knew of those before it; ``n_ids`` segments had got an id by then."""

    n_ids: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierOutcome:
    """What a segment was expected to do next; null where nothing was said."""

    segment_id: str
    n_customers: int
    repurchase_share: float | None
    repurchase_low: float | None
    repurchase_high: float | None
    design_effect: float | None
    spend_mean: float | None
    spend_low: float | None
    spend_high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierOutcomes:
    """What the segments were expected to do in the ``follow_up_days`` after."""

    follow_up_days: int
    segments: tuple[EarlierOutcome, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPeriod:
    """The renewal period that was given; null beyond the data."""

    median: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierTerms:
    """The lines of the contract's triggers; a segment has to fall below its at so many looks."""

    trigger_jaccard: float
    drift_bound: float
    trigger_looks: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierContract:
    """The period and the triggers that were proposed."""

    period_weeks: EarlierPeriod
    terms: EarlierTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierAnalysis:
    """The part of an ``analysis.json`` that a later run asks for; the rest is not looked at."""

    segments: tuple[EarlierSegment, ...]
    history: EarlierLineage | None = None
    outcomes: EarlierOutcomes | None = None
    contract: EarlierContract | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Earlier:
    """An earlier run with its model and its customers.

    ``customers`` are the rows of its ``segments.csv``; a customer without a segment has a missing
    ``segment_id``. Ids are as they were written: with an apostrophe where a spreadsheet would run
    them.
    """

    run: Run
    analysis: EarlierAnalysis
    model: StoredModel
    customers: pd.DataFrame

    @property
    def n_ids(self) -> int:
        """Return how many ids were given up to this run: the next segment gets the next number."""
        known = self.analysis.history.n_ids if self.analysis.history else 0
        return max(known, *(int(s.segment_id[1:]) for s in self.analysis.segments))


_ADAPTER = TypeAdapter(EarlierAnalysis)
_SELECTION = TypeAdapter(Selection)


def read_earlier(run: Run, among: Among | None = None) -> Earlier:
    """Return a finished run as a later one needs it.

    Parameters
    ----------
    run : Run
    among : callable or None
        Whose customers are wanted, by their ids; None for everybody.

    Raises
    ------
    ReportgenError
        E53 where its files are missing, damaged or of a version that says too little; E54 where
        its model is.
    """
    try:
        text = (run.folder / "analysis.json").read_text(encoding="utf-8")
        analysis = _ADAPTER.validate_json(text)
    except (OSError, ValueError, ValidationError):
        raise _unreadable(run.folder / "analysis.json") from None
    customers, placed = read_customers(run.folder / "segments.csv", among)
    if placed != sum(segment.n_customers for segment in analysis.segments):  # cut off
        raise _unreadable(run.folder / "segments.csv")
    return Earlier(run=run, analysis=analysis, model=read_model(run.folder), customers=customers)


def read_selection(run: Run) -> Selection:
    """Return how a finished run chose its segmentation.

    Raises
    ------
    RunError
        E53 where it cannot be read, or was written by a version that records it otherwise.
    """
    path = run.folder / "analysis.json"
    try:
        return _SELECTION.validate_python(json.loads(path.read_text(encoding="utf-8"))["selection"])
    except (OSError, ValueError, KeyError, TypeError, ValidationError):
        raise _unreadable(path) from None


def read_customers(path: Path, among: Among | None = None) -> tuple[pd.DataFrame, int]:
    """Return the customers of a ``segments.csv``, and how many of all in it have a segment.

    The file is read in pieces, of which those customers stay who are asked for.

    Raises
    ------
    RunError
        E53 where the file is missing or damaged.
    """
    # A customer may be called "NA" or "null": only an empty cell is a missing one.
    kinds: Any = dict.fromkeys(_TEXTS, "string")
    whole = {"recency_days": "float64", "n_orders": "int64", "monetary": "float64"}
    placed, pieces = 0, []
    try:
        with pd.read_csv(
            path, dtype=kinds, keep_default_na=False, na_values=[""], chunksize=_PIECE
        ) as file:
            for piece in file:
                placed += int(piece["segment_id"].notna().sum())
                pieces.append(piece if among is None else piece[among(piece["customer_unique_id"])])
        return pd.concat(pieces, ignore_index=True).astype(whole), placed
    except (OSError, ValueError, KeyError):
        raise _unreadable(path) from None


def _unreadable(path: Path) -> RunError:
    return RunError(
        "E53",
        found=f"{path} is missing, damaged or of another version",
        expected="the file as `reportgen build` wrote it",
        remedy="restore it, build that run again, or name another one",
    )

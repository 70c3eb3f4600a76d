"""The customers of the campaigns: drawn with little of each in memory, then listed in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from reportgen.clusters.spaces import Matrix
from reportgen.frames.moments import SECONDS_PER_DAY
from reportgen.model.results import Action, Segment
from reportgen.model.settings import Settings
from reportgen.stages.campaigns import THIRDS, held_out_at, places, thirds

#: Columns of every customer in pieces, sorted by ``customer``.
Rows = Callable[[Sequence[str]], Iterator[pd.DataFrame]]

GROUPS = ("campaign", "holdout")
CHECKED = ("recency_days", "n_orders", "monetary_cents", "review_score_mean")
LISTED = ("customer_unique_id", "segment_id", "confidence", *CHECKED, "state")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Addressed:
    """Who has a campaign, in the order of the customers' numbers; nobody's id is kept.

    Parameters
    ----------
    actions : mapping of str to Action
        The first action of each segment that has one, by the segment's id.
    codes : (n,) int8
        Each customer's segment, as a place in ``actions``.
    thirds : (n,) int8
        The third by amount within the segment: 0 low, 1 middle, 2 high.
    out : (n,) bool
        Who is held out.
    """

    actions: Mapping[str, Action]
    codes: npt.NDArray[np.int8]
    thirds: npt.NDArray[np.int8]
    out: npt.NDArray[np.bool_]

    def inside(self, segment_id: str) -> npt.NDArray[np.bool_]:
        """Return who belongs to a segment."""
        found: npt.NDArray[np.bool_] = self.codes == list(self.actions).index(segment_id)
        return found


def drawn(rows: Rows, segments: tuple[Segment, ...], settings: Settings) -> Addressed:
    """Return who is addressed and who is held out.

    Parameters
    ----------
    rows : callable
    segments : tuple of Segment
        With their actions; a segment without one gets no campaign.
    settings : Settings
    """
    actions = {s.segment_id: s.actions[0] for s in segments if s.actions}
    pieces = [
        _lean(piece, tuple(actions), settings.seed)
        for piece in rows(("customer_unique_id", "segment_id", "monetary_cents"))
    ]
    codes, at, cents = (_joined(pieces, name) for name in ("code", "place", "cents"))
    parts, out = np.zeros(len(codes), dtype=np.int8), np.zeros(len(codes), dtype=np.bool_)
    for code in range(len(actions)):
        inside = codes == code
        parts[inside] = thirds(cents[inside])
        share = settings.campaign.holdout_share
        out[inside] = held_out_at(at[inside], parts[inside], share=share)
    return Addressed(actions=actions, codes=codes, thirds=parts, out=out)


def _lean(piece: pd.DataFrame, ids: Sequence[str], seed: int) -> dict[str, npt.NDArray[Any]]:
    chosen = piece[piece["segment_id"].isin(ids)]
    codes = pd.Categorical(chosen["segment_id"], categories=list(ids)).codes
    return {
        "code": codes.astype(np.int8),
        "place": places(chosen["customer_unique_id"], seed),
        "cents": chosen["monetary_cents"].to_numpy(dtype=np.int64),
    }


def _joined(pieces: list[dict[str, npt.NDArray[Any]]], name: str) -> npt.NDArray[Any]:
    """Return a column of all pieces, which lose it: no two columns are in memory twice."""
    parts = [piece.pop(name) for piece in pieces]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def checked(rows: Rows, addressed: Addressed) -> Iterator[Matrix]:
    """Yield the variables by which held out and contacted are compared, one after the other.

    Each is of everybody who is addressed, in their order; NaN where missing.
    """
    ids = list(addressed.actions)
    for name in CHECKED:
        pieces = (piece[piece["segment_id"].isin(ids)] for piece in rows(("segment_id", name)))
        parts = [each[name].to_numpy(dtype=np.float64, na_value=np.nan) for each in pieces]
        yield np.concatenate(parts) if parts else np.zeros(0)


def listed(
    addressed: Addressed, rows: Rows, *, cut_s: int, names: Mapping[str, str]
) -> Iterator[pd.DataFrame]:
    """Yield the customers that the campaign files list, in pieces.

    Parameters
    ----------
    addressed : Addressed
    rows : callable
        The customers that ``drawn`` saw.
    cut_s : int
        As-of, seconds since 1970-01-01.
    names : mapping of str to str
        The segments' names by id.
    """
    done = 0
    for piece in rows(LISTED):
        chosen = piece[piece["segment_id"].isin(list(addressed.actions))]
        here = slice(done, done + len(chosen))
        done += len(chosen)
        first = list(addressed.actions.values())
        codes = addressed.codes[here]
        yield chosen.assign(
            segment=chosen["segment_id"].map(names),
            group=_words(addressed.out[here].astype(np.int8), GROUPS),
            amount_third=_words(addressed.thirds[here], THIRDS),
            action=_words(codes, [action.code for action in first]),
            priority=np.array([action.priority for action in first], dtype=np.int64)[codes],
            offer_cap=np.array([action.offer_cap for action in first], dtype=np.float64)[codes],
            last_order_date=_last_order_dates(cut_s, chosen),
        )


def _words(codes: npt.NDArray[np.int8], words: Sequence[str]) -> pd.Categorical[Any]:
    """Return a column of few words; two codes may stand for one word."""
    categories = list(dict.fromkeys(words))
    found = np.array([categories.index(word) for word in words], dtype=np.int64)
    return pd.Categorical.from_codes(found[codes], dtype=pd.CategoricalDtype(categories))


def _last_order_dates(cut_s: int, customers: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[Any]]:
    days = (cut_s / SECONDS_PER_DAY - customers["recency_days"].to_numpy()) // 1
    return days.astype("datetime64[D]").astype(str).astype(object)

"""The run before, graded: what it promised and what came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Grading = Literal["as predicted", "more", "fewer"]
Advice = Literal["keep", "refit"]
TriggerCode = Literal["period", "segment_jaccard", "other_k", "input_drift"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """An earlier segment: predicted beside observed, both over the days that can be seen.

    Shares are of the segment's customers who bought again, amounts per customer; with 95 %
    intervals, null where too few bought. Predictions are null where the earlier run made none; a
    grade is null where one of the two is.
    """

    segment_id: str
    n_customers: int
    n_repurchased: int
    predicted_share: float | None
    predicted_low: float | None
    predicted_high: float | None
    observed_share: float
    observed_low: float
    observed_high: float
    share_grade: Grading | None
    predicted_spend: float | None
    predicted_spend_low: float | None
    predicted_spend_high: float | None
    observed_spend: float
    observed_spend_low: float | None
    observed_spend_high: float | None
    spend_grade: Grading | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fired:
    """A trigger of the contract: the value found and the line; ``fired`` is null where unknown.

    ``subject`` is the segment or the input that decided, or empty. Where the contract asks for
    several looks in a row, ``at_looks`` has what each found, the latest last, and ``value`` the
    one that speaks most against the trigger.
    """

    code: TriggerCode
    subject: str
    value: float | None
    line: float | None
    fired: bool | None
    at_looks: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What a campaign brought against its hold-out, over ``days`` from its start.

    ``difference`` is the share of buyers among the contacted less that among the held out,
    averaged over thirds by amount, with its 95 % interval; ``amount_difference`` the same of the
    amount per customer. ``complete``: the campaign's window had passed. ``cost`` is in all.
    """

    started_on: str
    days: float
    complete: bool
    n_campaign: int
    n_holdout: int
    campaign_share: float
    holdout_share: float
    difference: float
    difference_low: float
    difference_high: float
    amount_difference: float
    amount_low: float
    amount_high: float
    cost: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommended:
    """An action the earlier run recommended first for a segment, and what it brought if known."""

    segment_id: str
    code: str
    texts: dict[str, dict[str, str]]
    brought: Brought | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Keep the earlier model, or refit: ``refit`` where a trigger fired.

    ``ari`` and ``wrong_share`` hold the earlier model against a fresh one on today's customers;
    ``n_wrong`` of them the two put into different segments. ``kept``: this run keeps the model.
    """

    advice: Advice
    kept: bool
    ari: float
    wrong_share: float
    n_wrong: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCard:
    """Grades of the run before.

    ``days`` of the ``follow_up_days`` that predictions were made for can be seen; predictions are
    scaled down to them in proportion. ``days`` is 0 where nothing can be graded yet.
    ``step_weeks`` lie between the looks that triggers ask for.
    """

    follow_up_days: int
    days: float
    step_weeks: int = 2
    grades: tuple[Grade, ...]
    triggers: tuple[Fired, ...]
    actions: tuple[Recommended, ...]
    proposal: Proposal

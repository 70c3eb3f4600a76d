"""The provider's rate card and terms: what a visit takes, what it costs, what is promised.

These are the provider's to set, not measurements: no source backs the defaults. Amounts are in the
currency of the export; the defaults are meant for BRL.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Ge

from reportgen.model.settings.kinds import Count, NotNegative, Share

NoneOrMore = Annotated[int, Ge(0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitDays:
    """Days of work per item of a visit.

    The defaults are for a program that does the computing: what is left is reading, judging and
    explaining.

    Parameters
    ----------
    data_check : float
        Reading the fresh export and settling what the check found.
    refit : float
        Segmenting again, and looking at the other candidates.
    comparison : float
        Old against new: who moved, and why.
    dossier : float
        Reading the dossier before it is handed over.
    campaign_lists : float
        Handing over the lists with their hold-outs.
    review_meeting : float
        Preparing and holding the meeting.
    """

    data_check: NotNegative = 0.25
    refit: NotNegative = 0.25
    comparison: NotNegative = 0.5
    dossier: NotNegative = 0.25
    campaign_lists: NotNegative = 0.25
    review_meeting: NotNegative = 0.5


VISIT_ITEMS = (
    "data_check",
    "refit",
    "comparison",
    "dossier",
    "campaign_lists",
    "review_meeting",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the visits of one option hold, and how soon they are done.

    Parameters
    ----------
    items : tuple of str
        Some of ``data_check``, ``refit``, ``comparison``, ``dossier``, ``campaign_lists`` and
        ``review_meeting``.
    deliver_within_days : int
        Working days from a complete export to the delivery.
    answer_within_days : int
        Working days to the answer to a question.

    Raises
    ------
    ValueError
        Where ``items`` is empty or names something else.
    """

    items: tuple[str, ...]
    deliver_within_days: Count
    answer_within_days: Count

    def __post_init__(self) -> None:
        """Refuse unknown items."""
        unknown = [item for item in self.items if item not in VISIT_ITEMS]
        if unknown or not self.items:
            message = f"items of a visit are some of {', '.join(VISIT_ITEMS)}; got {self.items}"
            raise ValueError(message)


_LIGHT = Scope(items=VISIT_ITEMS[:4], deliver_within_days=10, answer_within_days=5)
_STANDARD = Scope(items=VISIT_ITEMS[:5], deliver_within_days=5, answer_within_days=3)
_TIGHT = Scope(items=VISIT_ITEMS, deliver_within_days=3, answer_within_days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """The rate card.

    Parameters
    ----------
    day_rate : float
        Currency per day of work, taxes not included.
    hosting_per_month : float
        Currency per month for keeping models, lists and the history of runs.
    visit_days, light, standard, tight
        Tables of their own: days per piece of work, and what each option's visits hold. The light
        one leaves the campaign lists to the customer's team; the tight one adds a meeting.
    """

    day_rate: NotNegative = 1_200.0
    hosting_per_month: NotNegative = 50.0
    visit_days: VisitDays = field(default_factory=VisitDays)
    light: Scope = _LIGHT
    standard: Scope = _STANDARD
    tight: Scope = _TIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What both sides agree on; the defaults are a usual frame for a small service contract.

    Parameters
    ----------
    term_months : int
        How long the contract runs.
    notice_days : int
        Notice with which either side may end it earlier.
    payment_days : int
        Days from a visit's delivery to its payment.
    offer_valid_days : int
        How long the offer stands from the day it was handed over.
    late_reduction_share : float
        Share of a visit's price taken off per working day that it is late (0–1).
    report_days : int
        Working days within which the provider reports a trigger.
    decide_days : int
        Working days within which the customer decides on an early refit.
    keep_days : int
        Days after the end within which the provider deletes the customer's data.
    early_visits : int
        Early refits a year that may be ordered at the price of a visit, without a new agreement.
    trigger_looks : int
        Looks in a row at which a segment must lie below the trigger.
    """

    term_months: Count = 12
    notice_days: NoneOrMore = 30
    payment_days: NoneOrMore = 30
    offer_valid_days: Count = 60
    late_reduction_share: Share = 0.1
    report_days: Count = 5
    decide_days: Count = 10
    keep_days: NoneOrMore = 30
    early_visits: NoneOrMore = 2
    trigger_looks: Count = 2

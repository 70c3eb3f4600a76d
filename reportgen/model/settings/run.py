"""One run's settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Ge, Len, MinLen, Predicate

from reportgen.model.languages import Language
from reportgen.model.playbook import Playbook
from reportgen.model.settings.brand import Brand
from reportgen.model.settings.budget import Budget
from reportgen.model.settings.campaign import Campaign
from reportgen.model.settings.comparing import Comparing
from reportgen.model.settings.dissatisfaction import Dissatisfaction
from reportgen.model.settings.economics import Economics
from reportgen.model.settings.explaining import Explaining
from reportgen.model.settings.exploring import Outliers, RelevanceRules, Resellers, WeekRules
from reportgen.model.settings.followup import FollowUp
from reportgen.model.settings.gate import Gate
from reportgen.model.settings.habits import Habits
from reportgen.model.settings.judgement import Thresholds, Weights
from reportgen.model.settings.kinds import Count, Word
from reportgen.model.settings.mail import Mail
from reportgen.model.settings.rates import Rates, Terms

#: Three capital letters.
Currency = Annotated[str, Len(3, 3), Predicate(str.isupper)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One run's settings.

    Parameters
    ----------
    as_of_s : int or None
        The moment the dossier speaks of, seconds since 1970-01-01; None: nothing is hidden and
        recency counts from the midnight after the last kept purchase.
    seed : int
        Where every random draw begins: the same seed gives the same dossier.
    languages : tuple of str
        The languages that the dossier is drawn in; the first names the segments in the lists of
        customers.
    currency : str
        ISO 4217.
    kept_statuses : tuple of str
        Order statuses that count as kept.
    k_min, k_max : int
        Numbers of segments tried.
    window_days : int
        Length of the rolling window of the stability study.
    step_weeks : int
        Distance between two looks of the stability study.
    min_starts : int
        Start dates a stability statement needs.
    largest_base : int
        Customers up to which everything is computed on everybody. Of a larger base a sample of
        about so many, drawn by a hash of the id and the seed, is what segments are chosen,
        described and followed in time on; everybody is placed, and sizes and amounts are
        everybody's. A share of one half is known to 0.2 points from so many.
    quick : bool
        A draft with fewer starts and resamples; said on every page.
    budget, thresholds, weeks, outliers, resellers, relevance, weights
        Tables of their own.
    campaign, economics, rates, terms, mail, brand
        Tables of their own.
    playbook : Playbook
        The team's own marketing rules, from a file of their own.

    Raises
    ------
    ValueError
        Where ``k_max`` lies below ``k_min``.
    """

    as_of_s: int | None = None
    seed: Annotated[int, Ge(0)] = 0
    languages: Annotated[tuple[Language, ...], MinLen(1)] = ("en",)
    currency: Currency = "BRL"
    kept_statuses: tuple[Word, ...] = ("delivered",)
    k_min: Annotated[int, Ge(2)] = 2
    k_max: Annotated[int, Ge(2)] = 10
    window_days: Count = 365
    step_weeks: Count = 2
    min_starts: Count = 6
    largest_base: Annotated[int, Ge(50)] = 250_000
    quick: bool = False
    budget: Budget = field(default_factory=Budget)
    gate: Gate = field(default_factory=Gate)
    thresholds: Thresholds = field(default_factory=Thresholds)
    weeks: WeekRules = field(default_factory=WeekRules)
    outliers: Outliers = field(default_factory=Outliers)
    resellers: Resellers = field(default_factory=Resellers)
    relevance: RelevanceRules = field(default_factory=RelevanceRules)
    weights: Weights = field(default_factory=Weights)
    campaign: Campaign = field(default_factory=Campaign)
    playbook: Playbook = field(default_factory=Playbook)
    explaining: Explaining = field(default_factory=Explaining)
    follow_up: FollowUp = field(default_factory=FollowUp)
    dissatisfaction: Dissatisfaction = field(default_factory=Dissatisfaction)
    habits: Habits = field(default_factory=Habits)
    economics: Economics = field(default_factory=Economics)
    rates: Rates = field(default_factory=Rates)
    terms: Terms = field(default_factory=Terms)
    mail: Mail = field(default_factory=Mail)
    brand: Brand = field(default_factory=Brand)
    comparing: Comparing = field(default_factory=Comparing)

    def __post_init__(self) -> None:
        if self.k_max < self.k_min:
            message = f"k_max ({self.k_max}) lies below k_min ({self.k_min})"
            raise ValueError(message)

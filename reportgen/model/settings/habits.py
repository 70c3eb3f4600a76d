"""What of a segment's habits is shown, and when a segment meets the five criteria."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.settings.kinds import Count, Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What of a segment's habits is shown, and when a segment meets the five criteria.

    Parameters
    ----------
    fewest_customers : int
        A cell of fewer customers (or orders) is pooled with others or left out, so that nobody can
        be recognised in it.
    categories : int
        Categories shown per segment; the others are one sum.
    further : int
        Variables shown in the profile beside those that segments may be built on.
    further_effect : float
        Such a variable is shown where its whole 95 % interval lies at least so many standard
        deviations from the base's mean: a fifth is a small effect (Cohen 1988).
    level : float
        Chance that any cell of one list is wrongly said to differ from the other segments
        (Bonferroni over the list).
    fidelity : float
        Measurable: the pocket rules find at least this share of the members.
    contact_days : int
        Accessible: a customer who bought within so many days is taken as reachable. Consents and
        addresses go stale; a year is an assumption that the team should replace by its own.
    reachable_share : float
        Accessible: at least this share of the members is reachable.
    """

    fewest_customers: Count = 10
    categories: Count = 8
    further: Count = 4
    further_effect: Share = 0.2
    level: Share = 0.05
    fidelity: Share = 0.9
    contact_days: Count = 365
    reachable_share: Share = 0.5

"""Marketing rules: conditions on a segment's numbers, and what follows where they hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Statistic = Literal["mean", "median", "times_base", "share"]

#: Measures of a whole segment, for the statistic ``share``; the others are variables.
SHARES = ("customer_share", "revenue_share", "repeat_share", "value_ratio")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A line that a segment must have crossed.

    Parameters
    ----------
    measure : str
        A variable, such as ``recency_days``, or one of ``SHARES``; ``value_ratio`` is the share of
        revenue divided by the share of customers.
    statistic : ``mean``, ``median``, ``times_base`` or ``share``
        Of the segment, in the variable's unit; ``times_base`` is the mean over that of all
        customers. For the mean and its multiple the whole 95 % interval must lie beyond the line.
    at_least, at_most : float or None
        The line, itself included; one of the two.
    """

    measure: str
    statistic: Statistic
    at_least: float | None = None
    at_most: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One marketing action.

    Parameters
    ----------
    code : str
        Shipped rules have their wording in the catalogs under ``action-<code>-…``.
    when : tuple of Condition
        All must hold.
    replaces : tuple of str
        Codes that this rule makes superfluous, or that would contradict it.
    margin_given : float
        Share of an order's margin that the offer may cost at most (0–1).
    texts : dict of language to part to text
        A team's own wording; empty for shipped rules.
    """

    code: str
    when: tuple[Condition, ...]
    replaces: tuple[str, ...] = ()
    margin_given: float = 0.5
    texts: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Playbook:
    """A team's own rules, and the shipped ones that it does without.

    Parameters
    ----------
    rules : tuple of Rule
        They come before the shipped ones.
    leave_out : tuple of str
        Codes of shipped rules.
    """

    rules: tuple[Rule, ...] = ()
    leave_out: tuple[str, ...] = ()

"""Comparing sentences about segments then and now."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from reportgen.clusters.intervals import Z95, holm, two_sided
from reportgen.model.results import Claim, Comparison, Level
from reportgen.model.settings import Comparing

LEVEL = 0.05  # chance of any false rise or fall among the segments


def _error(level: Level) -> float:
    if level.mean_score is None or level.mean_score_high is None or level.mean_score_low is None:
        return 0.0
    return (
        max(level.mean_score_high - level.mean_score, level.mean_score - level.mean_score_low) / Z95
    )


def comparison_claims(found: Comparison | None, rules: Comparing) -> Iterable[Claim]:
    """Return, for each segment that lives on, the claim that its mean review rose or fell.

    It holds where the difference is more than chance, and large enough to speak of.

    The two dates share customers, whom the test takes for different ones: that makes it careful.
    """
    known = [] if found is None else found.changes
    pairs = [
        (change.segment_id, change.before.mean_score, change.after.mean_score, error)
        for change in known
        if change.before is not None
        and change.after is not None
        and change.before.mean_score is not None
        and change.after.mean_score is not None
        and (error := sqrt(_error(change.before) ** 2 + _error(change.after) ** 2)) > 0
    ]
    chances = holm([two_sided((now - then) / error) for _, then, now, error in pairs])
    for (segment_id, then, now, _), chance in zip(pairs, chances, strict=True):
        yield Claim(
            text_key="score-rose" if now > then else "score-fell",
            subject=segment_id,
            numbers={"then": then, "now": now},
            holds=chance < LEVEL and abs(now - then) >= rules.score_change,
        )

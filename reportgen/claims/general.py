"""Comparing sentences about the data, the choice and the period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from reportgen.model.results import (
    Candidate,
    Claim,
    Contract,
    Exploration,
    FeatureSummary,
    Selection,
    Stability,
)
from reportgen.model.settings import Thresholds

# Above this share one variable speaks for the others, and the reader is told.
DOMINANT_DISTANCE_SHARE = 0.4
REDUNDANT_RHO = 0.9
SEED_K = 4
_SEED_FEATURES = 8
Which = Literal["fewer", "more", "common"]
REASONS = ("unstable", "dissolved", "too-small", "score")


def _claim(text_key: str, *, holds: bool, subject: str = "", **numbers: float) -> Claim:
    return Claim(text_key=text_key, subject=subject, numbers=numbers, holds=holds)


def exploration_claims(
    exploration: Exploration, features: Sequence[FeatureSummary]
) -> Iterable[Claim]:
    """Return the claims about what the data looks like."""
    share = exploration.one_time_share
    yield _claim("one-time-majority", holds=share > 0.5, share=share)
    total = sum(exploration.review_counts)
    if total:
        top = exploration.review_counts[-1] / total
        yield _claim("top-score-majority", holds=top > 0.5, share=top)
    built_on = [f for f in features if f.distance_share is not None]
    if built_on:
        first = max(built_on, key=lambda f: f.distance_share or 0.0)
        carried = first.distance_share or 0.0
        yield _claim(
            "distance-dominated",
            subject=first.name,
            holds=carried > DOMINANT_DISTANCE_SHARE,
            share=carried,
            even_share=1 / len(built_on),
        )
    for pair in exploration.correlations:
        if pair.rho is not None and abs(pair.rho) > 0.5:
            yield _claim(
                "redundant-pair",
                subject=f"{pair.first} {pair.second}",
                holds=abs(pair.rho) > REDUNDANT_RHO,
                rho=pair.rho,
                threshold=REDUNDANT_RHO,
            )


def _seeds_recipe(candidate: Candidate) -> bool:
    """Return whether a candidate is the common recipe of eight variables and four segments."""
    return len(candidate.features) == _SEED_FEATURES and candidate.k == SEED_K


def selection_claims(selection: Selection, thresholds: Thresholds) -> Iterable[Claim]:
    """Return the claims that compare the kept recipe with others."""
    kept = selection.candidates[0]
    for other in selection.candidates[1:]:
        if not _seeds_recipe(other) or other.bootstrap_ari is None:
            continue
        ours, worst = kept.bootstrap_ari or 0.0, kept.bootstrap_ari_worst or 0.0
        yield _claim(
            "seed-less-stable",
            holds=other.bootstrap_ari < worst,  # below every resample of ours, not by a hair
            theirs=other.bootstrap_ari,
            theirs_worst=other.bootstrap_ari_worst or 0.0,
            ours=ours,
            ours_worst=worst,
        )
    for which, other in rivals_in(selection):
        yield from _lost(which, other, kept, thresholds)


def rivals_in(selection: Selection) -> Iterable[tuple[Which, Candidate]]:
    """Return those of whom the dossier says why they lost, with full evidence.

    ``fewer`` and ``more``: the kept recipe with one segment less or more; ``common``: eight
    variables and four segments.
    """
    kept, *others = selection.candidates
    for other in others:
        if other.evidence != "full":
            continue
        alike = _made(kept) == _made(other)
        if alike and other.k == kept.k - 1:
            yield "fewer", other
        elif alike and other.k == kept.k + 1:
            yield "more", other
        elif _seeds_recipe(other):
            yield "common", other


def _made(candidate: Candidate) -> tuple[object, ...]:
    return candidate.algorithm, candidate.options, candidate.features, candidate.transform


def _lost(
    which: Which, other: Candidate, kept: Candidate, thresholds: Thresholds
) -> Iterable[Claim]:
    """Return why a rival lost, the gravest first; each holds only if the kept recipe passes."""
    pairs = (
        ("unstable", other.bootstrap_ari_worst, kept.bootstrap_ari_worst, thresholds.worst_ari),
        (
            "dissolved",
            min(other.jaccard, default=None),
            min(kept.jaccard, default=None),
            thresholds.dissolved_jaccard,
        ),
        ("too-small", other.smallest_share, kept.smallest_share, thresholds.smallest_share),
    )
    for reason, theirs, ours, least in pairs:
        if theirs is not None and ours is not None:
            share = "_share" if reason == "too-small" else ""
            yield _claim(
                f"rival-{reason}",
                subject=which,
                holds=theirs < least <= ours,
                **{f"theirs{share}": theirs, f"ours{share}": ours, f"floor{share}": least},
            )
    if other.score is not None and kept.score is not None:
        yield _claim(
            "rival-score",
            subject=which,
            holds=round(other.score, 2) < round(kept.score, 2),
            theirs=other.score,
            ours=kept.score,
        )


def period_claims(stability: Stability, contract: Contract) -> Iterable[Claim]:
    """Return the claims about the maintenance period."""
    headline = contract.period_weeks
    dates = Counter(
        start.crossed_on
        for start in stability.starts
        if start.window == headline.window and start.crossed_on is not None
    )
    if dates:
        date, n = min(dates.items(), key=lambda item: (-item[1], item[0]))
        crossed = sum(dates.values())
        yield _claim(
            "crossings-share-date",
            subject=date,
            holds=n >= 3 and n > crossed / 2,
            n=float(n),
            n_crossed=float(crossed),
        )
    for other in contract.alternatives:
        if other.threshold != headline.threshold or other.window == headline.window:
            continue
        if other.median is not None and headline.median is not None:
            yield _claim(
                "window-decides",
                subject=other.window or "",
                holds=abs(other.median - headline.median) >= stability.step_weeks,
                other=other.median,
                headline=headline.median,
            )

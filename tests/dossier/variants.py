"""The sample analysis in the shapes that change which sentences are printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sample_analysis import eligibility
from sample_apart import ASKED_FOR
from sample_history import advised, quiet, with_history
from sample_outcomes import lifetime
from sample_parts import DRIFT, start

from reportgen.claims.contract import contract_claims
from reportgen.contract.offer import propose
from reportgen.inputs.problems import CODES
from reportgen.model.results import Analysis, Notice
from reportgen.model.results.sample import Sample
from reportgen.model.settings import Assumed, Economics, Settings
from reportgen.model.tables import ALL_TABLES
from reportgen.pipeline.loading import RULE_OF_CODE
from reportgen.texts.catalog import Texts


def _period(analysis: Analysis, **changes) -> Analysis:
    contract = analysis.contract
    options = changes.pop("options", contract.options)
    headline = replace(contract.period_weeks, **changes)
    return replace(analysis, contract=replace(contract, period_weeks=headline, options=options))


def _structure(analysis: Analysis, structure: str) -> Analysis:
    chosen = replace(analysis.selection.chosen, structure=structure, one_margin=())
    return replace(analysis, selection=replace(analysis.selection, chosen=chosen))


def without_reviews(analysis: Analysis) -> Analysis:
    """Return the analysis as of an export without the table of reviews."""

    def bare(feature):
        if feature.name != "review_score_mean":
            return feature
        empty = dict.fromkeys(("mean", "sd", "minimum", "p05", "p25", "median", "p75", "p95"))
        return replace(feature, n=0, n_missing=100, maximum=None, distance_share=None, **empty)

    segments = tuple(
        replace(s, contrasts=tuple(c for c in s.contrasts if c.unit != "score"))
        for s in analysis.segments
    )
    grid = replace(analysis.rivals.grid, satisfaction_spread=None, satisfaction_spread_grid=None)
    every = tuple(s for s in analysis.explanation.separators if s.used_for_fitting)
    return replace(
        analysis,
        rivals=replace(
            analysis.rivals,
            grid=grid,
            common=replace(analysis.rivals.common, answers=()),
            rules=None,
        ),
        explanation=replace(analysis.explanation, separators=every),
        features=tuple(bare(feature) for feature in analysis.features),
        segments=segments,
        unhappiness=None,
        exploration=replace(analysis.exploration, review_counts=(0, 0, 0, 0, 0)),
        provenance=replace(analysis.provenance, missing_tables=("reviews",), as_of_given=True),
        eligibility=eligibility(tables=_tables_but("reviews"), reviewed_share=0.0),
    )


def _tables_but(*names: str) -> tuple[str, ...]:
    return tuple(spec.name for spec in ALL_TABLES if spec.name not in names)


def _small(analysis: Analysis) -> Analysis:
    """Return it as of a small, young and stale shop without payments, where nobody came back."""
    gate = eligibility(
        n_customers=320,
        n_repeat_customers=0,
        history_days=90,
        days_since_last_order=45,
        reviewed_share=0.5,
        n_rolling_starts=0,
        n_growing_starts=0,
        tables=_tables_but("payments"),
    )
    return replace(_no_history(analysis), eligibility=gate)


def _claims(analysis: Analysis, *, holds: bool) -> Analysis:
    return replace(analysis, claims=tuple(replace(c, holds=holds) for c in analysis.claims))


def _no_history(analysis: Analysis) -> Analysis:
    bare = replace(analysis.stability, windows_run=(), starts=())
    return _period(
        replace(analysis, stability=bare),
        window=None,
        median=None,
        low=None,
        n_starts=0,
        options=(),
    )


def _noticed(analysis: Analysis) -> Analysis:
    notices = tuple(
        Notice(code=code, severity=severity, table="orders", column="c", n_rows=n, details=details)
        for code in CODES
        if Texts(lang="en").has(f"problem-{code}")
        for severity in ("drop", "told")
        for n in (1, 2_000)
        for details in (
            {
                "encoding": "UTF-16",
                "kind": "universal",
                "first": "2018-01-01",
                "last": "2018-12-31",
            },
            {"encoding": "UTF-16", "kind": "isolated", "first": "2018-01-01", "last": "2018-12-31"},
        )
    )
    door = tuple(
        replace(analysis.cleaning.steps[0], rule=rule, table="payments", orders_after=120)
        for rule in RULE_OF_CODE.values()
    )
    steps = (*door, *analysis.cleaning.steps)
    cleaning = replace(analysis.cleaning, notices=notices, steps=steps)
    return replace(analysis, cleaning=cleaning, provenance=replace(analysis.provenance, draft=True))


def _other_sets(analysis: Analysis) -> Analysis:
    """Return it with other sets, the plain scale, and a kept algorithm without random starts."""
    kept = replace(analysis.selection.candidates[0], algorithm="ward", optima_starts=None)
    others = (
        replace(kept, features=kept.features[:3], transform="standard"),
        replace(kept, features=tuple(f.name for f in analysis.features), silhouette=0.2),
    )
    chosen = replace(analysis.selection.chosen, transform="standard")
    selection = replace(analysis.selection, candidates=(kept, *others), chosen=chosen)
    return replace(analysis, selection=selection)


def _campaigns(analysis: Analysis, **changes) -> Analysis:
    return replace(analysis, campaigns=replace(analysis.campaigns, **changes))


def _lopsided(analysis: Analysis) -> Analysis:
    """Return it with a list whose draw is lopsided, and base rates from outcomes."""
    first, second = analysis.campaigns.kits
    kits = (
        replace(first, largest_difference=1.5, base_rate_from="outcomes"),
        replace(second, detectable_lift=0.3, base_rate_from="outcomes"),
    )
    together = replace(analysis.campaigns.together, testable=False)
    return _campaigns(analysis, kits=kits, together=together)


def _outcomes(analysis: Analysis, **changes) -> Analysis:
    return replace(analysis, outcomes=replace(analysis.outcomes, **changes))


def carried(analysis: Analysis) -> Analysis:
    """Return an analysis whose model of orders and amounts passed its test."""
    held = (replace(c, holds=c.holds or c.text_key == "lifetime-carries") for c in analysis.claims)
    told = _outcomes(analysis, lifetime=lifetime(carries=True))
    return replace(told, claims=tuple(held))


def _follow_ups(analysis: Analysis) -> Iterator[tuple[str, Analysis]]:
    found = analysis.outcomes
    yield "nothing followed", replace(analysis, outcomes=None)
    yield "nobody bought again", _outcomes(analysis, pairs=())
    yield "every pair differs", _outcomes(analysis, pairs=found.pairs[:1], step_days=90)
    untested = replace(found.value, n_tests=0, skill_history=None, skill_segments=None)
    yield "no forecast tested", _outcomes(analysis, value=untested, looks=found.looks[:1])
    unfit = replace(found.lifetime, check=None, reasons=("few_repeaters", "no_fit"))
    yield "no lifetime fitted", _outcomes(analysis, lifetime=unfit, looks=found.looks[:1])
    yield "a lifetime that carries", carried(analysis)


def _judged(analysis: Analysis) -> Iterator[tuple[str, Analysis]]:
    found = analysis.unhappiness
    bare = replace(found, risk=None, states=(), categories=(), sellers=(), returns=())
    yield "nothing to compare with", replace(analysis, unhappiness=bare)
    few = replace(found, risk=replace(found.risk, ratio=None, ratio_low=None, ratio_high=None))
    abroad = replace(few, states=tuple(replace(s, name=f"Land {s.name}") for s in few.states))
    yield "another country", replace(analysis, unhappiness=abroad)


def _offered(analysis: Analysis, *, crossed=(20, None), drift=DRIFT, **economics) -> Analysis:
    """Return it with the offer that other crossings or other assumptions lead to."""
    settings = Settings(economics=Economics(**economics))
    starts = tuple(start("2019-12-01", "rolling", weeks) for weeks in crossed)
    stability = replace(analysis.stability, starts=starts, windows_run=("rolling",))
    contract = propose(stability, settings, drift=drift)
    others = [claim for claim in analysis.claims if claim not in contract_claims(analysis.contract)]
    claims = (*others, *contract_claims(contract))
    return replace(analysis, stability=stability, contract=contract, claims=claims)


def _offers(analysis: Analysis) -> Iterator[tuple[str, Analysis]]:
    same, half, none = (Assumed(low=kept, mid=kept, high=kept) for kept in (1.0, 0.5, 0.0))
    many, good = Assumed(low=52.0, mid=104.0, high=208.0), Assumed(low=0.01, mid=0.02, high=0.03)
    keen = {"response_kept": none, "campaigns_per_year": many, "response_right": good}
    few = Assumed(low=0.0, mid=0.0, high=26.0)
    yield "renewing pays", _offered(analysis, **keen)
    yield "segments make no difference", _offered(analysis, response_kept=same)
    yield "earned back at best", _offered(analysis, response_kept=half, campaigns_per_year=few)
    open_end = Assumed(low=0.0, mid=104.0, high=208.0)
    yield "earned back or not", _offered(analysis, response_kept=half, campaigns_per_year=open_end)
    yield "nobody counted", _offered(analysis, drift=None)
    yield "no start crossed", _offered(analysis, crossed=(None, None))
    yield "one crossed at once", _offered(analysis, crossed=(14, 20, 20, None))
    yield "all crossed together", _offered(analysis, crossed=(20, 20, 20))


def variants(analysis: Analysis) -> Iterator[tuple[str, Analysis]]:
    """Yield each variant with its name."""
    yield "sample", analysis
    yield "a run before", with_history(analysis)
    yield "a young run before", quiet(analysis)
    yield "the run before would do", advised(analysis, "keep", kept=False)
    yield "a kept model is overdue", advised(analysis, "refit", kept=True)
    yield "natural", _structure(analysis, "natural")
    yield "reproducible", replace(_structure(analysis, "reproducible"), apart=ASKED_FOR)
    yield "no period within the data", _period(analysis, median=None, low=None, n_crossed=0)
    yield "every start crossed", _period(analysis, high=20.0, n_crossed=2)
    yield "history too short", _no_history(analysis)
    yield "small", _small(analysis)
    yield "no reviews", without_reviews(analysis)
    yield "every claim holds", _claims(analysis, holds=True)
    yield "no claim holds", _claims(analysis, holds=False)
    yield "notices and a draft", _noticed(analysis)
    yield "other sets", _other_sets(analysis)
    yield "lopsided draw", _lopsided(analysis)
    drawn = Sample(n_customers=60, n_base=90, share=0.66, seed=0, margin=0.13)
    yield "a sample", replace(analysis, sample=drawn)
    yield "a sample with a run before", replace(with_history(analysis), sample=drawn)
    yield "no campaign", _campaigns(analysis, kits=(), together=None, without=("S1", "S2", "S3"))
    yield from _offers(analysis)
    yield (
        "no correlation",
        replace(analysis, exploration=replace(analysis.exploration, correlations=(), states=())),
    )
    weekless = replace(analysis, exploration=replace(analysis.exploration, calendar=None))
    yield "no weeks", weekless
    yield "no weeks, no claim", _claims(weekless, holds=False)
    yield from _follow_ups(analysis)
    yield from _judged(analysis)

"""From typed tables to the analysis: the stages in their order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pandas as pd

from reportgen.clusters.parallel import Workers, call, one_thread_each
from reportgen.history.model_file import Fresh
from reportgen.history.previous import Asked
from reportgen.model.results import (
    Exploration,
    Segment,
)
from reportgen.model.results.apart import Apart
from reportgen.model.results.relevance import Relevance
from reportgen.model.results.rivals import CommonAnswers
from reportgen.model.settings import Settings
from reportgen.model.variables import UNITS
from reportgen.pipeline.advised import advised
from reportgen.pipeline.apart import apart
from reportgen.pipeline.campaigns import plan
from reportgen.pipeline.contents import with_contents
from reportgen.pipeline.described import described
from reportgen.pipeline.explained import explained, rivals_of
from reportgen.pipeline.explored import explored
from reportgen.pipeline.followup import outcomes_of
from reportgen.pipeline.gate import Looked, looked_at
from reportgen.pipeline.gathered import analysis_of, model_of
from reportgen.pipeline.graded import graded
from reportgen.pipeline.keeping import aside_limits
from reportgen.pipeline.kept import kept_limits
from reportgen.pipeline.moved import compared
from reportgen.pipeline.passports import passports
from reportgen.pipeline.past import lasting_names, with_new_names
from reportgen.pipeline.recent import recent_of
from reportgen.pipeline.records import Computed, Found, Inputs
from reportgen.pipeline.segmented import previous, segmented, studied
from reportgen.pipeline.unhappiness import unhappiness_of
from reportgen.pipeline.view import View
from reportgen.pipeline.whole import (
    Totals,
    in_full,
    placed_everyone,
    segment_rows,
    sized,
    studied_customers,
    totals_of,
)
from reportgen.progress import Reporter
from reportgen.stages.naming import named
from reportgen.stages.notebook import common_answers
from reportgen.stages.profiles import profile
from reportgen.stages.relevance.contribution import relevance
from reportgen.stages.selection.choose import Segmentation


def compute(
    inputs: Inputs,
    settings: Settings,
    reporter: Reporter,
    *,
    cores: int,
    asked: Asked | None = None,
    beside: Callable[[], None] = lambda: None,
) -> Computed:
    """Run every stage.

    Parameters
    ----------
    inputs : Inputs
    settings : Settings
    reporter : Reporter
    cores : int
        Processes for independent fits; the result does not depend on it.
    asked : Asked or None
        Earlier runs; None where there is no history.
    beside : callable
        Called when other processes begin to work, and this one to wait for them.

    Raises
    ------
    ReportgenError
        E40, E41, E42 where there is nothing to group; E53, E54, E56 where a run that was named
        cannot be compared with.
    """
    with one_thread_each():
        with reporter.stage("features"):
            looked, exploration, kept_apart, resellers = _looked(inputs, settings, asked)
        view = looked.view
        known = previous(looked, asked, settings, reporter)
        chosen, comparison = segmented(view, known, settings, reporter, cores=cores, beside=beside)
        stability = studied(looked, chosen, settings, reporter, cores=cores)
        weighed, common = _begun(view, exploration, chosen, settings, cores=cores)
        with reporter.stage("outcomes"):
            outcomes = outcomes_of(view, chosen, settings, Workers(cores=cores))
            unhappiness, sellers = unhappiness_of(
                view,
                looked.tables,
                looked.checkpoint,
                settings,
                printed=looked.eligibility.prints("satisfaction"),
            )
        with reporter.stage("rivals"):
            rivals = rivals_of(looked, chosen, settings, common=common, cores=cores)
        with reporter.stage("relevance"):
            relevant = weighed()
        with reporter.stage("profiles"):
            explanation = explained(view, chosen, settings)
            listed = placed_everyone(looked, chosen)
            totals = totals_of(looked, chosen, listed, settings)
            profiles = named(_profiles(view, chosen, totals, settings), lasting_names(comparison))
            segments = passports(
                advised(profiles, view, chosen, settings),
                looked,
                chosen,
                explanation,
                outcomes,
                settings,
            )
            comparison = with_new_names(comparison, segments)
            comparison, movers = compared(
                comparison,
                known,
                chosen,
                view,
                partial(studied_customers, looked, listed),
                settings,
            )
            comparison = graded(comparison, known, chosen, view, settings)
            comparison, contents = with_contents(comparison, known, looked)
            rows = segment_rows(looked, listed)
            campaigns, addressed = plan(view, rows, segments, outcomes, settings)
            found = in_full(
                Found(
                    chosen=chosen,
                    exploration=exploration,
                    apart=kept_apart,
                    relevance=relevant,
                    segments=segments,
                    explanation=explanation,
                    rivals=rivals,
                    stability=stability,
                    campaigns=campaigns,
                    outcomes=outcomes,
                    unhappiness=unhappiness,
                    comparison=comparison,
                ),
                totals,
            )
            analysis = analysis_of(looked, found, settings)
    return Computed(
        analysis=analysis,
        model=model_of(
            chosen,
            analysis,
            Fresh(
                set_aside=aside_limits(view.everyone, view.keeping),
                recent=recent_of(view, chosen.recipe, settings),
            ),
        ),
        everyone=listed,
        engine=inputs.engine,
        addressed=addressed,
        rows=rows,
        cut_s=view.cut_s,
        sellers=sellers,
        movers=movers,
        resellers=resellers,
        contents=contents,
    )


def _looked(
    inputs: Inputs, settings: Settings, asked: Asked | None
) -> tuple[Looked, Exploration, Apart, pd.DataFrame]:
    """Return the export with every variable, what it looks like, who is kept apart, resellers."""
    looked = looked_at(inputs, settings)
    whole = described(looked.view, looked.tables, looked.checkpoint)
    view, record, resellers = apart(whole, looked.tables, settings, kept=kept_limits(asked))
    return replace(looked, view=view), explored(view, looked.tables), record, resellers


def _begun(
    view: View, exploration: Exploration, chosen: Segmentation, settings: Settings, *, cores: int
) -> tuple[Callable[[], Relevance], Callable[[], CommonAnswers]]:
    """Begin what other processes make while this one asks the engine; return what waits for it.

    What each variable does to the segmentation, and the answers of a usual notebook.
    """
    workers = Workers(cores=cores)
    described, found, recipe = view.described, exploration.correlations, chosen.recipe
    weighed = call(relevance, described, found, recipe, settings, workers=workers)
    common = call(common_answers, described, recipe, settings, workers=workers)
    return workers.meanwhile(weighed), workers.meanwhile(common)


def _profiles(
    view: View, chosen: Segmentation, totals: Totals | None, settings: Settings
) -> tuple[Segment, ...]:
    profiles = profile(
        view.features,
        chosen.placement,
        units=UNITS,
        built_on=chosen.recipe.features,
        thresholds=settings.thresholds,
    )
    return sized(profiles, totals)

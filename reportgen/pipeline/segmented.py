"""The segmentation of a run: chosen, named after the one before, followed through time."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.clusters.parallel import Workers
from reportgen.history.previous import Asked
from reportgen.model.results import Comparison, Stability
from reportgen.model.settings import Settings
from reportgen.pipeline.gate import Looked
from reportgen.pipeline.kept import kept_segmentation
from reportgen.pipeline.past import Known, find_previous, with_lasting_ids
from reportgen.pipeline.view import View, history_of
from reportgen.progress import Reporter
from reportgen.stages.relevance.proposed import proposed, redundant
from reportgen.stages.selection.again import preferred_k
from reportgen.stages.selection.choose import Segmentation, choose, ticks_expected
from reportgen.stages.stability.absent import not_studied
from reportgen.stages.stability.refit import Model
from reportgen.stages.stability.simulate import TICKS_EXPECTED, simulate


def previous(
    looked: Looked, asked: Asked | None, settings: Settings, reporter: Reporter
) -> Known | None:
    """Return the run before this one; None where there is none."""
    if asked is None or not (asked.runs or asked.against or asked.keep):
        return None
    with reporter.stage("history"):
        return find_previous(
            looked.view, asked, settings, reporter, synthetic=looked.inputs.synthetic
        )


def segmented(
    view: View,
    known: Known | None,
    settings: Settings,
    reporter: Reporter,
    *,
    cores: int,
    beside: Callable[[], None],
) -> tuple[Segmentation, Comparison | None]:
    """Return the kept segmentation, its ids handed down from the run before.

    Where the model of that run is kept, nothing is chosen. ``beside`` is called first: what it
    begins goes on while other processes work.
    """
    beside()
    if known is not None and known.kept:
        with reporter.stage("selection"):
            lasting = with_lasting_ids(
                kept_segmentation(known, view, settings), known, view, settings, kept=True
            )
        return lasting.chosen, lasting.comparison
    with reporter.stage("selection", ticks_expected(settings)) as tick:
        chosen = choose(
            view.features,
            settings,
            workers=Workers(cores=cores, tick=tick),
            proposed=proposed(view.features, settings),
            redundant=redundant(view.features, settings),
        )
    if known is None:
        return chosen, None
    lasting = with_lasting_ids(chosen, known, view, settings)
    return lasting.chosen, lasting.comparison


def studied(
    looked: Looked, chosen: Segmentation, settings: Settings, reporter: Reporter, *, cores: int
) -> Stability:
    """Return how long the segmentation lasts, where the export can tell."""
    if not looked.eligibility.prints("stability"):
        return not_studied(settings)
    with reporter.stage("stability", TICKS_EXPECTED) as tick:
        workers = Workers(cores=cores, tick=tick)
        kept = Model(scaler=chosen.scaler, clustering=chosen.clustering)
        return simulate(
            history_of(looked.view),
            chosen.recipe,
            kept,
            settings,
            preferred_k=preferred_k,
            workers=workers,
        )

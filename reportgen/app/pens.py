"""Charts, drawn and painted in the processes that made the fits."""

from __future__ import annotations

import contextlib
import importlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportgen.model.look import Look

if TYPE_CHECKING:
    from reportgen.clusters.parallel import Workers
    from reportgen.model.dossier import Dossier, Figure
    from reportgen.render.painting import Painting


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as SVG, and painted for paper unless that is impossible or not asked for."""

    svg: str
    painting: Painting | None


Charts = Mapping[str, Chart]


def warm_up_pens(cores: int) -> None:
    """Let the processes that will draw load what they need, while this one does something else."""
    from reportgen.clusters.parallel import Workers

    # Altair looks whether numpy is there, and must not find it half loaded by the thread below.
    importlib.import_module("numpy")
    Workers(cores=cores).warm_up(_load_pens)


def _load_pens() -> None:
    """Load what draws, in a process that will draw."""
    from reportgen.render.svg import warm_up

    # The process that waits for these prints meanwhile, which takes longest.
    with contextlib.suppress(AttributeError):  # Windows has no such call
        os.nice(10)
    warm_up()


def charts_of(dossier: Dossier, workers: Workers, look: Look, *, paper: bool) -> Charts:
    """Start to draw every chart once; return them by key, each to be waited for.

    Parameters
    ----------
    paper : bool
        Whether they are to be painted as well.
    """
    from reportgen.clusters.parallel import call
    from reportgen.render.awaited import Awaited
    from reportgen.render.svg import figures_of, size_of

    # Those that pages cannot be laid out without come first.
    figures = sorted(figures_of(dossier), key=lambda figure: size_of(figure.spec) is not None)
    locales = {"number_locale": dossier.number_locale, "time_locale": dossier.time_locale}
    coming = workers.run(
        call(_chart, each, locales=locales, accent=look.brand.accent, paper=paper)
        for each in figures
    )
    return Awaited((each.key for each in figures), coming)


def _chart(figure: Figure, *, locales: dict[str, Any], accent: str, paper: bool) -> Chart:
    from reportgen.render.brand import recoloured
    from reportgen.render.pdf import painted
    from reportgen.render.svg import draw

    svg = recoloured(draw(figure.spec, key=figure.key, **locales), accent)
    painting = None
    if paper:
        # Whatever is wrong here is met again, and told, by who prints.
        with contextlib.suppress(Exception):
            painting = painted(svg)
    return Chart(svg, painting)


def svgs_of(charts: Charts) -> Mapping[str, str]:
    """Return charts as SVG, by key."""
    from reportgen.render.awaited import Seen

    return Seen(charts, lambda chart: chart.svg)


def paintings_of(charts: Charts) -> Mapping[str, Painting | None]:
    """Return charts as paintings, by key."""
    from reportgen.render.awaited import Seen

    return Seen(charts, lambda chart: chart.painting)

"""Draw what an export costs by its size, from what ``features.py`` and ``build.py`` printed.

    python benchmarks/sizes.py [RESULTS] [SVG]

RESULTS is ``benchmarks/sizes.jsonl``: a line of JSON per run, with ``orders``, ``what`` (one of the
series below) and ``cpu_s``. SVG is ``docs/cost-by-size.svg``.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import altair as alt

from reportgen.charts import palette
from reportgen.render.svg import draw

ROOT = Path(__file__).resolve().parents[1]
RESULTS, SVG = ROOT / "benchmarks/sizes.jsonl", ROOT / "docs/cost-by-size.svg"
#: Series, how its line is called, its colour, its dash, and how far its label is moved down.
SERIES = {
    "build": ("whole build", palette.ACCENT, [], 0),
    "csv": ("features from CSV", palette.INK, [], 8),
    "parquet": ("features from Parquet", palette.INK, [6, 3], -8),
    "notebook": ("features, the usual notebook", palette.SIGNAL, [], 0),
}
WIDTH, HEIGHT = 440, 280


def series(path: Path) -> dict[str, list[tuple[int, float]]]:
    """Return the points of each series in the order of the size."""
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        run = json.loads(line)
        found[run["what"]].append((run["orders"], run["cpu_s"]))
    return {what: sorted(found[what]) for what in SERIES if what in found}


def chart(found: dict[str, list[tuple[int, float]]]) -> dict[str, Any]:
    """Return seconds by orders, both on logarithmic scales: what is linear climbs at 45 degrees."""
    x = alt.X(
        "orders:Q",
        title="orders in the export",
        scale=alt.Scale(type="log", domain=[80_000, 12_000_000]),
        axis=alt.Axis(values=[1e5, 1e6, 1e7], format=",.0f"),
    )
    y = alt.Y(
        "seconds:Q",
        title="seconds of processor time",
        scale=alt.Scale(type="log", domain=[1, 2_000]),
        axis=alt.Axis(values=[1, 10, 100, 1_000], format=",.0f"),
    )
    layers: list[Any] = []
    for what, points in found.items():
        label, colour, dash, down = SERIES[what]
        rows = [{"orders": n, "seconds": seconds} for n, seconds in points]
        base = alt.Chart(alt.Data(values=rows)).encode(x=x, y=y)
        layers += [
            base.mark_line(color=colour, strokeDash=dash, strokeWidth=2),
            base.mark_point(color=colour, opacity=1, size=30),
        ]
        end = alt.Chart(alt.Data(values=[rows[-1] | {"label": label}])).encode(x=x, y=y)
        text = end.mark_text(align="left", dx=8, dy=down, color=colour, clip=False)
        layers.append(text.encode(text="label:N"))
    drawn: dict[str, Any] = alt.layer(*layers, width=WIDTH, height=HEIGHT).to_dict()
    return drawn | {"config": {"background": palette.PAPER}}


def main() -> None:
    given = [Path(argument) for argument in sys.argv[1:]]
    results, target = [*given, *(RESULTS, SVG)[len(given) :]]
    spec = chart(series(results))
    svg = draw(spec, key="cost-by-size", number_locale={}, time_locale={})
    # Seen outside the dossier, which ships the font.
    svg = svg.replace('font-family="Inter"', 'font-family="Inter, Helvetica, Arial, sans-serif"')
    target.write_text(svg + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

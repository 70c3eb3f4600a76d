from __future__ import annotations

import importlib.util
import itertools
import json
import re
from pathlib import Path

import pytest
from lxml import etree

from reportgen.charts.lines import Guides, Line, line_chart
from reportgen.charts.parts import Axis, Marker, log_ticks, spread
from reportgen.render.svg import draw


def _specs():
    path = Path(__file__).parent / "showroom.py"
    found = importlib.util.spec_from_file_location("showroom", path)
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module.specs()


SPECS = _specs()
EXPECTED = {
    "bars": ("● Recent and content", "31.2%", "equal shares"),
    "signed-bars": ("Voucher", "+41.2", "R$ thousand a year"),
    "shares": ("Customers", "Revenue", "■ Large baskets", "● 23%"),
    "bubbles": ("Large baskets", "Days since the last order, median"),
    "profile": ("all customers", "R$ 182", "Review score"),
    "changes": ("Without: Amount paid", "Prediction strength", "−0.2"),
    "agreement": ("noise floor", "threshold 0.80", "14 weeks", "median"),
    "periods": ("2017-04", "&gt; 18 weeks", "median 14 weeks"),
    "candidates": ("RFM + reviews", "chosen", "Silhouette"),
    "multiples": ("● Recent and content", "▼ Disappointed", "Weeks"),
    "ledger": ("In the export", "99,441", "−2,188"),
    "monthly": ("Jan 2017", "Black Friday", "○ month not whole in the export"),
    "weekly": ("Jan 2017", "▲", "×", "▲ many"),
    "histogram": ("Customers", "median 221", "end 420"),
    "correlations": ("Items per order", "−0.88", "+0.62"),
    "states-half": ("SP", "AC", "20% and more"),
    "log-histogram-half": ("median 105", "1,000"),
    "bars-half": ("Credit card", "73.9%"),
    "agreement-half": ("noise floor",),
}


def test_every_chart_is_looked_at():
    assert set(EXPECTED) == set(SPECS)


@pytest.mark.parametrize("name", SPECS)
def test_chart_shows_its_words(name):
    svg = draw(SPECS[name], key=name, number_locale={}, time_locale={})
    assert [words for words in EXPECTED[name] if words not in svg] == []


@pytest.mark.parametrize("name", SPECS)
def test_chart_is_plain_data_without_theme(name):
    spec = SPECS[name]
    assert json.loads(json.dumps(spec)) == spec
    assert "config" not in spec


def test_specs_are_the_same_twice():
    assert _specs() == SPECS


def test_spread_stays_between_its_bounds_while_there_is_room():
    """Labels beyond the plot made the plot shrink to a few pixels."""
    placed = spread([0.0, 0.0, 0.02, 1.0, 1.0], gap=0.2, low=0.0, high=1.0)
    assert placed == pytest.approx([0.0, 0.2, 0.4, 0.8, 1.0])
    assert spread([0.0, 0.0, 0.0], gap=1.0, low=0.0, high=1.0) == [0.0, 1.0, 2.0]


def test_spread_keeps_order_and_distance():
    placed = spread([0.5, 0.51, 0.52, 0.9], gap=0.1)
    assert placed == sorted(placed)
    assert min(after - before for before, after in itertools.pairwise(placed)) > 0.0999


def test_log_ticks_stay_inside():
    assert log_ticks(8, 120) == [10.0, 20.0, 50.0, 100.0]
    assert log_ticks(1, 10**6) == [10.0**power for power in range(7)]


def test_channels_are_named():
    # Altair looks a bare string or value up among hundreds of classes: half of a chart's time.
    bare = re.compile(r'\b(x2?|y2?|text|color|shape|size|detail)="\w+:[QNOT]"|alt\.value\(')
    folder = Path(__file__).parents[2] / "reportgen" / "charts"
    found = [path.name for path in folder.glob("*.py") if bare.search(path.read_text("utf-8"))]
    assert not found


def _heights(svg):
    root = etree.fromstring(svg)
    found = []

    def walk(node, y):
        shift = node.get("transform") or ""
        if shift.startswith("translate("):
            y += float(shift[10:].split(")")[0].split(",")[1])
        if etree.QName(node).localname == "text":
            found.append((y, "".join(node.itertext())))
        for child in node:
            walk(child, y)

    walk(root, 0.0)
    return found


def test_text_above_a_plot_takes_its_room_once():
    spec = line_chart(
        [
            Line(label=name, points=((0, end), (9, end + 1)), dash=1)
            for end, name in enumerate("ab")
        ],
        x=Axis(title="weeks", low=0, high=9),
        y=Axis(title="lost", low=0, high=40),
        guides=Guides(
            thresholds=(Marker(value=0.5, label="never"),),
            markers=(Marker(value=4, label="chosen"),),
        ),
        height=114,
    )
    places = {
        text: y for y, text in _heights(draw(spec, key="k", number_locale={}, time_locale={}))
    }
    assert places["chosen"] < 20
    ends = sorted(places[name] for name in ("a", "b", "never"))
    assert min(ends[1] - ends[0], ends[2] - ends[1]) >= 11

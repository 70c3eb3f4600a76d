"""Marks say their numbers in the locale of the axes, whatever the labels hold."""

from __future__ import annotations

import pytest
from lxml import etree

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.histogram import histogram
from reportgen.charts.lines import Line, line_chart
from reportgen.charts.matrix import SHARES, matrix
from reportgen.charts.multiples import Panel, line_multiples
from reportgen.charts.parts import Axis
from reportgen.charts.timeline import Month, monthly
from reportgen.render.svg import bare_svg, draw

BRAZIL = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["R$ ", ""]}
HOSTILE = "'+alert(1)+\"\\ \ue000\ue001</text><script>x</script>"


def tips(spec, locale=BRAZIL, times=None):
    """Return (slot, points) of every mark that speaks; a point is a list of lines."""
    svg = draw(spec, key="k", number_locale=locale, time_locale=times or {})
    return [
        (
            mark.get("data-slot"),
            [
                [line.split("\ue003") for line in point.split("\ue002")]
                for point in mark.get("data-tip").split("\ue001")
            ],
        )
        for mark in etree.fromstring(svg).iterfind(".//*[@data-tip]")
    ]


def test_a_bar_says_its_text_and_its_segment():
    bars = [Bar(label="north", value=1, text="1 R$", slot=2), Bar(label="south", value=2, text="2")]
    assert tips(horizontal_bars(bars)) == [("2", [[["north", "1 R$"]]]), (None, [[["south", "2"]]])]


def test_a_line_says_every_point_in_order():
    line = Line(label="rolling", points=((0, 1.0), (4, 0.875), (8, 1234.5)), slot=0)
    found = tips(line_chart([line], x=Axis(title="weeks"), y=Axis(title="ARI", format=".1f")))
    assert found == [
        (
            "0",
            [
                [["rolling"], ["weeks", "0"], ["ARI", "1"]],
                [["rolling"], ["weeks", "4"], ["ARI", "0,88"]],
                [["rolling"], ["weeks", "8"], ["ARI", "1.235"]],
            ],
        )
    ]


def test_the_path_of_a_line_has_as_many_vertices_as_texts():
    spec = line_chart(
        [Line(label="a", points=tuple((x, x * x / 7) for x in range(9)))], x=Axis(), y=Axis()
    )
    svg = draw(spec, key="k", number_locale={}, time_locale={})
    (mark,) = etree.fromstring(svg).iterfind(".//*[@data-tip]")
    vertices = mark.get("d").replace("M", "L").strip("L").split("L")
    assert len(vertices) == len(mark.get("data-tip").split("\ue001")) == 9


def test_small_multiples_say_the_panel_and_the_share():
    panels = [Panel(title="late", lines=(Line(label="", points=((0, 0.5), (1, 0.125)), slot=1),))]
    ((slot, points),) = tips(line_multiples(panels, x=Axis(), y=Axis(format=".0%")))
    assert slot == "1"
    assert points == [[["late"], ["0"], ["50,0%"]], [["late"], ["1"], ["12,5%"]]]


def test_histogram_timeline_and_matrix():
    spec = histogram([0, 10, 2000], [5, 1234], x=Axis(title="days"), y=Axis(title="customers"))
    assert [point for _, (point,) in tips(spec)] == [
        [["days", "0 – 10"], ["customers", "5"]],
        [["days", "10 – 2.000"], ["customers", "1.234"]],
    ]
    months = [Month(month="2017-11", value=7), Month(month="2017-12", value=8)]
    assert tips(monthly(months, x=Axis(), y=Axis())) == [
        (None, [[["November 2017", "7"]], [["December 2017", "8"]]])
    ]
    cells = [[(0.1, "10 %"), (None, "")], [(0.2, "20 %"), (0.3, "30 %")]]
    spec = matrix(["r1", "r2"], ["c1", "c2"], cells, SHARES, slots={"c2": 4})
    assert tips(spec) == [
        (None, [[["r1"], ["c1", "10 %"]]]),
        (None, [[["r2"], ["c1", "20 %"]]]),
        ("4", [[["r2"], ["c2", "30 %"]]]),
    ]


def test_labels_are_never_code():
    clean = HOSTILE.replace("\ue000", "").replace("\ue001", "")
    line = Line(label=HOSTILE, points=((0, 1.0), (1, 2.0)))
    spec = line_chart([line], x=Axis(title=HOSTILE), y=Axis(title=HOSTILE))
    ((_, points),) = tips(spec)
    assert points[0] == [[clean], [clean, "0"], [clean, "1"]]
    ((_, points),) = tips(horizontal_bars([Bar(label=HOSTILE, value=1, text=HOSTILE)]))
    assert points == [[[clean, clean]]]


def test_paper_does_not_carry_them():
    text = ' data-slot="1" data-tip="x"'
    spec = horizontal_bars([Bar(label=f"a{text}>", value=1, text="1", slot=3)])
    bare = bare_svg(draw(spec, key="k", number_locale={}, time_locale={}))
    tree = etree.fromstring(bare)
    assert not tree.xpath("//*[@data-tip or @data-slot]")
    assert text in "".join(tree.itertext())


@pytest.mark.parametrize("points", [(), ((0, 1.0),)])
def test_a_line_of_one_point_or_none_is_drawn(points):
    tips(line_chart([Line(label="a", points=points)], x=Axis(), y=Axis()))

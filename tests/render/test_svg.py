from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest
from fontTools.ttLib import TTFont
from lxml import etree

from reportgen.charts import palette, theme
from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.parts import Axis
from reportgen.render import fonts
from reportgen.render.svg import clean_svg, draw, draw_all, figures_of

KNOWN = {
    *palette.DARK,
    *(each.colour for each in palette.SLOTS),
    *palette.DIVERGING,
    *palette.SEQUENTIAL,
    palette.ON_LIGHT,
    palette.ON_DARK,
    "none",
    "transparent",
}


def test_same_spec_gives_same_svg(dossier, svgs):
    assert draw_all(dossier) == svgs


def test_sizes_are_the_columns(dossier, svgs):
    wanted = {"full": theme.FULL, "half": theme.HALF}
    for figure in figures_of(dossier):
        width = float(etree.fromstring(svgs[figure.key]).get("width"))
        assert width == wanted[figure.width], figure.key


def test_only_colours_of_the_palette(svgs):
    for key, svg in svgs.items():
        assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', svg)) <= KNOWN, key


def test_text_is_inter_and_never_transparent(svgs):
    for svg in svgs.values():
        tree = etree.fromstring(svg)
        texts = tree.findall(".//{*}text")
        assert texts
        assert {each.get("font-family") for each in texts} == {"Inter"}
        assert not [each for each in texts if each.get("opacity")]
        assert "Gradient" not in svg
        assert "aria-" not in svg


def test_ids_start_with_the_key(svgs):
    for key, svg in svgs.items():
        ids = re.findall(r' id="([^"]+)"', svg)
        assert all(each.startswith(f"{key}-") for each in ids)
        assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(ids)


def test_locale_reaches_the_axis():
    spec = horizontal_bars(
        [Bar(label="a", value=40000.5, text="")], axis=Axis(format=",.1f", title="x")
    )
    brazil = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["R$", ""]}
    svg = draw(spec, key="k", number_locale=brazil, time_locale={})
    assert "20.000,0" in svg


def test_labels_are_measured_in_inter():
    # A label's width moves the plot: with the fallback font it would be several px another.
    words = "Wide Waiting Windows"
    spec = horizontal_bars([Bar(label=words, value=1, text="1")])
    svg = draw(spec, key="k", number_locale={}, time_locale={})
    shift = float(re.search(r"translate\(([\d.]+),", svg)[1])
    font = TTFont(fonts.FOLDER / "Inter-400.ttf")
    glyphs = font.getBestCmap()
    units = sum(font["hmtx"][glyphs[ord(letter)]][0] for letter in words)
    padding_and_gap = 8
    width = units * theme.LABEL_SIZE / font["head"].unitsPerEm
    assert shift == pytest.approx(width + padding_and_gap, abs=2)


def test_time_zone_does_not_move_a_month(dossier, svgs):
    figure = next(each for each in figures_of(dossier) if each.key == "fig-monthly")
    code = (
        "import json,sys; from reportgen.render.svg import draw;"
        "sys.stdout.reconfigure(encoding='utf-8');"
        "sys.stdout.write(draw(json.load(sys.stdin), key='fig-monthly', number_locale="
        "json.loads(sys.argv[1]), time_locale={}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps(dict(dossier.number_locale))],
        input=json.dumps(figure.spec),
        env=os.environ | {"TZ": "America/Sao_Paulo"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == svgs["fig-monthly"]


def test_cleaner_rounds_and_renames():
    raw = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5" class="marks">'
        '<defs><clipPath id="clip7"><path d="M0,0h1.23456v2Z"/></clipPath></defs>'
        '<g clip-path="url(#clip7)" aria-label="x" role="y"><path d="M0.3333,-0.0001L2,2"'
        ' stroke="#000000" opacity="1"/><g></g></g></svg>'
    )
    assert clean_svg(raw, prefix="f") == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5">'
        '<defs><clipPath id="f-0"><path d="M0,0h1.23v2Z"/></clipPath></defs>'
        '<g clip-path="url(#f-0)"><path d="M0.33,0L2,2" stroke="#000000"/></g></svg>'
    )


def test_every_chart_tells_its_numbers(svgs):
    assert [key for key, svg in svgs.items() if "data-tip=" not in svg] == []

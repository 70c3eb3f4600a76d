"""A company's name, mark and colour: on the cover, readable, in light and dark."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reportgen.charts import palette
from reportgen.inputs.settings_file import read_settings
from reportgen.model.colour import WHITE, contrast, readable
from reportgen.model.look import Look
from reportgen.model.settings import Brand
from reportgen.render.brand import brand_css, recoloured
from reportgen.render.html import render_html

LOGO = "data:image/svg+xml;base64,PHN2Zy8+"
COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@given(COLOURS)
def test_every_accent_that_is_accepted_reads_in_light_and_dark(accent):
    try:
        Brand(accent=accent)
    except ValueError as problem:
        assert contrast(accent) < 4.5
        suggested = re.search(r"is (#[0-9a-f]{6})$", str(problem))[1]
        Brand(accent=suggested)
        return
    light, dark = brand_css(accent, "screen").split("@media")
    colour = dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{6})", light))
    assert contrast(colour["accent"], WHITE) >= 4.5
    assert contrast(colour["on-accent-quiet"], colour["band"]) >= 4.5
    night = dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{6})", dark))
    assert contrast(night["accent"], "#12181e") >= 4.5
    assert contrast(night["accent"], palette.DARK[palette.PAPER]) >= 4.5
    assert contrast(colour["on-accent-quiet"], night["band"]) >= 4.5


@given(COLOURS, COLOURS)
def test_readable_is_readable(colour, ground):
    towards = max(("#000000", "#ffffff"), key=lambda end: contrast(end, ground))
    assert contrast(readable(colour, ground, towards), ground) >= 4.5


@pytest.mark.parametrize("accent", ["#ffcc00", "teal", "#12345", "#0B5563;}"])
def test_a_bad_accent_is_a_mistake_of_the_settings(tmp_path, accent):
    path = tmp_path / "reportgen.toml"
    path.write_text(f'[brand]\naccent = "{accent}"\n', encoding="utf-8")
    with pytest.raises(Exception, match="E61") as caught:
        read_settings(path)
    assert accent in str(caught.value)


def test_name_and_logo_stand_on_the_cover_as_text_and_picture(dossier, svgs):
    brand = Brand(company="Lojas & <b>Norte</b>", logo=LOGO, accent="#7a1f5c")
    tree = etree.HTML(render_html(dossier, svgs, look=Look(brand=brand)))
    assert tree.findtext(".//header//p[@class='brand-company']") == brand.company
    (picture,) = tree.findall(".//img")
    assert (picture.get("src"), picture.get("alt")) == (LOGO, brand.company)
    assert tree.find(".//body").get("data-running-title").startswith(brand.company)


def test_without_a_brand_nothing_changes(html):
    assert 'brand-company"' not in html
    assert "<img" not in html


def test_plain_charts_take_the_accent_and_segments_keep_theirs(svgs):
    for key, svg in svgs.items():
        ours = recoloured(svg, "#7a1f5c")
        assert f'fill="{palette.ACCENT}"' not in ours
        for slot in palette.SLOTS:
            assert ours.count(slot.colour) == svg.count(slot.colour), key

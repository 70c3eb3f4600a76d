from __future__ import annotations

import base64
import hashlib
import itertools
import re

from lxml import etree

from reportgen.render.html import render_html
from reportgen.render.svg import draw_all, figures_of


def test_same_dossier_gives_same_bytes(dossier, html):
    assert render_html(dossier, draw_all(dossier)) == html


def test_nothing_is_fetched(html):
    urls = set(re.findall(r"https?://[^\s\"'<>)]+", html))
    assert urls <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    assert not re.search(r"<(link|iframe|img|object|embed)\b", html)
    assert "@import" not in html
    assert not re.search(r"url\((?!data:|#)", html)
    policy = etree.HTML(html).find(".//meta[@http-equiv='Content-Security-Policy']")
    assert policy.get("content").startswith("default-src 'none'; script-src 'sha256-")


def test_one_script_and_its_hash(html):
    (code,) = re.findall(r"<script>(.*?)</script>", html, flags=re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    policy = etree.HTML(html).find(".//meta[@http-equiv='Content-Security-Policy']")
    assert f"script-src 'sha256-{digest}';" in policy.get("content")
    assert not re.search(r"\b(fetch|XMLHttpRequest|WebSocket|eval|Function|innerHTML)\b", code)


def test_every_figure_has_alt_text_and_table(dossier, html):
    tree = etree.HTML(html)
    figures = list(figures_of(dossier))
    pictures = tree.findall(".//figure//svg[@role='img']")
    assert [each.get("aria-label") for each in pictures] == [each.alt for each in figures]
    assert len(tree.findall(".//figure//details")) == len(figures)


def test_ids_are_unique_and_links_arrive(html):
    tree = etree.HTML(html)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    anchors = [href[1:] for href in tree.xpath("//a/@href")]
    assert anchors
    assert set(anchors) <= set(ids)
    assert set(re.findall(r"url\(#([^)]+)\)", html)) <= set(ids)


def test_landmarks_and_headings(dossier, html):
    tree = etree.HTML(html)
    assert tree.get("lang") == dossier.lang
    assert [len(tree.findall(f".//{tag}")) for tag in ("h1", "main", "nav")] == [1, 1, 1]
    levels = [int(each.tag[1]) for each in tree.xpath("//h1|//h2|//h3|//h4")]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_scroll_boxes_can_be_focused(html):
    boxes = etree.HTML(html).xpath("//*[@class='scroll' or @class='chart']")
    assert boxes
    assert all(box.get("tabindex") == "0" and box.get("aria-label") for box in boxes)


def test_fonts_are_inside(html):
    assert html.count("data:font/woff2;base64,") == 4

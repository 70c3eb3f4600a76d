"""Charts as SVG: one conversion each, cleaned, the same bytes every time."""

from __future__ import annotations

import copy
import functools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import vl_convert
from lxml import etree

from reportgen import widths
from reportgen.charts import theme
from reportgen.charts.told import told_by
from reportgen.errors import RenderError
from reportgen.model.dossier import Dossier, Figure, FigureRow
from reportgen.render import fonts
from reportgen.render.clean import clean_record

VEGA_LITE = "6.4"

_DROPPED = {"class", "role", "pointer-events", "version"}
_NUMBERS = {"d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "points"}
_NUMBER = re.compile(r"-?\d*\.\d+(?:e-?\d+)?")
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_TAG = re.compile("<[^>]*>")
_SPOKEN = re.compile(r' data-(?:tip|slot)="[^"]*"')
_EMPTY_WHEN_BARE = {"g", "path", "text"}


def draw(
    spec: Mapping[str, Any],
    *,
    key: str,
    number_locale: Mapping[str, Any],
    time_locale: Mapping[str, Any],
) -> str:
    """Return one chart as a cleaned SVG.

    Parameters
    ----------
    spec : mapping
        Vega-Lite without theme.
    key : str
        Put before every id in the SVG, so that charts can share a page.
    number_locale, time_locale : mapping
        d3 locale definitions; empty for Vega's English.

    Raises
    ------
    RenderError
        E72, when Vega cannot draw the chart.
    """
    register_fonts()
    themed = copy.deepcopy(dict(clean_record(spec)))
    themed["config"] = theme.config() | dict(themed.get("config", {}))
    try:
        raw = vl_convert.vegalite_to_svg(
            themed,
            vl_version=VEGA_LITE,
            format_locale=dict(number_locale) or None,
            time_format_locale=dict(time_locale) or None,
            allowed_base_urls=[],
        )
    except ValueError as problem:
        raise RenderError(
            "E72",
            found=f"The chart {key} could not be drawn.",
            expected="a Vega-Lite chart that Vega accepts",
            remedy="Report this with the analysis.json of the run.",
            rows=str(problem).splitlines()[:3],
        ) from problem
    width = dict(themed.get("usermeta") or {}).get("width")
    return clean_svg(raw, prefix=key, width=width)


def size_of(spec: Mapping[str, Any]) -> tuple[float, float] | None:
    """Return the size in CSS px that a chart will have; None where only the drawing tells.

    Vega fits a single plot into its width and height, words and all; small multiples it cannot fit.
    """
    if spec.get("autosize") != {"type": "fit", "contains": "padding"}:
        return None
    return float(spec["width"]), float(spec["height"])


def drawn_size(svg: str) -> tuple[float, float]:
    """Return the size of a drawing in CSS px."""
    root = etree.fromstring(svg.encode("utf-8"))
    return float(root.get("width")), float(root.get("height"))


def draw_all(dossier: Dossier) -> dict[str, str]:
    """Return the SVG of every figure of a dossier by the figure's key."""
    return {
        figure.key: draw(
            figure.spec,
            key=figure.key,
            number_locale=dossier.number_locale,
            time_locale=dossier.time_locale,
        )
        for figure in figures_of(dossier)
    }


def figures_of(dossier: Dossier) -> Iterator[Figure]:
    """Yield every figure in reading order, those of rows included."""
    for section in dossier.sections:
        for block in section.blocks:
            if isinstance(block, Figure):
                yield block
            elif isinstance(block, FigureRow):
                yield from block.figures


@functools.cache
def register_fonts() -> None:
    """Make the shipped fonts known to whatever draws or measures text in this process."""
    # Once, and before the first conversion: later folders are not seen by the text measurer.
    for folder in (fonts.FOLDER, Path(widths.__file__).parent):
        vl_convert.register_font_directory(str(folder))


def warm_up() -> None:
    """Start the chart engine of this process, which takes half a second, before it is needed."""
    register_fonts()
    vl_convert.vegalite_to_svg({"data": {"values": []}, "mark": "point"}, vl_version=VEGA_LITE)


def clean_svg(raw: str, *, prefix: str, width: int | None = None) -> str:
    """Return an SVG with short numbers, its own ids, and what its marks say (``charts.told``).

    ``width`` is the width, in px, of charts that Vega cannot fit by itself: small multiples.

    Vega labels every mark for screen readers, hundreds of stops per chart; the page gives one
    alternative text and a table instead. Where a label is ours it becomes ``data-tip`` and
    ``data-slot``, which the HTML's script reads and ``bare_svg`` takes out for paper.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    root = etree.fromstring(raw.encode("utf-8"), parser)
    _drop_transparent(root)
    names = _new_ids(root, prefix)
    for node in root.iter():
        _clean_attributes(node, names)
    _drop_empty(root)
    if width is not None:
        _widen(root, width)
    etree.cleanup_namespaces(root)
    cleaned: str = etree.tostring(root, encoding="unicode")
    return cleaned


def _widen(root: etree._Element, width: int) -> None:
    natural, height = float(root.get("width")), float(root.get("height"))
    root.set("viewBox", f"0 0 {max(natural, width):g} {height:g}")
    root.set("width", f"{width:g}")
    root.set("height", f"{height * width / max(natural, width):g}")


def _new_ids(root: etree._Element, prefix: str) -> dict[str, str]:
    # Vega counts ids per process; counting per chart makes the bytes repeatable.
    found = [node.get("id") for node in root.iter() if node.get("id")]
    return {old: f"{prefix}-{number}" for number, old in enumerate(found)}


def bare_svg(svg: str) -> str:
    """Return a drawing without what its marks say."""
    return _TAG.sub(lambda tag: _SPOKEN.sub("", tag[0]), svg)


def _tell(node: etree._Element) -> None:
    told = told_by(node.get("aria-label", ""))
    if told is None:
        return
    slot, words = told
    if words:
        node.set("data-tip", words)
    if slot:
        node.set("data-slot", slot)


def _clean_attributes(node: etree._Element, names: Mapping[str, str]) -> None:
    _tell(node)
    for name, value in node.attrib.items():
        if name in _DROPPED or name.startswith("aria-") or (name, value) == ("opacity", "1"):
            del node.attrib[name]
        elif name == "font-family" and value == theme.FONT:
            node.set(name, fonts.FAMILY)
        elif name == "id":
            node.set(name, names[value])
        elif name == "opacity" and _filled_alone(node):
            # The same to look at, and no layer of its own on paper.
            del node.attrib[name]
            node.set("fill-opacity", value)
        elif name in _NUMBERS:
            node.set(name, _NUMBER.sub(_rounded, value))
        elif "url(#" in value:
            node.set(name, _REFERENCE.sub(lambda hit: f"url(#{names[hit[1]]})", value))


def _filled_alone(node: etree._Element) -> bool:
    """Return whether a shape's opacity is nothing but that of its fill."""
    unstroked = node.get("stroke", "none") == "none"
    return unstroked and len(node) == 0 and "fill-opacity" not in node.attrib


def _rounded(hit: re.Match[str]) -> str:
    short = f"{float(hit[0]):.2f}".rstrip("0").rstrip(".")
    # "1.5.5" is legal in a path: a shortened number must not run into its neighbour.
    return "0" if short in {"-0", ""} else short


def _drop_transparent(root: etree._Element) -> None:
    # Vega hides labels that would overlap; a reader of the text would still meet them.
    for node in root.xpath("//*[@opacity='0']"):
        node.getparent().remove(node)


def _drop_empty(root: etree._Element) -> None:
    for node in reversed(list(root.iter())):
        parent = node.getparent()
        if parent is None or etree.QName(node).localname not in _EMPTY_WHEN_BARE:
            continue
        if len(node) == 0 and not (node.text or "").strip() and _invisible(node):
            parent.remove(node)


def _invisible(node: etree._Element) -> bool:
    name = etree.QName(node).localname
    if name != "path":
        return True
    painted = any(node.get(each, "none") != "none" for each in ("fill", "stroke"))
    inside_clip = etree.QName(node.getparent()).localname in {"clipPath", "defs"}
    return not inside_clip and (not node.get("d") or not painted)

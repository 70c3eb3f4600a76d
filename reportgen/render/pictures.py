"""Pictures on paper: laid out by their size alone, drawn when their page is painted.

WeasyPrint keeps the pictures of a document in a cache that its caller may bring along. Ours holds
every chart under an address of its own. So no chart is written into the markup and read again,
and one that is still being drawn elsewhere is waited for only where it is painted.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from xml.etree import ElementTree

Size = tuple[float, float]
_GROUP = "{http://www.w3.org/2000/svg}g"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of a known size in CSS px, and where it comes from."""

    size: Size
    svg: Callable[[], str]


def cache_of(pictures: Mapping[str, Picture], font_config: object) -> dict[str, _Image]:
    """Return WeasyPrint's cache of images, with pictures by their address."""
    return {address: _Image(address, picture, font_config) for address, picture in pictures.items()}


class _Image:
    """What WeasyPrint asks of an image."""

    def __init__(self, address: str, picture: Picture, font_config: object) -> None:
        self._address = address
        self._picture = picture
        self._context = SimpleNamespace(font_config=font_config)

    def get_intrinsic_size(self, _resolution: float, _font_size: float) -> tuple[float, ...]:
        width, height = self._picture.size
        return width, height, width / height

    def draw(self, stream: object, width: float, height: float, style: object) -> None:
        # Waited for out here: what happens inside SVGImage ends as a line in WeasyPrint's log.
        tree = ElementTree.fromstring(self._picture.svg())
        _flatten(tree)
        kind = importlib.import_module("weasyprint.images").SVGImage
        kind(tree, self._address, None, self._context).draw(stream, width, height, style)


def _flatten(node: ElementTree.Element) -> None:
    """Take out groups that change nothing: each costs WeasyPrint as much as a line does."""
    kept: list[ElementTree.Element] = []
    for child in node:
        _flatten(child)
        kept += child if child.tag == _GROUP and _idle(child) else [child]
    node[:] = kept


def _idle(group: ElementTree.Element) -> bool:
    return all(pair == ("transform", "translate(0,0)") for pair in group.items())

"""Pictures on paper: laid out by their size alone, painted when their page is.

WeasyPrint keeps the pictures of a document in a cache that its caller may bring along. Ours holds
every chart under an address of its own. So no chart is written into the markup and read again,
and one that is still being painted elsewhere is waited for only where its page is.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from xml.etree import ElementTree

from reportgen.render import svg_text
from reportgen.render.painting import Painting, place
from reportgen.render.svg_text import Stream

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a drawing's size in CSS px and the drawing come from, each asked for when needed.

    A drawing that could not be painted comes as SVG.
    """

    size: Callable[[], Size]
    drawn: Callable[[], Painting | str]


def cache_of(pictures: Mapping[str, Picture], font_config: object) -> dict[str, _Image]:
    """Return WeasyPrint's cache of images, with pictures by their address."""
    return {address: _Image(address, picture, font_config) for address, picture in pictures.items()}


class _Image:
    """What WeasyPrint asks of an image."""

    def __init__(self, address: str, picture: Picture, font_config: object) -> None:
        self._address = address
        self._picture = picture
        self._font_config = font_config

    def get_intrinsic_size(self, _resolution: float, _font_size: float) -> tuple[float, ...]:
        width, height = self._picture.size()
        return width, height, width / height

    def draw(self, stream: Stream, width: float, height: float, style: object) -> None:
        # Waited for out here: what happens inside SVGImage ends as a line in WeasyPrint's log.
        drawn = self._picture.drawn()
        if isinstance(drawn, Painting):
            place(drawn, stream, font_config=self._font_config, width=width, height=height)
            return
        svg_text.register()
        context = SimpleNamespace(font_config=self._font_config)
        kind = importlib.import_module("weasyprint.images").SVGImage
        tree = ElementTree.fromstring(drawn)
        kind(tree, self._address, None, context).draw(stream, width, height, style)

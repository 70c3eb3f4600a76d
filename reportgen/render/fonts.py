"""The bundled fonts: for charts by folder, for HTML and PDF as data URIs."""

from __future__ import annotations

import base64
import functools
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "fonts"

#: File stem, CSS weight, CSS style.
FACES = (
    ("Inter-400", 400, "normal"),
    ("Inter-400i", 400, "italic"),
    ("Inter-600", 600, "normal"),
    ("Inter-700", 700, "normal"),
)


@functools.cache
def font_face_css(suffix: str) -> str:
    """Return the ``@font-face`` rules with the fonts inside; ``suffix`` is woff2 or ttf."""
    kind = {"woff2": "woff2", "ttf": "truetype"}[suffix]
    return "\n".join(
        f'@font-face{{font-family:"Inter";font-weight:{weight};font-style:{style};'
        f"font-display:swap;src:url(data:font/{suffix};base64,{_encoded(stem, suffix)}) "
        f'format("{kind}")}}'
        for stem, weight, style in FACES
    )


def _encoded(stem: str, suffix: str) -> str:
    return base64.b64encode((FOLDER / f"{stem}.{suffix}").read_bytes()).decode("ascii")

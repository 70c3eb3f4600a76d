"""A company's accent in style sheets and charts, light and dark."""

from __future__ import annotations

from typing import Literal

from reportgen.charts import palette
from reportgen.model.colour import BLACK, WHITE, mixed, readable

#: The ground of a dark page, as in ``screen.css``, and of its charts.
_DARK_PAGE, _DARK_CHART = "#12181e", palette.DARK[palette.PAPER]


def brand_css(accent: str, medium: Literal["screen", "print"]) -> str:
    """Return the rules that put an accent in the place of the program's; none for none."""
    if not accent:
        return ""
    # Words on the band are white, or as near the accent as still reads.
    quiet = readable(mixed(accent, WHITE, 0.75), accent, WHITE)
    light = (
        f":root{{--accent:{accent};--accent-wash:{mixed(accent, WHITE, 0.9)};--band:{accent};"
        f"--on-accent-quiet:{quiet}}}"
    )
    if medium == "print":
        return light
    dark = readable(accent, _DARK_CHART, WHITE)
    rules = (
        f":root{{--accent:{dark};--accent-wash:{mixed(accent, _DARK_PAGE, 0.7)};"
        f"--band:{mixed(accent, BLACK, 0.35)}}}"
        f'.chart svg [fill="{accent}"]{{fill:{dark}}}'
        f'.chart svg [stroke="{accent}"]{{stroke:{dark}}}'
        f'.chart svg [fill="{_pale(accent)}"]{{fill:{mixed(accent, _DARK_CHART, 0.4)}}}'
    )
    return f"{light}\n@media screen and (prefers-color-scheme:dark){{{rules}}}"


def recoloured(svg: str, accent: str) -> str:
    """Return a drawing in a company's accent; the colours of segments and scales stay."""
    if not accent:
        return svg
    for old, new in ((palette.ACCENT, accent), (palette.ACCENT_PALE, _pale(accent))):
        for attribute in ("fill", "stroke"):
            svg = svg.replace(f'{attribute}="{old}"', f'{attribute}="{new}"')
    return svg


def _pale(accent: str) -> str:
    return mixed(accent, WHITE, 0.6)

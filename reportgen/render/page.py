"""From a dossier to markup: what HTML and PDF have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from markupsafe import Markup

from reportgen.charts import palette
from reportgen.model.dossier import Dossier, Figure
from reportgen.render.clean import clean_record
from reportgen.render.environment import build_environment, style_sheet
from reportgen.render.outline import chapters_of, numbers_of

Medium = Literal["screen", "print"]
Picture = Callable[[Figure], Markup]


def render_page(
    dossier: Dossier,
    *,
    medium: Medium,
    picture: Picture,
    faces: str,
    templates: Path | None,
    policy: str = "",
) -> str:
    """Return the whole page as markup.

    Parameters
    ----------
    picture : callable
        Turns a figure into the element that shows its chart.
    faces : str
        ``@font-face`` rules.
    templates : Path or None
        A folder whose templates come first.
    policy : str
        Content security policy, or empty.
    """
    environment = build_environment(templates)
    clean = clean_record(dossier)
    sheets = ("tokens.css", "blocks.css", f"{medium}.css")
    styles = [Markup(faces), Markup(slot_css(medium))]
    styles += [style_sheet(environment, name) for name in sheets]
    return environment.get_template("dossier.html.j2").render(
        dossier=clean,
        labels=clean.labels,
        chapters=chapters_of(clean),
        numbers=numbers_of(clean),
        slots=range(len(palette.SLOTS)),
        medium=medium,
        picture=picture,
        policy=policy,
        styles=Markup("\n").join(styles),
    )


def slot_css(medium: Medium) -> str:
    """Return the rules that colour segments and, on a screen, turn charts dark."""
    light = [f".slot-{place}{{color:{each.colour}}}" for place, each in enumerate(palette.SLOTS)]
    if medium == "print":
        return "\n".join(light)
    dark = [f".slot-{place}{{color:{each.dark}}}" for place, each in enumerate(palette.SLOTS)]
    for colour, twin in palette.dark_colours().items():
        dark += [
            f'.chart svg [fill="{colour}"]{{fill:{twin}}}',
            f'.chart svg [stroke="{colour}"]{{stroke:{twin}}}',
        ]
    return "\n".join([*light, "@media screen and (prefers-color-scheme:dark){", *dark, "}"])

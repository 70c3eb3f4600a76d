"""From a dossier to markup: what HTML and PDF have in common."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from typing import Literal

from markupsafe import Markup

from reportgen.charts import palette
from reportgen.model.dossier import Dossier, Figure
from reportgen.model.look import Look
from reportgen.render.brand import brand_css
from reportgen.render.clean import clean_record
from reportgen.render.custom import told_by_line
from reportgen.render.environment import build_environment, script, style_sheet
from reportgen.render.outline import chapters_of, numbers_of, segments_of

Medium = Literal["screen", "print"]
SHEETS: Mapping[Medium, tuple[str, ...]] = {
    "screen": ("tokens.css", "blocks.css", "screen.css", "paper.css", "reader.css"),
    "print": ("tokens.css", "blocks.css", "paper.css", "print.css"),
}
Picture = Callable[[Figure], Markup]


def render_page(
    dossier: Dossier,
    *,
    medium: Medium,
    picture: Picture,
    faces: str,
    look: Look,
    interactive: bool = False,
) -> str:
    """Return the whole page as markup.

    Parameters
    ----------
    picture : callable
        Turns a figure into the element that shows its chart.
    faces : str
        ``@font-face`` rules.
    look : Look
        Own templates and brand.
    interactive : bool
        Whether the page has a script, and a policy that lets nothing else run or load.
    """
    with told_by_line(look.templates):
        environment = build_environment(look.templates)
        clean = clean_record(dossier)
        sheets = SHEETS[medium]
        styles = [Markup(faces), Markup(slot_css(medium))]
        styles += [style_sheet(environment, name) for name in sheets]
        styles.append(Markup(brand_css(look.brand.accent, medium)))
        code = script(environment) if interactive else Markup()
        return environment.get_template("dossier.html.j2").render(
            dossier=clean,
            brand=clean_record(look.brand),
            running_title=" · ".join(filter(None, (look.brand.company, clean.running_title))),
            labels=clean.labels,
            chapters=chapters_of(clean),
            numbers=numbers_of(clean),
            slots=range(len(palette.SLOTS)),
            medium=medium,
            picture=picture,
            policy=policy_for(code) if interactive else "",
            script=code,
            segments=segments_of(clean),
            styles=Markup("\n").join(styles),
        )


def policy_for(code: str) -> str:
    """Return the content security policy of a page: everything is in the file, one script runs.

    What is not named here the browser refuses; a script that data smuggled in has another hash.
    """
    digest = base64.b64encode(hashlib.sha256(code.encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
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

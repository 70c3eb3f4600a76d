"""The one place where the template engine is set up."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from reportgen.charts import palette
from reportgen.errors import RenderError
from reportgen.render.custom import check_templates

_PACKAGE = Path(__file__).resolve().parent.parent
#: Where the wheel puts the templates, and where the repository keeps them.
_PLACES = (_PACKAGE / "_templates", _PACKAGE.parent / "templates")

#: The words the templates ask the dossier for; a test compares them with the templates.
LABEL_KEYS = frozenset(
    {
        "chart_keys",
        "contents",
        "data_table",
        "figure",
        "highlight_none",
        "highlight_segment",
        "left_out",
        "search",
        "search_found",
        "search_none",
        "skip_to_content",
        "source",
        "table",
        "tone_care",
        "tone_good",
        "tone_plain",
        "tone_stop",
        "tools",
    }
)

#: Cells up to this many characters keep their words whole; longer ones may be anything.
SHORT = 32
#: A word of more characters is no word of any language, nor a fingerprint of a file.
ENDLESS = 64
#: Words up to this many characters stay together, where one would end a text on its own line.
TAIL = 16
#: Two numbers with a dash between them, and what clings to either.
_RANGE = re.compile(r"(?<![^ ])[^ –]{0,24}\d[^ –]{0,24} ?– ?[^ –]{0,24}\d[^ –]{0,24}(?![^ ])")
#: Characters at the head of a page, beside the chapter.
HEAD = 56


def templates_folder() -> Path:
    """Return the folder of the templates that came with the program."""
    for place in _PLACES:
        if place.is_dir():
            return place
    raise RenderError(
        "E73",
        found="The templates of reportgen are missing.",
        expected=f"a folder {_PLACES[0]}",
        remedy="Install reportgen again.",
    )


def build_environment(override: Path | None = None) -> Environment:
    """Return the environment: escaping on, missing names are errors.

    Parameters
    ----------
    override : Path or None
        A folder whose templates and style sheets come before the ones of the program.
    """
    folders = [templates_folder()] if override is None else [override, templates_folder()]
    # What a company writes can reach the dossier, and nothing of the machine.
    kind = Environment if override is None else ImmutableSandboxedEnvironment
    environment = kind(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    if override is not None:
        # By any other road, such as map("safe"), it is unknown as well.
        del environment.filters["safe"]
    environment.filters["block_template"] = block_template
    environment.filters["mark"] = slot_mark
    environment.filters["slot_class"] = slot_class
    environment.filters["length_class"] = length_class
    environment.filters["paragraphs"] = paragraphs
    environment.filters["head_line"] = head_line
    environment.filters["whole_end"] = whole_end
    environment.filters["whole_ranges"] = whole_ranges
    return environment


def check_own_templates(folder: Path) -> None:
    """Hold a company's templates to the rules, before anything is computed.

    Raises
    ------
    UsageError
        E67 with every mistake, its file and its line.
    """
    ours = templates_folder()
    known = frozenset(
        path.relative_to(ours).as_posix() for path in ours.rglob("*") if path.is_file()
    )
    check_templates(folder, build_environment(folder), known)


def style_sheet(environment: Environment, name: str) -> Markup:
    """Return a style sheet as it stands, found as templates are."""
    assert environment.loader is not None
    return Markup(environment.loader.get_source(environment, f"css/{name}")[0])


#: The reader's scripts, in the order in which they are put together.
SCRIPTS = ("contents.js", "search.js", "charts.js", "start.js")


def script(environment: Environment) -> Markup:
    """Return the scripts of the page as one, found as templates are."""
    assert environment.loader is not None
    sources = [environment.loader.get_source(environment, f"js/{name}")[0] for name in SCRIPTS]
    return Markup("\n".join(["", '"use strict";', *sources]))


def block_template(kind: str) -> str:
    """Return the template that draws a kind of block."""
    return f"blocks/{kind}.html.j2"


def slot_mark(number: int) -> str:
    """Return the mark of a segment's slot."""
    return palette.slot(number).mark


def slot_class(number: int) -> str:
    """Return the CSS class of a segment's slot."""
    return f"slot-{number % len(palette.SLOTS)}"


def length_class(text: str) -> str:
    """Return the CSS class of a cell: short ones are not broken inside a word or a number.

    Examples
    --------
    >>> length_class("12"), length_class("word " * 30), length_class("W" * 100)
    ('short', 'long', 'endless')
    """
    if len(text) <= SHORT:
        return "short"
    return "endless" if max(map(len, text.split()), default=0) > ENDLESS else "long"


def head_line(text: str) -> str:
    """Return a text as it fits beside another at the head of a page.

    Examples
    --------
    >>> head_line("short"), len(head_line("w" * 100))
    ('short', 56)
    """
    return text if len(text) <= HEAD else text[: HEAD - 1].rstrip() + "…"


def whole_end(text: str) -> str:
    r"""Return a text whose last word does not stand alone on a line.

    Examples
    --------
    >>> whole_end("what the data look like").split(" ")
    ['what', 'the', 'data', 'look\xa0like']
    """
    words = text.split(" ")
    if len(words) <= 3 or not all(0 < len(word) <= TAIL for word in words[-2:]):
        return text
    return " ".join([*words[:-2], "\u00a0".join(words[-2:])])


def whole_ranges(text: str) -> str:
    """Return a text whose intervals are not broken at their dash.

    Examples
    --------
    >>> str(whole_ranges("0.6% (0.5% – 0.7%)"))
    '0.6% <span class="whole">(0.5% – 0.7%)</span>'
    """
    if "–" not in text:
        return text
    parts: list[str] = []
    end = 0
    for found in _RANGE.finditer(text):
        parts += [escape(text[end : found.start()])]
        parts += [Markup('<span class="whole">{}</span>').format(found.group())]
        end = found.end()
    return Markup().join([*parts, text[end:]])


def paragraphs(text: str) -> list[str]:
    """Return the parts of a text that blank lines divide."""
    return [part for part in text.split("\n\n") if part.strip()]

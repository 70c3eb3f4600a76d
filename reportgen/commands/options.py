"""What several commands share: their options, checked, and the words of the stages."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from reportgen.model.languages import LANGUAGES, Language

Command = TypeVar("Command", bound=Callable[..., Any])
Option = Callable[[Command], Command]

STAGES = {
    "assign": "Placing every customer",
    "read": "Reading and checking",
    "features": "Customers and their features",
    "history": "Looking for the run before",
    "selection": "Choosing the segmentation",
    "stability": "How long it lasts",
    "outcomes": "What the segments did next",
    "rivals": "Comparing with simpler answers",
    "relevance": "Weighing the variables",
    "profiles": "Describing the segments",
    "write": "Writing the tables",
    "charts": "Drawing the charts",
    "html": "Writing the HTML",
    "pdf": "Writing the PDF",
    "mail": "Writing the mail",
}


def moment(_context: click.Context, _parameter: click.Parameter, value: str | None) -> int | None:
    """Return a date or a moment as seconds since 1970-01-01."""
    if value is None:
        return None
    from reportgen.frames.moments import to_seconds

    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        message = f"{value!r} is not a date such as 2018-06-30 or 2018-06-30T12:00:00"
        raise click.BadParameter(message) from None
    if moment.tzinfo is not None:
        message = "write the date without a time zone: the export has none either"
        raise click.BadParameter(message)
    return to_seconds(moment)


def languages_named(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[Language, ...]:
    """Return languages, each once; an option may name several, divided by commas."""
    known = {lang.lower(): lang for lang in LANGUAGES}
    words = [word.strip() for value in values for word in value.split(",")]
    found = [known.get(word.lower().replace("-", "_")) for word in words]
    if None in found:
        message = f"{words[found.index(None)]!r} is not one of {', '.join(LANGUAGES)}"
        raise click.BadParameter(message)
    return tuple(dict.fromkeys(lang for lang in found if lang is not None))


def size(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Return an amount of memory as the embedded engine writes it."""
    if value is not None and not re.fullmatch(r"\d+(\.\d+)? ?([KMGT]i?B)", value):
        message = f"{value!r} is not a size such as 2GB or 512MiB"
        raise click.BadParameter(message)
    return value


def cores() -> int:
    """Return how many processes may work at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def path_option(name: str, metavar: str, text: str) -> Option[Any]:
    """Return an option that names a file or folder."""
    return click.option(name, type=click.Path(path_type=Path), metavar=metavar, help=text)


def as_of_option(text: str) -> Option[Any]:
    """Return the option for the moment of an export, as seconds since 1970-01-01."""
    return click.option("--as-of", "as_of_s", metavar="DATE", callback=moment, help=text)


def lang_option(default: str) -> Option[Any]:
    """Return the option for languages; ``default`` says what holds without it."""
    return click.option(
        "--lang",
        "languages",
        metavar="LANG",
        multiple=True,
        callback=languages_named,
        help=f"{', '.join(LANGUAGES)}; repeatable, or with commas.  [default: {default}]",
    )


def json_option(text: str) -> Option[Any]:
    """Return the option for machines."""
    return click.option("--json", "as_json", is_flag=True, help=text)


out_option: Option[Any] = click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("output"),
    show_default=True,
    help="Where runs are kept.",
)
format_option: Option[Any] = click.option(
    "--format",
    "formats",
    type=click.Choice(["html", "pdf"]),
    multiple=True,
    help="Repeatable.  [default: both]",
)
templates_option: Option[Any] = path_option(
    "--templates",
    "DIR",
    "Your own templates, style sheets and scripts, in the place of the program's.",
)
engine_option: Option[Any] = click.option(
    "--engine",
    type=click.Choice(["embedded", "pandas", "spark"]),
    default="embedded",
    show_default=True,
    help="What computes the features: DuckDB in this process, pandas in memory, or Apache Spark.",
)
memory_option: Option[Any] = click.option(
    "--memory-limit",
    metavar="SIZE",
    callback=size,
    help="Of the embedded engine, such as 2GB.  [default: a share of the machine's memory]",
)

"""All settings as a TOML file that explains itself."""

from __future__ import annotations

import dataclasses
import inspect
import re
import textwrap
from collections.abc import Iterator

import tomli_w

from reportgen.frames.moments import to_moment
from reportgen.inputs.settings_file import file_names
from reportgen.model.settings import Settings

_WIDTH = 90
_SECTION = re.compile(r"^(\w[\w ]*)\n-{3,}\n", re.MULTILINE)
_ENTRY = re.compile(r"^(\w[\w, ]*?)(?: : (.*))?$")


def settings_as_toml(settings: Settings) -> str:
    """Return every setting with its value and, as a comment, what it means.

    The comments are the records' own documentation, so that the two cannot differ.
    """
    return "\n".join(_table(settings, "")).strip() + "\n"


def meanings(kind: type) -> dict[str, str]:
    """Return what a record's documentation says of each field, in one line each.

    >>> from reportgen.model.settings import Thresholds
    >>> meanings(Thresholds)["smallest_n"]
    'Nor is one of fewer customers than this.'
    """
    told: dict[str, str] = {}
    names: list[str] = []
    for line in _parameters(kind).splitlines():
        entry = _ENTRY.match(line)
        if entry and not line.startswith(" "):
            names = [name.strip() for name in entry[1].split(",")]
            told |= dict.fromkeys(names, "")
        else:
            told |= {name: f"{told[name]} {line.strip()}".strip() for name in names}
    return told


def _parameters(kind: type) -> str:
    parts = _SECTION.split(inspect.getdoc(kind) or "")
    headed = dict(zip(parts[1::2], parts[2::2], strict=True))
    return headed.get("Parameters", "").strip("\n")


def _summary(kind: type) -> str:
    before = _SECTION.split(inspect.getdoc(kind) or "")[0]
    return " ".join(before.split())


def _comment(text: str) -> Iterator[str]:
    return (f"# {line}" for line in textwrap.wrap(text.replace("``", ""), _WIDTH))


def _table(record: object, place: str) -> Iterator[str]:
    told = meanings(type(record))
    names = file_names(record)
    values = {key: getattr(record, name) for key, name in names.items()}
    last = ""
    for key, value in values.items():
        if dataclasses.is_dataclass(value):
            continue
        meaning = told.get(names[key], "")
        if meaning and meaning != last:
            yield ""
            yield from _comment(meaning)
        last = meaning
        yield _line(key, value)
    for key, value in values.items():
        if dataclasses.is_dataclass(value):
            yield from ("", "", f"[{place}{key}]", *_comment(_summary(type(value))))
            yield from _table(value, f"{place}{key}.")


def _line(key: str, value: object) -> str:
    if value is None:
        return f"# {key} ="
    if key == "as_of" and isinstance(value, int):
        value = to_moment(value)
    listed = list(value) if isinstance(value, tuple) else value
    lines = tomli_w.dumps({key: listed}).strip().split("\n")
    return " ".join(line.strip() for line in lines)

"""Sentences and labels from the catalogs, one language at a time.

Catalogs are Fluent files, one per chapter, under ``texts/<language>/``. A missing message or a
missing argument is an error, never a hole in the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from reportgen.model.languages import LANGUAGES
from reportgen.texts.typography import typeset

__all__ = ["LANGUAGES", "MissingTextError", "Texts", "catalog_files"]

_FOLDER = Path(__file__).parent


class MissingTextError(KeyError):
    """A catalog lacks a message, or a message lacks an argument."""


def catalog_files(lang: str) -> tuple[Path, ...]:
    """Return a language's catalog files, in the order of their names."""
    return tuple(sorted((_FOLDER / lang).glob("*.ftl")))


@cache
def _bundle(lang: str, files: tuple[str, ...]) -> FluentBundle:
    # Isolation marks would stand in the way of searching and copying text out of the PDF.
    bundle = FluentBundle([lang.replace("_", "-")], use_isolating=False)
    for file in catalog_files(lang):
        if files and file.stem not in files:
            continue
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The catalogs of one language.

    Parameters
    ----------
    lang : str
        One of ``LANGUAGES``.
    files : tuple of str
        The catalogs to read, where a few will do: reading all takes a third of a second.
    """

    lang: str
    files: tuple[str, ...] = ()

    def has(self, key: str) -> bool:
        """Return whether there is such a message."""
        return _bundle(self.lang, self.files).has_message(key)

    def __call__(self, key: str, **arguments: str | float) -> str:
        """Return a message with its arguments filled in.

        Numbers are only for choosing a plural form: what is printed comes in as finished text.

        Raises
        ------
        MissingTextError
            If the catalog has no such message, or an argument is missing.
        """
        bundle = _bundle(self.lang, self.files)
        if not bundle.has_message(key):
            raise MissingTextError(self.lang, key)
        message = bundle.get_message(key)
        if message.value is None:
            raise MissingTextError(self.lang, key)
        text, errors = bundle.format_pattern(message.value, arguments)
        if errors:
            raise MissingTextError(self.lang, key, errors)
        return typeset(str(text), self.lang)

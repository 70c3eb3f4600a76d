"""The languages that a dossier can be drawn in."""

from __future__ import annotations

from typing import Literal, get_args

#: Those whose catalogs are complete; named as Babel names them.
Language = Literal["en", "fr", "pt_BR"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

"""Text that comes from data, made harmless for a page in one place.

Escaping is the template engine's job. Here go the characters that no escaping tames: controls,
which XML forbids, and overrides of the writing direction, which reorder the page around them.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import TypeVar

_Record = TypeVar("_Record")

#: C0 and C1 controls but tab and line feed; direction marks, embeddings and isolates; the
#: byte-order mark, lone surrogates, and what Unicode promises never to assign.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def clean_text(text: str) -> str:
    r"""Return a text without controls and direction overrides.

    Examples
    --------
    >>> clean_text("abc\u202edef\x00")
    'abcdef'
    """
    return _UNWANTED.sub("", text)


def clean_record(record: _Record) -> _Record:
    """Return a record with every string inside it clean, whatever its depth."""
    return _clean(record)  # type: ignore[return-value]


def _clean(value: object) -> object:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, Mapping):
        return {_clean(key): _clean(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return type(value)([_clean(item) for item in value])
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {
            item.name: _clean(getattr(value, item.name)) for item in dataclasses.fields(value)
        }
        return dataclasses.replace(value, **fields)
    return value

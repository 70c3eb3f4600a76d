"""A run's name: what went in decides it."""

from __future__ import annotations

import dataclasses
import hashlib
import json

from reportgen.model.settings import Settings


def run_hash(
    content_hash: str,
    settings: Settings,
    *,
    as_of_given: bool,
    synthetic: bool,
    version: str,
    kept_model: str | None = None,
) -> str:
    """Return 64 hexadecimal digits that stand for a run's inputs.

    Parameters
    ----------
    content_hash : str
        Hash of the tables' contents: a zip and its folder agree.
    settings : Settings
    as_of_given : bool
        Whether as-of was asked for: then later orders are hidden, else nothing is.
    synthetic : bool
        Whether the export is made up.
    version : str
        Of the product.
    kept_model : str or None
        Hash of the run whose model was kept; None where one was fitted.
    """
    parts = {
        "content": content_hash,
        "settings": dataclasses.asdict(settings),
        "as_of_given": as_of_given,
        "synthetic": synthetic,
        "version": version,
    }
    if kept_model is not None:
        parts["kept_model"] = kept_model
    text = json.dumps(parts, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def run_name(as_of: str, digest: str) -> str:
    """Return ``<as_of>-<8 hex digits>``; ``as_of`` is ISO 8601, its date is used.

    >>> run_name("2018-08-30T00:00:00", "0123456789abcdef")
    '2018-08-30-01234567'
    """
    return f"{as_of[:10]}-{digest[:8]}"

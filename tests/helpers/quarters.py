"""A shop built at several dates, one after the other, with as little work as every stage allows."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from tiny_runs import TINY

from reportgen.app.build import BuildRequest, build
from reportgen.frames.moments import to_seconds
from reportgen.model.settings import Settings
from reportgen.progress import Reporter


def seconds(date: str) -> int:
    """Return a date as seconds since 1970-01-01."""
    return to_seconds(datetime.fromisoformat(date))


def quarter(export: Path | None, out: Path, as_of: str | None, **changes) -> Path:
    """Build a draft as of a date and return its folder; no page is drawn."""
    request = {name: changes.pop(name) for name in ("against", "keep_model") if name in changes}
    chosen = {"budget": TINY, "quick": True, "k_max": 4, "min_starts": 99} | changes
    settings = Settings(as_of_s=None if as_of is None else seconds(as_of), **chosen)
    return build(
        BuildRequest(export=export, out=out, settings=settings, formats=(), cores=1, **request),
        Reporter(label=str),
    )

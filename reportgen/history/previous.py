"""Which earlier runs may be compared with, and in which order they are looked at."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import UsageError
from reportgen.history.runs import RECORD, Run, read_run
from reportgen.model.settings import Settings

# What may differ between two runs of one practice: the date, the work spent, how it is told.
_FREE = ("as_of_s", "quick", "budget", "languages", "mail")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a build was asked of the history.

    Parameters
    ----------
    runs : tuple of Run
        The finished runs of the folder where runs are kept.
    against : Run or None
        The run to compare with, where it was named.
    keep : Run or None
        The run whose model places the customers, where none is fitted.
    """

    runs: tuple[Run, ...] = ()
    against: Run | None = None
    keep: Run | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """The run that looks for its predecessor; ``as_of`` is ISO 8601."""

    as_of: str
    synthetic: bool
    settings: Settings


def named_run(out: Path, name: Path) -> Run:
    """Return a finished run by its folder, or by its name among the runs of ``out``.

    Raises
    ------
    ReportgenError
        E52, E53 where there is none, or it cannot be read.
    """
    inside = out / name
    return read_run(inside if not (name / RECORD).exists() and inside.is_dir() else name)


def hindrance(run: Run, now: Now) -> str | None:
    """Return why a run cannot be the predecessor of another, before its customers are looked at.

    None where nothing speaks against it.
    """
    if run.as_of >= now.as_of:
        return f"it speaks of {run.as_of[:10]}, which is not earlier than {now.as_of[:10]}"
    if run.draft and not now.settings.quick:
        return "it is a draft, and this run is not"
    if run.synthetic != now.synthetic:
        return "one of the two is made up, the other is not"
    if run.record["settings"].get("currency") != now.settings.currency:
        return "it counts in another currency"
    return None


def require(run: Run, now: Now) -> None:
    """Refuse a named run that cannot be the predecessor.

    Raises
    ------
    UsageError
        E56.
    """
    why = hindrance(run, now)
    if why is not None:
        raise cannot_compare(run, why)


def cannot_compare(run: Run, why: str) -> UsageError:
    """Return the error for a named run that cannot be compared with."""
    return UsageError(
        "E56",
        found=f"{run.folder} cannot be compared with: {why}",
        expected="a finished run of the same shop with an earlier as-of date, and no draft unless "
        "this run is one",
        remedy="name another run; `reportgen runs` lists them",
    )


def candidates(runs: Sequence[Run], now: Now) -> list[Run]:
    """Return the runs that may be the predecessor, the likeliest first.

    The latest as-of comes first; of two with the same, the one with the same settings, then the one
    that is no draft, then the first by name.
    """
    wanted = _practice(json.loads(json.dumps(dataclasses.asdict(now.settings))))
    open_to = sorted((run for run in runs if hindrance(run, now) is None), key=lambda run: run.name)
    open_to.sort(key=lambda run: run.draft)
    open_to.sort(key=lambda run: _practice(dict(run.record["settings"])) != wanted)
    return sorted(open_to, key=lambda run: run.as_of, reverse=True)


def _practice(settings: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in settings.items() if key not in _FREE}

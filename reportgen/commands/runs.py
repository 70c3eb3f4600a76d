"""``reportgen runs``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reportgen.commands.options import (
    out_option,
)


@click.command()
@out_option
def runs(out: Path) -> None:
    """List the history: date, customers, segments, verdict."""
    from rich.console import Console

    from reportgen.app.runs import list_runs

    list_runs(out, Console(width=None if sys.stdout.isatty() else 200))

"""``reportgen check EXPORT``."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen.commands.options import (
    as_of_option,
    json_option,
    path_option,
)


@click.command()
@click.argument("export", type=click.Path(path_type=Path))
@as_of_option("As for build: what the export can carry at that moment.")
@path_option("--config", "FILE", "As for build: the settings.")
@path_option("--mapping", "FILE", "As for build: another shop's export.")
@json_option("Print everything as JSON on stdout.")
def check(
    *, export: Path, as_of_s: int | None, config: Path | None, mapping: Path | None, as_json: bool
) -> int:
    """Only read and validate: every problem at once, and which chapters can be printed.

    EXPORT is as for build. Exit status 0 where a build would run, 1 where not.
    """
    import json

    from reportgen.app.check import check as run_check
    from reportgen.app.settings import settings_for
    from reportgen.terminal import console_for_output, show

    settings = settings_for(config, as_of_s=as_of_s, seed=None, quick=False)
    report = run_check(export, settings, mapping)
    if as_json:
        click.echo(json.dumps(report.as_dict(), indent=1, allow_nan=False))
    else:
        show(report, console_for_output(), report.currency or settings.currency)
    return 0 if report.usable else 1

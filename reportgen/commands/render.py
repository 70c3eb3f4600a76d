"""``reportgen render RUN``."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen.commands.options import (
    STAGES,
    cores,
    format_option,
    lang_option,
    templates_option,
)
from reportgen.model.languages import Language


@click.command()
@click.argument("run", type=click.Path(path_type=Path))
@lang_option("those it was drawn in")
@format_option
@templates_option
def render(
    run: Path, languages: tuple[Language, ...], formats: tuple[str, ...], templates: Path | None
) -> None:
    """Draw a finished run again, in other languages too, without refitting."""
    from reportgen.app.render import render_run
    from reportgen.progress import Reporter

    reporter = Reporter(label=STAGES.__getitem__)
    wanted = formats or ("html", "pdf")
    render_run(run, languages, wanted, reporter, cores=cores(), templates=templates)
    click.echo(run)

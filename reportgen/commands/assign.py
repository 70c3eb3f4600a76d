"""``reportgen assign EXPORT``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.commands.options import (
    STAGES,
    as_of_option,
    engine_option,
    json_option,
    memory_option,
    path_option,
)

if TYPE_CHECKING:
    from reportgen.frames.engines import EngineName


@click.command()
@click.argument("export", type=click.Path(path_type=Path))
@click.option(
    "--run",
    required=True,
    type=click.Path(path_type=Path),
    help="The run whose model places the customers.",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where to write them: the rows and columns of segments.csv.",
)
@as_of_option("As for `reportgen build`.")
@path_option("--mapping", "FILE", "As for build: another shop's export.")
@engine_option
@memory_option
@json_option("Print the summary as JSON on stdout.")
def assign(  # noqa: PLR0913 (one argument per option)
    *,
    export: Path,
    run: Path,
    out: Path,
    as_of_s: int | None,
    mapping: Path | None,
    engine: EngineName,
    memory_limit: str | None,
    as_json: bool,
) -> None:
    """Place every customer of a fresh export with the model of an earlier run.

    Says how surely they are placed, and sounds the alarm where the inputs have moved.
    """
    import json

    from reportgen.app.assign import AssignRequest, assign_export, told
    from reportgen.progress import Reporter

    reporter = Reporter(label=STAGES.__getitem__)
    request = AssignRequest(
        export=export,
        run=run,
        out=out,
        as_of_s=as_of_s,
        mapping=mapping,
        engine=engine,
        memory_limit=memory_limit,
    )
    found = assign_export(request, reporter)
    for line in told(found):
        reporter.say(line)
    click.echo(json.dumps(found.as_dict(), allow_nan=False) if as_json else found.out)

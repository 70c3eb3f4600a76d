"""``reportgen build [EXPORT]``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.commands.options import (
    STAGES,
    as_of_option,
    cores,
    engine_option,
    format_option,
    json_option,
    lang_option,
    memory_option,
    out_option,
    path_option,
    templates_option,
)
from reportgen.model.languages import Language

if TYPE_CHECKING:
    from reportgen.frames.engines import EngineName


@click.command()
@click.argument("export", required=False, type=click.Path(path_type=Path))
@click.option("--demo", is_flag=True, help="Use the embedded demo export instead of EXPORT.")
@out_option
@as_of_option(
    "The moment the dossier speaks of; the export is read as it looked then. "
    "[default: the midnight after the last delivered order's purchase, nothing hidden]"
)
@lang_option("en, or the settings'")
@format_option
@path_option(
    "--config",
    "FILE",
    "Settings in TOML; nothing is read unless it is named. Options given here come first.",
)
@click.option(
    "--print-config",
    is_flag=True,
    help="Print all settings with their meaning, as a file for --config, and end.",
)
@path_option(
    "--against",
    "RUN",
    "The run to compare with: a folder, or a name in --out.  [default: found in the history]",
)
@templates_option
@path_option(
    "--keep-model",
    "RUN",
    "Place customers with that run's model instead of fitting a new one; compares with it.",
)
@path_option("--playbook", "FILE", "Your own marketing rules, in TOML; see docs/playbook.toml.")
@path_option(
    "--mapping",
    "FILE",
    "How another shop's export becomes ours, in TOML; or order-lines, or shopify.",
)
@engine_option
@memory_option
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    help="Where every random draw begins.  [default: 0, or the settings']",
)
@click.option(
    "--quick", is_flag=True, help="Fewer starts and resamples; marked as a draft on every page."
)
@json_option("Print the summary as JSON on stdout.")
def build(  # noqa: PLR0913  one parameter per option
    *,
    export: Path | None,
    demo: bool,
    out: Path,
    as_of_s: int | None,
    languages: tuple[Language, ...],
    formats: tuple[str, ...],
    config: Path | None,
    print_config: bool,
    against: Path | None,
    templates: Path | None,
    keep_model: Path | None,
    playbook: Path | None,
    mapping: Path | None,
    engine: EngineName,
    memory_limit: str | None,
    seed: int | None,
    quick: bool,
    as_json: bool,
) -> None:
    """Export in, dossier out.

    EXPORT is a folder or a zip of CSV (plain, .gz) or Parquet tables. The last line on stdout is
    the path of the run.
    """
    from reportgen.app.build import BuildRequest
    from reportgen.app.build import build as run_build
    from reportgen.app.runs import summary_of
    from reportgen.app.settings import settings_for
    from reportgen.inputs.settings_text import settings_as_toml
    from reportgen.progress import Reporter

    settings = settings_for(
        config, playbook, as_of_s=as_of_s, seed=seed, quick=quick, languages=languages
    )
    if print_config:
        click.echo(settings_as_toml(settings), nl=False)
        return
    if demo == (export is not None):
        message = "name an EXPORT, or use --demo (one of the two)"
        raise click.UsageError(message)
    if demo and mapping is not None:
        message = "the demo export needs no --mapping"
        raise click.UsageError(message)
    if against is not None and keep_model is not None:
        message = "--keep-model compares with the run that it names; leave --against out"
        raise click.UsageError(message)
    request = BuildRequest(
        export=export,
        out=out,
        settings=settings,
        formats=formats or ("html", "pdf"),
        cores=cores(),
        against=against,
        templates=templates,
        mapping=mapping,
        keep_model=keep_model,
        engine=engine,
        memory_limit=memory_limit,
    )
    path = run_build(request, Reporter(label=STAGES.__getitem__))
    click.echo(summary_of(path) if as_json else path)

"""The command line: options in, exit status out. No calculation happens here."""

from __future__ import annotations

import _thread
import contextlib
import multiprocessing
import os
import re
import signal
import sys
import threading
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

import click

from reportgen.commands.fetch import fetch
from reportgen.commands.send import send
from reportgen.errors import ReportgenError

if TYPE_CHECKING:
    from reportgen.frames.engines import EngineName
from reportgen.model.languages import LANGUAGES, Language

INTERRUPTED, TERMINATED = 130, 143

STAGES = {
    "assign": "Placing every customer",
    "read": "Reading and checking",
    "features": "Customers and their features",
    "history": "Looking for the run before",
    "selection": "Choosing the segmentation",
    "stability": "How long it lasts",
    "outcomes": "What the segments did next",
    "rivals": "Comparing with simpler answers",
    "relevance": "Weighing the variables",
    "profiles": "Describing the segments",
    "write": "Writing the tables",
    "charts": "Drawing the charts",
    "html": "Writing the HTML",
    "pdf": "Writing the PDF",
    "mail": "Writing the mail",
}


class Terminated(BaseException):
    """The process was asked to end; lets every stage clean up on the way out."""


_received: list[int] = []
#: Longer than any cleaning up takes.
_PATIENCE_S = 5.0


def _stop(number: int, _frame: FrameType | None) -> None:
    # Remembered, since a library that was at work may raise an error of its own instead.
    _received.append(number)
    threading.Thread(target=_insist, args=(number,), daemon=True).start()
    raise Terminated if number == signal.SIGTERM else KeyboardInterrupt


def _insist(number: int) -> None:
    """Ask again, and then end: Python drops what is raised inside a callback of its own."""
    threading.Event().wait(_PATIENCE_S)
    _thread.interrupt_main(signal.Signals(number))
    threading.Event().wait(_PATIENCE_S)
    _end()


def _moment(_context: click.Context, _parameter: click.Parameter, value: str | None) -> int | None:
    """Return a date or a moment as seconds since 1970-01-01."""
    if value is None:
        return None
    from reportgen.frames.moments import to_seconds

    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        message = f"{value!r} is not a date such as 2018-06-30 or 2018-06-30T12:00:00"
        raise click.BadParameter(message) from None
    if moment.tzinfo is not None:
        message = "write the date without a time zone: the export has none either"
        raise click.BadParameter(message)
    return to_seconds(moment)


def _languages(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[Language, ...]:
    """Return languages, each once; an option may name several, divided by commas."""
    known = {lang.lower(): lang for lang in LANGUAGES}
    words = [word.strip() for value in values for word in value.split(",")]
    found = [known.get(word.lower().replace("-", "_")) for word in words]
    if None in found:
        message = f"{words[found.index(None)]!r} is not one of {', '.join(LANGUAGES)}"
        raise click.BadParameter(message)
    return tuple(dict.fromkeys(lang for lang in found if lang is not None))


def _size(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Return an amount of memory as the embedded engine writes it."""
    if value is not None and not re.fullmatch(r"\d+(\.\d+)? ?([KMGT]i?B)", value):
        message = f"{value!r} is not a size such as 2GB or 512MiB"
        raise click.BadParameter(message)
    return value


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="reportgen")
def cli() -> None:
    """Turn a marketplace export into a customer-segmentation dossier."""


@cli.command()
@click.argument("export", required=False, type=click.Path(path_type=Path))
@click.option("--demo", is_flag=True, help="Use the embedded demo export instead of EXPORT.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("output"),
    show_default=True,
    help="Where runs are kept.",
)
@click.option(
    "--as-of",
    "as_of_s",
    metavar="DATE",
    callback=_moment,
    help="The moment the dossier speaks of; the export is read as it looked then. "
    "[default: the midnight after the last delivered order's purchase, nothing hidden]",
)
@click.option(
    "--lang",
    "languages",
    metavar="LANG",
    multiple=True,
    callback=_languages,
    help=f"{', '.join(LANGUAGES)}; repeatable, or with commas.  [default: en, or the settings']",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(["html", "pdf"]),
    multiple=True,
    help="Repeatable.  [default: both]",
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Settings in TOML; nothing is read unless it is named. Options given here come first.",
)
@click.option(
    "--print-config",
    is_flag=True,
    help="Print all settings with their meaning, as a file for --config, and end.",
)
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="RUN",
    help="The run to compare with: a folder, or a name in --out.  [default: found in the history]",
)
@click.option(
    "--templates",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Your own templates, style sheets and scripts, in the place of the program's.",
)
@click.option(
    "--keep-model",
    type=click.Path(path_type=Path),
    metavar="RUN",
    help="Place customers with that run's model instead of fitting a new one; compares with it.",
)
@click.option(
    "--playbook",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your own marketing rules, in TOML; see docs/playbook.toml.",
)
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="How another shop's export becomes ours, in TOML; or order-lines, or shopify.",
)
@click.option(
    "--engine",
    type=click.Choice(["embedded", "pandas", "spark"]),
    default="embedded",
    show_default=True,
    help="What computes the features: DuckDB in this process, pandas in memory, or Apache Spark.",
)
@click.option(
    "--memory-limit",
    metavar="SIZE",
    callback=_size,
    help="Of the embedded engine, such as 2GB.  [default: a share of the machine's memory]",
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    help="Where every random draw begins.  [default: 0, or the settings']",
)
@click.option(
    "--quick", is_flag=True, help="Fewer starts and resamples; marked as a draft on every page."
)
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON on stdout.")
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
        cores=_cores(),
        against=against,
        templates=templates,
        mapping=mapping,
        keep_model=keep_model,
        engine=engine,
        memory_limit=memory_limit,
    )
    path = run_build(request, Reporter(label=STAGES.__getitem__))
    click.echo(summary_of(path) if as_json else path)


@cli.command()
@click.argument("export", type=click.Path(path_type=Path))
@click.option(
    "--as-of",
    "as_of_s",
    metavar="DATE",
    callback=_moment,
    help="As for build: what the export can carry at that moment.",
)
@click.option(
    "--config", type=click.Path(path_type=Path), metavar="FILE", help="As for build: the settings."
)
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="As for build: another shop's export.",
)
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON on stdout.")
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


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def demo(folder: Path) -> None:
    """Write the demo export into DIR, as an example of the format."""
    from reportgen.app.demo import write_demo_export

    write_demo_export(folder)
    click.echo(folder)


@cli.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("output"),
    show_default=True,
    help="Where runs are kept.",
)
def runs(out: Path) -> None:
    """List the history: date, customers, segments, verdict."""
    from rich.console import Console

    from reportgen.app.runs import list_runs

    list_runs(out, Console(width=None if sys.stdout.isatty() else 200))


@cli.command()
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
@click.option(
    "--as-of", "as_of_s", metavar="DATE", callback=_moment, help="As for `reportgen build`."
)
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="As for build: another shop's export.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON on stdout.")
def assign(
    *,
    export: Path,
    run: Path,
    out: Path,
    as_of_s: int | None,
    mapping: Path | None,
    as_json: bool,
) -> None:
    """Place every customer of a fresh export with the model of an earlier run.

    Says how surely they are placed, and sounds the alarm where the inputs have moved.
    """
    import json

    from reportgen.app.assign import AssignRequest, assign_export, told
    from reportgen.progress import Reporter

    reporter = Reporter(label=STAGES.__getitem__)
    request = AssignRequest(export=export, run=run, out=out, as_of_s=as_of_s, mapping=mapping)
    found = assign_export(request, reporter)
    for line in told(found):
        reporter.say(line)
    click.echo(json.dumps(found.as_dict(), allow_nan=False) if as_json else found.out)


@cli.command()
@click.argument("run", type=click.Path(path_type=Path))
@click.option(
    "--lang",
    "languages",
    metavar="LANG",
    multiple=True,
    callback=_languages,
    help=f"{', '.join(LANGUAGES)}; repeatable, or with commas.  [default: those it was drawn in]",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(["html", "pdf"]),
    multiple=True,
    help="Repeatable.  [default: both]",
)
@click.option(
    "--templates",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Your own templates, style sheets and scripts, in the place of the program's.",
)
def render(
    run: Path, languages: tuple[Language, ...], formats: tuple[str, ...], templates: Path | None
) -> None:
    """Draw a finished run again, in other languages too, without refitting."""
    from reportgen.app.render import render_run
    from reportgen.progress import Reporter

    reporter = Reporter(label=STAGES.__getitem__)
    wanted = formats or ("html", "pdf")
    render_run(run, languages, wanted, reporter, cores=_cores(), templates=templates)
    click.echo(run)


cli.add_command(send)
cli.add_command(fetch)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def main() -> None:
    """Run the command line and end the process with its exit status."""
    _received.clear()
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, _stop)
    try:
        status = cli.main(standalone_mode=False)
        if status:
            sys.exit(status)
    except click.exceptions.Exit as error:
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except ReportgenError as error:
        click.echo(error.as_text(), err=True)
        sys.exit(error.exit_status)
    except (click.Abort, KeyboardInterrupt, Terminated):
        _end()
    except Exception:
        if not _received:
            raise
        _end()


def _end() -> NoReturn:
    terminated = signal.SIGTERM in _received
    word = "Terminated" if terminated else "Interrupted"
    click.echo(f"{word}; nothing half-written is left.", err=True)
    # Everything has been cleaned up on the way here. What is left are libraries being loaded and
    # processes at work: waiting for them would take seconds.
    for child in multiprocessing.active_children():
        with contextlib.suppress(OSError):
            if child.pid:
                os.kill(child.pid, signal.SIGKILL)
    sys.stderr.flush()
    os._exit(TERMINATED if terminated else INTERRUPTED)

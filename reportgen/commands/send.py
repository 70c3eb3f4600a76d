"""``reportgen send RUN``."""

from __future__ import annotations

from email.utils import localtime
from pathlib import Path

import click


def _addresses(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    from reportgen.model.settings.mail import is_address

    for value in values:
        if not is_address(value):
            message = f"{value!r} is not one plain mail address such as team@example.com"
            raise click.BadParameter(message)
    return values


@click.command()
@click.argument("run", type=click.Path(path_type=Path))
@click.option(
    "--to",
    "recipients",
    metavar="ADDRESS",
    multiple=True,
    callback=_addresses,
    help="Repeatable.  [default: the settings' recipients]",
)
@click.option("--lang", metavar="LANG", default="", help="Which mail.  [default: the run's first]")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Settings whose [mail] counts.  [default: those the run was built with]",
)
@click.option("--again", is_flag=True, help="Send also to whoever has got it already.")
@click.option("--dry-run", is_flag=True, help="Say what would be sent to whom; send nothing.")
def send(
    *,
    run: Path,
    recipients: tuple[str, ...],
    lang: str,
    config: Path | None,
    again: bool,
    dry_run: bool,
) -> None:
    """Mail the dossier of a finished run.

    Server, sender and recipients stand under [mail] in the settings; the password comes from
    REPORTGEN_SMTP_PASSWORD or the system's keyring. Nobody gets the same mail twice.
    """
    from reportgen.app.send import SendRequest, send_run
    from reportgen.progress import Reporter

    reporter = Reporter(label=str)
    request = SendRequest(
        run=run,
        recipients=recipients,
        lang=lang,
        config=config,
        again=again,
        dry_run=dry_run,
        moment=localtime(),
    )
    found = send_run(request, reporter)
    for each in found.before:
        click.echo(f"has it already, not sent again: {each}  (--again sends it once more)")
    size = f"{found.n_bytes / 1e6:.1f} MB"
    if dry_run:
        click.echo(f"“{found.subject}”, {size}, with {', '.join(found.attachments)}")
    word = f"would be sent through {found.server}" if dry_run else "sent"
    for each in found.sent:
        click.echo(f"{word}: {each}")

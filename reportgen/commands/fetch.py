"""``reportgen fetch DIR``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def fetch(folder: Path) -> None:
    """Download the public Olist export into DIR, through kagglehub.

    Shows its licence, takes a broken download up again, and keeps only what has all tables and
    rows. Needs the optional extra `fetch` and a network; no other command goes to the network
    but send.
    """
    from reportgen.inputs.download import fetch_olist

    click.echo(fetch_olist(folder, lambda line: click.echo(line, err=True)))

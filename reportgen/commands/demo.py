"""``reportgen demo DIR``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def demo(folder: Path) -> None:
    """Write the demo export into DIR, as an example of the format."""
    from reportgen.app.demo import write_demo_export

    write_demo_export(folder)
    click.echo(folder)

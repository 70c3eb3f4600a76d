"""The command line: options in, exit status out. No calculation happens here."""

from __future__ import annotations

import _thread
import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from types import FrameType
from typing import NoReturn

import click

from reportgen.commands.assign import assign
from reportgen.commands.build import build
from reportgen.commands.check import check
from reportgen.commands.demo import demo
from reportgen.commands.fetch import fetch
from reportgen.commands.render import render
from reportgen.commands.runs import runs
from reportgen.commands.send import send
from reportgen.errors import ReportgenError

INTERRUPTED, TERMINATED = 130, 143


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


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="reportgen")
def cli() -> None:
    """Turn a marketplace export into a customer-segmentation dossier."""


for command in (build, check, assign, render, send, runs, demo, fetch):
    cli.add_command(command)


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

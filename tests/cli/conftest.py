"""A small made-up export, and one finished run of it, shared by the tests of the command line."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from cli_runs import build_in_subprocess

from reportgen import cli
from reportgen.inputs.demo import write_demo


@dataclass(frozen=True)
class Outcome:
    """What a call of the command line did."""

    status: int
    out: str
    err: str


Call = Callable[..., Outcome]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Call the command line in this process."""

    def run(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["reportgen", *map(str, arguments)])
        before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            cli.main()
        except SystemExit as end:
            status = int(end.code or 0)
        else:
            status = 0
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
        captured = capfd.readouterr()
        return Outcome(status, captured.out, captured.err)

    return run


@pytest.fixture(scope="session")
def small_export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a made-up export of 400 customers, without the mark that says so."""
    folder = tmp_path_factory.mktemp("export")
    write_demo(folder, n_customers=400)
    (folder / "SYNTHETIC.md").unlink()
    return folder


@pytest.fixture(scope="session")
def finished_run(small_export: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a finished draft run of the small export."""
    return build_in_subprocess(small_export, tmp_path_factory.mktemp("runs"))

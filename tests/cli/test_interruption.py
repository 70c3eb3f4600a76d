"""A run that is stopped at any stage leaves no folder that looks finished, and harms no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pinning import every_core
from tiny_runs import STAGES, Breaking, tiny_request

from reportgen.app.build import build
from reportgen.cli import Terminated


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left")])
def test_stopped_at_the_last_stage(small_export: Path, tmp_path: Path, error) -> None:
    earlier = tmp_path / "2017-01-01-00000000"
    earlier.mkdir()
    (earlier / "run.json").write_text("{}")
    with pytest.raises(BaseException):  # noqa: B017, PT011  each kind of end
        build(tiny_request(small_export, tmp_path), Breaking("html", error))
    assert [path.name for path in tmp_path.iterdir()] == [earlier.name]
    assert (earlier / "run.json").read_text() == "{}"


@pytest.mark.parametrize("stage", STAGES[:2])
def test_stopped_early(small_export: Path, tmp_path: Path, stage: str) -> None:
    with pytest.raises(KeyboardInterrupt):
        build(tiny_request(small_export, tmp_path), Breaking(stage, KeyboardInterrupt()))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.long
@pytest.mark.parametrize("stage", STAGES)
def test_stopped_at_any_stage(small_export: Path, tmp_path: Path, stage: str) -> None:
    with pytest.raises(Terminated):
        build(tiny_request(small_export, tmp_path), Breaking(stage, Terminated()))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("sent", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGKILL, -9)]
)
def test_a_signal_ends_the_run_cleanly(small_export: Path, tmp_path: Path, sent, status) -> None:
    out = tmp_path / "runs"
    command = [sys.executable, "-m", "reportgen", "build", str(small_export), "--out", str(out)]
    told = tmp_path / "told.txt"  # not a pipe: processes that outlive a killed parent hold it open
    with told.open("wb") as stderr, (tmp_path / "out.txt").open("wb") as stdout:
        with every_core():
            process = subprocess.Popen(command, stderr=stderr, stdout=stdout)
        for _ in range(600):
            if b"Reading" in told.read_bytes():
                break
            time.sleep(0.05)
        time.sleep(0.5)
        os.kill(process.pid, sent)
        assert process.wait(timeout=60) == status
    assert (tmp_path / "out.txt").read_bytes() == b""
    assert b"Traceback" not in told.read_bytes()
    assert b"resource_tracker" not in told.read_bytes()
    assert [path for path in out.iterdir() if not path.name.startswith(".")] == []


DEAF = """
import os, signal, sys, threading
import reportgen.cli as program
program._PATIENCE_S = 0.2

class Swallowing:
    def __del__(self):
        os.kill(os.getpid(), {number})
        [None for _ in range(1000)]

@program.cli.command()
def hang():
    Swallowing()
    threading.Event().wait()

sys.argv = ["reportgen", "hang"]
program.main()
"""


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_that_python_drops_is_heeded_all_the_same(number: int, status: int) -> None:
    command = [sys.executable, "-c", DEAF.format(number=int(number))]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    assert "Exception ignored" in done.stderr
    assert done.returncode == status
    assert done.stderr.rstrip().endswith("nothing half-written is left.")


LOADING = """
import os, runpy, sys

class Impatient:
    def find_spec(self, name, *_):
        if name == {module!r}:
            os.kill(os.getpid(), {number})

sys.meta_path.insert(0, Impatient())
sys.argv = ["reportgen", "runs"]
runpy.run_module("reportgen", run_name="__main__")
"""


@pytest.mark.parametrize("module", ["reportgen.cli", "click", "reportgen.commands.send"])
@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_while_the_program_loads_ends_it_in_one_line(module, number, status) -> None:
    code = LOADING.format(module=module, number=int(number))
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    assert done.returncode == status
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.endswith("nothing half-written is left.\n")

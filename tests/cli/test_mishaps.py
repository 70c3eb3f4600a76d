"""What happens to machines: full disks, closed folders, exports that vanish, kills at any stage."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tiny_runs import STAGES, Acting, tiny_request

from reportgen.app.build import build
from reportgen.errors import ReportgenError
from reportgen.history.folder import new_run, prepare
from reportgen.history.replaced import replaced_file

EARLIER = "2017-01-01-00000000"
KILLED = """
import os, sys
from pathlib import Path
sys.path[:0] = {path!r}
from tiny_runs import Acting, tiny_request
from reportgen.app.build import build

request = tiny_request(Path(sys.argv[1]), Path(sys.argv[2]))
build(request, Acting(sys.argv[3], lambda: os.kill(os.getpid(), 9)))
"""
LIMITED = """
import resource, signal, sys
from pathlib import Path
sys.path[:0] = {path!r}
from tiny_runs import Acting, tiny_request
from reportgen.app.build import build
from reportgen.errors import ReportgenError

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
shrink = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]),) * 2)
try:
    build(tiny_request(Path(sys.argv[1]), Path(sys.argv[2])), Acting(sys.argv[3], shrink))
except ReportgenError as error:
    sys.exit(error.as_text())
"""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return a folder of runs with one in it."""
    earlier = tmp_path / "runs" / EARLIER
    earlier.mkdir(parents=True)
    (earlier / "run.json").write_text("{}")
    return earlier.parent


def _untouched(out: Path) -> bool:
    seen = [path.name for path in out.iterdir() if not path.name.startswith(".")]
    return seen == [EARLIER] and (out / EARLIER / "run.json").read_text() == "{}"


def _write(out: Path, name: str) -> None:
    with new_run(out) as (folder, names):
        (folder / "run.json").write_text("new")
        names.append(name)


def _in_a_process(code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    path = [str(Path(__file__).parents[1] / "helpers")]
    command = [sys.executable, "-c", code.format(path=path), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO])
def test_a_disk_that_refuses_at_the_end_is_told_and_nothing_is_half_written(out, monkeypatch, code):
    def refuse(*_arguments):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("reportgen.history.folder.os.fsync", refuse)
    with pytest.raises(ReportgenError, match="E50") as error:
        _write(out, "2018-08-30-0123abcd")
    assert os.strerror(code) in str(error.value)
    assert _untouched(out)
    assert sorted(path.name for path in out.iterdir()) == [EARLIER]


def test_a_replacement_that_fails_in_its_last_step_puts_the_old_run_back(out, monkeypatch):
    rename = Path.rename

    def refuse(self, target):
        if self.name.startswith(".unfinished"):
            raise OSError(errno.EIO, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ReportgenError, match="E50"):
        _write(out, EARLIER)
    assert _untouched(out)
    assert sorted(path.name for path in out.iterdir()) == [EARLIER]


def test_everything_is_on_the_disk_before_the_run_takes_its_name(out, monkeypatch):
    steps: list[str] = []
    fsync, rename = os.fsync, Path.rename

    def noted_fsync(handle):
        steps.append(Path(f"/proc/self/fd/{handle}").readlink().name)
        fsync(handle)

    def noted_rename(self, target):
        steps.append("rename")
        return rename(self, target)

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("this system does not say which file a handle is of")
    monkeypatch.setattr("reportgen.history.folder.os.fsync", noted_fsync)
    monkeypatch.setattr(Path, "rename", noted_rename)
    with new_run(out) as (folder, names):
        (folder / "a.json").write_text("1")
        (folder / "campaigns").mkdir()
        (folder / "campaigns" / "S1.csv").write_text("1")
        names.append("2018-08-30-0123abcd")
    assert steps == ["a.json", "campaigns", "S1.csv", folder.name, "rename", out.name]
    steps.clear()
    with replaced_file(out / EARLIER / "run.json") as beside:
        beside.write_text("{}")
    assert steps[-1] == EARLIER


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_is_closed_is_told_before_the_work(small_export, tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    with pytest.raises(ReportgenError, match="E50"):
        build(tiny_request(small_export, closed), Acting("read", lambda: pytest.fail("it read")))


def test_a_disk_that_is_read_only_is_told_before_the_work(small_export, tmp_path, monkeypatch):
    def refuse(**_options):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("reportgen.history.folder.tempfile.TemporaryFile", refuse)
    with pytest.raises(ReportgenError, match="Read-only file system"):
        build(tiny_request(small_export, tmp_path), Acting("read", lambda: pytest.fail("it read")))


def test_an_export_that_vanishes_while_it_is_opened_is_told(small_export, out, tmp_path):
    export = Path(shutil.copytree(small_export, tmp_path / "export"))
    with pytest.raises(ReportgenError, match=r"E0\d"):
        build(
            tiny_request(export, out), Acting("read", lambda: shutil.rmtree(export), when="begin")
        )
    assert _untouched(out)


@pytest.mark.long
def test_an_export_that_vanishes_once_it_is_read_is_not_missed(small_export, out, tmp_path):
    export = Path(shutil.copytree(small_export, tmp_path / "export"))
    run = build(tiny_request(export, out), Acting("read", lambda: shutil.rmtree(export)))
    record = json.loads((run / "run.json").read_text())
    assert record["summary"]["n_customers"] > 0


@pytest.mark.long
@pytest.mark.parametrize("stage", STAGES)
def test_a_kill_at_any_stage_loses_nothing(small_export, out, stage):
    done = _in_a_process(KILLED, small_export, out, stage)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert _untouched(out)
    prepare(out)
    assert sorted(path.name for path in out.iterdir()) == [EARLIER]


@pytest.mark.long
@pytest.mark.parametrize("n_bytes", [2_000, 300_000])
def test_a_disk_that_fills_up_while_a_run_is_written(small_export, out, n_bytes):
    done = _in_a_process(LIMITED, small_export, out, "profiles", str(n_bytes))
    assert done.returncode == 1
    assert done.stderr[:3] in {"E50", "E22"}, done.stderr  # whoever met the full disk first
    assert "Traceback" not in done.stderr
    assert _untouched(out)

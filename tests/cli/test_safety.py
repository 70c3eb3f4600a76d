"""What a run may not do: reach out, write a secret, show customers, name files by data."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from cli_runs import NOTES, SECRET, offline

NAMES = re.compile(
    r"dossier\.\w+\.(html|pdf)|contract\.\w+\.pdf|mail\.\w+\.eml|segments\.csv|unhappiness\.csv"
    r"|resellers\.csv|movers\.csv|campaigns/S\d+\.csv|rules\.(sql|txt)|(analysis|model|run)\.json"
    r"|run\.log"
)


def _files(run: Path) -> list[Path]:
    return [path for path in run.rglob("*") if path.is_file()]


def _python(code: str, notes: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=offline(notes))


def test_the_guard_refuses_and_notes(tmp_path):
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    done = _python(code, tmp_path / "notes")
    assert "the network is shut" in done.stderr
    assert "127.0.0.1" in (tmp_path / "notes").read_text()


def test_a_build_asks_nothing_of_the_network(finished_run):
    out = finished_run.parent
    assert not (out.parent / f"{out.name}-{NOTES}").exists()


@pytest.mark.parametrize("command", ["assign", "render"])
def test_nor_do_assign_and_render(small_export, finished_run, tmp_path, command):
    code = "import sys; from reportgen.cli import main; main()"
    options = {
        "assign": [small_export, "--run", finished_run, "--out", tmp_path / "placed.csv"],
        "render": [finished_run, "--format", "html"],
    }
    done = _python(code, tmp_path / "notes", command, *options[command])
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "notes").exists()


def test_no_file_holds_a_secret(finished_run):
    named = [path.name for path in _files(finished_run) if SECRET.encode() in path.read_bytes()]
    assert named == []


def test_lists_of_customers_and_mails_are_their_owners_alone(finished_run):
    private = [path for path in _files(finished_run) if path.suffix in {".csv", ".eml"}]
    assert {path.name for path in private} > {"segments.csv", "mail.en.eml"}
    assert {path.stat().st_mode & 0o777 for path in private} == {0o600}
    assert (finished_run / "campaigns").stat().st_mode & 0o777 == 0o700


def test_no_customer_is_named_in_what_is_passed_on(finished_run):
    lines = (finished_run / "segments.csv").read_text().splitlines()[1:]
    ids = {line.split(",")[0].encode() for line in lines}
    for path in _files(finished_run):
        if path.suffix != ".csv":
            words = set(re.findall(rb"[0-9a-f]{32}", path.read_bytes()))
            assert not words & ids, path.name


def test_no_name_of_a_file_comes_from_the_data(finished_run):
    names = [path.relative_to(finished_run).as_posix() for path in _files(finished_run)]
    assert [name for name in names if not NAMES.fullmatch(name)] == []

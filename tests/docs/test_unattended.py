"""The examples for schedules run: their scripts for real, their calls against the command line."""

from __future__ import annotations

import configparser
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from reportgen.cli import cli

TEXT = (Path(__file__).parents[2] / "docs/unattended.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", TEXT, flags=re.MULTILINE | re.DOTALL)
SCRIPTS = [text for kind, text in BLOCKS if kind == "sh"]
RUN = "2018-08-30-0123abcd"
#: Stands in for the program: notes its calls, and answers as the program would.
STAND_IN = """#!{python}
import json, os, sys
with open(os.environ["CALLS"], "a") as calls:
    calls.write(json.dumps(sys.argv[1:]) + "\\n")
if sys.argv[1] == os.environ.get("FAILS"):
    sys.exit(1)
if sys.argv[1] == "build":
    print(os.environ["OUT"] + "/{run}")
if sys.argv[1] == "assign":
    print(json.dumps({{"alarms": json.loads(os.environ.get("ALARMS", "[]"))}}))
"""


@pytest.fixture
def run_script(tmp_path):
    """Run a script with a stand-in for the program; return its end and the calls it made."""
    program = tmp_path / "bin" / "reportgen"
    program.parent.mkdir()
    program.write_text(STAND_IN.format(python=sys.executable, run=RUN))
    program.chmod(0o755)
    out = tmp_path / "runs"
    (out / RUN).mkdir(parents=True)

    def run(script, **environment):
        calls = tmp_path / "calls"
        calls.unlink(missing_ok=True)
        path = tmp_path / "script.sh"
        path.write_text(script)
        path.chmod(0o755)
        given = {"OUT": str(out), "EXPORT": "my export.zip", "CALLS": str(calls), **environment}
        given["PATH"] = f"{program.parent}:{os.environ['PATH']}"
        done = subprocess.run([path], capture_output=True, text=True, check=False, env=given)
        return done, [json.loads(line) for line in calls.read_text().splitlines()]

    return run


def _is_a_call(arguments):
    """Parse a call as the program would, without making it."""
    command = cli.commands[arguments[0]]
    with command.make_context(arguments[0], list(arguments[1:])) as context:
        assert isinstance(context, click.Context)


def test_the_script_checks_builds_and_mails(run_script, tmp_path):
    done, calls = run_script(SCRIPTS[0])
    assert done.returncode == 0, done.stderr
    assert [call[0] for call in calls] == ["check", "build", "send"]
    assert calls[2] == ["send", f"{tmp_path}/runs/{RUN}"]
    assert done.stdout.splitlines()[-1] == f"{tmp_path}/runs/{RUN}"
    for call in calls:
        _is_a_call(call)


@pytest.mark.parametrize(("fails", "n_calls"), [("check", 1), ("build", 2), ("send", 3)])
def test_it_stops_where_something_fails(run_script, fails, n_calls):
    done, calls = run_script(SCRIPTS[0], FAILS=fails)
    assert done.returncode == 1
    assert len(calls) == n_calls


def test_the_daily_script_tells_an_alarm(run_script):
    done, calls = run_script(SCRIPTS[1])
    assert (done.returncode, [call[0] for call in calls]) == (0, ["assign"])
    assert RUN in calls[0][calls[0].index("--run") + 1]
    _is_a_call(calls[0])
    alarmed, _ = run_script(SCRIPTS[1], ALARMS='["monetary"]')
    assert alarmed.returncode == 3
    assert "monetary" in alarmed.stderr


def test_the_line_of_cron():
    ((_, line),) = [block for block in BLOCKS if block[0] == "crontab"]
    fields = line.split(maxsplit=5)
    ranges = ((0, 59), (0, 23), (1, 31), (1, 12))
    for field, (low, high) in zip(fields, ranges, strict=False):
        assert all(low <= int(part) <= high for part in field.split(","))
    assert fields[4] == "*"
    assert "%" not in line  # cron would read it as a line end
    assert subprocess.run(["sh", "-n", "-c", fields[5]], check=False).returncode == 0


def test_the_units_of_systemd(tmp_path, run_script):
    units = {}
    for kind, text in BLOCKS:
        if kind == "ini":
            unit = configparser.ConfigParser(strict=False, interpolation=None)
            unit.optionxform = str
            unit.read_string(text)
            units["timer" if "Timer" in unit else "service"] = (unit, text)
    service, timer = units["service"][0]["Service"], units["timer"][0]["Timer"]
    assert service["Type"] == "oneshot"
    assert timer["Persistent"] == "true"
    shell, option, command = shlex.split(service["ExecStart"])
    assert (shell, option) == ("/bin/sh", "-c")
    (tmp_path / "smtp").write_text("from a file")
    script = tmp_path / "show.sh"
    script.write_text('#!/bin/sh\nprintf "%s" "$REPORTGEN_SMTP_PASSWORD"\n')
    script.chmod(0o755)
    command = command.replace("/opt/reportgen/quarterly.sh", str(script))
    environment = {"CREDENTIALS_DIRECTORY": str(tmp_path), "PATH": os.environ["PATH"]}
    done = subprocess.run(
        [shell, option, command], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout == "from a file"
    analyse = shutil.which("systemd-analyze")
    if analyse is None:
        return
    for name, (_, text) in units.items():
        (tmp_path / f"reportgen.{name}").write_text(text)
    told = subprocess.run(
        [analyse, "calendar", timer["OnCalendar"]], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr


def test_the_workflow_keeps_lists_of_customers_out():
    ((_, workflow),) = [block for block in BLOCKS if block[0] == "yaml"]
    assert "\t" not in workflow
    assert "quarterly.sh" in workflow
    assert not re.search(r"output/\S*(csv|eml|campaigns)", workflow)
    assert re.search(r"path: \|\n(\s+output/\*/dossier\S+\n)+", workflow)
    assert re.findall(r'cron: "([^"]+)"', workflow) == ["30 5 3 1,4,7,10 *"]

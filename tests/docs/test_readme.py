"""The README tells every code and every option, and nothing that does not exist."""

from __future__ import annotations

import re
from pathlib import Path

import click

from reportgen.cli import cli
from reportgen.inputs.problems import CODES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()


def _codes_in_the_code() -> set[str]:
    files = (ROOT / "reportgen").rglob("*.py")
    return {code for file in files for code in re.findall(r'"(E\d\d)"', file.read_text())}


def test_every_code_has_a_line() -> None:
    told = re.findall(r"^\| (E\d\d) \|", README, flags=re.MULTILINE)
    assert len(told) == len(set(told))
    assert set(told) == _codes_in_the_code()


def test_the_lines_say_what_the_code_says() -> None:
    for code, meaning in CODES.items():
        assert f"| {code} | {meaning} |" in README


def test_every_command_and_option_is_told() -> None:
    for name, command in cli.commands.items():
        assert f"reportgen {name}" in README
        assert command.help
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.opts[-1] in README, parameter.opts


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_no_file_names_a_registry() -> None:
    for name in (
        "requirements.txt",
        "requirements-dev.txt",
        "requirements-spark.txt",
        "pyproject.toml",
    ):
        assert "://" not in (ROOT / name).read_text(), name

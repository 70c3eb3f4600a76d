"""The house's rules that a reader would otherwise have to trust."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "reportgen").rglob("*.py"))
TEXT_ENDINGS = {"", ".cfg", ".css", ".ftl", ".in", ".j2", ".md", ".py", ".toml", ".txt", ".yml"}
# Spelt apart, so that this file does not name them either.
REGISTRIES = re.compile(
    "|".join(("pypi" + r"\.org", "pythonhosted" + r"\.org", "--index" + "-url"))
)


def _tracked() -> list[Path]:
    found = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True
    )
    if found.returncode:
        pytest.skip("git does not list the files of this folder")
    return [ROOT / name for name in found.stdout.split("\0") if name]


def test_imports_go_down():
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


def _public(tree: ast.Module):
    nodes = [(node, "") for node in tree.body]
    for node, owner in nodes:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name.startswith("_"):
            continue
        yield f"{owner}{node.name}", node
        if isinstance(node, ast.ClassDef):
            nodes += [(child, f"{node.name}.") for child in node.body]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_everything_public_says_what_it_is(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module"
    silent = [name for name, node in _public(tree) if not ast.get_docstring(node)]
    assert silent == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_records_are_frozen(path):
    """Mutable ones are few, and each is named here."""
    allowed = {"Reporter"}
    for name, node in _public(ast.parse(path.read_text(encoding="utf-8"))):
        for decorator in getattr(node, "decorator_list", []):
            if isinstance(node, ast.ClassDef) and "dataclass" in ast.unparse(decorator):
                assert "frozen=True" in ast.unparse(decorator) or name in allowed, name


def test_no_file_names_a_registry():
    named = [
        str(path.relative_to(ROOT))
        for path in _tracked()
        if path.exists()
        and path.suffix in TEXT_ENDINGS
        and REGISTRIES.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert named == []


def test_no_clock_in_what_is_written():
    """Same input, same bytes: only the progress display may look at the time, and a mail's date."""
    clocks = re.compile(
        r"\b(time\.time|perf_counter|monotonic|localtime\(|formatdate|gmtime|utcnow)|\.(now|today)\("
    )
    named = [
        str(path.relative_to(ROOT))
        for path in MODULES
        if clocks.search(path.read_text(encoding="utf-8"))
    ]
    assert named == ["reportgen/commands/send.py", "reportgen/progress.py"]


def test_every_rule_of_the_playbook_has_its_words():
    from reportgen.playbook.own import PARTS
    from reportgen.playbook.rules import RULES
    from reportgen.texts.catalog import LANGUAGES, Texts

    for lang in LANGUAGES:
        texts = Texts(lang=lang)
        for code in [rule.code for rule in RULES] + ["keep_in_touch"]:
            for part in PARTS:
                assert texts.has(f"action-{code}-{part}"), (lang, code, part)

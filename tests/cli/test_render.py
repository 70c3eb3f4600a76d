"""``reportgen render``: a finished run drawn again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from pinning import every_core


def test_the_same_pages_again(call, finished_run, tmp_path):
    copy = shutil.copytree(finished_run, tmp_path / "runs" / finished_run.name)
    drawn = sorted(file.name for file in copy.iterdir() if file.suffix in {".html", ".pdf"})
    for name in drawn:
        (copy / name).write_text("old")
    done = call("render", copy)
    assert done.status == 0, done.err
    assert done.out.splitlines()[-1] == str(copy)
    for file in finished_run.iterdir():
        if file.is_file():
            assert (copy / file.name).read_bytes() == file.read_bytes(), file.name
    assert {file.name for file in copy.iterdir()} == {file.name for file in finished_run.iterdir()}


def test_a_process_that_loads_everything_by_itself(finished_run, tmp_path):
    # In the process of the tests all libraries are there already, whatever the program loads.
    copy = shutil.copytree(finished_run, tmp_path / finished_run.name)
    command = [sys.executable, "-m", "reportgen", "render", copy, "--format", "html"]
    with every_core():
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr


def test_missing_libraries_of_the_pdf_are_told_and_nothing_else(finished_run, tmp_path):
    library = tmp_path / "path" / "weasyprint" / "__init__.py"
    library.parent.mkdir(parents=True)
    library.write_text('raise OSError("cannot load library libpango-1.0-0")')
    copy = shutil.copytree(finished_run, tmp_path / finished_run.name)
    before = (copy / "dossier.en.pdf").read_bytes()
    command = [sys.executable, "-m", "reportgen", "render", copy, "--format", "pdf"]
    with every_core():
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"PYTHONPATH": str(library.parents[1])},
        )
    assert done.returncode == 1
    assert "E70: The system libraries" in done.stderr
    assert "joblib" not in done.stderr
    assert "Traceback" not in done.stderr
    assert (copy / "dossier.en.pdf").read_bytes() == before


def test_what_cannot_be_drawn_is_told(call, finished_run, tmp_path):
    copy = shutil.copytree(finished_run, tmp_path / "runs" / finished_run.name)
    (copy / "analysis.json").write_text('{"format": 0}')
    done = call("render", copy)
    assert done.status == 1
    assert "E53" in done.err
    assert call("render", tmp_path).status == 2


def test_own_templates_take_part_or_are_told_by_line(call, finished_run, tmp_path):
    copy = shutil.copytree(finished_run, tmp_path / "runs" / finished_run.name)
    before = {file.name: file.read_bytes() for file in copy.iterdir() if file.is_file()}
    own = tmp_path / "own"
    own.mkdir()
    cover = own / "cover.html.j2"
    for text, line in (("\n{% if %}", 2), ("\n\n{{ dossier.nosuch }}", 3)):
        cover.write_text(text)
        done = call("render", copy, "--format", "html", "--templates", own)
        assert done.status == 2
        assert f"{cover}:{line}: " in done.err
        assert "Traceback" not in done.err
        after = {file.name: file.read_bytes() for file in copy.iterdir() if file.is_file()}
        assert after == before
    cover.write_text("<header><h1>Our own {{ dossier.cover.title }}</h1></header>")
    assert call("render", copy, "--format", "html", "--templates", own).status == 0
    assert "<h1>Our own Customer segmentation</h1>" in (copy / "dossier.en.html").read_text()


def test_broken_templates_are_told_before_anything_is_computed(call, small_export, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "cover.html.j2").write_text("{% endif %}")
    out = tmp_path / "out"
    done = call("build", small_export, "--out", out, "--templates", tmp_path / "own")
    assert done.status == 2
    assert "E67" in done.err
    assert "Reading" not in done.err
    assert not out.exists() or list(out.iterdir()) == []

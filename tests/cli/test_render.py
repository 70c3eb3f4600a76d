"""``reportgen render``: a finished run drawn again."""

from __future__ import annotations

import shutil


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


def test_what_cannot_be_drawn_is_told(call, finished_run, tmp_path):
    copy = shutil.copytree(finished_run, tmp_path / "runs" / finished_run.name)
    (copy / "analysis.json").write_text('{"format": 0}')
    done = call("render", copy)
    assert done.status == 1
    assert "E53" in done.err
    assert call("render", tmp_path).status == 2

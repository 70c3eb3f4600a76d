"""``--playbook`` from the command line: mistakes end the run before any work is done."""

from __future__ import annotations

from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[2] / "docs/playbook.toml"


def test_a_playbook_with_mistakes_is_refused_before_the_export_is_read(call, tmp_path) -> None:
    wrong = tmp_path / "ours.toml"
    wrong.write_text(EXAMPLE.read_text().replace('"median"', '"middle"'))
    done = call("build", tmp_path / "nowhere.zip", "--out", tmp_path, "--playbook", wrong)
    assert done.status == 2
    assert done.err.startswith("E62: the playbook ours.toml cannot be used: 1 mistake")
    assert "rule 1 (instalments_before_christmas), line" in done.err
    assert "Traceback" not in done.err


def test_the_example_is_accepted(call, tmp_path) -> None:
    done = call("build", tmp_path / "nowhere.zip", "--out", tmp_path, "--playbook", EXAMPLE)
    assert "E62" not in done.err
    assert done.status == 1  # there is no such export


def test_the_playbook_is_part_of_what_names_a_run() -> None:
    from reportgen.app.settings import settings_for
    from reportgen.history.identity import run_hash

    with_ours, without = (
        settings_for(None, playbook, as_of_s=None, seed=None, quick=True)
        for playbook in (EXAMPLE, None)
    )
    first, second = (
        run_hash("00", settings, as_of_given=False, synthetic=False, version="1")
        for settings in (with_ours, without)
    )
    assert first != second

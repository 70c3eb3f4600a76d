"""Which earlier run is the predecessor: the rule, line by line."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from reportgen.errors import UsageError
from reportgen.history.previous import Now, candidates, hindrance, named_run, require
from reportgen.history.runs import Run, RunError, read_run
from reportgen.model.settings import QUICK, Settings

SETTINGS = Settings()


def _record(settings=SETTINGS, **changes):
    plain = {
        "format": 1,
        "as_of": "2018-03-31T00:00:00",
        "as_of_given": True,
        "draft": False,
        "synthetic": False,
        "version": "0",
        "settings": json.loads(json.dumps(dataclasses.asdict(settings))),
        "summary": {},
        "previous_run": None,
    }
    return plain | changes


def _run(name="2018-03-31-aaaaaaaa", settings=SETTINGS, **changes):
    record = _record(settings, **changes)
    return Run(
        folder=Path(name),
        as_of=record["as_of"],
        draft=record["draft"],
        synthetic=record["synthetic"],
        version="0",
        summary={},
        record=record,
    )


def _now(settings=SETTINGS, **changes):
    known = {"as_of": "2018-06-30T00:00:00", "synthetic": False, "settings": settings}
    return Now(**known | changes)


DRAFT = Settings(quick=True, budget=QUICK)


@pytest.mark.parametrize(
    ("run", "now", "may"),
    [
        (_run(), _now(), True),
        (_run(as_of="2018-06-30T00:00:00"), _now(), False),
        (_run(as_of="2018-06-29T23:59:59"), _now(), True),
        (_run(as_of="2018-07-01T00:00:00"), _now(), False),
        (_run(draft=True), _now(), False),
        (_run(draft=True), _now(DRAFT), True),
        (_run(), _now(DRAFT), True),
        (_run(synthetic=True), _now(), False),
        (_run(settings=Settings(currency="EUR")), _now(), False),
    ],
)
def test_which_runs_count(run, now, may):
    assert (hindrance(run, now) is None) == may
    assert candidates([run], now) == ([run] if may else [])
    if may:
        require(run, now)
    else:
        with pytest.raises(UsageError) as refused:
            require(run, now)
        assert refused.value.code == "E56"


def test_the_latest_comes_first_then_the_same_practice_then_no_draft():
    older = _run("a", as_of="2018-03-30T00:00:00")
    other = _run("b", settings=Settings(k_max=5))
    draft = _run("c", settings=DRAFT, draft=True)
    same = _run("d")
    found = candidates([older, other, draft, same], _now(DRAFT))
    assert [run.folder.name for run in found] == ["d", "c", "b", "a"]
    assert candidates([same, draft, other, older], _now(DRAFT)) == found


def test_a_run_is_named_by_its_folder_or_by_its_name(tmp_path):
    folder = tmp_path / "2018-03-31-aaaaaaaa"
    folder.mkdir()
    (folder / "run.json").write_text(json.dumps(_record()))
    assert named_run(tmp_path, Path(folder.name)).folder == folder
    assert named_run(Path("elsewhere"), folder).folder == folder
    with pytest.raises(UsageError, match="not a finished run"):
        named_run(tmp_path, Path("none"))


def test_a_record_of_a_later_version_is_refused_and_an_older_one_is_brought_up(tmp_path):
    path = tmp_path / "run.json"
    path.write_text(json.dumps(_record(format=99)))
    with pytest.raises(RunError, match="format 99"):
        read_run(tmp_path)
    for damaged in ({"format": "1"}, {"format": 0}, {"format": None}, [], "x"):
        path.write_text(json.dumps(damaged))
        with pytest.raises(RunError):
            read_run(tmp_path)
    path.write_text(json.dumps(_record()))
    assert read_run(tmp_path).record["format"] == 2
    assert read_run(tmp_path).record["kept_model"] is None

"""``reportgen assign`` and ``reportgen runs``: a finished run in daily use."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pandas as pd
import pytest


def test_the_runs_own_export_is_placed_as_it_was(call, small_export, finished_run, tmp_path):
    out = tmp_path / "placed.csv"
    done = call("assign", small_export, "--run", finished_run, "--out", out)
    assert done.status == 0
    assert done.out.splitlines()[-1] == str(out)
    assert out.read_bytes() == (finished_run / "segments.csv").read_bytes()
    assert out.stat().st_mode & 0o777 == 0o600


def test_an_earlier_day_has_fewer_customers_and_the_same_segments(
    call, small_export, finished_run, tmp_path
):
    out = tmp_path / "placed.csv"
    options = ("--run", finished_run, "--out", out, "--as-of", "2023-01-01")
    assert call("assign", small_export, *options).status == 0
    then, now = pd.read_csv(out), pd.read_csv(finished_run / "segments.csv")
    assert 0 < len(then) < len(now)
    assert set(then["segment_id"].dropna()) <= set(now["segment_id"].dropna())


@pytest.fixture
def copy(finished_run: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished_run, tmp_path / "runs" / finished_run.name))


def _refused(call, export, run, out, code):
    done = call("assign", export, "--run", run, "--out", out)
    assert done.status in {1, 2}
    assert code in done.err
    assert "Traceback" not in done.err
    assert not out.exists()
    assert list(out.parent.glob(f".{out.name}*")) == []


def test_a_changed_model_is_refused(call, small_export, copy, tmp_path):
    model = json.loads((copy / "model.json").read_text())
    model["means"][0] += 0.5
    (copy / "model.json").write_text(json.dumps(model))
    _refused(call, small_export, copy, tmp_path / "x.csv", "E54")


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"format": 99}', "\x00"])
def test_what_is_no_model_is_refused(call, small_export, copy, tmp_path, content):
    (copy / "model.json").write_text(content)
    _refused(call, small_export, copy, tmp_path / "x.csv", "E54")


def test_a_model_whose_inputs_are_not_there_is_refused(
    call, small_export, copy, tmp_path, monkeypatch
):
    from reportgen.history.model_file import _checksum

    model = json.loads((copy / "model.json").read_text())
    model.pop("checksum")
    model["features"][0] = "colour_of_eyes"
    (copy / "model.json").write_text(json.dumps(model | {"checksum": _checksum(model)}))
    _refused(call, small_export, copy, tmp_path / "x.csv", "E55")


def test_a_slip_of_the_year_is_refused_unless_the_date_is_given(
    call, small_export, finished_run, tmp_path
):
    export = Path(shutil.copytree(small_export, tmp_path / "export"))
    orders = export / "olist_orders_dataset.csv"
    lines = orders.read_text().splitlines()
    at = next(i for i, line in enumerate(lines) if ",delivered,2022-" in line)
    lines[at] = lines[at].replace("2022-", "2222-")
    orders.write_text("\n".join(lines))
    out = tmp_path / "placed.csv"
    _refused(call, export, finished_run, out, "E18")
    options = ("--run", finished_run, "--out", out, "--as-of", "2024-01-01")
    assert call("assign", export, *options).status == 0


def test_no_run_and_no_room(call, small_export, finished_run, tmp_path):
    _refused(call, small_export, tmp_path, tmp_path / "x.csv", "E52")
    _refused(call, small_export, finished_run, tmp_path / "not there" / "x.csv", "E50")


def test_runs_are_listed(call, copy, tmp_path):
    done = call("runs", "--out", copy.parent)
    assert done.status == 0
    assert copy.name in done.out
    assert "(draft)" in done.out
    (copy / "run.json").write_text('{"format": 99}')
    told = call("runs", "--out", copy.parent)
    assert told.status == 0
    assert "E53" in told.out
    assert "no finished run" in call("runs", "--out", tmp_path / "nowhere").out


def _json(call, export, run, out):
    done = call("assign", export, "--run", run, "--out", out, "--json")
    assert done.status == 0, done.err
    return json.loads(done.out), done.err


def test_no_alarm_on_the_runs_own_export(call, small_export, finished_run, tmp_path):
    told, said = _json(call, small_export, finished_run, tmp_path / "x.csv")
    assert told["alarms"] == []
    assert told["run"] == finished_run.name
    assert told["n_recent"] > 20
    assert max(shift["distance"] for shift in told["shifts"]) < 1e-5
    assert 0 < told["mean_confidence"] < 1
    assert "No input drift" in said


def test_amounts_that_quadruple_sound_the_alarm(call, small_export, finished_run, tmp_path):
    inputs = json.loads((finished_run / "model.json").read_text())["features"]
    export = Path(shutil.copytree(small_export, tmp_path / "export"))
    (payments,) = export.glob("*payments*")
    table = pd.read_csv(payments)
    table["payment_value"] = (4 * table["payment_value"]).round(2)
    table.to_csv(payments, index=False)
    told, said = _json(call, export, finished_run, tmp_path / "x.csv")
    assert told["alarms"] == (["monetary"] if "monetary" in inputs else [])
    assert ("ALARM" in said) == ("monetary" in inputs)


def test_a_model_that_kept_no_reference_says_so(call, small_export, copy, tmp_path):
    from reportgen.history.model_file import _checksum

    model = json.loads((copy / "model.json").read_text())
    del model["checksum"], model["recent"]
    (copy / "model.json").write_text(json.dumps(model | {"checksum": _checksum(model)}))
    told, said = _json(call, small_export, copy, tmp_path / "x.csv")
    assert told["recent_days"] is None
    assert "build again" in said

"""Runs on disk: whole or not at all, named by what went in, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from reportgen.clusters.centres import Centres
from reportgen.clusters.spaces import Recipe, Scaler
from reportgen.frames.engine import connect
from reportgen.frames.engines import embedded
from reportgen.history.customers_file import COLUMNS, neutralised
from reportgen.history.folder import FolderError, new_run, prepare, tidy
from reportgen.history.identity import run_hash, run_name
from reportgen.history.model_file import model_json
from reportgen.model.settings import QUICK, Settings, Thresholds
from reportgen.pipeline.everyone import write_everyone

NAME = "2018-08-30-0123abcd"


def _left(out):
    return sorted(path.name for path in out.iterdir())


def _write(out, text, name=NAME, *, error=None):
    with new_run(out) as (folder, names):
        (folder / "campaigns").mkdir()
        (folder / "campaigns" / "S1.csv").write_text(text)
        (folder / "run.json").write_text(text)
        names.append(name)
        if error is not None:
            raise error


def test_a_run_takes_its_name_when_it_is_whole(tmp_path):
    with new_run(tmp_path) as (folder, names):
        (folder / "run.json").write_text("1")
        assert not (tmp_path / NAME).exists()
        names.append(NAME)
    assert _left(tmp_path) == [NAME]
    assert (tmp_path / NAME / "run.json").read_text() == "1"
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_interrupted_run_leaves_nothing_and_touches_nothing(tmp_path, error):
    _write(tmp_path, "old")
    with pytest.raises(error):
        _write(tmp_path, "new", error=error())
    assert _left(tmp_path) == [NAME]
    assert (tmp_path / NAME / "run.json").read_text() == "old"


def test_a_run_without_a_name_is_not_kept(tmp_path):
    with new_run(tmp_path) as (folder, _):
        (folder / "run.json").write_text("1")
    assert _left(tmp_path) == []


def test_an_identical_run_is_replaced_and_others_stay(tmp_path):
    _write(tmp_path, "old")
    _write(tmp_path, "other", "2018-08-30-ffffffff")
    (tmp_path / NAME / "leftover.txt").write_text("x")
    _write(tmp_path, "new")
    assert _left(tmp_path) == [NAME, "2018-08-30-ffffffff"]
    assert (tmp_path / NAME / "run.json").read_text() == "new"
    assert not (tmp_path / NAME / "leftover.txt").exists()


def test_a_full_disk_is_told_in_plain_lines(tmp_path):
    with pytest.raises(FolderError, match="E50"):
        _write(tmp_path, "new", error=OSError(28, "No space left on device"))
    assert _left(tmp_path) == []
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderError, match="E50"):
        prepare(tmp_path / "file")


def test_what_killed_runs_left_is_tidied_and_living_writers_are_let_be(tmp_path):
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"],
                              capture_output=True, text=True, check=True)  # fmt: skip
        for name in (f".unfinished-{dead.stdout.strip()}-a", f".unfinished-{child.pid}-b"):
            (tmp_path / name).mkdir()
            (tmp_path / name / "run.json").write_text("half")
        (tmp_path / ".unfinished-strange").mkdir()
        tidy(tmp_path)
        assert _left(tmp_path) == [f".unfinished-{child.pid}-b"]
    finally:
        child.communicate(b"\n")
    tidy(tmp_path)
    assert _left(tmp_path) == []


def test_a_replacement_cut_short_is_put_back(tmp_path):
    old = tmp_path / f".replaced-{NAME}"
    old.mkdir()
    (old / "run.json").write_text("old")
    prepare(tmp_path)
    assert (tmp_path / NAME / "run.json").read_text() == "old"
    old.mkdir()  # the new one had already taken its place
    prepare(tmp_path)
    assert _left(tmp_path) == [NAME]


def test_a_killed_writer_leaves_no_folder_that_looks_finished(tmp_path):
    script = (
        "import os, pathlib, sys\n"
        "from reportgen.history.folder import new_run\n"
        "with new_run(pathlib.Path(sys.argv[1])) as (folder, names):\n"
        "    (folder / 'run.json').write_text('half')\n"
        "    names.append('2018-08-30-0123abcd')\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert all(name.startswith(".unfinished-") for name in _left(tmp_path))
    assert len(_left(tmp_path)) == 1
    prepare(tmp_path)
    assert _left(tmp_path) == []


def _hash(**changes):
    given = {
        "settings": Settings(),
        "as_of_given": False,
        "synthetic": False,
        "version": "0.1.0",
    } | changes
    content = given.pop("content", "abc")
    return run_hash(content, given.pop("settings"), **given)


def test_the_name_changes_with_everything_that_goes_in():
    base = _hash()
    assert base == _hash()
    assert len(base) == 64
    others = [
        {"content": "abd"},
        {"as_of_given": True},
        {"synthetic": True},
        {"version": "0.1.1"},
        {"settings": Settings(seed=1)},
        {"settings": Settings(as_of_s=0)},
        {"settings": Settings(quick=True)},
        {"settings": Settings(budget=QUICK)},
        {"settings": Settings(thresholds=replace(Thresholds(), worst_ari=0.81))},
        {"settings": Settings(kept_statuses=("delivered", "shipped"))},
    ]
    hashes = [base, *(_hash(**other) for other in others)]
    assert len(set(hashes)) == len(hashes)
    assert run_name("2018-08-30T00:00:00", base) == f"2018-08-30-{base[:8]}"


def test_the_model_is_plain_data_with_a_checksum():
    recipe = Recipe(features=("recency_days", "monetary"), transform="log", k=2)
    scaler = Scaler(
        features=recipe.features, logged=(False, True), means=(1.5, 0.1), scales=(2.0, 1.0)
    )
    centers = np.array([[0.1, 1 / 3], [2.0, -3.0]])
    text = model_json(
        recipe,
        scaler,
        Centres(centers=centers),
        segments=[("S1", "big"), ("S2", "typical")],
        about={"seed": 0},
    )
    model = json.loads(text)
    assert np.array_equal(model["clustering"]["centers"], centers)  # to the last bit
    assert (model["means"], model["scales"], model["log1p"]) == ([1.5, 0.1], [2.0, 1.0], [0, 1])
    checksum = model.pop("checksum")
    canonical = json.dumps(model, sort_keys=True, separators=(",", ":"))
    assert checksum == hashlib.sha256(canonical.encode()).hexdigest()
    model["means"][0] += 1e-9
    changed = json.dumps(model, sort_keys=True, separators=(",", ":"))
    assert checksum != hashlib.sha256(changed.encode()).hexdigest()
    broken = Centres(centers=centers * np.nan)
    with pytest.raises(ValueError, match="JSON"):
        model_json(recipe, scaler, broken, segments=[], about={})


def _customers():
    frame = pd.DataFrame(
        {
            "customer": [4, 7],
            "customer_unique_id": ["=1+1", "b"],
            "segment_id": ["S1", None],
            "segment": ["Big, recent", "no kept order"],
            "confidence": [0.123456789, None],
            "recency_days": [1 / 3, None],
            "n_orders": [2, 0],
            "monetary_cents": [123_405, 0],
            "review_score_mean": [4.5, None],
            "items_per_order": [1.0, None],
            "payment_types_per_order": [None, None],
            "installments_per_order": [2.5, None],
            "state": ["@SP", None],
            "in_sao_paulo": [1, None],
        }
    )
    return frame.astype({"in_sao_paulo": "Int64", "payment_types_per_order": "float64"})


def test_the_customers_file(tmp_path):
    connection = connect("1GB", tmp_path)
    rows = pa.Table.from_pandas(_customers(), preserve_index=False)
    engine = replace(embedded(connection), returned=lambda _: connection.from_arrow(rows))
    write_everyone(rows, engine, tmp_path / "segments.csv")
    connection.close()
    data = (tmp_path / "segments.csv").read_bytes()
    assert (tmp_path / "segments.csv").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["segments.csv"]
    assert b"\r" not in data
    header, first, second = csv.reader(io.StringIO(data.decode()))
    assert tuple(header) == COLUMNS
    assert first == [
        "'=1+1",
        "S1",
        "Big, recent",
        "0.123457",
        "0.333333",
        "2",
        "1234.05",
        "4.500000",
        "1.000000",
        "",
        "2.500000",
        "'@SP",
        "1",
    ]
    assert second == ["b", "", "no kept order", "", "", "0", "0.00", "", "", "", "", "", ""]


def test_no_cell_is_a_formula_to_a_spreadsheet():
    cells = pd.Series(["=cmd()", "+1", "-1", "@x", "\tx", "\rx", "plain", "", "a=b", None])
    found = neutralised(cells)
    assert found[:6].tolist() == ["'=cmd()", "'+1", "'-1", "'@x", "'\tx", "'\rx"]
    assert found[6:9].tolist() == ["plain", "", "a=b"]
    assert pd.isna(found[9])

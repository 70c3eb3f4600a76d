"""The same rows from every engine, and plain words where one fails."""

from __future__ import annotations

import os
import resource
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from pinning import every_core

from reportgen.clusters.centres import Centres
from reportgen.clusters.mixture import Mixture
from reportgen.clusters.spaces import Scaler
from reportgen.errors import DataError
from reportgen.frames.engine import connect
from reportgen.frames.engines import EngineName, engine_called, in_memory
from reportgen.frames.extras import extra_features
from reportgen.frames.facts import order_facts
from reportgen.frames.features import customer_features
from reportgen.frames.ledger import kept_per_day, rule_counts
from reportgen.frames.moments import to_seconds
from reportgen.frames.satisfaction import by_state, judged_orders, seen_orders
from reportgen.inputs.demo import write_demo
from reportgen.inputs.export import open_export
from reportgen.inputs.read import read_tables
from reportgen.pipeline.placing import placed

CUT = to_seconds(pd.Timestamp("2023-06-01").to_pydatetime())
WINDOW = {"cut_s": CUT, "hide_later": True}
Rows = dict[str, pd.DataFrame]
#: A model of two inputs, of which one may be missing.
SCALER = Scaler(
    features=("monetary", "review_score_mean"),
    logged=(True, False),
    means=(4.5, 4.0),
    scales=(0.8, 1.3),
)
CENTRES = Centres(centers=np.array([[0.0, 0.6], [1.2, -0.4], [-1.0, -1.5]]))
MIXTURE = Mixture(
    means=CENTRES.centers,
    covariances=np.array(
        [[[0.5, 0.1], [0.1, 0.4]], [[0.9, 0.0], [0.0, 1.0]], [[1, -0.3], [-0.3, 1]]]
    ),
    log_weights=np.log([0.5, 0.3, 0.2]),
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a made-up export of 400 customers."""
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder, n_customers=400)
    return folder


@contextmanager
def _opened(export: Path, folder: Path, name: EngineName) -> Iterator[tuple]:
    with open_export(export) as opened:
        connection = connect(None, folder)
        try:
            read = read_tables(opened, connection)
            with engine_called(name, connection, folder) as engine:
                yield read, engine
        finally:
            connection.close()


def _rows(export: Path, folder: Path, name: EngineName) -> Rows:
    with _opened(export, folder, name) as (read, engine):
        tables = engine.frames(read.tables)
        facts = order_facts(tables, kept_statuses=("delivered",), checkpoint=engine.checkpoint)
        judged = judged_orders(seen_orders(facts, **WINDOW), low_score=2, cut_s=CUT, return_days=90)
        label = pd.DataFrame({"customer": [0, 1, 2], "label": [0, 1, 0]})
        features = engine.checkpoint(customer_features(facts, **WINDOW))
        frames = {
            "placed": placed(features, SCALER, CENTRES, engine.checkpoint),
            "mixed": placed(features, SCALER, MIXTURE, engine.checkpoint),
            "customers": facts.customers,
            "features": features,
            "extras": extra_features(facts, tables, checkpoint=engine.checkpoint, **WINDOW),
            "given": engine.given(label).join(facts.customers, on="customer", how="inner"),
            "by_state": by_state(judged),
        }
        found = {key: in_memory(frame) for key, frame in frames.items()}
        found["rules"] = pd.DataFrame(
            [(c.n_orders, c.n_customers, c.amount_cents) for c in rule_counts(facts, **WINDOW)]
        )
        found["days"] = pd.DataFrame(kept_per_day(facts.orders).values())
    return found


def _same(found: Rows, expected: Rows) -> None:
    assert found.keys() == expected.keys()
    for key, table in expected.items():
        first = table.columns[0]
        ours = table.sort_values(first).reset_index(drop=True)
        theirs = found[key].sort_values(first).reset_index(drop=True)
        assert list(theirs) == list(ours), key
        assert len(theirs) == len(ours) > 0, key
        for name in ours:
            _same_column(theirs[name], ours[name], f"{key}.{name}")


def _same_column(found: pd.Series, expected: pd.Series, place: str) -> None:
    assert (found.isna() == expected.isna()).all(), place
    if pd.api.types.is_numeric_dtype(expected):
        left, right = (s.to_numpy(dtype=float, na_value=np.nan) for s in (found, expected))
        whole = pd.api.types.is_integer_dtype(expected)
        np.testing.assert_allclose(left, right, rtol=0 if whole else 1e-9, err_msg=place)
    else:
        assert list(found.dropna()) == list(expected.dropna()), place


def test_pandas_gives_the_embedded_engines_rows(demo, tmp_path):
    expected = _rows(demo, tmp_path, "embedded")
    (tmp_path / "pandas").mkdir()
    _same(_rows(demo, tmp_path / "pandas", "pandas"), expected)


def _needs_spark() -> None:
    pytest.importorskip("pyspark", reason="the extra 'spark' is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs a Java")


@pytest.mark.long
@pytest.mark.filterwarnings("default")
def test_spark_gives_the_embedded_engines_rows(demo, tmp_path):
    _needs_spark()
    expected = _rows(demo, tmp_path, "embedded")
    (tmp_path / "spark").mkdir()
    _same(_rows(demo, tmp_path / "spark", "spark"), expected)


@pytest.mark.long
@pytest.mark.olist
def test_pandas_gives_the_embedded_engines_rows_on_the_public_export(tmp_path):
    export = Path(__file__).parents[3] / "shared/data/olist/archive.zip"
    if not export.exists():
        pytest.skip("the public export is not here")
    expected = _rows(export, tmp_path, "embedded")
    (tmp_path / "pandas").mkdir()
    _same(_rows(export, tmp_path / "pandas", "pandas"), expected)


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@contextmanager
def _cluster(folder: Path) -> Iterator[str]:
    """Start a standalone master and a worker on loopback, and return the master's address."""
    import pyspark

    home = Path(pyspark.__file__).parent
    port, master_page, worker_page = _free_port(), _free_port(), _free_port()
    address = f"spark://127.0.0.1:{port}"
    environment = os.environ | {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_WORKER_DIR": str(folder / "work"),
    }
    launch = [str(home / "bin/spark-class")]
    master = [*launch, "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1"]
    master += ["--port", str(port), "--webui-port", str(master_page)]
    worker = [*launch, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1"]
    worker += ["--cores", "1", "--memory", "1g", "--webui-port", str(worker_page), address]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment}
    started = [subprocess.Popen(command, **quiet) for command in (master, worker)]
    try:
        yield address
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(30)


@pytest.mark.long
@pytest.mark.filterwarnings("default")
def test_a_standalone_cluster_gives_the_embedded_engines_rows(demo, tmp_path, monkeypatch):
    _needs_spark()
    expected = _rows(demo, tmp_path, "embedded")
    (tmp_path / "spark").mkdir()
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    with _cluster(tmp_path) as address:
        monkeypatch.setenv("SPARK_MASTER", address)
        _same(_rows(demo, tmp_path / "spark", "spark"), expected)


@pytest.mark.long
@pytest.mark.filterwarnings("default")
def test_a_spark_that_dies_is_told(demo, tmp_path):
    _needs_spark()
    from pyspark import SparkContext

    def die() -> None:
        with _opened(demo, tmp_path, "spark") as (read, engine):
            tables = engine.frames(read.tables)
            SparkContext._gateway.proc.kill()
            in_memory(tables["orders"])

    with pytest.raises(DataError) as error:
        die()
    assert error.value.code == "E24"


def test_a_spark_that_is_not_there_is_told(demo, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(DataError) as error, _opened(demo, tmp_path, "spark"):
        pass
    assert error.value.code == "E23"
    assert "reportgen[spark]" in error.value.remedy


def test_a_build_without_spark_ends_in_plain_lines(demo, tmp_path):
    (tmp_path / "pyspark").mkdir()
    (tmp_path / "pyspark" / "__init__.py").write_text("raise ImportError('not here')\n")
    done = _build(demo, tmp_path, "--engine", "spark", path=tmp_path)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-3].startswith("E23")


def test_a_memory_limit_that_is_too_small_ends_in_plain_lines(demo, tmp_path):
    done = _build(demo, tmp_path, "--memory-limit", "1MB")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-3].startswith(("E21", "E22"))


def test_a_disk_that_fills_ends_in_plain_lines(demo, tmp_path):
    """No file may grow beyond a size, as on a disk without room."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))

    done = _build(demo, tmp_path, "--memory-limit", "20MB", before=limited)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-3].startswith(("E21", "E22"))


def test_an_early_end_says_what_is_wrong_and_nothing_else(demo, tmp_path):
    """Libraries that are still being loaded must not be taken away under a thread's feet."""
    done = _build(demo, tmp_path, "--as-of", "2015-01-01")
    assert done.returncode == 1
    assert [line.split(":")[0].strip() for line in done.stderr.splitlines()[-3:]] == [
        "E42",
        "expected",
        "what to do",
    ]


def test_a_memory_limit_that_is_no_size_is_wrong_usage(demo, tmp_path):
    assert _build(demo, tmp_path, "--memory-limit", "plenty").returncode == 2


def _build(
    export: Path,
    folder: Path,
    *options: str,
    path: Path | None = None,
    before: Callable[[], None] | None = None,
):
    out = folder / "out"
    command = [sys.executable, "-m", "reportgen", "build", str(export), "--out", str(out)]
    environment = os.environ | ({"PYTHONPATH": str(path)} if path else {})
    with every_core():
        done = subprocess.run(
            [*command, "--quick", *options],
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            preexec_fn=before,
        )
    assert "Traceback" not in done.stderr
    left = [each for each in out.iterdir() if not each.name.startswith(".")] if out.exists() else []
    assert left == []
    return done

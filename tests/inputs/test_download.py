"""``reportgen fetch``: whole or not at all, told in one line where it cannot be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from reportgen.errors import UsageError
from reportgen.inputs.download import (
    DATASET,
    LICENCE,
    LICENCE_FILE,
    N_ROWS,
    FetchError,
    fetch_olist,
)
from reportgen.inputs.stems import table_of
from reportgen.model.tables import ALL_TABLES

FEW = dict.fromkeys(N_ROWS, 2)


class BackendError(Exception):
    """What kagglehub raises of its own."""


@pytest.fixture
def hub(monkeypatch, tmp_path):
    """Put a made-up kagglehub in place, whose cache holds a download."""
    module, exceptions = ModuleType("kagglehub"), ModuleType("kagglehub.exceptions")
    exceptions.BackendError = BackendError
    module.exceptions, module.asked = exceptions, []
    cache = tmp_path / "cache"
    cache.mkdir()
    for name in FEW:
        (cache / name).write_text('id,text\n1,"two\nlines, one row"\n2,b\n', encoding="utf-8")
    module.cache = cache

    def dataset_download(handle):
        module.asked.append(handle)
        return str(cache)

    module.dataset_download = dataset_download
    monkeypatch.setitem(sys.modules, "kagglehub", module)
    monkeypatch.setitem(sys.modules, "kagglehub.exceptions", exceptions)
    return module


def _fetch(folder: Path):
    said: list[str] = []
    return fetch_olist(folder, said.append, n_rows=FEW), said


def _fails(folder: Path, code: str, kind=FetchError) -> str:
    with pytest.raises(kind, match=code) as error:
        _fetch(folder)
    text = error.value.as_text()
    assert "\n" not in text
    assert not folder.exists()
    assert list(folder.parent.glob(".fetched-*")) == []
    return text


def test_all_tables_are_known_by_their_published_names():
    assert {table_of(name).name for name in N_ROWS} == {spec.name for spec in ALL_TABLES}


def test_the_export_is_kept_with_its_licence(hub, tmp_path):
    folder, said = _fetch(tmp_path / "new" / "olist")
    assert hub.asked == [DATASET]
    assert {path.name for path in folder.iterdir()} == {*FEW, LICENCE_FILE}
    assert said[0] == LICENCE == (folder / LICENCE_FILE).read_text().strip()
    assert "CC BY-NC-SA 4.0" in LICENCE
    again, said = _fetch(folder)
    assert again == folder
    assert len(hub.asked) == 1
    assert "already" in said[-1]


def test_an_empty_folder_will_do_and_another_one_not(hub, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert _fetch(empty)[0] == empty
    full = tmp_path / "full"
    full.mkdir()
    (full / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match="E90"):
        _fetch(full)
    assert [path.name for path in full.iterdir()] == ["notes.txt"]
    assert hub.asked == [DATASET]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("olist_orders_dataset.csv", "id\n1\n", "has 1 rows instead of 2"),
        ("olist_sellers_dataset.csv", None, "is missing"),
    ],
)
def test_what_is_not_as_published_is_not_kept(hub, tmp_path, name, content, told):
    (hub.cache / name).unlink()
    if content is not None:
        (hub.cache / name).write_text(content)
    assert f"{name} {told}" in _fails(tmp_path / "olist", "E92")


@pytest.mark.parametrize(
    "problem",
    [
        ConnectionError("HTTPSConnectionPool(host='api'): " + "x" * 200 + ": Name not known"),
        TimeoutError("timed out"),
        BackendError("500"),
    ],
)
def test_without_network_it_ends_in_one_line(hub, tmp_path, problem):
    def down(_handle):
        raise problem

    hub.dataset_download = down
    text = _fails(tmp_path / "olist", "E91")
    assert len(text) < 300


def test_a_folder_that_cannot_be_written(hub, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(FetchError, match="E93"):
        _fetch(tmp_path / "file" / "olist")


def test_without_the_extra_the_command_names_it(tmp_path):
    code = (
        "import sys; sys.modules['kagglehub'] = sys.modules['kagglehub.exceptions'] = None\n"
        "from reportgen.cli import main; sys.argv = ['reportgen', 'fetch', sys.argv[1]]; main()"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "olist")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    last = done.stderr.splitlines()[-1]
    assert last.startswith("E90: ")
    assert "reportgen[fetch]" in last
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "olist").exists()

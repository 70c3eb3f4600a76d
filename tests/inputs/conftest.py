from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportgen.frames.engine import connect
from reportgen.inputs.export import open_export
from reportgen.inputs.read import ReadTables, examine

sys.path.insert(0, str(Path(__file__).parent))  # so that tests can import shop.py


@pytest.fixture
def look(tmp_path: Path) -> Iterator[Callable[[Path], ReadTables]]:
    """Examine an export; the engine stays open until the test ends."""
    opened = []

    def examined(path: Path) -> ReadTables:
        spill = tmp_path / f"engine-{len(opened)}"
        spill.mkdir()
        with open_export(path) as export:
            connection = connect("512MB", spill)
            opened.append(connection)
            return examine(export, connection)

    yield examined
    for connection in opened:
        connection.close()

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reportgen.clusters.parallel import one_thread_each

sys.path.insert(0, str(Path(__file__).parent))  # spreadsheet.py


@pytest.fixture(scope="session", autouse=True)
def _one_thread():
    with one_thread_each():
        yield

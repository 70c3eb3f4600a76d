from __future__ import annotations

import pytest

from reportgen.clusters.parallel import one_thread_each


@pytest.fixture(scope="session", autouse=True)
def _one_thread():
    with one_thread_each():
        yield

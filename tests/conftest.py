from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pinning import pin

from reportgen.clusters.parallel import one_thread_each
from reportgen.inputs.demo import write_demo

sys.path.insert(0, str(Path(__file__).parent / "frames"))  # exports.py, oracle.py, truncation.py

pin(os.environ.get("PYTEST_XDIST_WORKER"))

# Examples are drawn from the test itself, never from the clock: a red test stays red.
settings.register_profile(
    "same-each-time",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("same-each-time")


@pytest.fixture(scope="session")
def small_demo(tmp_path_factory) -> Path:
    """Return the folder of a demo export of 400 customers."""
    folder = tmp_path_factory.mktemp("demo") / "export"
    write_demo(folder, n_customers=400)
    return folder


@pytest.fixture(scope="session")
def one_thread() -> Iterator[None]:
    """Hold numeric libraries to one thread, as a run does."""
    with one_thread_each():
        yield

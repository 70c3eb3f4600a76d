from __future__ import annotations

from pathlib import Path

import pytest

ARCHIVE = Path(__file__).resolve().parents[2] / "../shared/data/olist/archive.zip"


@pytest.fixture(scope="session")
def archive() -> Path:
    """Return the real export as it is downloaded."""
    if not ARCHIVE.exists():
        pytest.skip("the real Olist export is not there")
    return ARCHIVE


@pytest.fixture(scope="session")
def olist(archive):
    """Return the facts of the real export, read once."""
    from exports import facts_of

    with facts_of(archive) as facts:
        yield facts

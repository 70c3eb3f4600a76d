from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # sample_analysis.py, sample_parts.py, variants.py


@pytest.fixture(scope="session")
def analysis():
    from sample_analysis import build

    return build()

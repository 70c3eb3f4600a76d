"""Damaged exports through the whole of ``build``: told, or every cent accounted for."""

from __future__ import annotations

import csv
import itertools
import json
import shutil
import tempfile
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tiny_runs import tiny_request

from reportgen.app.build import build
from reportgen.errors import ReportgenError

NASTY = ["", " ", "NULL", "-1", "0", "1e9", "1,5", "é", '"', "\0", "a;b", "2018-13-01", "=1+1"]
DAMAGE = st.tuples(
    st.integers(0, 8),  # which file
    st.sampled_from(["cell", "again", "gone", "cut", "more"]),
    st.floats(0.01, 0.99),  # where, as a share of the file
    st.integers(0, 7),  # which column
    st.sampled_from(NASTY),
)


class Silent:
    """A reporter that keeps nothing."""

    def __init__(self) -> None:
        self.costs: list[object] = []
        self.said: list[str] = []

    @contextmanager
    def stage(self, _key: str, total: int = 1):
        yield lambda: None

    def say(self, text: str) -> None:
        self.said.append(text)


def _damage(folder: Path, which, kind, where, column, value) -> None:
    files = sorted(folder.glob("*.csv"))
    path = files[which % len(files)]
    if kind == "gone":
        path.unlink()
        return
    lines = path.read_bytes().split(b"\n")
    at = max(1, int(where * len(lines)))
    if kind == "cut":
        lines = [*lines[:at], lines[at][: len(lines[at]) // 2]]
    elif kind == "again":
        lines.insert(at, lines[at])
    elif kind == "more":
        lines[at] = lines[at].rstrip(b"\r") + b",x"
    else:
        cells = lines[at].split(b",")
        cells[column % len(cells)] = value.encode()
        lines[at] = b",".join(cells)
    path.write_bytes(b"\n".join(lines))


@pytest.mark.long
@given(st.lists(DAMAGE, min_size=1, max_size=3))
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def test_build_tells_or_accounts_for_every_cent(small_export: Path, damages) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = shutil.copytree(small_export, Path(place) / "shop")
        out = Path(place) / "runs"
        for damage in damages:
            _damage(folder, *damage)
        told = None
        try:
            run = build(tiny_request(folder, out), Silent())
        except ReportgenError as error:
            told = str(error)
        if told is not None:
            assert "what to do" in told
            assert not out.exists() or not list(out.glob("*-*"))
            return
        cleaning = json.loads((run / "analysis.json").read_text())["cleaning"]
        with (run / "segments.csv").open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        paid = sum((Decimal(row["monetary"]) for row in rows if row["monetary"]), Decimal(0))
        assert paid == Decimal(str(cleaning["kept_amount"])).quantize(Decimal("0.01"))
        assert len(rows) == cleaning["n_customers"]
        steps = cleaning["steps"]
        for before, after in itertools.pairwise(steps):
            assert before["amount_after"] == after["amount_before"]

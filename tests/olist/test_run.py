"""A whole run on the real export: everybody once, the money to the cent, the rule of the day."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from exports import at, computed_from, write_listed
from truncation import write_as_of

from reportgen.frames.moments import to_seconds
from reportgen.model.settings import QUICK, Settings
from reportgen.pipeline.everyone import in_a_table

pytestmark = [pytest.mark.olist, pytest.mark.long]

DRAFT = Settings(quick=True, budget=replace(QUICK, reference_copies=5), k_max=6, min_starts=99)


def test_every_customer_once_and_the_money_to_the_cent(archive, tmp_path, capsys):
    run = computed_from(archive, DRAFT)
    write_listed(run, tmp_path / "segments.csv")
    found = pd.read_csv(tmp_path / "segments.csv", dtype={"monetary": str})
    assert len(found) == 96_096
    assert found["customer_unique_id"].is_unique
    assert found["customer_unique_id"].is_monotonic_increasing
    assert found["segment_id"].notna().sum() == 93_358
    cents = found["monetary"].str.replace(".", "", regex=False).astype("int64")
    assert cents.sum() == 1_542_246_177
    placed = found[found["segment_id"].notna()]
    assert placed["confidence"].between(0, 1).all()
    assert placed["segment"].nunique() == placed["segment_id"].nunique()
    shares = [segment.customer_share for segment in run.analysis.segments]
    assert sum(shares) == pytest.approx(1)
    assert run.analysis.selection.chosen.features != ()
    assert "in_sao_paulo" not in run.analysis.selection.chosen.features
    assert run.analysis.provenance.as_of == "2018-08-30T00:00:00"


def test_the_snapshot_rule_on_the_real_export(archive, tmp_path, capsys):
    import zipfile

    with zipfile.ZipFile(archive) as file:
        file.extractall(tmp_path / "whole")
    cut = at(2018, 1, 1)
    then = write_as_of(tmp_path / "whole", cut, tmp_path / "then")
    settings = replace(DRAFT, as_of_s=to_seconds(cut))
    ours, theirs = (computed_from(path, settings) for path in (archive, then))
    first, second = (run.model.replace(run.analysis.provenance.content_hash, "") for run in
                     (ours, theirs))  # fmt: skip
    assert first == second
    pd.testing.assert_frame_equal(
        in_a_table(ours.everyone).drop(columns="customer"),
        in_a_table(theirs.everyone).drop(columns="customer"),
        check_exact=True,
    )

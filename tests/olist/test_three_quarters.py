"""Four dossiers of the real export, one after the other, as a shop would make them."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from quarters import quarter
from regrade import regrade

from reportgen.model.encode import analysis_from_json
from reportgen.model.settings import QUICK

pytestmark = [pytest.mark.olist, pytest.mark.long]

DATES = ("2017-12-31", "2018-03-31", "2018-06-30", "2018-08-30")


@pytest.fixture(scope="module")
def runs(archive, tmp_path_factory) -> list[Path]:
    out = tmp_path_factory.mktemp("quarters")
    return [quarter(archive, out, date, budget=QUICK, k_max=6) for date in DATES]


def _analysis(run: Path):
    return analysis_from_json((run / "analysis.json").read_text())


def _segments(run: Path) -> pd.Series:
    table = pd.read_csv(run / "segments.csv", dtype={"customer_unique_id": str})
    return table.set_index("customer_unique_id")["segment_id"].dropna()


def test_each_dossier_refers_to_the_one_before(runs):
    named = [json.loads((run / "run.json").read_text())["previous_run"] for run in runs]
    assert named == [None, *(run.name for run in runs[:-1])]


def test_identities_last(runs):
    given: dict[str, int] = {}
    for run in runs:
        analysis = _analysis(run)
        for segment in analysis.segments:
            assert given.setdefault(segment.segment_id, segment.slot) == segment.slot
        if analysis.history:
            known = {match.previous_id for match in analysis.history.matches}
            before = {segment.segment_id for segment in analysis.history.before}
            now = {segment.segment_id for segment in analysis.segments}
            assert known & before == now & before
            gone = {e.previous_ids[0] for e in analysis.history.events if e.kind == "death"}
            assert gone == before - now
    last = _analysis(runs[-1])
    assert any(match.previous_id for match in last.history.matches)


def test_everybody_is_in_one_flow_and_the_money_ties_out(runs):
    for before, after in pairwise(runs):
        analysis = _analysis(after)
        flows = analysis.history.flows
        then, now = _segments(before), _segments(after)
        assert sum(f.n_customers for f in flows) == len(then.index.union(now.index))
        into = sum(round(f.amount_after * 100) for f in flows if f.segment_id)
        assert into == round(analysis.cleaning.kept_amount * 100)
        shared = then.to_frame("then").join(now.rename("now"), how="inner")
        stayed = int((shared["then"] == shared["now"]).sum())
        assert sum(f.n_customers for f in flows if f.reason == "stayed") == stayed


def test_the_report_card_is_what_pandas_counts(archive, runs):
    for before, after in pairwise(runs):
        card = _analysis(after).history.card
        counted = regrade(archive, before, after)
        assert {grade.segment_id for grade in card.grades} == set(counted)
        for grade in card.grades:
            n, buyers, spend = counted[grade.segment_id]
            assert (grade.n_customers, grade.n_repurchased) == (n, buyers)
            assert grade.observed_spend == pytest.approx(spend, abs=0.005)
        told = {o.segment_id: o for o in _analysis(before).outcomes.segments}
        for grade in card.grades:
            predicted = told[grade.segment_id].repurchase_share
            if predicted is not None:
                assert grade.predicted_share == pytest.approx(predicted * card.days / 90)

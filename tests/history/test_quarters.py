"""A shop built again a quarter later: the second run knows the first."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pandas as pd
import pytest
from quarters import quarter
from regrade import regrade

from reportgen.clusters.indices import contingency, match_clusters
from reportgen.errors import DataError, UsageError
from reportgen.history.outcomes_file import read_outcomes
from reportgen.history.runs import read_run
from reportgen.inputs.demo import write_demo
from reportgen.model.encode import analysis_from_json

FIRST, SECOND = "2023-07-01", "2023-10-01"


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    folder = tmp_path_factory.mktemp("export")
    write_demo(folder, n_customers=700)
    (folder / "SYNTHETIC.md").unlink()
    return folder


@pytest.fixture(scope="module")
def runs(export, tmp_path_factory):
    out = tmp_path_factory.mktemp("runs")
    return quarter(export, out, FIRST), quarter(export, out, SECOND)


def _analysis(run):
    return analysis_from_json((run / "analysis.json").read_text())


def _record(run):
    return json.loads((run / "run.json").read_text())


def _customers(run):
    table = pd.read_csv(run / "segments.csv", dtype={"customer_unique_id": str})
    return table[table["segment_id"].notna()].set_index("customer_unique_id")


def test_the_second_run_names_the_first_and_the_first_none(runs):
    first, second = runs
    assert _record(first)["previous_run"] is None
    assert _analysis(first).history is None
    assert _record(second)["previous_run"] == first.name == _analysis(second).history.previous_run


def test_the_matches_are_those_of_the_customers_both_files_list(runs):
    first, second = (_analysis(run) for run in runs)
    now = _customers(runs[1])["segment_id"].rename("segment_id_now")
    both = _customers(runs[0]).join(now, how="inner")
    old, new = ([s.segment_id for s in each.segments] for each in (first, second))
    table = contingency(
        both["segment_id"].map(old.index).to_numpy(),
        both["segment_id_now"].map(new.index).to_numpy(),
        len(old),
        len(new),
    )
    columns, jaccard = match_clusters(table)
    told = {m.segment_id: m for m in second.history.matches}
    assert second.history.n_shared == len(both)
    for i, j in enumerate(columns):
        if j >= 0:
            assert told[new[j]].jaccard == pytest.approx(jaccard[i])
            assert told[new[j]].previous_id == (old[i] if jaccard[i] >= 0.5 else None)
    heirs = [m for m in second.history.matches if m.previous_id]
    assert heirs
    slots = {s.segment_id: s.slot for s in first.segments}
    for segment in second.segments:
        if segment.segment_id in slots:
            assert segment.slot == slots[segment.segment_id]
    assert len({s.segment_id for s in second.segments}) == len(second.segments)


def test_everything_of_the_second_run_speaks_of_the_lasting_ids(runs):
    second = _analysis(runs[1])
    ids = {s.segment_id for s in second.segments}
    assert set(_customers(runs[1])["segment_id"]) == ids
    assert {s.segment_id for s in second.selection.segments} == ids
    assert {s.segment_id for s in second.explanation.pocket.segments} == ids
    assert {s.segment_id for s in second.outcomes.segments} == ids
    model = json.loads((runs[1] / "model.json").read_text())
    assert {s["segment_id"] for s in model["segments"]} == ids
    assert {file.stem for file in (runs[1] / "campaigns").iterdir()} <= ids


def test_every_customer_of_the_two_runs_is_in_one_flow(runs):
    then, now = _customers(runs[0]), _customers(runs[1])
    found = _analysis(runs[1]).history
    assert sum(f.n_customers for f in found.flows) == len(then.index.union(now.index))
    out = pd.Series({f.previous_id: 0 for f in found.flows if f.previous_id})
    for flow in found.flows:
        if flow.previous_id:
            out[flow.previous_id] += flow.n_customers
    assert out.to_dict() == then["segment_id"].value_counts().to_dict()
    known = [f for f in found.flows if f.segment_id]
    assert sum(round(f.amount_after * 100) for f in known) == round(now["monetary"].sum() * 100)
    known = [f for f in found.flows if f.previous_id]
    assert sum(round(f.amount_before * 100) for f in known) == round(then["monetary"].sum() * 100)
    assert {f.reason for f in found.flows if f.previous_id is None} == {"new"}
    assert {f.reason for f in found.flows if f.segment_id is None} <= {"gone"}
    assert "stayed" in {f.reason for f in known}


def test_the_movers_are_listed_for_their_owner_alone(runs):
    path = runs[1] / "movers.csv"
    assert path.stat().st_mode & 0o777 == 0o600
    table = pd.read_csv(path, dtype={"customer_unique_id": str}).set_index("customer_unique_id")
    then, now = _customers(runs[0]), _customers(runs[1])
    moved = table[table["to_segment"].notna()]
    assert len(moved)
    assert (moved["from_segment"] != moved["to_segment"]).all()
    assert moved["from_segment"].equals(then["segment_id"].loc[moved.index].rename("from_segment"))
    assert moved["to_segment"].equals(now["segment_id"].loc[moved.index].rename("to_segment"))
    flows = _analysis(runs[1]).history.flows
    wanted = sum(f.n_customers for f in flows if f.previous_id and f.reason != "stayed")
    assert len(table) == min(wanted, 1_000)
    assert not (runs[0] / "movers.csv").exists()


def test_the_report_card_is_what_pandas_counts(export, runs):
    card = _analysis(runs[1]).history.card
    counted = regrade(export, *runs)
    assert card.days == 64.0  # 92 days less the 28 that deliveries may take
    assert card.grades
    for grade in card.grades:
        n, buyers, spend = counted[grade.segment_id]
        assert (grade.n_customers, grade.n_repurchased) == (n, buyers)
        assert grade.observed_spend == pytest.approx(spend)
    told = {o.segment_id: o for o in _analysis(runs[0]).outcomes.segments}
    for grade in card.grades:
        predicted = told[grade.segment_id].repurchase_share
        assert grade.predicted_share == (
            None if predicted is None else pytest.approx(predicted * 64 / 90)
        )


def test_triggers_and_proposal_agree(runs):
    first, second = (_analysis(run) for run in runs)
    card = second.history.card
    fired = {each.code: each for each in card.triggers}
    assert (fired["other_k"].value, fired["other_k"].line) == (
        len(second.segments),
        len(first.segments),
    )
    assert fired["period"].value == pytest.approx(92 / 7)
    assert fired["period"].line == first.contract.period_weeks.median
    lost = fired["segment_jaccard"]
    assert lost.fired is not None  # a quarter has room for two looks
    assert lost.value < lost.line or not lost.fired
    any_fired = any(each.fired for each in card.triggers)
    assert card.proposal.advice == ("refit" if any_fired else "keep")
    assert 0 <= card.proposal.wrong_share <= 1


def test_the_earlier_model_can_be_kept(export, runs, tmp_path):
    out = tmp_path / "runs"
    shutil.copytree(runs[0], out / runs[0].name)
    lists = sorted(file.stem for file in (runs[0] / "campaigns").iterdir())
    (out / runs[0].name / "outcomes.csv").write_text(
        f"segment_id,started_on,cost\n{lists[0]},2023-07-05,120.50\n"
    )
    kept = quarter(export, out, SECOND, keep_model=Path(runs[0].name))
    told = {a.segment_id: a.brought for a in _analysis(kept).history.card.actions}
    listed = pd.read_csv(runs[0] / "campaigns" / f"{lists[0]}.csv")
    assert told[lists[0]].n_holdout == (listed["group"] == "holdout").sum()
    assert told[lists[0]].n_campaign == (listed["group"] == "campaign").sum()
    assert (told[lists[0]].days, told[lists[0]].complete) == (60.0, False)
    assert all(told[key] is None for key in lists[1:])
    assert kept.name != runs[1].name
    assert _record(kept)["kept_model"] == runs[0].name == _record(kept)["previous_run"]
    first, third = _analysis(runs[0]), _analysis(kept)
    assert [(s.segment_id, s.slot) for s in third.segments] == [
        (s.segment_id, s.slot) for s in first.segments
    ]
    assert third.history.card.proposal.kept
    assert "boundary" not in {f.reason for f in third.history.flows}
    models = [json.loads((run / "model.json").read_text()) for run in (runs[0], kept)]
    for name in ("clustering", "means", "scales", "features"):
        assert models[0][name] == models[1][name]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("segment_id\nS1\n", "started_on is missing"),
        ("segment_id,started_on\n../S1,2023-08-01\n", "no campaign list"),
        ("segment_id,started_on\nFIRST,soon\n", "a date such as"),
        ("segment_id,started_on\nFIRST,2023-06-30\n", "before the run's own date"),
        ("segment_id,started_on\nFIRST,2023-07-02\nFIRST,2023-07-03\n", "twice"),
    ],
)
def test_a_file_of_outcomes_is_refused_line_by_line(runs, tmp_path, text, complaint):
    copy = shutil.copytree(runs[0], tmp_path / runs[0].name)
    first = min(file.stem for file in (copy / "campaigns").iterdir())
    (copy / "outcomes.csv").write_text(text.replace("FIRST", first))
    with pytest.raises(DataError, match=complaint) as refused:
        read_outcomes(read_run(copy))
    assert refused.value.code == "E57"


def test_a_named_run_that_may_not_be_compared_with_is_refused(export, runs, tmp_path):
    with pytest.raises(UsageError, match="not earlier"):
        quarter(export, runs[0].parent, FIRST, against=runs[1])
    other = tmp_path / "other"
    write_demo(other, n_customers=300)
    (other / "SYNTHETIC.md").unlink()
    orders = other / "olist_orders_dataset.csv"
    table = pd.read_csv(orders, dtype=str)
    bought = pd.to_datetime(table["order_purchase_timestamp"]) + pd.Timedelta(seconds=7)
    table["order_purchase_timestamp"] = bought.astype(str)
    table.to_csv(orders, index=False)
    with pytest.raises(UsageError, match="not those of this export"):
        quarter(other, tmp_path / "runs", SECOND, against=runs[0])


def test_a_damaged_run_is_passed_over_or_refused_by_name(export, runs, tmp_path):
    from reportgen.errors import ReportgenError
    from reportgen.history.earlier import read_earlier

    copy = shutil.copytree(runs[0], tmp_path / runs[0].name)
    for name, code in (("segments.csv", "E53"), ("analysis.json", "E53"), ("model.json", "E54")):
        whole = (copy / name).read_text()
        # At the end of a line: what is left is a whole table, only shorter.
        (copy / name).write_text(whole[: len(whole) // 2].rpartition("\n")[0] + "\n")
        with pytest.raises(ReportgenError) as refused:
            read_earlier(read_run(copy))
        assert refused.value.code == code
        (copy / name).write_text(whole)


def test_a_model_of_the_format_before_is_still_read(runs, tmp_path):
    from reportgen.history.model_file import _checksum, read_model

    model = json.loads((runs[0] / "model.json").read_text())
    for name in ("checksum", "limits", "set_aside"):
        del model[name]
    model["format"] = 2
    model["checksum"] = _checksum(model)
    (tmp_path / "model.json").write_text(json.dumps(model))
    found, now = read_model(tmp_path), read_model(runs[0])
    assert (found.features, found.segment_ids) == (now.features, now.segment_ids)
    assert found.scaler.limits == ()
    assert found.set_aside == {}

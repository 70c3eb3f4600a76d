"""A dossier from another shop's export: it ties out, says what it lacks, and names nobody."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pandas as pd
import pytest
from other_shops import Truth, order_lines, shopify
from tiny_runs import TINY, Breaking

from reportgen.app.build import BuildRequest, build
from reportgen.model.encode import analysis_from_json
from reportgen.model.settings import Budget, Settings

SHOPS = {"order-lines": (order_lines, "GBP"), "shopify": (shopify, "USD")}


@pytest.fixture(scope="module", params=SHOPS)
def shop(request, tmp_path_factory) -> tuple[str, Path, Truth]:
    """Return a mapping's name, the run built through it, and what is in the export."""
    folder = tmp_path_factory.mktemp("shop")
    write, _ = SHOPS[request.param]
    truth = write(folder / "export.csv")
    wanted = BuildRequest(
        export=folder / "export.csv",
        out=folder / "out",
        settings=Settings(budget=TINY, k_max=3, quick=True),
        formats=("html",),
        cores=1,
        mapping=Path(request.param),
    )
    return request.param, build(wanted, Breaking("never", RuntimeError())), truth


def test_every_customer_has_what_they_paid(shop):
    _, run, truth = shop
    table = pd.read_csv(run / "segments.csv", dtype={"customer_unique_id": str, "monetary": str})
    placed = table[table["segment_id"].notna()]
    found = {
        customer: (round(float(amount) * 100), n)
        for customer, amount, n in zip(
            placed["customer_unique_id"], placed["monetary"], placed["n_orders"], strict=True
        )
    }
    assert found == {c: (sum(orders.values()), len(orders)) for c, orders in truth.kept.items()}
    lines = {c: sum(truth.lines[o] for o in orders) for c, orders in truth.kept.items()}
    assert (placed["items_per_order"] * placed["n_orders"]).round().sum() == sum(lines.values())


def test_resellers_are_found_by_units_not_by_lines(shop):
    name, run, truth = shop
    if name != "order-lines":
        pytest.skip("this export names no product")
    most = {}
    for customer, orders in truth.kept.items():
        totals = Counter()
        for order in orders:
            totals.update(truth.units[order])
        in_order = max(max(truth.units[order].values()) for order in orders)
        if in_order >= 10 or max(totals.values()) >= 15:
            most[customer] = (in_order, max(totals.values()))
    listed = pd.read_csv(run / "resellers.csv", dtype={"customer_unique_id": str})
    names = ("customer_unique_id", "units_in_order", "units_in_all")
    found = {key: (one, every) for key, one, every in zip(*(listed[n] for n in names), strict=True)}
    assert found == most
    assert 0 < len(most) < len(truth.kept)


def test_the_ledger_goes_from_the_whole_file_to_what_is_kept(shop):
    _, run, truth = shop
    cleaning = analysis_from_json((run / "analysis.json").read_text()).cleaning
    assert round(cleaning.kept_amount * 100) == truth.cents
    assert cleaning.n_kept_customers == len(truth.kept)
    assert round(cleaning.steps[0].amount_before * 100) == truth.everything
    for step, following in zip(cleaning.steps, cleaning.steps[1:], strict=False):
        assert step.amount_after == following.amount_before
        assert step.orders_after == following.orders_before
    removed = {s.rule: round((s.amount_before - s.amount_after) * 100) for s in cleaning.steps}
    assert {rule: removed[rule] for rule in truth.removed} == dict(truth.removed)


def test_what_the_shop_lacks_is_not_made_up(shop):
    name, run, _ = shop
    analysis = analysis_from_json((run / "analysis.json").read_text())
    means = {feature.name: feature.mean for feature in analysis.features}
    assert means["review_score_mean"] is None
    assert means["installments_per_order"] is None
    assert (means["payment_types_per_order"] is None) == (name == "order-lines")
    assert (means["in_sao_paulo"] is None) == (name == "order-lines")
    assert {"days_to_deliver", "days_late", "distance_km", "n_sellers"}.isdisjoint(means)
    assert analysis.provenance.currency == SHOPS[name][1]
    printed = {gate.chapter for gate in analysis.eligibility.chapters if gate.printable}
    assert "satisfaction" not in printed
    assert all(segment.habits.in_installments is None for segment in analysis.segments)


def test_nobody_is_named(shop):
    name, run, truth = shop
    said = "".join(
        file.read_text(errors="ignore")
        for file in run.iterdir()
        if file.suffix in (".html", ".json", ".log")
    )
    if name == "shopify":
        assert "@example.com" not in said.lower()
    else:
        words = set(said.replace('"', " ").replace("<", " ").replace(">", " ").split())
        assert not words & set(truth.kept)


def test_a_fresh_export_is_placed_through_the_mapping(shop, call, tmp_path):
    name, finished, _ = shop
    run = Path(shutil.copytree(finished, tmp_path / finished.name))
    record = json.loads((run / "run.json").read_text())
    record["settings"]["budget"] = asdict(Budget())  # the tests' own lies below what is allowed
    (run / "run.json").write_text(json.dumps(record))
    write, _ = SHOPS[name]
    write(tmp_path / "fresh.csv", seed=99)
    out = tmp_path / "placed.csv"
    done = call("assign", tmp_path / "fresh.csv", "--mapping", name, "--run", run, "--out", out)
    assert done.status == 0, done.err
    assert pd.read_csv(out)["segment_id"].notna().any()


def test_check_tells_the_chapters(shop, call, tmp_path):
    name, _, truth = shop
    write, currency = SHOPS[name]
    write(tmp_path / "export.csv")
    done = call("check", tmp_path / "export.csv", "--mapping", name, "--json")
    report = json.loads(done.out)
    assert (done.status, report["usable"], report["currency"]) == (0, True, currency)
    assert report["facts"]["n_customers"] == len(truth.kept)


@pytest.mark.parametrize("name", ["nowhere.toml", "shopify"])
def test_a_mapping_that_cannot_be_used_leaves_nothing_behind(name, call, tmp_path):
    order_lines(tmp_path / "lines.csv", n_orders=60)
    out = tmp_path / "out"
    done = call("build", tmp_path / "lines.csv", "--mapping", name, "--out", out)
    assert done.status == 1
    assert "Traceback" not in done.err
    assert done.err.startswith(("E63", "E08"))
    assert not [path for path in out.iterdir() if not path.name.startswith(".")]


def test_the_demo_needs_no_mapping(call):
    assert call("build", "--demo", "--mapping", "shopify").status == 2


def test_a_mapping_is_part_of_what_a_run_is(tmp_path):
    from reportgen.inputs.export import open_export
    from reportgen.inputs.mapping.file import read_mapping

    order_lines(tmp_path / "lines.csv", n_orders=60)
    mapping = read_mapping(Path("order-lines"))
    other = mapping.model_copy(update={"digest": replace_last(mapping.digest)})
    hashes = set()
    for each in (mapping, mapping, other):
        with open_export(tmp_path / "lines.csv", each) as export:
            hashes.add(export.content_hash)
    assert len(hashes) == 2


def replace_last(text: str) -> str:
    return text[:-1] + ("0" if text[-1] != "0" else "1")

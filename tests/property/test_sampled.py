"""A base beyond the setting: who is in the sample, and what still counts everybody."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pytest
from exports import collected, computed_from, write_listed
from truncation import write_as_of

from reportgen.dossier.assemble import dossier_of
from reportgen.frames.engine import connect
from reportgen.frames.engines import EngineName, engine_called, in_memory
from reportgen.frames.moments import to_seconds
from reportgen.frames.sampling import drawn, is_drawn
from reportgen.history.earlier import read_customers
from reportgen.inputs.demo import write_demo
from reportgen.inputs.export import open_export
from reportgen.inputs.read import read_tables
from reportgen.model.cells import inert, unmarked
from reportgen.model.languages import LANGUAGES
from reportgen.model.settings import Budget, Settings
from reportgen.pipeline.gate import looked_at
from reportgen.pipeline.loading import inputs_of
from reportgen.pipeline.records import Computed

LOW = 150
LATER, EARLIER = datetime(2023, 6, 1), datetime(2023, 3, 1)  # noqa: DTZ001 (exports know no zone)
TINY = Budget(
    search_rows=120,
    silhouette_rows=100,
    full_silhouette_rows=100,
    search_starts=2,
    final_starts=4,
    reference_copies=20,
    finalists=2,
    search_bootstraps=2,
    bootstraps=3,
    final_bootstraps=4,
    bootstrap_rows=100,
    floor_refits=2,
    relevance_samples=2,
)
WHOLE = Settings(budget=TINY, k_max=4, min_starts=99)
SAMPLED = replace(WHOLE, largest_base=LOW)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a made-up export of 500 customers."""
    folder = tmp_path_factory.mktemp("shop")
    write_demo(folder, n_customers=500)
    return folder


@pytest.fixture(scope="module")
def runs(shop: Path) -> tuple[Computed, Computed]:
    """Return the shop studied as a whole and on a sample."""
    return computed_from(shop, WHOLE), computed_from(shop, SAMPLED)


@contextmanager
def _looked(folder: Path, settings: Settings, name: EngineName = "embedded") -> Iterator:
    with tempfile.TemporaryDirectory() as temp, open_export(folder) as export:
        connection = connect("1GB", Path(temp))
        try:
            read = read_tables(export, connection)
            with engine_called(name, connection, Path(temp)) as engine:
                yield looked_at(inputs_of(export, read, engine), settings)
        finally:
            connection.close()


def _seen(folder: Path, settings: Settings, name: EngineName = "embedded"):
    """Return the sample, and its customers' features by id."""
    with _looked(folder, settings, name) as looked:
        view = looked.view
        ids = in_memory(view.facts.customers)
        table = view.customers.merge(ids, on="customer", validate="one_to_one")
        orders = collected(view.base.facts.orders.select("customer", "order_id"))
        ours = in_memory(view.facts.orders.select("customer", "order_id"))
        assert set(ours["order_id"]) == set(
            orders["order_id"][orders["customer"].isin(ids["customer"])]
        )
        table = table.drop(columns="customer").set_index("customer_unique_id").sort_index()
        return view.sample, table.astype({"state": "str"})


def test_the_engine_draws_whom_the_hash_says() -> None:
    ids = [*(str(i) for i in range(300)), "é-1", "=x", "a'b", "NA"]
    customers = duckdb.connect().from_df(pd.DataFrame({"customer_unique_id": [*ids, *ids]}))
    for share, seed in ((0.1, 0), (0.5, 7), (1.0, 3)):
        found = drawn(customers, share=share, seed=seed).fetchall()
        expected = {i for i in ids if is_drawn(i, share=share, seed=seed)}
        assert sorted(i for (i,) in found) == sorted(expected)
        assert abs(len(expected) / len(ids) - share) < 0.1


def test_a_smaller_share_draws_some_of_the_larger() -> None:
    ids = [f"{i:x}" for i in range(2_000)]
    large, small = ({i for i in ids if is_drawn(i, share=share, seed=1)} for share in (0.3, 0.1))
    assert small < large


def test_every_engine_and_every_order_of_rows_gives_the_same_sample(
    shop: Path, tmp_path: Path
) -> None:
    sample, expected = _seen(shop, SAMPLED)
    assert sample is not None
    assert len(expected) == sample.n_customers
    assert abs(sample.n_customers - LOW) < 40
    again, in_pandas = _seen(shop, SAMPLED, "pandas")
    assert again == sample
    shared = list(expected)
    pd.testing.assert_frame_equal(
        in_pandas[shared],
        expected,
        check_exact=True,
        check_dtype=False,
        check_index_type=False,
    )
    turned = tmp_path / "turned"
    turned.mkdir()
    rng = np.random.default_rng(0)
    for path in shop.glob("*.csv"):
        lines = pd.read_csv(path, dtype="str", keep_default_na=False)
        mixed = lines.iloc[rng.permutation(len(lines))]
        mixed.to_csv(turned / path.name, index=False, lineterminator="\n")
    assert _seen(turned, SAMPLED)[0] == sample
    pd.testing.assert_frame_equal(_seen(turned, SAMPLED)[1], expected, check_exact=True)


def test_the_sample_as_of_is_that_of_the_export_of_that_day(shop: Path, tmp_path: Path) -> None:
    seen = {}
    for at in (LATER, EARLIER):
        asked = replace(SAMPLED, as_of_s=to_seconds(at), largest_base=60)
        then = write_as_of(shop, at, tmp_path / f"{at:%Y-%m-%d}")
        sample, table = _seen(shop, asked)
        sample_then, table_then = _seen(then, asked)
        assert sample is not None
        assert sample == sample_then
        pd.testing.assert_frame_equal(table, table_then, check_exact=True)
        seen[at] = sample, set(table.index)
    # The later base is larger, so its share is smaller: it draws some of the earlier's customers.
    (later, now), (earlier, before) = seen[LATER], seen[EARLIER]
    assert later.share < earlier.share
    with _looked(shop, replace(WHOLE, as_of_s=to_seconds(EARLIER))) as looked:
        ids = set(in_memory(looked.view.facts.customers)["customer_unique_id"])
        known = looked.view.customers.merge(in_memory(looked.view.facts.customers), on="customer")
    assert now & set(known["customer_unique_id"]) <= before <= ids


def test_history_follows_the_same_customers(shop: Path) -> None:
    from reportgen.pipeline.view import history_of

    with _looked(shop, SAMPLED) as looked:
        history = history_of(looked.view)
        numbers = set(in_memory(looked.view.facts.customers)["customer"])
        cuts = [history.first_s + weeks * 7 * 86_400 for weeks in (30, 32, 34)]
        together = history.snapshots_at(cuts, None)
        for cut in cuts:
            alone = history.snapshot_at(cut, None)
            assert set(alone.customers) <= numbers
            np.testing.assert_array_equal(together[cut].customers, alone.customers)
            np.testing.assert_array_equal(together[cut].features.values, alone.features.values)


def test_sizes_and_amounts_are_everybodys(runs: tuple[Computed, Computed]) -> None:
    whole, sampled = (each.analysis for each in runs)
    assert whole.sample is None
    sample = sampled.sample
    assert sample is not None
    assert sample.n_base == whole.cleaning.n_kept_customers
    assert 0 < sample.n_customers < sample.n_base
    for name in ("cleaning", "eligibility", "unhappiness", "provenance"):
        assert getattr(sampled, name) == getattr(whole, name), name
    for name in ("months", "states", "hours", "categories", "means_of_payment", "review_counts"):
        assert getattr(sampled.exploration, name) == getattr(whole.exploration, name), name
    assert sampled.exploration.one_time_share == pytest.approx(whole.exploration.one_time_share)
    for analysis in (whole, sampled):
        segments = analysis.segments
        assert sum(s.n_customers for s in segments) == analysis.cleaning.n_kept_customers
        cents = sum(round(100 * s.revenue) for s in segments)
        assert cents == round(100 * analysis.cleaning.kept_amount)
        assert sum(s.revenue_share for s in segments) == pytest.approx(1)
        kits = analysis.campaigns.kits
        sizes = {s.segment_id: s.n_customers for s in segments}
        assert {k.segment_id: k.n_campaign + k.n_holdout for k in kits} == {
            k.segment_id: sizes[k.segment_id] for k in kits
        }


def test_the_list_of_everybody_adds_up_to_the_segments(
    runs: tuple[Computed, Computed], tmp_path: Path
) -> None:
    sampled = runs[1]
    write_listed(sampled, tmp_path / "segments.csv")
    listed, placed = read_customers(tmp_path / "segments.csv")
    by_segment = listed.groupby("segment_id")
    assert placed == sampled.analysis.cleaning.n_kept_customers
    for segment in sampled.analysis.segments:
        rows = by_segment.get_group(segment.segment_id)
        assert len(rows) == segment.n_customers
        assert round(100 * rows["monetary"]).sum() == round(100 * segment.revenue)
    some, again = read_customers(
        tmp_path / "segments.csv",
        lambda ids: ids.map(lambda text: is_drawn(unmarked(text), share=0.5, seed=0)),
    )
    assert again == placed
    assert set(some["customer_unique_id"]) == {
        inert(text)
        for text in map(unmarked, listed["customer_unique_id"])
        if is_drawn(text, share=0.5, seed=0)
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_dossier_says_so_in_every_language(runs: tuple[Computed, Computed], lang: str) -> None:
    whole, sampled = (
        str(asdict(dossier_of(each.analysis, lang=lang, identifier="00" * 16))) for each in runs
    )
    sample = runs[1].analysis.sample
    assert sample is not None
    of = {"en": "of the", "fr": "des", "pt_BR": "dos"}[lang]
    words = f"{sample.n_customers} {of} {sample.n_base}"
    for text, told in ((whole, False), (sampled, True)):
        plain = text.replace("\\xa0", " ").replace("\\u202f", " ")
        assert (plain.count(words) >= 10) is told

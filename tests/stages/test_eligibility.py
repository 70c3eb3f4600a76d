"""The gate: every line is met on one side and missed on the other, and all reasons are told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.results import ExportFacts
from reportgen.model.settings import Gate, Settings
from reportgen.model.tables import ALL_TABLES
from reportgen.stages.eligibility import CHAPTERS, judge

TABLES = tuple(spec.name for spec in ALL_TABLES)
FOLLOWED = {"stability", "contract"}
ENOUGH = ExportFacts(
    n_customers=500,
    n_repeat_customers=1,
    n_kept_orders=501,
    history_days=180,
    days_since_last_order=30,
    reviewed_share=0.8,
    n_rolling_starts=0,
    n_growing_starts=6,
    tables=TABLES,
)


def _codes(facts, chapter, settings=None):
    return [reason.code for reason in judge(facts, settings or Settings()).gate(chapter).reasons]


def test_just_enough_prints_everything_without_a_caveat() -> None:
    eligibility = judge(ENOUGH, Settings())
    assert eligibility.left_out == ()
    assert eligibility.with_care == ()


@pytest.mark.parametrize(
    ("change", "code", "left_out", "with_care"),
    [
        ({"n_customers": 499}, "few_customers", FOLLOWED, {"segments", "campaigns"}),
        ({"history_days": 179}, "short_history", FOLLOWED, {"segments"}),
        ({"n_growing_starts": 5}, "few_starts", FOLLOWED, set()),
        ({"days_since_last_order": 31}, "stale", set(), {"campaigns", "contract"}),
        ({"n_repeat_customers": 0}, "no_repeat", set(), {"segments"}),
        ({"reviewed_share": 0.049}, "few_reviews", {"satisfaction"}, set()),
        ({"reviewed_share": 0.05}, "few_reviews", set(), {"satisfaction"}),
    ],
)  # fmt: skip
def test_just_below_a_line(change, code, left_out, with_care) -> None:
    eligibility = judge(replace(ENOUGH, **change), Settings())
    assert {gate.chapter for gate in eligibility.left_out} == left_out
    assert {gate.chapter for gate in eligibility.with_care} == with_care
    for chapter in left_out | with_care:
        (reason,) = eligibility.gate(chapter).reasons
        assert reason.code == code
        assert reason.blocks == (chapter in left_out)
        assert reason.found == pytest.approx(next(iter(change.values())))


@pytest.mark.parametrize(
    ("table", "left_out"),
    [
        ("reviews", {"satisfaction"}),
        ("payments", {"payments"}),
        ("items", {"baskets", "categories", "sellers", "distances"}),
        ("products", {"categories"}),
        ("sellers", {"sellers", "distances"}),
        ("geolocation", {"distances"}),
        ("translation", set()),
    ],
)
def test_a_missing_table(table, left_out) -> None:
    facts = replace(ENOUGH, tables=tuple(name for name in TABLES if name != table))
    eligibility = judge(facts, Settings())
    assert {gate.chapter for gate in eligibility.left_out} == left_out
    assert all(r.table == table for gate in eligibility.left_out for r in gate.reasons)


def test_all_reasons_are_told_not_the_first_alone() -> None:
    facts = replace(ENOUGH, n_customers=60, history_days=20, n_growing_starts=0)
    assert _codes(facts, "stability") == ["few_customers", "short_history", "few_starts"]


def test_the_lines_are_settings() -> None:
    facts = replace(ENOUGH, n_customers=100)
    assert _codes(facts, "segments") == ["few_customers"]
    assert _codes(facts, "segments", Settings(gate=Gate(min_customers=100))) == []


@given(
    st.integers(50, 2_000),
    st.integers(0, 1_000),
    st.integers(0, 12),
    st.floats(0, 1),
    st.sets(st.sampled_from(TABLES)),
)
def test_more_data_never_costs_a_chapter(n, days, starts, share, tables) -> None:
    less = replace(
        ENOUGH,
        n_customers=n,
        history_days=days,
        n_growing_starts=starts,
        reviewed_share=share,
        tables=tuple(sorted(tables)),
    )
    more = replace(
        less,
        n_customers=2 * n,
        history_days=2 * days,
        n_growing_starts=starts + 1,
        reviewed_share=min(1.0, share + 0.1),
        tables=TABLES,
    )
    before, after = judge(less, Settings()), judge(more, Settings())
    assert [gate.chapter for gate in after.chapters] == list(CHAPTERS)
    for gate in before.chapters:
        assert after.prints(gate.chapter) or not gate.printable
        assert gate.printable == (not any(reason.blocks for reason in gate.reasons))

"""Changes in the data are told, each under its name; without one nothing is."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportgen.stages.data_changes import MOST_NAMES, Contents, data_changes

BEFORE = Contents(
    columns={"orders": ("a", "b"), "reviews": ("r",)},
    rows={"orders": 10, "reviews": 5},
    values={"category": ("toys", "tools")},
)


def _kinds(after, **options):
    found = data_changes(BEFORE, after, empty_weeks=(), **options)
    return {(c.kind, c.subject, c.names) for c in found}


def test_nothing_changed():
    assert data_changes(BEFORE, BEFORE, empty_weeks=()) == ()
    assert data_changes(None, BEFORE, empty_weeks=()) == ()


def test_every_kind_of_change():
    assert _kinds(replace(BEFORE, values={"category": ("toys", "art")})) == {
        ("values_new", "category", ("art",)),
        ("values_gone", "category", ("tools",)),
    }
    assert _kinds(replace(BEFORE, columns={"orders": ("a", "c"), "reviews": ("r",)})) == {
        ("columns_new", "orders", ("c",)),
        ("columns_gone", "orders", ("b",)),
    }
    assert _kinds(replace(BEFORE, columns={"orders": ("a", "b"), "items": ("i",)})) == {
        ("tables_new", "", ("items",)),
        ("tables_gone", "", ("reviews",)),
    }
    assert _kinds(replace(BEFORE, rows={"orders": 9, "reviews": 5})) == {
        ("rows_fewer", "", ("orders",))
    }
    weeks = data_changes(BEFORE, BEFORE, empty_weeks=("2018-01-01",))
    assert [(c.kind, c.names, c.n) for c in weeks] == [("weeks_missing", ("2018-01-01",), 1)]


@given(st.lists(st.text(max_size=5), unique=True, max_size=20))
def test_long_lists_are_counted(names):
    after = replace(BEFORE, values={"category": (*BEFORE.values["category"], *names)})
    found = [c for c in data_changes(BEFORE, after, empty_weeks=()) if c.kind == "values_new"]
    new = sorted(set(names) - set(BEFORE.values["category"]))
    assert [c.n for c in found] == ([len(new)] if new else [])
    assert all(list(c.names) == new[:MOST_NAMES] for c in found)

"""The choices beside the headline's, whichever algorithm was kept."""

from __future__ import annotations

from reportgen.clusters.spaces import Recipe
from reportgen.stages.stability.choices import variants

RFM = ("recency_days", "n_orders", "monetary")


def test_a_rule_grid_has_no_variants():
    assert variants(Recipe(features=RFM, transform="standard", k=8, algorithm="rfm-grid")) == []


def test_a_fitted_recipe_has():
    kinds = [kind for kind, *_ in variants(Recipe(features=RFM, transform="log", k=4))]
    assert kinds == ["k", "k", "recency", "restarts"]

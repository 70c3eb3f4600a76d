"""A shop whose customers come back as planted: the model is found, passes, and is printed."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from exports import facts_of, write_orders
from planted import lifetime_shop, repurchase_shop

from reportgen.claims.outcomes import outcome_claims
from reportgen.clusters.parallel import Workers
from reportgen.clusters.spaces import Placement, Recipe
from reportgen.model.settings import Settings
from reportgen.pipeline.followup import outcomes_of
from reportgen.pipeline.view import view_of

RATES = (0.8, 9.0, 0.8, 2.5)
AMOUNTS = (6.0, 4.0, 150.0)
SETTINGS = Settings()


def _outcomes(orders, folder):
    """Return the outcomes of an export whose customers are cut in two by their amount."""
    with facts_of(write_orders(orders, folder)) as facts:
        view = view_of(facts, SETTINGS)
        paid = view.features.column("monetary")
        labels = (paid < np.median(paid)).astype(np.int64)
        placement = Placement(labels=labels, confidence=np.ones(len(paid)), jaccard=np.ones(2))
        recipe = Recipe(features=("monetary",), transform="log", k=2)
        chosen = SimpleNamespace(recipe=recipe, placement=placement)
        return outcomes_of(view, chosen, SETTINGS, Workers()), labels


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lifetime")
    return _outcomes(lifetime_shop(RATES, AMOUNTS), folder)


def _held(found):
    return {c.text_key: c.holds for c in outcome_claims(found)}


def test_the_planted_parameters_are_found(planted):
    found = planted[0].lifetime.parameters
    r, alpha, a, b = RATES
    p, q, gamma = AMOUNTS
    assert found["r"] / found["alpha"] == pytest.approx(r / alpha, rel=0.1)
    assert found["r"] == pytest.approx(r, rel=0.2)
    assert found["a"] / (found["a"] + found["b"]) == pytest.approx(a / (a + b), rel=0.15)
    assert found["p"] == pytest.approx(p, rel=0.35)  # means alone tell it roughly
    assert found["p"] * found["gamma"] / (found["q"] - 1) == pytest.approx(
        p * gamma / (q - 1), rel=0.1
    )


def test_the_model_passes_its_test(planted):
    outcomes, _ = planted
    found = outcomes.lifetime
    assert found.reasons == ()
    assert found.check.n_dates >= 3
    assert found.check.n_segments_fit == found.check.n_segments == 2
    assert _held(outcomes)["lifetime-carries"]


def test_the_next_year_comes_as_estimated(planted):
    """The same customers, followed for another year; the shop is seen up to its last order."""
    outcomes, labels = planted
    known = lifetime_shop(RATES, AMOUNTS)
    longer = lifetime_shop(RATES, AMOUNTS, until=700 + 365)
    cut = max(order.bought for order in known)
    after = {}
    for order in longer:
        if order.bought > cut:
            n, paid = after.get(order.buyer, (0, 0.0))
            after[order.buyer] = (n + 1, paid + float(order.payments[0][2]))
    buyers = sorted({order.buyer for order in known})
    came = np.array([after.get(buyer, (0, 0.0)) for buyer in buyers])
    assert len(came) == len(labels)
    for label, estimate in enumerate(outcomes.lifetime.segments):
        rows = came[labels == label]
        mean, error = rows.mean(axis=0), rows.std(axis=0) / np.sqrt(len(rows))
        assert estimate.orders_low - 2 * error[0] < mean[0] < estimate.orders_high + 2 * error[0]
        assert estimate.spend_low - 2 * error[1] < mean[1] < estimate.spend_high + 2 * error[1]
    rich, poor = outcomes.lifetime.segments
    assert rich.spend_low > poor.spend_high


def test_few_who_come_back_get_no_estimate(tmp_path):
    found, _ = _outcomes(repurchase_shop((0.01, 0.01), n=600, days=600), tmp_path / "rare")
    assert "few_repeaters" in found.lifetime.reasons
    assert found.lifetime.segments == ()
    assert not _held(found).get("lifetime-carries", False)


def test_a_shop_that_changed_gets_no_estimate(tmp_path):
    orders = lifetime_shop(RATES, AMOUNTS, n=1_500, stop_from=520)
    found, _ = _outcomes(orders, tmp_path / "changed")
    assert "total_off" in found.lifetime.reasons
    assert found.lifetime.segments == ()
    assert found.lifetime.check.predicted_orders > 1.1 * found.lifetime.check.observed_orders
    assert not _held(found)["lifetime-carries"]

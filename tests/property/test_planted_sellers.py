"""The planted late seller is found; sellers that are all alike are not told apart."""

from __future__ import annotations

import csv
import stat
from dataclasses import replace

import pytest
from exports import at, opened, write_orders
from planted import seller_shop

from reportgen.claims.unhappiness import unhappiness_claims
from reportgen.frames.moments import to_seconds
from reportgen.frames.satisfaction import seen_orders
from reportgen.history.sellers_file import write_sellers
from reportgen.model.settings import Settings
from reportgen.pipeline.unhappiness import unhappiness_of
from reportgen.pipeline.view import view_of


def _found(orders, folder, without=()):
    settings = Settings()
    with opened(write_orders(orders, folder), without=without) as (facts, tables, checkpoint):
        view = view_of(facts, settings)
        return unhappiness_of(view, tables, checkpoint, settings, printed=True)


def _held(found):
    return {claim.text_key: claim.holds for claim in unhappiness_claims(found)}


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    shares = (0.05,) * 7 + (0.6,) + (0.05,) * 7  # s7 is late
    return _found(seller_shop(shares), tmp_path_factory.mktemp("sellers"))


def test_the_planted_late_seller_leads_the_list_and_no_other_stands_out(planted):
    found, worst = planted
    assert worst["seller_id"].tolist()[0] == "s7"
    assert [seller.above for seller in found.sellers] == [True] + [False] * 14
    assert found.sellers[0].late_low_share == pytest.approx(0.6 * 0.7, abs=0.12)
    assert _held(found) == {"late-less-happy": True, "sellers-stand-out": True}


def test_the_association_that_was_planted_is_measured(planted):
    risk = planted[0].risk
    assert risk.difference_low < 0.6 < risk.difference_high
    assert risk.ratio_low < 7 < risk.ratio_high
    assert risk.n_late + risk.n_punctual == planted[0].n_judged == 15 * 60


def test_the_dossier_knows_ranks_and_the_file_knows_ids(planted, tmp_path):
    found, worst = planted
    assert [seller.name for seller in found.sellers] == [str(i) for i in range(1, 16)]
    path = tmp_path / "unhappiness.csv"
    write_sellers(worst, path)
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["rank"] for row in rows] == [seller.name for seller in found.sellers]
    assert rows[0]["seller_id"] == "s7"
    assert float(rows[0]["amount"]) == found.sellers[0].amount
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_sellers_that_are_all_alike_are_not_told_apart(tmp_path):
    found, _ = _found(seller_shop((0.15,) * 25, n=30, seed=1), tmp_path)
    assert not any(seller.above for seller in found.sellers)
    assert _held(found)["sellers-stand-out"] is False


def test_a_late_seller_with_happy_customers_is_no_culprit(tmp_path):
    """Late without complaints: lateness and dissatisfaction do not go together here."""
    orders = seller_shop((0.1, 0.6, 0.1), low_if_late=0.1, low_else=0.1, n=100, seed=2)
    found, _ = _found(orders, tmp_path)
    assert found.risk.difference_low < 0 < found.risk.difference_high
    assert _held(found)["late-less-happy"] is False


def test_the_claim_flips_with_the_data(tmp_path):
    """The late are the happy ones: nothing says that they are less so, and no seller stands out."""
    shares = (0.05,) * 7 + (0.6,) + (0.05,) * 7
    orders = seller_shop(shares, low_if_late=0.02, low_else=0.3)
    found, _ = _found(orders, tmp_path)
    assert found.risk.difference_high < 0
    assert _held(found) == {"late-less-happy": False, "sellers-stand-out": False}


@pytest.mark.parametrize(
    ("without", "left"), [(("reviews",), None), (("items",), 0), (("products",), 3)]
)
def test_what_is_missing_costs_its_part(tmp_path, without, left):
    found, worst = _found(seller_shop((0.1, 0.6, 0.1), n=40), tmp_path, without)
    assert (None if found is None else len(found.sellers)) == left
    assert len(worst) == (left or 0)
    if found is not None:
        assert found.categories == ()
        assert sorted(group.name for group in found.states) == ["MG", "RJ", "SP"]


def test_a_review_or_a_delivery_after_as_of_is_not_judged(tmp_path):
    cut = to_seconds(at(2019, 6, 1))
    with opened(write_orders(seller_shop((0.3,) * 4), tmp_path)) as (facts, _, _):
        view = view_of(facts, replace(Settings(), as_of_s=cut))
        seen = seen_orders(facts, cut_s=view.cut_s, hide_later=True)
        orders = seen.collect(backend="pandas").to_native()
        kept = facts.orders.collect(backend="pandas").to_native()
    known = kept[(kept["purchased_s"] < cut) & (kept["kept_from_s"] < cut)]
    assert sorted(orders["order_id"]) == sorted(known["order_id"])
    assert 0 < len(orders) < len(kept)

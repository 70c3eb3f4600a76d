"""What a campaign brought: a planted effect is found, none is seldom found."""

from __future__ import annotations

import numpy as np
import pytest

from reportgen.stages.campaign_results import amount_effect, share_effect


def _drawn(lift, *, n=3_000, seed=0):
    rng = np.random.default_rng(seed)
    thirds = rng.integers(0, 3, size=n)
    out = rng.random(n) < 0.2
    chance = 0.02 + 0.02 * thirds + np.where(out, 0.0, lift)
    return (rng.random(n) < chance).astype(float), out, thirds


def test_a_planted_lift_lies_in_the_interval_and_is_told_from_nothing():
    found = share_effect(*_drawn(0.08))
    assert found.low > 0
    assert found.low < 0.08 < found.high


def test_without_a_lift_the_interval_seldom_leaves_zero():
    missed = sum(not (e.low <= 0 <= e.high) for e in (share_effect(*_drawn(0.0, seed=s))
                 for s in range(200)))  # fmt: skip
    assert missed <= 22  # 5 % of 200 is 10


def test_thirds_are_averaged_by_their_customers():
    # In the first third 4 of 8 against 1 of 2, in the second 2 of 4 against 0 of 2.
    bought = np.array([1] * 4 + [0] * 4 + [1, 0] + [1] * 2 + [0] * 2 + [0, 0], dtype=float)
    out = np.array([False] * 8 + [True] * 2 + [False] * 4 + [True] * 2)
    thirds = np.repeat([0, 1], [10, 6])
    assert share_effect(bought, out, thirds).difference == pytest.approx(6 / 16 * 0.5)
    money = amount_effect(100 * bought, out, thirds)
    assert money.difference == pytest.approx(100 * 6 / 16 * 0.5)


def test_without_a_hold_out_nothing_is_said():
    nobody = np.zeros(5, dtype=bool)
    assert share_effect(np.ones(5), nobody, np.zeros(5, dtype=np.int64)) is None
    assert amount_effect(np.ones(5), nobody, np.zeros(5, dtype=np.int64)) is None

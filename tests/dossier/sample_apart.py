"""Resellers of the sample who stay in; and, for a variant, everything that settings can ask for."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.results.apart import Apart, KeptApart, Treated

APART = Apart(
    n_resellers=3,
    reseller_amount=1_200.0,
    units_in_order=10,
    units_in_all=15,
    resellers_apart=False,
    fence=3.0,
    treated=(),
    kept_apart=(),
)

ASKED_FOR = replace(
    APART,
    resellers_apart=True,
    treated=(
        Treated(name="installments_per_order", treatment="logarithm", low=-1.0, high=40.0, n=0),
        Treated(name="monetary", treatment="winsorise", low=2.0, high=2_000.0, n=2),
        Treated(name="n_orders", treatment="set_aside", low=None, high=None, n=0),
    ),
    kept_apart=(
        KeptApart(reason="reseller", n_customers=3, n_orders=4, amount=1_200.0),
        KeptApart(reason="far-out", n_customers=1, n_orders=1, amount=900.0),
    ),
)

"""What each variable of the sample does: one is missed, one is not, one splits by itself."""

from __future__ import annotations

from sample_parts import BUILT_ON, FEATURES, MORE_FEATURES

from reportgen.claims.relevance import relevance_claims
from reportgen.model.results.relevance import (
    Estimate,
    Measured,
    OneSidedPairs,
    Relevance,
    VariableRelevance,
)
from reportgen.model.variables import BY_NAME


def _measured(lift, prediction, stability, half=0.05):
    means = (lift, prediction, stability)
    estimates = [Estimate(mean=m, low=m - half, high=m + half) for m in means]
    return Measured(lift=estimates[0], prediction=estimates[1], stability=estimates[2])


_TURNED = {
    "recency_days": _measured(0.01, 0.02, -0.01),
    "n_orders": _measured(0.0, 0.02, 0.2),
    "monetary": _measured(-0.1, -0.3, 0.02),
    "review_score_mean": _measured(0.01, 0.0, -0.02),
    "installments_per_order": _measured(0.08, 0.0, 0.0),
    "in_sao_paulo": _measured(0.01, -0.02, 0.0),
}
_CONSTANT = ("n_orders", "payment_types_per_order")
_VERDICTS = {**dict.fromkeys(_CONSTANT, "nearly_constant"), "comment_share": "missing"}
_CARRIED = dict(zip(BUILT_ON, (0.2, 0.45, 0.15, 0.2), strict=True))


def _verdict(name):
    variable = BY_NAME[name]
    if variable.place:
        return "place"
    if variable.kind == "flag":
        return "yes_or_no"
    return _VERDICTS.get(name, "proposed" if variable.base else "as_of_only")


def _variable(name):
    redundant = name == "items_per_order"
    return VariableRelevance(
        name=name,
        verdict="redundant" if redundant else _verdict(name),
        built_on=name in BUILT_ON,
        at_mode_share=0.97 if name in _CONSTANT else 0.3,
        missing_share=0.0,
        carried_share=_CARRIED.get(name, 0.3 if name in _TURNED else None),
        turned=_TURNED.get(name),
        one_sided=OneSidedPairs(n_samples=8, low_share=0.0, high_share=1.0, customer_share=0.61)
        if name == "in_sao_paulo"
        else None,
        instead="monetary" if redundant else None,
        rho=0.93 if redundant else None,
    )


def relevance() -> Relevance:
    return Relevance(
        variables=tuple(_variable(name) for name, *_ in (*FEATURES, *MORE_FEATURES)),
        proposed=("recency_days", "monetary", "review_score_mean", "installments_per_order"),
        kept=_measured(0.02, 0.78, 0.9),
        n_samples=8,
        n_rows=1_500,
        nearly_constant_share=0.95,
        redundant_rho=0.9,
    )


def claims():
    return tuple(relevance_claims(relevance()))

"""The ledger: from every order of the export to the kept ones, to the cent."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.results import Cleaning, CleaningStep, Notice


def ledger(
    rules: Sequence[str],
    orders: Sequence[int],
    customers: Sequence[int],
    cents: Sequence[int],
    notices: Sequence[Notice],
) -> Cleaning:
    """Return the cleaning steps with running totals.

    Parameters
    ----------
    rules : (n,) names
        In the order in which they apply.
    orders, customers, cents : (n + 1,) ints
        What each rule removes, and as last entry what is kept. A customer counts under the rule
        that removes the last of their orders.
    notices : sequence of Notice
        What the reader of the export reported.

    Returns
    -------
    Cleaning
        A rule that removes nothing has no step. ``amount_*`` are in the currency's unit.
    """
    left = (sum(orders), sum(customers), sum(cents))
    everybody = left[1]
    steps = []
    for rule, *gone in zip(rules, orders[:-1], customers[:-1], cents[:-1], strict=True):
        after = (left[0] - gone[0], left[1] - gone[1], left[2] - gone[2])
        if gone[0]:
            steps.append(
                CleaningStep(
                    rule=rule,
                    orders_before=left[0],
                    orders_after=after[0],
                    customers_before=left[1],
                    customers_after=after[1],
                    amount_before=left[2] / 100,
                    amount_after=after[2] / 100,
                )
            )
        left = after
    return Cleaning(
        steps=tuple(steps),
        notices=tuple(notices),
        n_customers=everybody,
        n_kept_customers=left[1],
        n_kept_orders=left[0],
        kept_amount=left[2] / 100,
    )

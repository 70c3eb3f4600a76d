"""The ledger: from every order of the export to the kept ones, to the cent."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.removal import Removal
from reportgen.model.results import Cleaning, CleaningStep, Notice

_COUNTED = ("customers", "orders", "items", "payments")


def ledger(
    rules: Sequence[str],
    orders: Sequence[int],
    customers: Sequence[int],
    cents: Sequence[int],
    notices: Sequence[Notice],
    removed: Sequence[tuple[str, Removal]] = (),
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
    removed : sequence of (str, Removal)
        What the reader left out before, by rule; its steps come first.

    Returns
    -------
    Cleaning
        A rule that removes nothing has no step. ``amount_*`` are in the currency's unit.
    """
    everybody = sum(customers)
    steps = _at_the_door(removed, (sum(orders), everybody, sum(cents)))
    left = (sum(orders), everybody, sum(cents))
    for rule, *gone in zip(rules, orders[:-1], customers[:-1], cents[:-1], strict=True):
        after = (left[0] - gone[0], left[1] - gone[1], left[2] - gone[2])
        if gone[0]:
            steps.append(
                CleaningStep(
                    rule=rule,
                    table="orders",
                    rows_before=left[0],
                    rows_after=after[0],
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


def _at_the_door(
    removed: Sequence[tuple[str, Removal]], left: tuple[int, int, int]
) -> list[CleaningStep]:
    """Return the reader's steps, reckoned backwards from what it let through.

    A rule that acted on several columns of a table is one step. Tables that carry neither orders
    nor amounts have none.
    """
    steps: list[CleaningStep] = []
    orders, customers, cents = left
    for rule, each in reversed([pair for pair in _together(removed) if pair[1].table in _COUNTED]):
        before = (orders + each.n_orders, customers + each.n_customers, cents + each.cents)
        steps.append(
            CleaningStep(
                rule=rule,
                table=each.table,
                rows_before=each.rows_before,
                rows_after=each.rows_before - each.n_rows,
                orders_before=before[0],
                orders_after=orders,
                customers_before=before[1],
                customers_after=customers,
                amount_before=before[2] / 100,
                amount_after=cents / 100,
            )
        )
        orders, customers, cents = before
    return steps[::-1]


def _together(removed: Sequence[tuple[str, Removal]]) -> list[tuple[str, Removal]]:
    found: dict[tuple[str, str], Removal] = {}
    for rule, each in removed:
        key = (rule, each.table)
        first = found.get(key)
        found[key] = (
            each
            if first is None
            else Removal(
                table=each.table,
                rows_before=first.rows_before,
                n_rows=first.n_rows + each.n_rows,
                n_orders=first.n_orders + each.n_orders,
                n_customers=first.n_customers + each.n_customers,
                cents=first.cents + each.cents,
            )
        )
    return [(rule, each) for (rule, _), each in found.items()]

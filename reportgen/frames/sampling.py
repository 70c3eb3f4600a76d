"""A sample of customers by a hash of their ids, with all their orders or with none.

Who is in it depends on nothing but the id, the seed and the share: not on the engine, since the
ids are drawn where the export was read, not on the order of rows, and not on the moment. A smaller
share draws some of those whom a larger one draws.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

import duckdb

from reportgen.frames.facts import Checkpoint, Facts, Frame
from reportgen.frames.ids import with_plain_ids

_HEX_DIGITS = 16


def _limit(share: float) -> str:
    """Return the first digits of hashes that lie just beyond a share of them.

    >>> _limit(0.25), _limit(1.0)
    ('4000000000000000', 'ffffffffffffffff')
    """
    whole = 16**_HEX_DIGITS
    return f"{min(int(share * whole), whole - 1):0{_HEX_DIGITS}x}"


def is_drawn(customer_unique_id: str, *, share: float, seed: int) -> bool:
    """Return whether a customer is in the sample, as ``drawn`` has it in the engine."""
    digits = hashlib.md5(f"{seed} {customer_unique_id}".encode(), usedforsecurity=False)
    return digits.hexdigest()[:_HEX_DIGITS] < _limit(share)


def drawn(
    customers: duckdb.DuckDBPyRelation, *, share: float, seed: int
) -> duckdb.DuckDBPyRelation:
    """Return ``customer_unique_id`` of the customers in a sample, each once.

    Parameters
    ----------
    customers : DuckDBPyRelation
        The checked table.
    share : float
        The chance of each customer (0–1).
    seed : int
    """
    digits = f"left(md5('{seed} ' || customer_unique_id), {_HEX_DIGITS})"
    ids = with_plain_ids(customers.project("customer_unique_id"))
    return ids.filter(f"{digits} < '{_limit(share)}'").distinct()


def of_customers(facts: Facts, ids: Frame, checkpoint: Checkpoint) -> Facts:
    """Return the facts of some customers, who keep their numbers.

    Parameters
    ----------
    facts : Facts
    ids : frame
        ``customer_unique_id``, each once.
    checkpoint : callable
        As for ``order_facts``.
    """
    customers = checkpoint(facts.customers.join(ids, on="customer_unique_id", how="inner"))
    numbers = customers.select("customer")
    return replace(
        facts,
        customers=customers,
        orders=checkpoint(facts.orders.join(numbers, on="customer", how="inner")),
        reviews=checkpoint(facts.reviews.join(numbers, on="customer", how="inner")),
    )

"""Every customer of the export, with or without a segment: a frame, never a table in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import narwhals.stable.v2 as nw
import pandas as pd
import pyarrow as pa

from reportgen.frames.engines import Engine
from reportgen.frames.facts import Facts, Frame
from reportgen.frames.written import Form, write_sorted
from reportgen.history.customers_file import COLUMNS
from reportgen.pipeline.base import Base, collected
from reportgen.pipeline.keeping import FAR_OUT, RESELLER
from reportgen.texts.catalog import Texts
from reportgen.texts.segments import segment_name

_TEXTS = ("customer_unique_id", "segment_id", "segment", "state")
_WHOLE = ("n_orders", "in_sao_paulo")
_CATALOGS = ("names",)
_PIECE = 200_000  # customers in memory at once: a few dozen MB


def everyone(base: Base, rows: Frame, placed: Frame, ids: Sequence[str]) -> Frame:
    """Return every customer with an order before as-of; without a kept one, no segment.

    Who is kept apart has no segment either, but a ``reason``.

    Parameters
    ----------
    base : Base
    rows : frame
        The base's rows with ``reason``.
    placed : frame
        ``customer``, ``label`` and ``confidence`` of those who have a segment.
    ids : sequence of str
        The segments' ids by label.
    """
    buyers = _buyers(base.facts, base).select("customer").unique()
    known = rows.join(placed, on="customer", how="left")
    listed = base.facts.customers.join(buyers, on="customer", how="inner")
    listed = listed.join(known, on="customer", how="left")
    return listed.with_columns(
        segment_id=_worded("label", dict(enumerate(ids))),
        n_orders=nw.col("n_orders").fill_null(0).cast(nw.Int64),
        monetary_cents=nw.col("monetary_cents").fill_null(0).cast(nw.Int64),
        reason=nw.col("reason").fill_null(""),
    )


def _buyers(facts: Facts, base: Base) -> Frame:
    orders = facts.orders
    return orders.filter(nw.col("purchased_s") < base.cut_s) if base.hide_later else orders


def _worded(column: str, words: Mapping[int, str] | Mapping[str, str]) -> nw.Expr:
    """Return the word for each value of a column; null where there is none."""
    chain = nw.lit(None).cast(nw.String)
    for value, word in words.items():
        chain = nw.when(nw.col(column) == value).then(nw.lit(word)).otherwise(chain)
    return chain


def names_of(names: Mapping[str, str], lang: str) -> dict[str, str]:
    """Return the names of segments in a language, by id; ``names`` are keys of the catalogs."""
    texts = Texts(lang=lang, files=_CATALOGS)
    return {key: segment_name(texts, name) for key, name in names.items()}


def with_names(rows: Frame, names: Mapping[str, str], lang: str) -> Frame:
    """Return customers with ``segment``, the name of their segment in a language, or why not.

    Parameters
    ----------
    rows : frame
        With ``segment_id``, null where a customer has none, and ``reason``.
    names : mapping of str to str
        Segment id to the key of its name in the catalogs.
    lang : str
    """
    texts, words = Texts(lang=lang, files=_CATALOGS), names_of(names, lang)
    why = {"": texts("reason-no-kept-order")}
    why |= {reason: texts(f"reason-{reason}") for reason in (RESELLER, FAR_OUT)}
    name, reason = _worded("segment_id", words), _worded("reason", why)
    return rows.with_columns(segment=nw.coalesce(name, reason))


def write_everyone(rows: Frame, engine: Engine, path: Path) -> None:
    """Write ``segments.csv``: every customer once, sorted by id.

    Parameters
    ----------
    rows : frame
        As from ``with_names``.
    engine : Engine
        Where they are computed.
    path : pathlib.Path
    """
    forms: dict[str, tuple[str, Form]] = {name: (name, "number") for name in COLUMNS}
    forms |= {name: (name, "text") for name in _TEXTS}
    forms |= {name: (name, "whole") for name in _WHOLE}
    forms["monetary"] = ("monetary_cents", "money")
    write_sorted(engine.returned(rows), path, forms)


def in_a_table(rows: Frame) -> pd.DataFrame:
    """Return customers in memory, sorted by id: for exports that fit."""
    table = collected(rows)
    whole = dict.fromkeys(("n_orders", "monetary_cents"), "int64")
    return table.astype({**whole, "in_sao_paulo": "Int64"})


def in_pieces(rows: Frame, engine: Engine) -> Iterator[pd.DataFrame]:
    """Yield customers sorted by id, a part of them after the other; no part has to fit twice."""
    relation = engine.returned(rows).order("customer")
    for batch in relation.to_arrow_reader(_PIECE):
        yield pa.Table.from_batches([batch]).to_pandas()

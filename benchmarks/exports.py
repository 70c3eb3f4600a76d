"""Made-up exports of any size, in the shape of the public one.

    python benchmarks/exports.py FOLDER ORDERS [csv|parquet] [SEED]

Shapes, missing values and dirt follow the public export: 97 % of the orders are delivered, 3 % come
from somebody who bought before, 41 % of the reviews have a text (a third of those with a line end,
a sixth with quotation marks). Segments do not follow it: figures of clusterings mean nothing here.
Everything is drawn from a hash of the row's number and the seed, inside the engine and within a
memory limit, so that ten million orders take minutes and no memory to speak of.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from reportgen.frames.engine import connect, quoted
from reportgen.model.tables import ALL_TABLES

N_STATES = 27
_STATES = [
    "SP",
    "RJ",
    "MG",
    "RS",
    "PR",
    "SC",
    "BA",
    "DF",
    "ES",
    "GO",
    "PE",
    "CE",
    "PA",
    "MT",
    "MA",
    "MS",
    "PB",
    "PI",
    "RN",
    "AL",
    "SE",
    "TO",
    "RO",
    "AM",
    "AC",
    "AP",
    "RR",
]
_CATEGORIES = [
    f"{kind}_{part}"
    for kind in ("casa", "esporte", "beleza", "moveis", "livros", "brinquedos", "auto", "moda")
    for part in ("um", "dois", "tres", "quatro", "cinco", "seis", "sete", "oito", "nove")
]
_DAY = 86_400


def _draw(name: str, row: str) -> str:
    """Return SQL for a number from 0 to 1 that follows from the row's number and the seed."""
    return f"(hash({row}, {quoted(name)}, getvariable('seed')) / 18446744073709551616.0)"


def _key(letter: str, number: str) -> str:
    return f"md5({quoted(letter)} || ({number}) || '/' || getvariable('seed'))"


def _one_of(words: list[str], share: str) -> str:
    listed = ", ".join(quoted(word) for word in words)
    return f"([{listed}])[1 + CAST(floor(({share}) * {len(words)}) AS INTEGER)]"


def _queries(n: int) -> dict[str, str]:
    orders = f"range({n}) AS each(o)"
    zips = "lpad(CAST(1000 + floor(pow({}, 2) * 90000) AS BIGINT)::VARCHAR, 5, '0')"
    place = _draw("place", "p")
    state = _one_of(_STATES, f"pow({place}, 2)")
    person = (
        f"CASE WHEN {_draw('again', 'o')} < 0.032 "
        f"THEN CAST(floor({_draw('who', 'o')} * o) AS BIGINT) ELSE o END"
    )
    bought = f"CAST(floor(pow({_draw('when', 'o')}, 0.7) * {720 * _DAY}) AS BIGINT)"
    waited = f"CAST({_DAY} * (2 - 9 * ln(1 - {_draw('wait', 'o')} * 0.99)) AS BIGINT)"
    n_items = f"CASE WHEN {_draw('items', 'o')} < 0.9 THEN 1 ELSE 2 + o % 2 END"
    amount = "CAST(exp(4.1 + 0.9 * sqrt(-2 * ln(1 - {0} * 0.9999)) * cos(6.28 * {1})) * 100 AS INT)"
    price = amount.format(_draw("price", "(o * 4 + j)"), _draw("turn", "(o * 4 + j)"))
    n_products, n_sellers = max(n // 3, 30), max(n // 30, 10)
    product = f"CAST(floor(pow({_draw('product', '(o * 4 + j)')}, 3) * {n_products}) AS BIGINT)"
    means = _one_of(["credit_card"] * 15 + ["boleto"] * 4 + ["voucher"], _draw("means", "(o, j)"))
    status = (
        f"CASE WHEN {_draw('status', 'o')} < 0.97 THEN 'delivered' "
        f"WHEN {_draw('status', 'o')} < 0.976 THEN 'canceled' "
        f"WHEN {_draw('status', 'o')} < 0.982 THEN 'unavailable' "
        f"WHEN {_draw('status', 'o')} < 0.993 THEN 'shipped' ELSE 'processing' END"
    )
    text = (
        f"CASE WHEN {_draw('text', 'o')} < 0.41 THEN CASE o % 6 "
        "WHEN 0 THEN 'Chegou bem.' || chr(10) || 'Recomendo a loja.' "
        "WHEN 1 THEN 'Veio ''outro'' produto, e não \"o certo\"' "
        "WHEN 2 THEN 'Ótimo' || chr(10) || 'prazo' ELSE 'Produto de boa qualidade' END END"
    )
    start = "TIMESTAMP '2021-01-04 00:00:00' + to_seconds({})"
    return {
        "customers": (
            f"SELECT {_key('c', 'o')} AS customer_id, {_key('u', 'p')} AS customer_unique_id, "
            f"{zips.format(place)} AS customer_zip_code_prefix, "
            f"'cidade ' || CAST(floor({place} * 4000) AS BIGINT) AS customer_city, "
            f"{state} AS customer_state FROM (SELECT o, {person} AS p FROM {orders})"
        ),
        "orders": (
            f"SELECT {_key('o', 'o')} AS order_id, {_key('c', 'o')} AS customer_id, "
            f"status AS order_status, {start.format('b')} AS order_purchase_timestamp, "
            f"{start.format('b + 900')} AS order_approved_at, "
            f"CASE WHEN status IN ('delivered', 'shipped') THEN {start.format(f'b + {_DAY}')} END "
            "AS order_delivered_carrier_date, "
            f"CASE WHEN status = 'delivered' THEN {start.format('b + w')} END "
            "AS order_delivered_customer_date, "
            f"date_trunc('day', {start.format(f'b + {24 * _DAY}')}) "
            "AS order_estimated_delivery_date "
            f"FROM (SELECT o, {status} AS status, {bought} AS b, {waited} AS w FROM {orders})"
        ),
        "items": (
            f"SELECT {_key('o', 'o')} AS order_id, j + 1 AS order_item_id, "
            f"{_key('p', 'product')} AS product_id, "
            f"{_key('s', f'product % {n_sellers}')} AS seller_id, "
            "CAST(cents / 100.0 AS DECIMAL(12, 2)) AS price, "
            "CAST((700 + cents // 9) / 100.0 AS DECIMAL(12, 2)) AS freight_value "
            f"FROM (SELECT o, j, {product} AS product, {price} AS cents "
            f"FROM {orders}, range(4) AS line(j) WHERE j < {n_items})"
        ),
        "payments": (
            f"SELECT {_key('o', 'o')} AS order_id, j + 1 AS payment_sequential, "
            "means AS payment_type, CASE WHEN means = 'credit_card' "
            f"THEN 1 + CAST(floor(pow({_draw('rates', 'o')}, 2) * 10) AS INT) ELSE 1 END "
            "AS payment_installments, CAST(cents / 100.0 AS DECIMAL(12, 2)) AS payment_value "
            f"FROM (SELECT o, j, {means} AS means, "
            f"{amount.format(_draw('paid', '(o, j)'), _draw('turned', '(o, j)'))} AS cents "
            f"FROM {orders}, range(2) AS part(j) WHERE j = 0 OR {_draw('split', 'o')} < 0.045)"
        ),
        "reviews": (
            f"SELECT {_key('r', 'o')} AS review_id, {_key('o', 'o')} AS order_id, "
            f"{_one_of([*'111234455555555555'], _draw('score', 'o'))} AS review_score, "
            f"CASE WHEN {_draw('title', 'o')} < 0.12 THEN 'Recomendo' END "
            f"AS review_comment_title, {text} AS review_comment_message, "
            f"date_trunc('day', {start.format(f'{bought} + {12 * _DAY}')}) "
            "AS review_creation_date, "
            f"{start.format(f'{bought} + {14 * _DAY}')} AS review_answer_timestamp "
            f"FROM {orders} WHERE {_draw('answer', 'o')} < 0.99"
        ),
        "products": (
            f"SELECT {_key('p', 'o')} AS product_id, "
            f"CASE WHEN o % 50 > 0 THEN {_one_of(_CATEGORIES, _draw('kind', 'o'))} END "
            "AS product_category_name, 100 + o % 900 AS product_weight_g "
            f"FROM range({n_products}) AS each(o)"
        ),
        "sellers": (
            f"SELECT {_key('s', 'o')} AS seller_id, "
            f"{zips.format(_draw('shop', 'o'))} AS seller_zip_code_prefix, "
            f"'cidade ' || (o % 600) AS seller_city, {_one_of(_STATES, _draw('shop', 'o'))} "
            f"AS seller_state FROM range({n_sellers}) AS each(o)"
        ),
        "geolocation": (
            "SELECT lpad((1000 + o)::VARCHAR, 5, '0') AS geolocation_zip_code_prefix, "
            f"-33 + 30 * {_draw('lat', 'o')} AS geolocation_lat, "
            f"-70 + 35 * {_draw('lng', 'o')} AS geolocation_lng, "
            "'cidade ' || (o % 4000) AS geolocation_city, "
            f"{_one_of(_STATES, _draw('where', 'o'))} AS geolocation_state "
            "FROM range(90000) AS each(o)"
        ),
        "translation": (
            "SELECT unnest(names) AS product_category_name, "
            "replace(unnest(names), '_', ' ') AS product_category_name_english "
            f"FROM (SELECT [{', '.join(quoted(name) for name in _CATEGORIES)}] AS names)"
        ),
    }


def write_export(folder: Path, n_orders: int, kind: str = "csv", *, seed: int = 0) -> None:
    """Write the nine tables of a shop with so many orders into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    how = "FORMAT csv, HEADER" if kind == "csv" else "FORMAT parquet"
    queries = _queries(n_orders)
    with tempfile.TemporaryDirectory(dir=folder) as temp:
        connection = connect("1GB", Path(temp))
        connection.execute(f"SET VARIABLE seed = {seed}")
        for spec in ALL_TABLES:
            path = folder / f"{spec.stem}.{kind}"
            connection.execute(f"COPY ({queries[spec.name]}) TO {quoted(str(path))} ({how})")
        connection.close()


def main() -> None:
    folder, n_orders = Path(sys.argv[1]), int(sys.argv[2])
    kind = sys.argv[3] if len(sys.argv) > 3 else "csv"
    write_export(folder, n_orders, kind, seed=int(sys.argv[4]) if len(sys.argv) > 4 else 0)


if __name__ == "__main__":
    main()

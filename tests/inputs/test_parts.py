"""A table as a folder of part files, as engines that write in parallel leave it."""

from __future__ import annotations

import gzip
import shutil
import zipfile
from pathlib import Path

import duckdb
import pytest
from shop import CUSTOMERS, ITEMS, ORDERS, Shop, codes, tiny_shop

from reportgen.inputs.export import open_export


def _parts(folder: Path, stem: str, name: str, columns: tuple[str, ...] = ("*", "*")) -> Path:
    """Turn a table of the export in the folder into as many parts as there are selections."""
    source, parts = folder / f"{stem}.csv", folder / name
    parts.mkdir()
    with duckdb.connect() as connection:
        for number, selected in enumerate(columns):
            connection.execute(
                f"COPY (SELECT {selected} FROM (SELECT *, row_number() OVER () AS n FROM "
                f"read_csv('{source}', all_varchar = true)) WHERE n % {len(columns)} = {number}) "
                f"TO '{parts}/part-{number}.parquet' (FORMAT parquet)"
            )
    source.unlink()
    return parts


def _rows(read) -> list[tuple]:
    return [
        row
        for name in ("orders", "items")
        for row in read.connection.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall()
    ]


@pytest.mark.parametrize("name", ["orders", "olist_orders_dataset", "Orders.parquet"])
def test_parts_are_read_as_one_table(tmp_path, look, name):
    plain = _rows(look(tiny_shop().write(tmp_path / "plain")))
    folder = tiny_shop().write(tmp_path / "shop")
    (_parts(folder, ORDERS, name) / "_SUCCESS").touch()
    read = look(folder)
    assert read.problems == ()
    assert _rows(read) == plain


def test_every_table_in_parts_in_a_folder_and_a_zip(tmp_path, look):
    plain = _rows(look(tiny_shop().write(tmp_path / "plain")))
    folder = tiny_shop().write(tmp_path / "shop")
    for stem in tiny_shop().tables:
        _parts(folder, stem, stem)
    hashes = set()
    for inside in ("", "export/"):
        path = tmp_path / f"{len(hashes)}{len(inside)}.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for file in sorted(folder.rglob("*.parquet"), reverse=bool(inside)):
                archive.write(file, inside + str(file.relative_to(folder)))
        assert _rows(look(path)) == plain
        with open_export(path) as export:
            hashes.add(export.content_hash)
    with open_export(folder) as export:
        hashes.add(export.content_hash)
        assert len(export.files) == 9
    assert len(hashes) == 1


def test_names_of_parts_do_not_count_but_their_contents_do(tmp_path):
    folder = tiny_shop().write(tmp_path / "shop")
    parts = _parts(folder, ORDERS, "orders")
    hashes = []
    for change in (
        lambda: None,
        lambda: (parts / "part-0.parquet").rename(parts / "z.parquet"),
        lambda: (parts / "z.parquet").unlink(),
    ):
        change()
        with open_export(folder) as export:
            hashes.append(export.content_hash)
    assert hashes[0] == hashes[1] != hashes[2]


def test_one_part_is_as_good_as_a_plain_file(tmp_path):
    folder = tiny_shop().write(tmp_path / "shop")
    parts = _parts(folder, ORDERS, "orders", ("*",))
    with open_export(folder) as export:
        before = export.content_hash
    (parts / "part-0.parquet").rename(folder / f"{ORDERS}.parquet")
    with open_export(folder) as export:
        assert export.content_hash == before


def test_types_that_differ_lose_nothing(tmp_path, look):
    folder = tiny_shop().write(tmp_path / "shop")
    whole = "* REPLACE (CAST(CAST(price AS DOUBLE) AS INTEGER) AS price)"
    _parts(folder, ITEMS, "items", (whole, "* REPLACE (CAST(price AS DOUBLE) AS price)"))
    read = look(folder)
    assert {severity for _, severity in codes(read.problems)} <= {"told"}
    cents = read.connection.execute("SELECT price_cents FROM items ORDER BY order_id").fetchall()
    assert [row[0] for row in cents] == [1090, 1200, 1290, 1400, 1490, 1600]


@pytest.mark.parametrize(
    "second",
    [
        "* EXCLUDE (order_status)",
        "* REPLACE (CAST(order_purchase_timestamp || '-03' AS TIMESTAMPTZ) "
        "AS order_purchase_timestamp)",
    ],
)
def test_parts_that_do_not_belong_together_stop(tmp_path, look, second):
    folder = tiny_shop().write(tmp_path / "shop")
    _parts(folder, ORDERS, "orders", ("*", second))
    problem = next(p for p in look(folder).problems if p.code == "E05")
    assert "orders/" in problem.found
    assert problem.severity.value == "stop"


@pytest.mark.parametrize("content", [b"", b"order_id\n1\n", b"PAR1 cut off"])
def test_a_bad_part_is_named(tmp_path, look, content):
    folder = tiny_shop().write(tmp_path / "shop")
    (_parts(folder, ORDERS, "orders") / "part-9.parquet").write_bytes(content)
    problems = [p for p in look(folder).problems if p.severity.value == "stop"]
    assert {p.table for p in problems} == {"orders"}
    assert all("orders/" in p.found for p in problems)


def test_a_file_and_a_folder_for_one_table_stop(tmp_path, look):
    folder = tiny_shop().write(tmp_path / "shop")
    kept = (folder / f"{ORDERS}.csv").read_bytes()
    _parts(folder, ORDERS, "orders")
    (folder / f"{ORDERS}.csv").write_bytes(kept)
    assert ("E03", "stop") in codes(look(folder).problems)


def test_an_export_in_a_folder_that_is_named_as_a_table(tmp_path, look):
    inner = tiny_shop().write(tmp_path / "shop" / "orders")
    for stem in (ORDERS, CUSTOMERS):
        file = _parts(inner, stem, "parts", ("*",)) / "part-0.parquet"
        file.rename(inner / f"{stem}.parquet")
        shutil.rmtree(inner / "parts")
    assert look(tmp_path / "shop").n_rows["orders"] == 6


def _csv_parts(folder: Path, stem: str, name: str, shop=None, **written) -> Path:
    """Turn a table of the export in the folder into two CSV part files, each with its heading."""
    shop = shop or tiny_shop()
    heading, *rows = shop.tables[stem]
    (folder / f"{stem}.csv").unlink()
    parts = folder / name
    parts.mkdir()
    for number in (0, 1):
        half = Shop(tables={stem: [heading, *rows[number::2]]})
        text = half.text(stem, **written)
        (parts / f"part-{number}.csv").write_bytes(text.encode())
    return parts


@pytest.mark.parametrize("name", ["orders", "orders.csv"])
@pytest.mark.parametrize("written", [{}, {"delimiter": ";"}, {"line_end": "\r\n"}])
def test_csv_parts_are_read_as_one_table(tmp_path, look, name, written):
    plain = _rows(look(tiny_shop().write(tmp_path / "plain")))
    folder = tiny_shop().write(tmp_path / "shop")
    parts = _csv_parts(folder, ORDERS, name, **written)
    _csv_parts(folder, ITEMS, "items")
    (parts / "_SUCCESS").touch()
    (parts / "part-2.csv").touch()  # a writer that had no rows
    read = look(folder)
    assert read.problems == ()
    assert _rows(read) == plain


def test_csv_parts_packed_marked_and_without_a_last_line_end(tmp_path, look):
    plain = _rows(look(tiny_shop().write(tmp_path / "plain")))
    folder = tiny_shop().write(tmp_path / "shop")
    first, second = sorted(_csv_parts(folder, ORDERS, "orders").iterdir())
    first.write_bytes(b"\xef\xbb\xbf" + first.read_bytes().rstrip(b"\n"))
    (second.parent / "part-1.csv.gz").write_bytes(gzip.compress(second.read_bytes()))
    second.unlink()
    assert _rows(look(folder)) == plain
    with zipfile.ZipFile(tmp_path / "shop.zip", "w") as archive:
        for file in sorted(folder.rglob("*.csv*")):
            archive.write(file, file.relative_to(folder))
    assert _rows(look(tmp_path / "shop.zip")) == plain


def test_csv_parts_in_latin_1_are_told_once(tmp_path, look):
    folder = tiny_shop().write(tmp_path / "shop")
    for part in _csv_parts(folder, CUSTOMERS, "customers").iterdir():
        part.write_bytes(part.read_text("utf-8").encode("latin-1"))
    read = look(folder)
    assert [problem.code for problem in read.problems] == ["E30"]
    assert read.n_rows["customers"] == 6
    city = read.connection.execute("SELECT DISTINCT customer_city FROM customers").fetchall()
    assert city in ([], [("são paulo",)])


@pytest.mark.parametrize(
    "content",
    [
        b"order_id;customer_id\no1;c1\n",
        b"order_id,customer_id\no1,c1\n",
        b"PAR1",
        b"PK\x03\x04 a workbook",
    ],
)
def test_a_csv_part_of_another_kind_stops(tmp_path, look, content):
    folder = tiny_shop().write(tmp_path / "shop")
    (_csv_parts(folder, ORDERS, "orders") / "part-9.csv").write_bytes(content)
    problems = [p for p in look(folder).problems if p.severity.value == "stop"]
    assert {p.table for p in problems} == {"orders"}
    assert any("part-9" in p.found for p in problems)


def test_no_part_has_anything(tmp_path, look):
    folder = tiny_shop().write(tmp_path / "shop")
    for part in _csv_parts(folder, ORDERS, "orders").iterdir():
        part.write_bytes(b"")
    problems = [p for p in look(folder).problems if p.severity.value == "stop"]
    assert {p.table for p in problems} == {"orders"}

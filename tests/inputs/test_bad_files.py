"""Files that are broken, or written otherwise than expected."""

from __future__ import annotations

import pytest
from shop import ITEMS, ORDERS, PAYMENTS, REVIEWS, SELLERS, codes, tiny_shop

from reportgen.errors import DataError
from reportgen.frames.engine import connect
from reportgen.inputs.export import open_export
from reportgen.inputs.problems import CODES, DataProblemsError
from reportgen.inputs.read import read_tables


@pytest.fixture
def spoil(tmp_path, look):
    """Write the tiny shop, change the bytes of one file, and examine it."""

    def spoilt(stem, change, shop=None):
        folder = (shop or tiny_shop()).write(tmp_path / "shop")
        path = folder / f"{stem}.csv"
        path.write_bytes(change(path.read_bytes()))
        return look(folder)

    return spoilt


def test_the_tiny_shop_is_fine(tmp_path, look):
    read = look(tiny_shop().write(tmp_path / "shop"))
    assert read.problems == ()
    assert read.n_rows["orders"] == 6
    assert read.n_rows == read.n_rows_read
    rows = read.connection.execute("SELECT review_comment_message FROM reviews").fetchall()
    assert rows[0] == ('good, "really"\nyes',)
    assert read.tables["items"].columns[4:] == ["price_cents", "freight_value_cents"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiters(tmp_path, look, delimiter):
    read = look(tiny_shop().write(tmp_path / "shop", delimiter=delimiter))
    assert read.problems == ()
    assert read.n_rows["reviews"] == 6


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8-sig", False), ("latin-1", True), ("cp1252", True), ("utf-16", True)],
)
def test_encodings(tmp_path, look, encoding, told):
    read = look(tiny_shop().write(tmp_path / "shop", encoding=encoding))
    cities = read.connection.execute("SELECT DISTINCT customer_city FROM customers").fetchall()
    assert cities == [("são paulo",)]
    assert (("E30", "told") in codes(read.problems)) == told
    assert {code for code, _ in codes(read.problems)} <= {"E30"}


def test_gz_and_nested_zip(tmp_path, look):
    assert look(tiny_shop().write_gz(tmp_path / "gz")).problems == ()
    assert look(tiny_shop().write_zip(tmp_path / "a.zip", inside="x/")).problems == ()


@pytest.mark.parametrize("line_end", [b"\r\n", b"\r"])
def test_other_line_ends(spoil, line_end):
    read = spoil(ORDERS, lambda data: data.replace(b"\n", line_end))
    assert read.problems == ()
    assert read.n_rows["orders"] == 6


def test_windows_line_ends_with_unix_ones_in_comments(spoil):
    shop = tiny_shop()
    text = shop.text(REVIEWS, line_end="\r\n").encode()
    assert spoil(REVIEWS, lambda _: text).problems == ()


def test_mixed_line_ends_are_made_one(spoil):
    read = spoil(ORDERS, lambda data: data.replace(b"\n", b"\r\n", 3))
    assert codes(read.problems) == {("E31", "told")}
    assert read.n_rows["orders"] == 6


def test_blank_lines_before_the_heading(spoil):
    read = spoil(ORDERS, lambda data: b"\n\n" + data)
    assert read.problems == ()
    assert read.n_rows["orders"] == 6


@pytest.mark.parametrize(
    ("name", "change", "code"),
    [
        ("cut off in a row", lambda d: d[:-40], "E09"),
        ("too many fields", lambda d: d + b"o9,c9,delivered,2018-01-01,,,,,,x\n", "E09"),
        ("too few fields", lambda d: d + b"o9,c9\n", "E09"),
        ("open quotation mark", lambda d: d + b'"o9,c9,delivered,2018-01-01,,,,\n', "E09"),
        ("NUL bytes", lambda d: d.replace(b"o3", b"o\0"), "E05"),
        ("workbook", lambda d: b"PK\x03\x04" + d, "E05"),
        ("old workbook", lambda d: b"\xd0\xcf\x11\xe0\xa1\xb1" + d, "E05"),
        (
            "UTF-16 cut in a letter",
            lambda d: b"\xff\xfe" + d.decode().encode("utf-16-le")[:-1],
            "E05",
        ),
        ("cut-off gz", lambda d: __import__("gzip").compress(d)[:-9], "E05"),
        ("nothing", lambda _: b"", "E06"),
        ("blank", lambda _: b"\n \n", "E06"),
        ("heading only", lambda d: d.split(b"\n")[0] + b"\n", "E06"),
        ("duplicate heading", lambda d: d.replace(b"order_status", b"customer_id", 1), "E07"),
        ("one long line", lambda _: b"x" * 200_000, "E08"),
        ("garbage", lambda _: bytes(range(1, 256)) * 50, "E08"),
    ],
)
def test_a_broken_file_stops(spoil, name, change, code):
    read = spoil(ORDERS, change)
    assert (code, "stop") in codes(read.problems), read.problems


def test_broken_rows_are_shown(spoil):
    read = spoil(ORDERS, lambda d: d + b"o9,c9\n" + b"o8,c8,\x1b[31m,,,,,,,x\n")
    (problem,) = [p for p in read.problems if p.code == "E09"]
    assert problem.n_rows == 2
    assert problem.rows[0].startswith("line 8: fewer than 8 fields")
    assert "\x1b" not in "".join(problem.rows)


def test_a_misspelt_column_is_named_with_its_neighbour(tmp_path, look):
    shop = tiny_shop().rename(PAYMENTS, "payment_value", "payment_valeu")
    (problem,) = look(shop.write(tmp_path / "shop")).problems
    assert (problem.code, problem.severity.value) == ("E08", "stop")
    assert "payment_valeu" in problem.found
    assert "payment_valeu" in problem.remedy


def test_an_optional_column_may_be_missing_or_misspelt(tmp_path, look):
    shop = tiny_shop().rename(ITEMS, "freight_value", "freight_valeu")
    read = look(shop.write(tmp_path / "shop"))
    assert codes(read.problems) == {("E08", "told")}
    assert read.connection.execute("SELECT count(freight_value_cents) FROM items").fetchall() == [
        (0,)
    ]


def test_capitals_and_spaces_in_the_heading_do_not_matter(spoil):
    assert spoil(ORDERS, lambda d: d.replace(b"order_id", b" Order ID ", 1)).problems == ()


def test_missing_tables(tmp_path, look):
    assert look(tiny_shop().drop(ITEMS).write(tmp_path / "a")).problems == ()
    assert look(tiny_shop().drop(REVIEWS, SELLERS).write(tmp_path / "b")).problems == ()
    found = look(tiny_shop().drop(ITEMS, PAYMENTS, ORDERS).write(tmp_path / "c")).problems
    assert [(p.code, p.table) for p in found] == [("E04", "orders"), ("E04", "payments")]
    empty = tmp_path / "d"
    empty.mkdir()
    assert codes(look(empty).problems) == {("E04", "stop")}


def test_a_workbook_is_pointed_at(tmp_path, look):
    folder = tiny_shop().drop(ORDERS).write(tmp_path / "shop")
    (folder / "orders.xlsx").write_bytes(b"PK\x03\x04")
    problems = look(folder).problems
    assert ("E05", "stop") in codes(problems)
    assert "orders.xlsx" in next(p.found for p in problems if p.code == "E05")


def test_an_optional_table_without_rows_is_absent(spoil):
    read = spoil(REVIEWS, lambda d: d.split(b"\n")[0] + b"\n")
    assert codes(read.problems) == {("E06", "told")}
    assert "reviews" not in read.tables


def test_one_error_lists_everything_that_stops(tmp_path):
    shop = tiny_shop().rename(PAYMENTS, "payment_value", "worth").set(ITEMS, "price", "free")
    folder = shop.write(tmp_path / "shop")
    (folder / f"{ORDERS}.csv").write_bytes(b"")
    connection = connect(None, tmp_path)
    with open_export(folder) as export, pytest.raises(DataProblemsError) as caught:
        read_tables(export, connection)
    connection.close()
    assert isinstance(caught.value, DataError)
    text = str(caught.value)
    for part in ("E06", "E08", "E10", "payment_value", "price", "row 2: free", "what to do:"):
        assert part in text


def test_every_code_in_use_has_its_line(tmp_path):
    import re
    from pathlib import Path

    import reportgen.inputs

    folder = Path(reportgen.inputs.__file__).parent
    used = set()
    for path in folder.rglob("*.py"):
        # Settings, logos, downloads and mapping files are not the reader's: the README has theirs.
        others = ("problems", "settings_", "logo", "download", "file.py")
        if not path.name.startswith(others):
            used |= set(re.findall(r'"(E\d\d)"', path.read_text(encoding="utf-8")))
    assert used - {"E64"} == set(CODES)  # a mapping that does not fit its file

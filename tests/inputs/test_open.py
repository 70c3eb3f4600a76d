"""Which files stand for which tables, and archives that are not to be trusted."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest
from shop import ORDERS, SELLERS, codes, tiny_shop

from reportgen.errors import DataError
from reportgen.inputs import archive
from reportgen.inputs.export import open_export
from reportgen.inputs.stems import table_of


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("olist_orders_dataset.csv", "orders"),
        ("orders.csv", "orders"),
        ("ORDERS_DATASET.CSV.GZ", "orders"),
        ("Olist Order-Items.parquet", "items"),
        ("items.csv", "items"),
        ("product_category_name_translation.csv", "translation"),
        ("orders_2018.csv", None),
        ("orders.docx", None),
    ],
)
def test_a_file_is_known_by_its_stem(name, table):
    found = table_of(name)
    assert (found.name if found else None) == table


def test_a_zip_its_folder_and_gz_files_agree(tmp_path):
    shop = tiny_shop()
    hashes = []
    for path in (
        shop.write(tmp_path / "folder"),
        shop.write_gz(tmp_path / "gz"),
        shop.write_zip(tmp_path / "a.zip"),
        shop.write_zip(tmp_path / "b.zip", inside="export/"),
    ):
        with open_export(path) as export:
            assert len(export.files) == 9
            hashes.append(export.content_hash)
    assert len(set(hashes)) == 1
    with open_export(shop.drop(SELLERS).write(tmp_path / "fewer")) as export:
        assert export.content_hash not in hashes


def test_what_was_unpacked_is_removed(tmp_path):
    with open_export(tiny_shop().write_zip(tmp_path / "a.zip")) as export:
        unpacked = export.files["orders"].paths[0]
        assert unpacked.exists()
    assert not unpacked.exists()


def test_other_files_are_ignored_and_the_synthetic_mark_is_seen(tmp_path):
    folder = tiny_shop().write(tmp_path / "shop")
    (folder / "notes.txt").write_text("hello")
    (folder / ".orders.csv").write_text("hidden")
    with open_export(folder) as export:
        assert not export.synthetic
        assert export.ignored == ("notes.txt",)
    (folder / "SYNTHETIC.md").write_text("made up")
    with open_export(folder) as export:
        assert export.synthetic


def test_two_files_for_one_table_stop(tmp_path, look):
    folder = tiny_shop().write(tmp_path / "shop")
    (folder / "orders.csv").write_bytes((folder / f"{ORDERS}.csv").read_bytes())
    problems = look(folder).problems
    assert ("E03", "stop") in codes(problems)
    assert "orders.csv and" in next(p.found for p in problems if p.code == "E03") or any(
        "orders.csv" in p.found for p in problems
    )
    assert not any(p.code == "E04" and p.table == "orders" for p in problems)


def test_a_backup_folder_beside_the_tables_does_not_count(tmp_path, look):
    folder = tiny_shop().write(tmp_path / "shop")
    tiny_shop(3).write(folder / "old")
    assert look(folder).n_rows["orders"] == 6


@pytest.mark.parametrize(
    "name", ["../orders.csv", "/orders.csv", "C:\\orders.csv", "a/../../b.csv"]
)
def test_an_entry_that_points_outside_is_refused(tmp_path, name):
    path = tmp_path / "evil.zip"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr(name, "x")
    with pytest.raises(DataError, match="E02"), open_export(path):
        pass
    assert sorted(p.name for p in tmp_path.iterdir()) == ["evil.zip"]


def test_a_link_in_a_zip_is_refused(tmp_path):
    path = tmp_path / "evil.zip"
    entry = zipfile.ZipInfo("orders.csv")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as out:
        out.writestr(entry, "/etc/passwd")
    with pytest.raises(DataError, match="E02"), open_export(path):
        pass


def test_bombs_are_refused(tmp_path, monkeypatch):
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("orders.csv", b"0" * 3_000_000)
    monkeypatch.setattr(archive, "RATIO_COUNTS_FROM", 1_000_000)
    with pytest.raises(DataError, match="E02"), open_export(path):
        pass
    monkeypatch.setattr(archive, "RATIO_COUNTS_FROM", 1 << 40)
    monkeypatch.setattr(archive, "MAX_TOTAL_BYTES", 1_000_000)
    with pytest.raises(DataError, match="E02"), open_export(path):
        pass
    monkeypatch.setattr(archive, "MAX_ENTRIES", 0)
    with pytest.raises(DataError, match="entries"), open_export(path):
        pass


def test_a_gz_bomb_is_refused(tmp_path, monkeypatch):
    import gzip

    (tmp_path / "orders.csv.gz").write_bytes(gzip.compress(b"0" * 3_000_000))
    monkeypatch.setattr(archive, "RATIO_COUNTS_FROM", 1_000_000)
    with pytest.raises(DataError, match="E02"), open_export(tmp_path):
        pass


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"customer_id\n"])
def test_what_is_no_zip_cannot_be_opened(tmp_path, content):
    path = tmp_path / "export.zip"
    path.write_bytes(content)
    with pytest.raises(DataError, match="E01"), open_export(path):
        pass


def test_a_path_that_is_not_there_cannot_be_opened(tmp_path):
    for path in (tmp_path / "nothing", Path("a\0b")):
        with pytest.raises(DataError, match="E01"), open_export(path):
            pass


def test_a_damaged_zip_entry_is_named(tmp_path, look):
    path = tiny_shop(200).write_zip(tmp_path / "a.zip")
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archived:
        start = archived.getinfo(f"{ORDERS}.csv").header_offset
    data[start + 100 : start + 160] = b"\xff" * 60
    path.write_bytes(data)
    problem = next(p for p in look(path).problems if p.code == "E05")
    assert ORDERS in problem.found


def test_links_in_a_folder(tmp_path, look):
    folder = tiny_shop().write(tmp_path / "shop")
    target = folder / f"{ORDERS}.csv"
    moved = target.rename(tmp_path / "elsewhere.csv")
    target.symlink_to(moved)
    assert not look(folder).problems
    moved.unlink()
    assert ("E05", "stop") in codes(look(folder).problems)


def test_an_encrypted_or_unreadable_file_is_a_problem(tmp_path, look):
    folder = tiny_shop().write(tmp_path / "shop")
    (folder / f"{ORDERS}.csv").unlink()
    (folder / f"{ORDERS}.csv").mkdir()
    found = look(folder).problems
    assert ("E04", "stop") in codes(found)

"""The public Olist export, downloaded through kagglehub and checked before it is kept."""

from __future__ import annotations

import csv
import importlib
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType, ModuleType

from reportgen.errors import ReportgenError, UsageError

DATASET = "olistbr/brazilian-ecommerce"
LICENCE = (
    "Brazilian E-Commerce Public Dataset by Olist (Kaggle: olistbr/brazilian-ecommerce), under "
    "CC BY-NC-SA 4.0: name the source, no commercial use, pass on under the same licence. "
    "https://creativecommons.org/licenses/by-nc-sa/4.0/"
)
LICENCE_FILE = "LICENCE.txt"
#: Rows of each table as published.
N_ROWS: Mapping[str, int] = MappingProxyType(
    {
        "olist_customers_dataset.csv": 99_441,
        "olist_geolocation_dataset.csv": 1_000_163,
        "olist_order_items_dataset.csv": 112_650,
        "olist_order_payments_dataset.csv": 103_886,
        "olist_order_reviews_dataset.csv": 99_224,
        "olist_orders_dataset.csv": 99_441,
        "olist_products_dataset.csv": 32_951,
        "olist_sellers_dataset.csv": 3_095,
        "product_category_name_translation.csv": 71,
    }
)


class FetchError(ReportgenError):
    """The export could not be downloaded (exit status 1); told in one line."""

    def as_text(self) -> str:
        """Return the message in one line."""
        return f"{self.code}: {self.found}; {self.remedy}"


class FetchUsageError(FetchError, UsageError):
    """The download cannot work as it was asked for (exit status 2)."""


def fetch_olist(
    folder: Path, say: Callable[[str], None], *, n_rows: Mapping[str, int] = N_ROWS
) -> Path:
    """Download the export into a folder, which appears whole or not at all.

    What a broken download left behind is taken up again: kagglehub keeps it in its own cache.

    Parameters
    ----------
    folder : pathlib.Path
        New, empty, or a download that is already complete.
    say : callable
        Told the licence, and what is done.
    n_rows : mapping of str to int
        The rows that each file must have.

    Raises
    ------
    FetchError
        E90 where kagglehub is missing or the folder holds something else, E91 where the download
        fails, E92 where it is not what was published, E93 where the folder cannot be written.
    """
    say(LICENCE)
    if folder.exists() and any(folder.iterdir() if folder.is_dir() else [folder]):
        if not differences(folder, n_rows):
            say(f"{folder} holds the whole export already")
            return folder
        raise FetchUsageError(
            "E90",
            found=f"{folder} is not empty, and does not hold the export",
            expected="a new or an empty folder",
            remedy="name another folder",
        )
    found = _downloaded(_kagglehub())
    wrong = differences(found, n_rows)
    if wrong:
        raise FetchError(
            "E92",
            found=f"the download is not the export as published: {'; '.join(wrong)}",
            expected="its nine tables with all their rows",
            remedy="remove kagglehub's cache and fetch again",
        )
    _keep(found, folder, n_rows)
    say(f"{len(n_rows)} tables, {sum(n_rows.values()):,} rows, as published")
    return folder


def differences(folder: Path, n_rows: Mapping[str, int]) -> list[str]:
    """Return what is missing in a folder, or has another number of rows."""
    wrong = []
    for name, expected in n_rows.items():
        path = folder / name
        if not path.is_file():
            wrong.append(f"{name} is missing")
            continue
        with path.open(encoding="utf-8-sig", newline="") as file:
            found = sum(1 for _ in csv.reader(file)) - 1
        if found != expected:
            wrong.append(f"{name} has {found:,} rows instead of {expected:,}")
    return wrong


def _kagglehub() -> ModuleType:
    try:
        importlib.import_module("kagglehub.exceptions")
        return importlib.import_module("kagglehub")
    except ImportError:
        raise FetchUsageError(
            "E90",
            found="kagglehub, which downloads the export, is not installed",
            expected="the optional extra `fetch`",
            remedy="run `pip install 'reportgen[fetch]'`, or download the zip from Kaggle by hand",
        ) from None


def _downloaded(kagglehub: ModuleType) -> Path:
    kinds = [each for each in vars(kagglehub.exceptions).values() if isinstance(each, type)]
    failures: list[type[Exception]] = [OSError]
    failures += [each for each in kinds if issubclass(each, Exception)]
    try:
        return Path(kagglehub.dataset_download(DATASET))
    except tuple(failures) as problem:
        raise FetchError(
            "E91",
            found=f"the export could not be downloaded ({_reason(problem)})",
            expected="Kaggle within reach",
            remedy="check the network and fetch again: it goes on where it stopped",
        ) from None


def _reason(problem: BaseException) -> str:
    """Return why in a few words: network libraries wrap what happened in what they tried."""
    words = " ".join(str(problem).split())
    tail = words.rpartition(": ")[2] if len(words) > 120 else words
    return f"{type(problem).__name__}: {tail[:120]}".rstrip(": )\"'")


def _keep(found: Path, folder: Path, n_rows: Mapping[str, int]) -> None:
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".fetched-") as temp:
            whole = Path(temp) / folder.name
            whole.mkdir()
            for name in n_rows:
                shutil.copyfile(found / name, whole / name)
            (whole / LICENCE_FILE).write_text(LICENCE + "\n", encoding="utf-8")
            for file in (*whole.iterdir(), whole):
                _sync(file)
            whole.replace(folder)
            _sync(folder.parent)
    except OSError as problem:
        raise FetchError(
            "E93",
            found=f"{folder} cannot be written ({problem.strerror or problem})",
            expected="a folder that can be written to, with 130 MB of room",
            remedy="name another folder, or free some space",
        ) from None


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

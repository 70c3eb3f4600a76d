"""``reportgen demo``: the demo export as files."""

from __future__ import annotations

from pathlib import Path

from reportgen.errors import DataError
from reportgen.inputs.demo import write_demo


def write_demo_export(folder: Path) -> None:
    """Write the demo export into a folder that is empty or not there yet.

    Raises
    ------
    DataError
        E51 where the folder holds something already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise DataError(
            "E51",
            found=f"{folder} is there already and is not an empty folder",
            expected="an empty folder, or a name that is free",
            remedy="name another folder, so that nothing of yours is overwritten",
        )
    folder.mkdir(parents=True, exist_ok=True)
    write_demo(folder)

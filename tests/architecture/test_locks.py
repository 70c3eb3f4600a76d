"""The locks hold on a machine without anything, also once newer versions are out."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-spark.txt")
PINNED = re.compile(r"^([a-z0-9._-]+)(?:\[([a-z0-9._,-]+)\])?==", re.MULTILINE)
ASKED = re.compile(r"^([A-Za-z0-9._-]+)\[([A-Za-z0-9._,-]+)\](?!.*extra ==)")


def _pinned(lock: str) -> dict[str, set[str]]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return {name: set(extras.split(",")) for name, extras in PINNED.findall(text)}


@pytest.mark.parametrize("lock", LOCKS)
def test_what_is_asked_with_extras_is_pinned_with_them(lock) -> None:
    # Otherwise pip with hashes takes the newest version for the extra, and refuses it.
    pinned = _pinned(lock)
    seen = 0
    for name in pinned:
        try:
            asked = requires(name) or []
        except PackageNotFoundError:  # for another system, or of a lock that is not installed
            continue
        for match in filter(None, map(ASKED.match, asked)):
            other, extras = match[1].lower().replace("_", "-"), set(match[2].lower().split(","))
            if other in pinned:
                seen += 1
                assert extras <= pinned[other], f"{name} asks for {other}[{', '.join(extras)}]"
    assert seen

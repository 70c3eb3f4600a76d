"""Known flaws in the locked libraries, where the data about them is within reach."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.long
def test_no_locked_library_has_a_known_flaw():
    audit = Path(sys.executable).with_name("pip-audit")
    command = [audit, "--no-deps", "--disable-pip", "--format", "json", "--progress-spinner", "off"]
    command += ["-r", ROOT / "requirements.txt"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        pytest.skip(f"not audited: {' '.join(done.stderr.split())[-200:]}")
    audited = [each for each in found if "skip_reason" not in each]
    if not audited:
        pytest.skip(f"not audited: {found[0]['skip_reason']}")
    flawed = {each["name"]: [flaw["id"] for flaw in each["vulns"]] for each in audited}
    assert {name: flaws for name, flaws in flawed.items() if flaws} == {}
    assert len(audited) > len(found) / 2, "most libraries were not audited"

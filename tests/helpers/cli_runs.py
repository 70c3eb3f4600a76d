"""Building in a process of its own, without a network and with a secret that nobody may write."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

#: Stands in the environment of every such build; a test looks for it in all that was written.
SECRET = "s3cret-that-stands-nowhere"
OFFLINE = Path(__file__).parent / "offline"
NOTES = "network-notes.txt"


def offline(notes: Path, **environment: str) -> dict[str, str]:
    """Return the environment of a process that has no network; tries are noted in a file."""
    return os.environ | {
        "PYTHONPATH": str(OFFLINE),
        "OFFLINE_NOTES": str(notes),
        "REPORTGEN_SMTP_PASSWORD": SECRET,
        **environment,
    }


def build_in_subprocess(export: Path, out: Path, *options: str, hash_seed: str = "0") -> Path:
    """Build a draft in a process of its own and return its run folder."""
    command = [sys.executable, "-W", "error", "-m", "reportgen", "build", str(export)]
    command += ["--out", str(out), "--quick", *options]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env=offline(out.parent / f"{out.name}-{NOTES}", PYTHONHASHSEED=hash_seed),
    )
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.splitlines()[-1])

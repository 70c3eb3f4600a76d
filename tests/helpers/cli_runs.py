"""Building in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def build_in_subprocess(export: Path, out: Path, *options: str, hash_seed: str = "0") -> Path:
    """Build a draft in a process of its own and return its run folder."""
    command = [sys.executable, "-W", "error", "-m", "reportgen", "build", str(export)]
    command += ["--out", str(out), "--quick", *options]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONHASHSEED": hash_seed},
    )
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.splitlines()[-1])

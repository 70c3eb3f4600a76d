"""Time the drawing of a finished run: ``python benchmarks/render.py RUN [LANG …]``.

The run is copied first. Each language is drawn alone, then all together; CPU seconds are those of
every process, and depend less on neighbours than the clock does.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def timed(run: Path, langs: list[str]) -> tuple[float, float]:
    """Return wall and CPU seconds of one process that draws a run, its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    asked = [part for lang in langs for part in ("--lang", lang)]
    command = [sys.executable, "-m", "reportgen", "render", str(run), *asked]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu


def main() -> None:
    run, *langs = sys.argv[1:]
    langs = langs or ["en"]
    with tempfile.TemporaryDirectory() as temp:
        copy = Path(shutil.copytree(run, Path(temp) / Path(run).name))
        alone = {lang: timed(copy, [lang]) for lang in langs}
        for lang, (wall, cpu) in alone.items():
            print(f"{lang}: {wall:.1f} s, {cpu:.1f} s of CPU")
        if len(langs) > 1:
            wall, cpu = timed(copy, langs)
            each = (wall - alone[langs[0]][0]) / (len(langs) - 1)
            print(f"together: {wall:.1f} s, {cpu:.1f} s of CPU; each further one {each:.1f} s")


if __name__ == "__main__":
    main()

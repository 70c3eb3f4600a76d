"""Two builds into one folder take turns."""

from __future__ import annotations

import subprocess
import sys
import threading

from reportgen.history.lock import only_one

HOLD = """
import sys, pathlib, time
from reportgen.history.lock import only_one
with only_one(pathlib.Path(sys.argv[1]), print):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_the_second_waits_and_says_so(tmp_path):
    first = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    said: list[str] = []
    entered = threading.Event()

    def second() -> None:
        with only_one(tmp_path, said.append):
            entered.set()

    assert first.stdout.readline() == "held\n"
    thread = threading.Thread(target=second, daemon=True)
    thread.start()
    assert not entered.wait(0.3)
    assert "another build" in said[0]
    first.kill()  # a killed process lets go too
    first.communicate()
    assert entered.wait(10)
    thread.join(10)
    assert list(tmp_path.iterdir()) == []


def test_alone_nothing_is_said(tmp_path):
    said: list[str] = []
    for _ in range(2):
        with only_one(tmp_path, said.append):
            pass
    assert said == []

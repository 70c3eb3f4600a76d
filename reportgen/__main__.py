"""``python -m reportgen``, and the program ``reportgen``."""

from __future__ import annotations

import os
import signal
from types import FrameType


def _stop_at_once(number: int, _frame: FrameType | None) -> None:
    """End while the command line still loads: nothing has been begun, so nothing is cleaned up."""
    word = "Terminated" if number == signal.SIGTERM else "Interrupted"
    os.write(2, f"{word}; nothing half-written is left.\n".encode())
    os._exit(128 + number)


def main() -> None:
    """Run the command line; a signal ends it cleanly from the first moment on."""
    signal.signal(signal.SIGTERM, _stop_at_once)
    signal.signal(signal.SIGINT, _stop_at_once)
    from reportgen.cli import main as run

    run()


if __name__ == "__main__":
    main()

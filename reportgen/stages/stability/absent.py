"""What stands in the place of the stability study where the export cannot carry one."""

from __future__ import annotations

from reportgen.model.results import Stability
from reportgen.model.settings import Settings


def not_studied(settings: Settings) -> Stability:
    """Return a study without any start: neither window was run."""
    return Stability(
        starts=(),
        step_weeks=settings.step_weeks,
        threshold=settings.thresholds.period_ari,
        windows_run=(),
        not_run=("rolling", "growing"),
    )

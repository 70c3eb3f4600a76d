"""From typed tables to the analysis: the stages in their order."""

from reportgen.pipeline.compute import compute
from reportgen.pipeline.records import Computed, Inputs

__all__ = ["Computed", "Inputs", "compute"]

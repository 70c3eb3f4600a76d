"""What each segment did next: earlier fits, followed for a quarter, pooled over dates."""

from reportgen.stages.outcomes.follow import Dates, Snapshot, dates_of, follow

__all__ = ["Dates", "Snapshot", "dates_of", "follow"]

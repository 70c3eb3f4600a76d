"""What each segment did next: earlier fits, followed for a quarter, pooled over dates."""

from reportgen.stages.outcomes.follow import Dates, Snapshot, Today, dates_of, follow
from reportgen.stages.outcomes.purchases import Around, Purchases

__all__ = ["Around", "Dates", "Purchases", "Snapshot", "Today", "dates_of", "follow"]

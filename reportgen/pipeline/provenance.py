"""Where the numbers of a run come from."""

from __future__ import annotations

from reportgen.frames.moments import SECONDS_PER_DAY, to_moment
from reportgen.model.results import Provenance
from reportgen.model.settings import Settings
from reportgen.pipeline.records import Inputs
from reportgen.pipeline.view import View
from reportgen.version import library_versions, product_version


def provenance_of(inputs: Inputs, view: View, settings: Settings) -> Provenance:
    """Return the tables, the versions and the dates that a run speaks of."""
    days = list(view.per_day)
    first, last = (
        to_moment(day * SECONDS_PER_DAY).date().isoformat() for day in (days[0], days[-1])
    )
    return Provenance(
        content_hash=inputs.content_hash,
        tables=inputs.sources,
        missing_tables=inputs.missing_tables,
        version=product_version(),
        libraries=library_versions(),
        seed=settings.seed,
        currency=settings.currency,
        as_of=to_moment(view.cut_s).isoformat(),
        as_of_given=view.hide_later,
        first_purchase=first,
        last_purchase=last,
        synthetic=inputs.synthetic,
        draft=settings.quick,
    )

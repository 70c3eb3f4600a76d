"""What the earlier run's campaigns brought, counted on today's export."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from reportgen.frames.moments import SECONDS_PER_DAY, to_moment
from reportgen.history.customers_file import neutralised
from reportgen.history.outcomes_file import RunCampaign, read_outcomes
from reportgen.model.results import Brought
from reportgen.model.settings import Settings
from reportgen.pipeline.base import collected
from reportgen.pipeline.bought import bought_since, last_seen_s
from reportgen.pipeline.past import Known
from reportgen.pipeline.view import View
from reportgen.stages.campaign_results import amount_effect, share_effect


def brought_of(known: Known, view: View, settings: Settings) -> Mapping[str, Brought]:
    """Return what each campaign brought that ``outcomes.csv`` in the earlier run's folder names.

    Everybody on a list counts as their group says, whatever reached them: contacted and held out
    differ by the campaign alone then.

    Raises
    ------
    DataError
        E57 where the file cannot be used.
    """
    found = {}
    for segment_id, campaign in read_outcomes(known.earlier.run).items():
        path = known.earlier.run.folder / "campaigns" / f"{segment_id}.csv"
        listed = pd.read_csv(path, dtype="string", keep_default_na=False)
        told = _brought(listed, campaign, view, settings)
        if told is not None:
            found[segment_id] = told
    return found


def _brought(
    listed: pd.DataFrame, campaign: RunCampaign, view: View, settings: Settings
) -> Brought | None:
    everyone = collected(view.facts.customers)
    names = neutralised(everyone["customer_unique_id"].astype("string"))
    numbers = pd.Series(everyone["customer"].to_numpy(), index=pd.Index(names))
    here = listed.assign(customer=listed["customer_unique_id"].map(numbers)).dropna(
        subset=["customer"]
    )
    whole = campaign.started_s + settings.campaign.window_days * SECONDS_PER_DAY
    end = min(whole, last_seen_s(view, settings))
    if end <= campaign.started_s:
        return None
    customers = here["customer"].to_numpy(dtype=np.int64)
    counts, paid = bought_since(view, customers, campaign.started_s, end)
    bought = (counts > 0).astype(np.float64)
    out = (here["group"] == "holdout").to_numpy(dtype=bool)
    thirds = pd.factorize(here["amount_third"])[0].astype(np.int64)
    shares, money = share_effect(bought, out, thirds), amount_effect(paid, out, thirds)
    if shares is None or money is None:
        return None
    return Brought(
        started_on=to_moment(campaign.started_s).date().isoformat(),
        days=(end - campaign.started_s) / SECONDS_PER_DAY,
        complete=end == whole,
        n_campaign=int((~out).sum()),
        n_holdout=int(out.sum()),
        campaign_share=float(bought[~out].mean()),
        holdout_share=float(bought[out].mean()),
        difference=shares.difference,
        difference_low=shares.low,
        difference_high=shares.high,
        amount_difference=money.difference,
        amount_low=money.low,
        amount_high=money.high,
        cost=campaign.cost,
    )

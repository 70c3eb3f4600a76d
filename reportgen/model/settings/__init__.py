"""What a run was asked to do, and every number somebody may argue about."""

from reportgen.model.settings.assumed import Assumed
from reportgen.model.settings.brand import Brand
from reportgen.model.settings.budget import QUICK, Budget
from reportgen.model.settings.campaign import Campaign
from reportgen.model.settings.comparing import Comparing
from reportgen.model.settings.dissatisfaction import Dissatisfaction
from reportgen.model.settings.economics import Economics
from reportgen.model.settings.explaining import Explaining
from reportgen.model.settings.followup import FollowUp
from reportgen.model.settings.gate import Gate
from reportgen.model.settings.habits import Habits
from reportgen.model.settings.judgement import Thresholds, Weights
from reportgen.model.settings.mail import Mail
from reportgen.model.settings.rates import VISIT_ITEMS, Rates, Scope, Terms, VisitDays
from reportgen.model.settings.run import Settings

__all__ = [
    "QUICK",
    "VISIT_ITEMS",
    "Assumed",
    "Brand",
    "Budget",
    "Campaign",
    "Comparing",
    "Dissatisfaction",
    "Economics",
    "Explaining",
    "FollowUp",
    "Gate",
    "Habits",
    "Mail",
    "Rates",
    "Scope",
    "Settings",
    "Terms",
    "Thresholds",
    "VisitDays",
    "Weights",
]

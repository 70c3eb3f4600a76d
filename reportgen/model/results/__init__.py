"""What the stages find out: aggregates only, no row of any customer.

Together they make the ``Analysis``, the seam between computing and drawing: it is written as
``analysis.json``, and a dossier is drawn from it alone. Names of fields are the keys of that file.
Shares lie in 0–1, money is in the currency's unit, moments are ISO 8601 text.
"""

from reportgen.model.results.analysis import Analysis
from reportgen.model.results.campaigns import BaseRate, Campaigns, Kit
from reportgen.model.results.causes import Cause, Causes, Loss, Part
from reportgen.model.results.choices import Choice, ChoiceKind, Reselection
from reportgen.model.results.claims import Claim
from reportgen.model.results.cleaning import Cleaning, CleaningStep, Notice
from reportgen.model.results.contract import (
    Contract,
    ContractOption,
    ContractTerms,
    Period,
    RateCard,
    VisitItem,
)
from reportgen.model.results.drift import Drift, DriftLook, InputShift
from reportgen.model.results.eligibility import (
    ChapterGate,
    Eligibility,
    ExportFacts,
    Reason,
)
from reportgen.model.results.explanation import (
    Certainty,
    Condition,
    Effect,
    Explanation,
    Fidelity,
    PocketRule,
    PocketRules,
    Separator,
)
from reportgen.model.results.exploration import (
    Correlation,
    Exploration,
    FeatureSummary,
    Histogram,
    Month,
    StateShare,
)
from reportgen.model.results.habits import (
    Criterion,
    Habits,
    HabitShare,
    HourBlock,
    MonthShare,
    Typical,
)
from reportgen.model.results.lateness import Lateness, Replay, ReplayPoint
from reportgen.model.results.outcomes import (
    Look,
    LookOutcome,
    Outcomes,
    PairTest,
    SegmentOutcome,
    ValueCheck,
)
from reportgen.model.results.provenance import Provenance, SourceTable
from reportgen.model.results.rivals import (
    CommonAnswer,
    CommonAnswers,
    GridBox,
    GridCheck,
    Rivals,
    RuleTest,
    RuleTests,
    ShareChange,
    Tried,
)
from reportgen.model.results.segments import Action, Contrast, Evidence, Segment, Verdict
from reportgen.model.results.selection import (
    Algorithm,
    Candidate,
    Chosen,
    NoStructure,
    Prediction,
    SegmentStability,
    Selection,
    Structure,
    Transform,
)
from reportgen.model.results.stability import (
    Stability,
    StabilityPoint,
    StabilityStart,
    WindowPolicy,
)
from reportgen.model.results.stakes import (
    Assumption,
    BreakEven,
    Estimate,
    Pays,
    Schedule,
    SegmentStake,
    StakePoint,
    Stakes,
)
from reportgen.model.results.unhappiness import (
    LateBand,
    LateRisk,
    ReturnShare,
    Unhappiness,
    UnhappyGroup,
)

__all__ = [
    "Action",
    "Algorithm",
    "Analysis",
    "Assumption",
    "BaseRate",
    "BreakEven",
    "Campaigns",
    "Candidate",
    "Cause",
    "Causes",
    "Certainty",
    "ChapterGate",
    "Choice",
    "ChoiceKind",
    "Chosen",
    "Claim",
    "Cleaning",
    "CleaningStep",
    "CommonAnswer",
    "CommonAnswers",
    "Condition",
    "Contract",
    "ContractOption",
    "ContractTerms",
    "Contrast",
    "Correlation",
    "Criterion",
    "Drift",
    "DriftLook",
    "Effect",
    "Eligibility",
    "Estimate",
    "Evidence",
    "Explanation",
    "Exploration",
    "ExportFacts",
    "FeatureSummary",
    "Fidelity",
    "GridBox",
    "GridCheck",
    "HabitShare",
    "Habits",
    "Histogram",
    "HourBlock",
    "InputShift",
    "Kit",
    "LateBand",
    "LateRisk",
    "Lateness",
    "Look",
    "LookOutcome",
    "Loss",
    "Month",
    "MonthShare",
    "NoStructure",
    "Notice",
    "Outcomes",
    "PairTest",
    "Part",
    "Pays",
    "Period",
    "PocketRule",
    "PocketRules",
    "Prediction",
    "Provenance",
    "RateCard",
    "Reason",
    "Replay",
    "ReplayPoint",
    "Reselection",
    "ReturnShare",
    "Rivals",
    "RuleTest",
    "RuleTests",
    "Schedule",
    "Segment",
    "SegmentOutcome",
    "SegmentStability",
    "SegmentStake",
    "Selection",
    "Separator",
    "ShareChange",
    "SourceTable",
    "Stability",
    "StabilityPoint",
    "StabilityStart",
    "StakePoint",
    "Stakes",
    "StateShare",
    "Structure",
    "Transform",
    "Tried",
    "Typical",
    "Unhappiness",
    "UnhappyGroup",
    "ValueCheck",
    "Verdict",
    "VisitItem",
    "WindowPolicy",
]

"""What both sides agree on, and where they sign."""

from __future__ import annotations

from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Bullets, Definitions, Section, Signatures, Subheading
from reportgen.model.results import Analysis

_CLAUSES = (
    "subject",
    "price",
    "early",
    "service",
    "customer",
    "excluded",
    "term",
    "data",
    "decides",
    "limits",
    "valid",
)


def _triggers(analysis: Analysis, voice: Voice) -> Bullets:
    agreed, number = analysis.contract.terms, voice.number
    return Bullets(
        items=tuple(
            voice.text(
                f"trigger-{code}",
                dissolved=number.decimal(agreed.trigger_jaccard),
                looks=number.integer(agreed.trigger_looks),
                drift=number.decimal(agreed.drift_bound, 1),
                segments=number.integer(len(analysis.segments)),
            )
            for code in analysis.contract.triggers
        )
    )


def _clauses(analysis: Analysis, voice: Voice) -> Definitions:
    agreed, number = analysis.contract.terms, voice.number

    def counted(key: str, n: int) -> str:
        return voice.text(key, n=n, text=number.integer(n))

    known = {
        "as_of": number.date(analysis.provenance.as_of),
        "segments": number.integer(len(analysis.segments)),
        "payment": counted("calendar-days", agreed.payment_days),
        "report": counted("working-days", agreed.report_days),
        "decide": counted("working-days", agreed.decide_days),
        "early": number.integer(agreed.early_visits),
        "reduction": number.percent(agreed.late_reduction_share),
        "term": counted("n-months", agreed.term_months),
        "notice": counted("calendar-days", agreed.notice_days),
        "keep": counted("calendar-days", agreed.keep_days),
        "valid": counted("calendar-days", agreed.offer_valid_days),
    }
    return Definitions(
        items=tuple(
            (voice.text(f"clause-{key}"), voice.text(f"clause-{key}-text", **known))
            for key in _CLAUSES
        )
    )


def terms(analysis: Analysis, voice: Voice) -> Section:
    """Return the triggers, the clauses, the choice and the lines to sign."""
    boxes = voice.text(
        "contract-boxes",
        **{
            option.code: voice.text(f"option-{option.code}") for option in analysis.contract.options
        },
    )
    return Section(
        key="contract-terms",
        title=voice.text("contract-terms-title"),
        level=2,
        new_page=True,
        blocks=(
            Subheading(key="contract-triggers", text=voice.text("contract-triggers")),
            _triggers(analysis, voice),
            _clauses(analysis, voice),
            Definitions(items=((voice.text("contract-choice"), boxes),)),
            Signatures(
                parties=(voice.text("party-customer"), voice.text("party-provider")),
                fields=(
                    voice.text("field-name"),
                    voice.text("field-date"),
                    voice.text("field-signature"),
                ),
            ),
        ),
    )

"""The maintenance-contract proposal."""

from __future__ import annotations

from reportgen.dossier.cover import period_callout
from reportgen.dossier.parts import lead, left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import (
    Block,
    Bullets,
    Definitions,
    Section,
    Signatures,
    Subheading,
    Table,
)
from reportgen.model.results import Analysis

_CLAUSES = ("subject", "term", "excluded", "decides")
_SCOPE = ("check", "refit", "compare", "dossier")


def _options(analysis: Analysis, voice: Voice) -> Table:
    return Table(
        key="options",
        caption=voice.text("options-caption"),
        columns=(
            left(voice.text("column-option")),
            right(voice.text("column-every")),
            right(voice.text("column-visits")),
            left(voice.text("column-meant-for")),
        ),
        rows=tuple(
            (
                voice.text(
                    f"option-{option.code}"
                    if not option.recommended
                    else f"option-{option.code}-recommended"
                ),
                voice.weeks(option.every_weeks),
                voice.number.decimal(option.visits_per_year, 1),
                voice.text(f"option-{option.code}-for"),
            )
            for option in analysis.contract.options
        ),
    )


def contract(analysis: Analysis, voice: Voice) -> Section:
    """Return the proposal, ready to be discussed and signed."""
    proposal = analysis.contract
    if not proposal.options:
        return Section(
            key="contract",
            title=voice.text("contract-title"),
            blocks=(period_callout(analysis, voice), lead(voice.text("contract-none"))),
        )
    chosen = next(option for option in proposal.options if option.recommended)
    beyond = proposal.period_weeks.median is None
    blocks: list[Block] = [
        lead(
            voice.text(
                "contract-lead-beyond" if beyond else "contract-lead",
                weeks=voice.weeks(chosen.every_weeks),
            )
        ),
        _options(analysis, voice),
        Subheading(key="contract-scope", text=voice.text("contract-scope")),
        Bullets(items=tuple(voice.text(f"scope-{item}") for item in _SCOPE), ordered=True),
        Subheading(key="contract-triggers", text=voice.text("contract-triggers")),
        Bullets(
            items=tuple(
                voice.text(
                    f"trigger-{code}",
                    dissolved=voice.number.decimal(proposal.trigger_jaccard),
                    segments=voice.number.integer(len(analysis.segments)),
                )
                for code in proposal.triggers
            )
        ),
        Definitions(
            items=tuple(
                (voice.text(f"clause-{key}"), voice.text(f"clause-{key}-text")) for key in _CLAUSES
            )
        ),
        Signatures(
            parties=(voice.text("party-customer"), voice.text("party-provider")),
            fields=(
                voice.text("field-name"),
                voice.text("field-date"),
                voice.text("field-signature"),
            ),
        ),
    ]
    return Section(key="contract", title=voice.text("contract-title"), blocks=tuple(blocks))

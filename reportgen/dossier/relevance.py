"""What the segmentation gains or loses with each variable, and what each is used for."""

from __future__ import annotations

from reportgen.charts.changes import Change, change_panels
from reportgen.charts.parts import Axis
from reportgen.claims.relevance import MEASURES, clear_changes
from reportgen.dossier.parts import data_table, figure, left, note, right
from reportgen.dossier.voice import Voice, claim_of, claimed
from reportgen.model.dossier import Block, Figure, Paragraph, Table
from reportgen.model.results import Analysis
from reportgen.model.results.relevance import Estimate, Relevance, VariableRelevance

_TURNED = ("left-out-loses", "left-out-gains", "added-gains")


def _role(variable: VariableRelevance, voice: Voice) -> str:
    """Return what a variable is used for, and why."""
    if variable.built_on:
        quiet = variable.verdict == "nearly_constant"
        return voice.text("role-built-on-constant" if quiet else "role-built-on")
    if variable.instead is not None:
        return voice.text("role-redundant", other=voice.inline(variable.instead))
    return voice.text(f"role-{variable.verdict.replace('_', '-')}")


def _table(analysis: Analysis, relevance: Relevance, voice: Voice) -> Table:
    explained = {feature.name: feature.between_share for feature in analysis.features}
    percent = voice.number.percent
    return Table(
        key="relevance",
        caption=voice.text("relevance-caption"),
        columns=(
            left(voice.text("column-variable")),
            left(voice.text("column-role")),
            right(voice.text("column-mode-share")),
            right(voice.text("column-carried-share")),
            right(voice.text("column-between-share")),
        ),
        rows=tuple(
            (
                voice.feature(each.name),
                _role(each, voice),
                percent(each.at_mode_share),
                percent(each.carried_share) if each.built_on else "",
                percent(explained.get(each.name)),
            )
            for each in relevance.variables
        ),
        note=voice.text(
            "relevance-note",
            constant=percent(relevance.nearly_constant_share),
            rho=voice.number.decimal(relevance.redundant_rho, 1),
        ),
    )


def _row(variable: VariableRelevance, voice: Voice) -> str:
    key = "change-without" if variable.built_on else "change-with"
    return voice.text(key, feature=voice.feature(variable.name))


def _interval(estimate: Estimate, voice: Voice) -> str:
    ends = [voice.number.signed(end) for end in (estimate.low, estimate.high)]
    mean = voice.number.signed(estimate.mean)
    return voice.text("change-interval", mean=mean, low=ends[0], high=ends[1])


def _changes(relevance: Relevance, voice: Voice) -> Figure | None:
    turned = [(each, each.turned) for each in relevance.variables if each.turned is not None]
    if not turned or relevance.kept is None:
        return None
    turned.sort(key=lambda pair: not pair[0].built_on)
    measures = {name: voice.text(f"trial-{name}") for name in MEASURES}
    changes = [
        Change(
            row=_row(each, voice),
            panel=label,
            value=getattr(measured, name).mean,
            low=getattr(measured, name).low,
            high=getattr(measured, name).high,
        )
        for each, measured in turned
        for name, label in measures.items()
    ]
    numbers: dict[str, str] = {
        "samples": voice.number.integer(relevance.n_samples),
        "rows": voice.number.integer(relevance.n_rows),
    }
    return figure(
        voice,
        "left-out",
        change_panels(changes, x=Axis(format="+.2~f")),
        title=voice.text(
            "figure-left-out-title",
            n=sum(bool(clear_changes(measured)) for each, measured in turned if each.built_on),
            all=voice.number.integer(sum(each.built_on for each, _ in turned)),
        ),
        table=data_table(
            "left-out",
            voice.text("figure-left-out-subtitle", **numbers),
            (left(voice.text("column-change")), *(right(label) for label in measures.values())),
            [
                (_row(each, voice), *(_interval(getattr(m, name), voice) for name in MEASURES))
                for each, m in turned
            ],
        ),
        samples=numbers["samples"],
        rows=numbers["rows"],
    )


def _sentence(key: str, variable: VariableRelevance, analysis: Analysis, voice: Voice) -> str:
    """Return the sentence on a changed variable, or nothing where it does not hold."""
    if claim_of(analysis, key, variable.name) is None or variable.turned is None:
        return ""
    changes = [
        voice.text(f"changed-{name}", value=voice.number.signed(value))
        for name, value in clear_changes(variable.turned).items()
    ]
    return voice.text(
        f"claim-{key}", feature=voice.inline(variable.name), changes=voice.listing(changes)
    )


def _sentences(analysis: Analysis, relevance: Relevance, voice: Voice) -> list[Block]:
    found = []
    for variable in relevance.variables:
        share = voice.number.percent(variable.carried_share)
        found.append(
            claimed(
                analysis,
                voice,
                "segments-dominated",
                variable.name,
                feature=voice.feature(variable.name),
                share=share,
            )
        )
        found += [_sentence(key, variable, analysis, voice) for key in _TURNED]
    quiet = [
        voice.inline(variable.name)
        for variable in relevance.variables
        if claim_of(analysis, "left-out-nothing", variable.name)
    ]
    if quiet:
        features = voice.listing(quiet)
        found.append(voice.text("claim-left-out-nothing", features=features))
    text = " ".join(sentence for sentence in found if sentence)
    return [Paragraph(text=text)] if text else []


def _one_sided(analysis: Analysis, relevance: Relevance, voice: Voice) -> list[Block]:
    """Return what each yes/no variable does to the segments when it is let in."""
    found = []
    for variable in relevance.variables:
        if variable.one_sided is None:
            continue
        pairs, percent = variable.one_sided, voice.number.percent
        found.append(
            claimed(
                analysis,
                voice,
                "one-sided-pair",
                variable.name,
                feature=voice.feature(variable.name),
                share=percent(pairs.customer_share),
                low=percent(pairs.low_share),
                high=percent(pairs.high_share),
                built="yes" if variable.built_on else "no",
            )
        )
    return [Paragraph(text=text) for text in found if text]


def relevance_blocks(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return what each variable does to the segmentation; nothing where it was not measured."""
    relevance = analysis.relevance
    if relevance is None:
        return []
    drawn = _changes(relevance, voice)
    kept = relevance.kept
    words = {}
    if kept is not None:
        words = {name: voice.number.decimal(getattr(kept, name).mean) for name in MEASURES}
    measured: list[Block] = [drawn, note(voice.text("left-out-note", **words))] if drawn else []
    return [
        _table(analysis, relevance, voice),
        *measured,
        *_sentences(analysis, relevance, voice),
        *_one_sided(analysis, relevance, voice),
    ]

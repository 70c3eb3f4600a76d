"""The pocket rules: a card that places any customer by hand."""

from __future__ import annotations

from reportgen.dossier.parts import lead, left, note, right
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.dossier import Block, Callout, Code, Paragraph, Section, Subheading, Table
from reportgen.model.results import Analysis, Condition, PocketRule, Segment


def _limit(value: float, unit: str, voice: Voice) -> str:
    """Return a limit with its unit and as many decimals as it has: it is used as printed."""
    digits = len(f"{value:.10f}".rstrip("0").partition(".")[2])
    if unit == "currency":
        return voice.number.money(value, cents=digits > 0)
    text = voice.number.decimal(value, digits) if digits else voice.number.integer(value)
    return voice.text(f"with-unit-{unit}", n=value, text=text)


def _values(condition: Condition, voice: Voice) -> dict[str, str]:
    ends = {"low": condition.low, "high": condition.high}
    return {
        name: _limit(value, condition.unit, voice)
        for name, value in ends.items()
        if value is not None
    }


def _form(condition: Condition) -> str:
    if condition.unit == "orders" and condition.high == 1:
        return "once"
    if condition.unit == "orders" and (condition.low, condition.high) == (1, None):
        return "again"
    if condition.low is None:
        return "up-to"
    return "above" if condition.high is None else "between"


def condition_text(condition: Condition, voice: Voice, *, missing: bool) -> str:
    """Return a condition in words, as it stands after "who".

    ``missing`` says whether anybody lacks the value at all: only then is it worth a word.
    """
    key = f"when-{condition.feature}-{_form(condition)}"
    values = _values(condition, voice)
    text = (
        voice.text(key, **values)
        if voice.text.has(key)
        else voice.text(
            f"when-other-{_form(condition)}", feature=voice.inline(condition.feature), **values
        )
    )
    if not missing or condition.missing is None:
        return text
    special = f"when-missing-{condition.missing}-{condition.feature}"
    general = f"when-missing-{condition.missing}"
    return voice.text(special if voice.text.has(special) else general, condition=text)


def rule_text(rule: PocketRule, analysis: Analysis, voice: Voice) -> str:
    """Return the conditions of a rule as one phrase."""
    lacking = {f.name for f in analysis.features if f.n_missing}
    texts = [condition_text(c, voice, missing=c.feature in lacking) for c in rule.conditions]
    return voice.listing(texts) if texts else voice.text("when-always")


def _segment(analysis: Analysis, segment_id: str) -> Segment:
    return next(s for s in analysis.segments if s.segment_id == segment_id)


def _label(segment: Segment, voice: Voice) -> str:
    return voice.text("segment-label", id=segment.segment_id, name=voice.segment(segment))


def _card(analysis: Analysis, voice: Voice) -> Table:
    pocket = analysis.explanation.pocket
    owners = [_segment(analysis, rule.segment_id) for rule in pocket.rules]
    found = {fidelity.segment_id: fidelity.recall for fidelity in pocket.segments}
    return Table(
        key="pocket-rules",
        caption=voice.text("pocket-caption"),
        columns=(
            left(voice.text("column-segment")),
            left(voice.text("column-pocket-rule")),
            right(voice.text("column-customers")),
            right(voice.text("column-rule-right")),
            right(voice.text("column-recall")),
        ),
        rows=tuple(
            (
                _label(owner, voice),
                voice.text("rule-sentence", rule=rule_text(rule, analysis, voice)),
                voice.number.integer(rule.n_customers),
                voice.number.percent(rule.right_share),
                voice.number.percent(found[rule.segment_id]),
            )
            for owner, rule in zip(owners, pocket.rules, strict=True)
        ),
        swatches=tuple(owner.slot for owner in owners),
        note=voice.text("pocket-note"),
    )


def _unreached(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return the sentence on segments that no rule leads to, where there are any."""
    lost = [f.segment_id for f in analysis.explanation.pocket.segments if f.precision is None]
    if not lost:
        return []
    names = voice.listing(_label(_segment(analysis, each), voice) for each in lost)
    return [Paragraph(text=voice.text("pocket-unreached", segments=names))]


def _verdict(analysis: Analysis, voice: Voice) -> Block:
    pocket = analysis.explanation.pocket
    shares = {
        "fidelity": voice.number.percent(pocket.fidelity),
        "enough": voice.number.percent(pocket.enough),
    }
    good = claimed(analysis, voice, "rules-faithful", **shares)
    if good:
        return Paragraph(text=good)
    return Callout(
        title=voice.text("rules-not-faithful-title"),
        text=voice.text("rules-not-faithful-text", **shares),
        tone="care",
    )


def pocket(analysis: Analysis, voice: Voice) -> Section:
    """Return the page of the pocket rules, in words, as SQL and as a spreadsheet formula."""
    found = analysis.explanation.pocket
    blocks: list[Block] = [
        lead(
            voice.text(
                "pocket-lead", n=len(found.rules), rules=voice.number.integer(len(found.rules))
            )
        ),
        _verdict(analysis, voice),
        _card(analysis, voice),
        *_unreached(analysis, voice),
        Subheading(key="pocket-code", text=voice.text("pocket-code-heading")),
        Paragraph(text=voice.text("pocket-code-text")),
        Code(key="pocket-sql", title=voice.text("pocket-sql-title"), text=found.sql),
    ]
    if found.formula:
        title = voice.text("pocket-formula-title")
        blocks += [
            Code(key="pocket-formula", title=title, text=found.formula),
            note(voice.text("pocket-formula-note")),
        ]
    return Section(
        key="pocket",
        title=voice.text("pocket-title"),
        level=2,
        blocks=tuple(blocks),
    )

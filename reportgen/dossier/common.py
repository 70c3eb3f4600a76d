"""The usual notebook's answer beside the kept one, and the kept one without each cleaning rule."""

from __future__ import annotations

from reportgen.claims.common import named, steadiest
from reportgen.dossier.parts import lead, left, note, right
from reportgen.dossier.voice import Voice, claim_of, claimed
from reportgen.model.dossier import Block, Paragraph, Section, Table
from reportgen.model.results import Analysis, CommonAnswer, RuleTest, RuleTests


def _slug(algorithm: str) -> str:
    return algorithm.replace(", ", "-").replace(" ", "-")


def _name(answer: CommonAnswer, voice: Voice) -> str:
    if answer.role == "kept":
        return voice.text("answer-kept")
    if answer.role == "without split":
        return voice.text("answer-without-split")
    return voice.text(f"answer-{_slug(answer.algorithm)}")


def _table(analysis: Analysis, voice: Voice) -> Table:
    found = analysis.rivals.common
    return Table(
        key="common-answers",
        caption=voice.text("common-caption"),
        columns=(
            left(voice.text("column-answer")),
            right(voice.text("column-variables")),
            right(voice.text("column-k")),
            right(voice.text("column-silhouette")),
            right(voice.text("column-reference")),
            right(voice.text("column-lift")),
            right(voice.text("column-again")),
            right(voice.text("column-again-worst")),
            right(voice.text("column-smallest")),
            right(voice.text("column-split")),
        ),
        rows=tuple(
            (
                _name(answer, voice),
                voice.number.integer(len(answer.features)),
                voice.number.integer(answer.k),
                voice.number.decimal(answer.silhouette),
                voice.number.decimal(answer.silhouette_reference),
                voice.number.signed(answer.silhouette_lift),
                voice.number.decimal(answer.ari_mean),
                voice.number.decimal(answer.ari_worst),
                voice.number.percent(answer.shares[-1], 1),
                voice.number.percent(answer.split_share) if answer.split_by else "–",
            )
            for answer in found.answers
        ),
        note=voice.text(
            "common-note",
            rows=voice.number.integer(found.n_sample),
            resamples=voice.number.integer(max(a.bootstraps for a in found.answers)),
            copies=voice.number.integer(found.n_copies),
        ),
    )


def _tuning(analysis: Analysis, voice: Voice) -> Paragraph:
    """Return how many groups each algorithm asks for, and what that is worth."""
    tuned = [answer for answer in analysis.rivals.common.answers if answer.tried]
    picks = [
        voice.text(
            "tuned-pick",
            name=_name(answer, voice),
            k=voice.number.integer(max(answer.tried, key=lambda t: t.silhouette).k),
        )
        for answer in tuned
    ]
    said = [voice.text("common-tuned", picks=voice.listing(picks))] if picks else []
    return Paragraph(text=" ".join([*said, voice.text("common-tuning-text")]))


def _sentences(analysis: Analysis, voice: Voice) -> list[Block]:
    answers = analysis.rivals.common.answers
    found = []
    best = steadiest(answers)
    for key in ("common-less-steady", "common-steadier", "common-as-steady"):
        claim = claim_of(analysis, key, best.algorithm) if best else None
        if best and claim:
            numbers = {name: voice.number.decimal(value) for name, value in claim.numbers.items()}
            found.append(voice.text(f"claim-{key}", name=_name(best, voice), **numbers))
    for answer in answers:
        if answer.split_by and claim_of(analysis, "common-split", named(answer)):
            found.append(
                voice.text(
                    "claim-common-split",
                    name=_name(answer, voice),
                    feature=voice.listing(voice.inline(name) for name in answer.split_by),
                    share=voice.number.percent(answer.split_share),
                )
            )
    return [Paragraph(text=text) for text in found]


def common(analysis: Analysis, voice: Voice) -> Section:
    """Return the page of the usual notebook's answers."""
    found = analysis.rivals.common
    blocks: list[Block] = [lead(voice.text("common-lead"))]
    if found.answers:
        blocks += [
            _table(analysis, voice),
            *_sentences(analysis, voice),
            _tuning(analysis, voice),
            note(voice.text("common-method")),
        ]
    else:
        blocks.append(Paragraph(text=voice.text("common-none")))
    return Section(
        key="common",
        title=voice.text("common-title"),
        level=2,
        blocks=tuple(blocks),
    )


def _changes(test: RuleTest, voice: Voice) -> tuple[str, ...]:
    return tuple(
        voice.text("share-gone") if change.after is None else voice.number.percent(change.after, 1)
        for change in test.shares
    )


def _rules_table(found: RuleTests, voice: Voice) -> Table:
    first = found.tests[0].shares
    kept = (
        voice.text("rules-in-place"),
        "–",
        "–",
        voice.number.decimal(found.unchanged_ari),
        *(voice.number.percent(change.before, 1) for change in first),
    )
    rows = [
        (
            voice.text("without-rule", rule=voice.text(f"rule-{test.rule}")),
            voice.number.integer(test.n_orders),
            voice.number.integer(test.n_new),
            voice.number.decimal(test.ari),
            *_changes(test, voice),
        )
        for test in found.tests
    ]
    return Table(
        key="rules-tested",
        caption=voice.text("rules-tested-caption"),
        columns=(
            left(voice.text("column-ledger")),
            right(voice.text("column-orders-back")),
            right(voice.text("column-customers-new")),
            right(voice.text("column-agreement")),
            *(right(change.segment_id) for change in first),
        ),
        rows=(kept, *rows),
        note=voice.text("rules-tested-note"),
    )


def rules_tested(analysis: Analysis, voice: Voice) -> Section:
    """Return the test of the ledger's rules."""
    found = analysis.rivals.rules
    if found is None:
        blocks: list[Block] = [Paragraph(text=voice.text("rules-tested-none"))]
    else:
        ari = min(test.ari for test in found.tests)
        change = max(test.largest_change for test in found.tests)
        numbers = {
            "ari": voice.number.decimal(ari),
            "change": voice.number.percent(change, 1),
        }
        sentence = claimed(analysis, voice, "rules-do-not-decide", **numbers)
        blocks = [
            Paragraph(text=voice.text("rules-tested-lead")),
            Paragraph(text=sentence or voice.text("rules-may-decide", **numbers)),
            _rules_table(found, voice),
        ]
    return Section(
        key="rules-tested-section",
        title=voice.text("rules-tested-title"),
        level=2,
        blocks=tuple(blocks),
    )

"""Sentences on the usual notebook's answers and on other cleaning rules, beside the kept one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.model.results import Claim, CommonAnswer, CommonAnswers, RuleTests

# Two recipes closer than this when drawn again are equally steady: our judgement.
CLEAR_ARI = 0.05
# Agreement at which two groupings are the same for every practical purpose, and the change of a
# segment's share that no budget would notice: our judgement.
SAME_ARI, SAME_SHARE = 0.9, 0.02


def steadiest(answers: Sequence[CommonAnswer]) -> CommonAnswer | None:
    """Return the common answer that agrees best with itself when customers are drawn again."""
    common = [answer for answer in answers if answer.role == "common"]
    return max(common, key=lambda answer: answer.ari_mean, default=None)


def kept_answer(answers: Sequence[CommonAnswer]) -> CommonAnswer | None:
    """Return the kept recipe among the answers."""
    return next((answer for answer in answers if answer.role == "kept"), None)


def named(answer: CommonAnswer) -> str:
    """Return what tells an answer from the others: its algorithm, or its role."""
    return answer.algorithm if answer.role == "common" else answer.role


def common_claims(found: CommonAnswers) -> Iterable[Claim]:
    """Return the claims that compare the common answers with the kept one."""
    best, ours = steadiest(found.answers), kept_answer(found.answers)
    if best and ours:
        numbers = {
            "theirs": best.ari_mean,
            "theirs_worst": best.ari_worst,
            "ours": ours.ari_mean,
            "ours_worst": ours.ari_worst,
        }
        gap = ours.ari_mean - best.ari_mean
        yield Claim(
            text_key="common-less-steady",
            subject=best.algorithm,
            numbers=numbers,
            holds=gap >= CLEAR_ARI,
        )
        yield Claim(
            text_key="common-steadier",
            subject=best.algorithm,
            numbers=numbers,
            holds=gap <= -CLEAR_ARI,
        )
        yield Claim(
            text_key="common-as-steady",
            subject=best.algorithm,
            numbers=numbers,
            holds=abs(gap) < CLEAR_ARI,
        )
    for answer in found.answers:
        if answer.split_by:
            yield Claim(
                text_key="common-split",
                subject=named(answer),
                numbers={"split_share": answer.split_share},
                holds=True,
            )


def rule_claims(found: RuleTests | None) -> Iterable[Claim]:
    """Return the claim that no cleaning rule decides what the segments are."""
    if found is None:
        return
    ari = min(test.ari for test in found.tests)
    change = max(test.largest_change for test in found.tests)
    yield Claim(
        text_key="rules-do-not-decide",
        subject="",
        numbers={"ari": ari, "largest_share": change, "unchanged": found.unchanged_ari},
        holds=ari >= SAME_ARI and change <= SAME_SHARE,
    )

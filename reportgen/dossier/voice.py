"""How sections speak: one language's texts, its number formats, and the claims that hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportgen.model.results import Analysis, Claim, Segment
from reportgen.texts.catalog import Texts
from reportgen.texts.numbers import MISSING, Numbers
from reportgen.texts.segments import segment_name

_DIGITS = {
    "days": 0,
    "orders": 2,
    "score": 2,
    "items": 2,
    "types": 2,
    "installments": 1,
    "categories": 2,
    "sellers": 2,
    "km": 0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One language.

    Parameters
    ----------
    text : Texts
        Called with a key and finished arguments.
    number : Numbers
    """

    text: Texts
    number: Numbers

    def value(self, value: float | None, unit: str) -> str:
        """Return a value as its unit is written, without the unit's word."""
        if value is None:
            return MISSING
        if unit == "currency":
            return self.number.money(value, cents=False)
        if unit == "share":
            return self.number.percent(value)
        return self.number.decimal(value, _DIGITS[unit])

    def with_unit(self, value: float, unit: str) -> str:
        """Return a value with the word of its unit, as in a sentence; whole numbers stay whole."""
        whole = unit in _DIGITS and value == round(value)
        text = self.number.integer(value) if whole else self.value(value, unit)
        return self.text(f"with-unit-{unit}", n=value, text=text)

    def inline(self, name: str) -> str:
        """Return the label of a variable as it stands inside a sentence."""
        return self.text(f"inline-{name}")

    def feature(self, name: str) -> str:
        """Return the label of a variable."""
        return self.text(f"feature-{name}")

    def measure(self, name: str) -> str:
        """Return the label of a variable, or of a measure of whole segments."""
        own = f"evidence-{name}"
        return self.text(own) if self.text.has(own) else self.feature(name)

    def means(self, name: str) -> str:
        """Return a means of payment; one that the catalogs do not know as the export has it."""
        key = f"means-{name.replace(' ', '-')}"
        return self.text(key) if self.text.has(key) else name

    def segment(self, segment: Segment) -> str:
        """Return a segment's name."""
        return segment_name(self.text, segment.name)

    def listing(self, words: Iterable[str]) -> str:
        """Return words as a list in a sentence."""
        every = list(words)
        if len(every) < 2:
            return "".join(every)
        return self.text("list-and", rest=", ".join(every[:-1]), last=every[-1])

    def weeks(self, weeks: float | None) -> str:
        """Return a number of weeks with its word."""
        if weeks is None:
            return MISSING
        return self.text("n-weeks", n=weeks, text=self.number.integer(weeks))

    def recipe(self, features: Iterable[str], transform: str, k: int) -> str:
        """Return a recipe in words: number of segments, variables, scale."""
        return self.text(
            "recipe",
            k=self.number.integer(k),
            features=self.listing(self.inline(name) for name in features),
            transform=self.text(f"transform-{transform}"),
        )


def claimed(
    analysis: Analysis, voice: Voice, text_key: str, subject: str = "", **arguments: str | float
) -> str | None:
    """Return the sentence ``claim-<text_key>`` if there is such a claim and it holds."""
    if claim_of(analysis, text_key, subject) is None:
        return None
    return voice.text(f"claim-{text_key}", **arguments)


def claim_of(analysis: Analysis, text_key: str, subject: str = "") -> Claim | None:
    """Return a claim if it holds; a sentence without a holding claim is not printed."""
    for claim in analysis.claims:
        if claim.text_key == text_key and claim.subject == subject:
            return claim if claim.holds else None
    return None

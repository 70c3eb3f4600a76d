"""Sentences that can be wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A comparing sentence: printed only if ``holds``. ``numbers`` are what it rests on."""

    text_key: str
    subject: str
    numbers: dict[str, float]
    holds: bool

"""A team's own rules, from a TOML file: checked whole, every mistake told with its place."""

from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from reportgen.errors import UsageError
from reportgen.model.playbook import SHARES, Condition, Playbook, Rule, Statistic
from reportgen.model.variables import BY_NAME
from reportgen.playbook.rules import KEEP_IN_TOUCH, RULES

PARTS = (
    "title",
    "short",
    "why",
    "aim",
    "audience",
    "channel",
    "offer",
    "message",
    "measure",
    "timing",
    "owner",
    "risk",
)
PLACEHOLDERS = ("customers", "share", "amount", "cap", "recency", "score", "segment")
_LANGUAGES = ("en", "fr", "pt_BR")
_SHIPPED = tuple(rule.code for rule in (*RULES, KEEP_IN_TOUCH))


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


def _one_of(value: str, known: tuple[str, ...], what: str) -> None:
    if value not in known:
        message = f"{value!r} is no {what}; known are {', '.join(known)}"
        raise ValueError(message)


class _When(_Model):
    measure: str
    statistic: Statistic
    at_least: float | None = Field(default=None, allow_inf_nan=False)
    at_most: float | None = Field(default=None, allow_inf_nan=False)

    @model_validator(mode="after")
    def _checked(self) -> _When:
        if self.statistic == "share":
            _one_of(self.measure, SHARES, "measure for the statistic 'share'")
        else:
            _one_of(self.measure, tuple(BY_NAME), "variable")
        if (self.at_least is None) == (self.at_most is None):
            message = "give either at_least or at_most"
            raise ValueError(message)
        return self


def _check_text(part: str, text: str) -> None:
    try:
        names = [(name, spec, turned) for _, name, spec, turned in string.Formatter().parse(text)]
    except ValueError as error:
        message = f"{part}: {error}; write {{{{ for a brace"
        raise ValueError(message) from None
    for name, spec, turned in names:
        if name is not None:
            _one_of(name, PLACEHOLDERS, f"placeholder, in {part}")
        if spec or turned:
            message = f"{part}: a placeholder stands alone, as in {{{name}}}"
            raise ValueError(message)


class _Rule(_Model):
    code: str = Field(pattern=r"^[a-z][a-z0-9_]{1,39}$")
    when: list[_When] = Field(min_length=1)
    replaces: list[str] = []
    margin_given: float = Field(default=0.5, ge=0, le=1)
    text: dict[str, dict[str, Annotated[str, Field(min_length=1, max_length=400)]]]

    @model_validator(mode="after")
    def _checked(self) -> _Rule:
        if not self.text:
            message = "text: give the wording in at least one language, as in [rule.text.en]"
            raise ValueError(message)
        for lang, parts in self.text.items():
            _one_of(lang, _LANGUAGES, "language")
            missing = [part for part in PARTS if part not in parts]
            if missing:
                message = f"text.{lang} lacks {', '.join(missing)}"
                raise ValueError(message)
            for part, text in parts.items():
                _one_of(part, PARTS, "part of the wording")
                _check_text(f"text.{lang}.{part}", text)
        return self


class _File(_Model):
    leave_out: list[str] = []
    rule: list[_Rule] = []

    @model_validator(mode="after")
    def _checked(self) -> _File:
        codes = [rule.code for rule in self.rule]
        for code in codes:
            if codes.count(code) > 1:
                message = f"two rules are called {code}"
                raise ValueError(message)
        for code in self.leave_out:
            _one_of(code, _SHIPPED, "shipped rule that could be left out")
        for rule in self.rule:
            for code in rule.replaces:
                _one_of(code, (*_SHIPPED, *codes), f"rule that {rule.code} could replace")
        return self


def _place(location: tuple[int | str, ...], starts: list[int], data: dict[str, Any]) -> str:
    """Return where a mistake is, in words and with the line of its rule."""
    words = [str(step) for step in location if step != "rule"]
    if location[:1] != ("rule",) or len(location) < 2 or not isinstance(location[1], int):
        return ".".join(words) or "the file"
    place = location[1]
    code = data["rule"][place].get("code", "") if isinstance(data["rule"][place], dict) else ""
    line = f", line {starts[place]}" if place < len(starts) else ""
    rest = [f"{step + 1}" if isinstance(step, int) else step for step in location[2:]]
    return f"rule {place + 1}{f' ({code})' if code else ''}{line}: {' '.join(rest)}".rstrip(": ")


def _refused(path: Path, found: str, rows: list[str]) -> UsageError:
    return UsageError(
        "E62",
        found=f"the playbook {path.name} cannot be used: {found}",
        expected="a TOML file of rules as in docs/playbook.toml",
        remedy="mend the lines named; the example explains every field",
        rows=rows,
    )


def read_playbook(path: Path) -> Playbook:
    """Return the rules of a team's file.

    Parameters
    ----------
    path : pathlib.Path

    Raises
    ------
    UsageError
        E62 with every mistake and its place.
    """
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise _refused(path, str(error), []) from error
    except tomllib.TOMLDecodeError as error:
        raise _refused(path, "it is not TOML", [str(error)]) from error
    starts = [
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if re.match(r"\s*\[\[\s*rule\s*\]\]", line)
    ]
    try:
        file = _File.model_validate(data)
    except ValidationError as error:
        rows = [
            f"{_place(each['loc'], starts, data)}: {each['msg'].removeprefix('Value error, ')}"
            for each in error.errors()
        ]
        raise _refused(path, f"{len(rows)} mistake{'s' * (len(rows) > 1)}", rows) from error
    return Playbook(rules=tuple(_rule(rule) for rule in file.rule), leave_out=tuple(file.leave_out))


def _rule(rule: _Rule) -> Rule:
    return Rule(
        code=rule.code,
        when=tuple(
            Condition(
                measure=when.measure,
                statistic=when.statistic,
                at_least=when.at_least,
                at_most=when.at_most,
            )
            for when in rule.when
        ),
        replaces=tuple(rule.replaces),
        margin_given=rule.margin_given,
        texts=rule.text,
    )

"""Settings from a TOML file: typed, held to their ranges, every mistake told at once."""

from __future__ import annotations

import dataclasses
import difflib
import json
import tomllib
import typing
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from reportgen.errors import UsageError
from reportgen.frames.moments import to_seconds
from reportgen.model.settings import Settings

Record = TypeVar("Record")
# In the file a moment is a date; in the records it is seconds.
_MOMENTS = {"as_of": "as_of_s"}
# Asked for on the command line: the one thins out the work, the other has a file of its own.
_NOT_IN_FILE = {"quick", "playbook"}


def read_settings(path: Path) -> Settings:
    """Return the settings of a file; what it does not name keeps its default.

    Parameters
    ----------
    path : Path
        TOML, with the keys that ``settings_as_toml`` prints.

    Raises
    ------
    UsageError
        E60 where the file cannot be read as TOML; E61 with every key that is unknown (and the
        nearest name) and every value of a wrong type or out of its range.
    """
    complaints: list[str] = []
    settings = _merged(Settings(), _parsed(path), "", complaints)
    if complaints:
        raise UsageError(
            "E61",
            found=f"{path} holds {_counted(len(complaints))} that cannot be used:",
            expected="the keys, kinds and ranges that `reportgen build --print-config` shows",
            remedy="mend these lines, or leave them out: each then has its default",
            rows=complaints,
        )
    return settings


def file_names(record: object) -> dict[str, str]:
    """Return the keys of a record as a settings file writes them, with the fields they stand for.

    >>> file_names(Settings())["as_of"]
    'as_of_s'
    """
    moments = {field: key for key, field in _MOMENTS.items()}
    names = [field.name for field in dataclasses.fields(record)]  # type: ignore[arg-type]
    return {moments.get(name, name): name for name in names if name not in _NOT_IN_FILE}


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        found, remedy = f"{path} cannot be read: {problem.strerror}", "name a file that is there"
    except UnicodeDecodeError:
        found, remedy = f"{path} is not written in UTF-8", "save it as UTF-8"
    except tomllib.TOMLDecodeError as problem:
        found, remedy = f"{path} is not TOML: {problem}", "mend that line"
    raise UsageError("E60", found=found, expected="a settings file in TOML", remedy=remedy)


def _counted(n: int) -> str:
    return "one entry" if n == 1 else f"{n} entries"


def _merged(record: Record, values: Mapping[str, Any], place: str, complaints: list[str]) -> Record:
    names = file_names(record)
    hints = typing.get_type_hints(type(record), include_extras=True)
    changes: dict[str, Any] = {}
    for key, value in values.items():
        where = f"{place}{key}"
        if key not in names:
            complaints.append(f"{where}: unknown{_nearest(key, names)}")
            continue
        name = names[key]
        old = getattr(record, name)
        if dataclasses.is_dataclass(old):
            if isinstance(value, Mapping):
                changes[name] = _merged(old, value, f"{where}.", complaints)
            else:
                complaints.append(f"{where}: a table [{where}] was expected, found {value!r}")
        elif key in _MOMENTS:
            changes[name] = _moment(value, where, complaints)
        else:
            changes[name] = _value(hints[name], value, where, complaints)
    if complaints:
        return record
    try:
        return dataclasses.replace(record, **changes)  # type: ignore[type-var]
    except ValueError as problem:
        complaints.append(f"{place.rstrip('.') or 'settings'}: {problem}")
        return record


def _nearest(key: str, names: Mapping[str, str]) -> str:
    close = difflib.get_close_matches(key, names, n=1)
    return f"; did you mean {close[0]}?" if close else ""


def _value(  # whatever the field holds
    hint: Any,  # noqa: ANN401
    value: object,
    where: str,
    complaints: list[str],
) -> Any:  # noqa: ANN401
    # As JSON, where a list may become a tuple, and otherwise nothing is guessed.
    text = json.dumps(value, default=str)
    try:
        return TypeAdapter(hint).validate_json(text, strict=True)
    except ValidationError as problem:
        first = problem.errors()[0]
        complaints.append(f"{where} = {text}: {first['msg'].lower()}")
        return None


def _moment(value: object, where: str, complaints: list[str]) -> int | None:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            value = None
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)  # noqa: DTZ001  exports have no zone
    if isinstance(value, datetime) and value.tzinfo is None:
        return to_seconds(value)
    complaints.append(f"{where}: a date without a time zone was expected, such as 2018-06-30")
    return None

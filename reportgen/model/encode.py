"""The analysis as JSON and back."""

from __future__ import annotations

import json

from pydantic import TypeAdapter

from reportgen.model.results import Analysis

ANALYSIS_FORMAT = 1

_ADAPTER = TypeAdapter(Analysis)

#: Marks of the writing direction and line separators, which would reorder or break the text of
#: whoever looks at the file; they can only stand inside strings.
_ESCAPED = {
    place: f"\\u{place:04x}"
    for place in (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
}


def analysis_to_json(analysis: Analysis) -> str:
    """Return the analysis as indented JSON with sorted keys; missing numbers are null.

    Raises
    ------
    ValueError
        If a number is not finite: the stages must say "missing" with None.
    """
    plain = _ADAPTER.dump_python(analysis, mode="json")
    text = json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False)
    return text.translate(_ESCAPED) + "\n"


def analysis_from_json(text: str) -> Analysis:
    """Return the analysis that ``analysis_to_json`` wrote."""
    return _ADAPTER.validate_json(text)

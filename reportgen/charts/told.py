"""What a mark of a drawing says, read from the description that ``charts.tips`` gave it.

Apart from those who write it: whoever only draws need not load what makes charts.
"""

from __future__ import annotations

#: Begins a description, and ends its segment; between the points of a line; between the lines of
#: one point; between a term and its value.
START, POINT, LINE, VALUE = "\ue000", "\ue001", "\ue002", "\ue003"


def told_by(description: str) -> tuple[str, str] | None:
    r"""Return the slot (or an empty text) and the words of a description; None if not of ours.

    Examples
    --------
    >>> told_by("\ue0002\ue000a\ue0031")
    ('2', 'a\ue0031')
    >>> told_by("label: a; value: 1") is None
    True
    """
    if not description.startswith(START):
        return None
    slot, words = description[1:].split(START, 1)
    return slot, words

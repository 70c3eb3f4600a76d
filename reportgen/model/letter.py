"""The mail that carries a dossier, as a record: every string final."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.model.dossier import (
    Block,
    Bullets,
    Callout,
    Figure,
    KeyFigures,
    Paragraph,
    Subheading,
    Table,
)

#: The kinds of blocks that a mail program shows as they are meant.
MAILABLE = (Paragraph, Bullets, Subheading, Callout, KeyFigures, Table, Figure)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A short summary to be mailed with the dossier attached.

    Parameters
    ----------
    lang : str
        BCP 47, such as ``en`` or ``pt-BR``.
    subject, title : str
    preheader : str
        What a list of mails shows after the subject.
    period : str
        Which orders, seen as of when.
    notice : str
        What must not be missed (made-up data, a draft), or empty.
    blocks : tuple
        Of the kinds in ``MAILABLE``; figures are named by their keys in the dossier.
    attached : tuple of (str, str)
        The ending of an attached file (``pdf``, ``html``) and the sentence that says so, printed
        where that file is attached.
    closing : str
        The last line, in small type.
    labels : mapping of str to str
        As in the dossier.
    created : str
        ISO date that stands for the mail's date.
    """

    lang: str
    subject: str
    title: str
    preheader: str
    period: str
    notice: str
    blocks: tuple[Block, ...]
    attached: tuple[tuple[str, str], ...]
    closing: str
    labels: Mapping[str, str]
    created: str

"""The mail that carries a dossier, as a draft in the run's folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.model.look import Look
from reportgen.model.results import Analysis
from reportgen.model.settings import Mail

if TYPE_CHECKING:
    from reportgen.model.dossier import Dossier

#: Media types of what is attached, by the file's ending.
_ATTACHED = {"pdf": "application/pdf", "html": "text/html"}


def letter_name(lang: str) -> str:
    """Return the name of the draft in a language.

    >>> letter_name("pt_BR")
    'mail.pt_BR.eml'
    """
    return f"mail.{lang}.eml"


def write_letter(
    analysis: Analysis,
    dossier: Dossier,
    svgs: Mapping[str, str],
    *,
    folders: Iterable[Path],
    mail: Mail,
    look: Look,
) -> None:
    """Write the draft into the first folder, readable by its owner only.

    Parameters
    ----------
    svgs : mapping of str to str
        The drawn charts of the dossier, by key.
    folders : iterable of pathlib.Path
        Where the dossier's files are looked for, the newest first.
    """
    from reportgen.dossier.letter import letter_of
    from reportgen.render.mail import Attachment, render_mail

    lang = dossier.lang.replace("-", "_")
    places = list(folders)
    attachments = []
    for ending, media_type in _ATTACHED.items():
        name = f"dossier.{lang}.{ending}"
        found = [place / name for place in places if (place / name).is_file()]
        if found and (ending != "html" or mail.attach_html):
            data = found[0].read_bytes()
            attachments.append(Attachment(name=name, media_type=media_type, data=data))
    data = render_mail(
        letter_of(analysis, dossier, lang=lang),
        svgs,
        attachments,
        sender=mail.sender,
        recipients=mail.recipients,
        look=look,
    )
    path = places[0] / letter_name(lang)
    path.touch(mode=0o600)
    path.write_bytes(data)

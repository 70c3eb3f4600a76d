"""The mail as a file that any mail program opens: the same bytes every time.

Headers are made by the standard library under its SMTP policy, which refuses line ends inside
them; boundaries and ids come from the contents, and the date from the analysis.
"""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import vl_convert
from markupsafe import Markup

from reportgen.model.dossier import Figure
from reportgen.model.letter import Letter
from reportgen.model.look import Look
from reportgen.render.brand import brand_css
from reportgen.render.clean import clean_record
from reportgen.render.custom import told_by_line
from reportgen.render.environment import build_environment, style_sheet
from reportgen.render.mail_text import plain_text
from reportgen.render.page import slot_css
from reportgen.render.svg import register_fonts

#: Mail programs cut a longer body off (Gmail at 102 kB).
LONGEST_HTML_BYTES = 80_000
CHART_WIDTH = 576  # CSS px between the margins of the page
_DENSITY = 2  # pixels per CSS px, for sharp screens
# A name that can be nobody's (RFC 2606), where the sender has none.
_NOWHERE = "reportgen.invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file to attach: its name, its media type such as ``application/pdf``, its bytes."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart inside the mail: its content id, its width in CSS px, its bytes as PNG."""

    cid: str
    width: int
    png: bytes


def render_mail(
    letter: Letter,
    svgs: Mapping[str, str],
    attachments: Sequence[Attachment],
    *,
    sender: str = "",
    recipients: Iterable[str] = (),
    look: Look | None = None,
) -> bytes:
    """Return a mail as the bytes of an ``.eml`` file.

    Parameters
    ----------
    letter : Letter
    svgs : mapping of str to str
        The drawn charts of the dossier, by key.
    attachments : sequence of Attachment
    sender, recipients : str
        Addresses; a draft may do without.
    look : Look or None
        Own templates and brand.
    """
    letter = clean_record(letter)
    pictures = {
        block.key: picture(svgs[block.key]) for block in letter.blocks if isinstance(block, Figure)
    }
    endings = {Path(each.name).suffix.removeprefix(".") for each in attachments}
    attached = [text for ending, text in letter.attached if ending in endings]
    text = plain_text(letter, attached)
    html = render_letter(letter, pictures, attached, look=look or Look())
    parts = [each.png for each in pictures.values()] + [each.data for each in attachments]
    digest = hashlib.sha256()
    for part in (text.encode(), html.encode(), *parts):
        digest.update(hashlib.sha256(part).digest())
    message = _headed(letter, sender, recipients, digest.hexdigest()[:32])
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    body = message.get_payload(1)
    assert isinstance(body, EmailMessage)
    for key, each in pictures.items():
        body.add_related(
            each.png, "image", "png", cid=f"<{each.cid}>", filename=f"{key}.png",
            disposition="inline",
        )  # fmt: skip
    for file in attachments:
        kind, _, subkind = file.media_type.partition("/")
        message.add_attachment(file.data, kind, subkind, filename=file.name)
    message["Content-Language"] = letter.lang
    _fix_boundaries(message, digest.hexdigest()[:32])
    return message.as_bytes()


def render_letter(
    letter: Letter,
    pictures: Mapping[str, Picture],
    attached: Sequence[str],
    *,
    look: Look,
) -> str:
    """Return the HTML of a mail, with its styles inside the elements."""
    with told_by_line(look.templates):
        environment = build_environment(look.templates)
        styles = [
            style_sheet(environment, "tokens.css"),
            Markup(slot_css("print")),
            style_sheet(environment, "mail.css"),
            Markup(brand_css(look.brand.accent, "print")),
        ]
        page = environment.get_template("mail/letter.html.j2").render(
            letter=letter,
            brand=clean_record(look.brand),
            labels=letter.labels,
            pictures=pictures,
            attached=attached,
            styles=Markup("\n").join(styles),
        )
    inline = importlib.import_module("css_inline").CSSInliner(
        load_remote_stylesheets=False,
        keep_style_tags=False,
        minify_css=True,
        resolve_css_variables=True,
    )
    html: str = inline.inline(page)
    return html


def picture(svg: str) -> Picture:
    """Return a drawn chart as a picture on white, as wide as the page where it is wider."""
    # Charts may have been drawn by other processes: without fonts a picture has no words.
    register_fonts()
    png: bytes = vl_convert.svg_to_png(_on_white(svg), scale=_DENSITY)
    natural = int.from_bytes(png[16:20], "big") // _DENSITY
    name = hashlib.sha256(png).hexdigest()[:24]
    return Picture(cid=f"{name}@{_NOWHERE}", width=min(natural, CHART_WIDTH), png=png)


def _on_white(svg: str) -> str:
    # A program that shows mails dark would put dark letters on a dark ground.
    head, bracket, rest = svg.partition(">")
    return f'{head}{bracket}<rect width="100%" height="100%" fill="#ffffff"/>{rest}'


def _headed(
    letter: Letter, sender: str, recipients: Iterable[str], identifier: str
) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = letter.subject
    if sender:
        message["From"] = Address(addr_spec=sender)
    addresses = tuple(Address(addr_spec=each) for each in recipients)
    if addresses:
        message["To"] = addresses
    # Without a zone: the export has none either.
    message["Date"] = datetime.fromisoformat(letter.created)
    message["Message-ID"] = f"<{identifier}@{sender.rpartition('@')[2] or _NOWHERE}>"
    # Outlook then opens the file as a draft to be sent.
    message["X-Unsent"] = "1"
    return message


def _fix_boundaries(message: EmailMessage, identifier: str) -> None:
    # "=_" can stand neither in base64 nor in quoted-printable, so it ends no part early.
    for place, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_{identifier}_{place}")

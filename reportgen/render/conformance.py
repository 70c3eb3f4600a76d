"""What makes one PDF both PDF/A-3a and PDF/UA-1, beyond what WeasyPrint does when asked for one.

The two do not exclude each other: PDF/A-3a settles fonts, colours and enclosed files, PDF/UA-1 what
a screen reader meets. A file says of itself in its metadata what it keeps to.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Iterable, MutableSequence, Sequence
from datetime import datetime
from typing import Any, Protocol

from reportgen.model.dossier import Enclosed

#: The one that WeasyPrint is asked for; it brings tags, and files that stay in.
VARIANT = "pdf/a-3a"

# PDF/A knows no word of PDF/UA's, so the file has to say what it means (ISO 19005-3, 6.6.2.3).
_CLAIM = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that is kept to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
_END = b"</rdf:RDF>"


_Element = dict[str, Any]


class Pdf(Protocol):
    """What of pydyf's PDF we touch: dictionaries in a list, referring to each other by number."""

    objects: Sequence[object]
    catalog: dict[str, Any]


class _Stream(Protocol):
    stream: MutableSequence[bytes]


def attachments(enclosed: Iterable[Enclosed], *, created: str) -> list[object]:
    """Return the files that go into a PDF, as WeasyPrint wants them.

    Parameters
    ----------
    created : str
        ISO date that stands for theirs; without it every PDF would be another.
    """
    kind = importlib.import_module("weasyprint").Attachment
    day = datetime.fromisoformat(created or "1970-01-01")
    return [
        kind(
            # With its mark, without which Excel takes UTF-8 for something older.
            file_obj=io.BytesIO(each.text.encode("utf-8-sig")),
            name=each.name,
            description=each.description,
            relationship="Data",
            created=day,
            modified=day,
        )
        for each in enclosed
    ]


def finish(_document: object, pdf: Pdf) -> None:
    """Put right what PDF/UA wants otherwise than WeasyPrint writes it, and say so in the file."""
    _set_scopes(pdf)
    _set_terms(pdf)
    _set_links(pdf)
    _name_files_once(pdf)
    _claim(pdf)


def _set_scopes(pdf: Pdf) -> None:
    for cell in pdf.objects:
        if isinstance(cell, dict) and cell.get("S") == "/TH" and "A" in cell:
            group = _parent(pdf, _parent(pdf, cell))
            cell["A"]["Scope"] = "/Column" if group.get("S") == "/THead" else "/Row"


def _set_terms(pdf: Pdf) -> None:
    """Make each group of a term and its meaning one item of their list.

    WeasyPrint makes an item of each, inside the boxes of their group.
    """
    groups: dict[int, tuple[_Element, list[_Element]]] = {}
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("S") == "/LI":
            group = _group_of(pdf, element)
            if group is not None:
                groups.setdefault(id(group), (group, []))[1].append(element)
    for group, members in groups.values():
        group["S"] = "/LI"
        group["K"][:] = [member.reference for member in members]  # type: ignore[attr-defined]
        for place, member in enumerate(members):
            # Alone it is the rest of a meaning that began on the line or page before.
            member["S"] = "/LBody" if place or len(members) == 1 else "/Lbl"
            member["P"] = group.reference  # type: ignore[attr-defined]
            for reference in member["K"]:
                _element(pdf, reference)["S"] = "/NonStruct"


def _group_of(pdf: Pdf, item: _Element) -> _Element | None:
    """Return the outermost box between a list and an item; none where none is."""
    inner, outer = None, _parent(pdf, item)
    while outer.get("S") == "/Div":
        inner, outer = outer, _parent(pdf, outer)
    return inner if outer.get("S") == "/L" else None


def _set_links(pdf: Pdf) -> None:
    """Keep one annotation for each link: WeasyPrint makes more for the boxes inside it."""
    dropped = set()
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("Type") == "/StructElem":
            for kid in [each for each in element["K"] if isinstance(each, bytes)]:
                target = _element(pdf, kid)
                if target.get("Type") == "/OBJR" and _inside_link(pdf, element):
                    element["K"].remove(kid)
                    element["S"] = "/Span"
                    dropped.add(target["Obj"])
    for page in pdf.objects:
        if isinstance(page, dict) and page.get("Type") == "/Page" and "Annots" in page:
            page["Annots"][:] = [each for each in page["Annots"] if each not in dropped]
    _forget(pdf, {_element(pdf, each)["StructParent"] for each in dropped})


def _inside_link(pdf: Pdf, element: _Element) -> bool:
    outer = _parent(pdf, element)
    while "P" in outer and outer["S"] != "/Link":
        outer = _parent(pdf, outer)
    return outer.get("S") == "/Link"


def _forget(pdf: Pdf, numbers: set[int]) -> None:
    root = _element(pdf, pdf.catalog["StructTreeRoot"])
    tree = _element(pdf, root["ParentTree"])["Nums"]
    pairs = zip(tree[::2], tree[1::2], strict=True)
    tree[:] = [each for pair in pairs if pair[0] not in numbers for each in pair]


def _name_files_once(pdf: Pdf) -> None:
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])


def _claim(pdf: Pdf) -> None:
    metadata: _Stream = _referred(pdf, pdf.catalog["Metadata"])  # type: ignore[assignment]
    packet = b"".join(metadata.stream)
    # Inside the description that is there: a packet has but one.
    head, end, tail = packet.rpartition(_END)
    assert end, "WeasyPrint writes its metadata in another way"
    metadata.stream[:] = [head, _CLAIM, end, tail]


def _parent(pdf: Pdf, element: _Element) -> _Element:
    return _element(pdf, element["P"])


def _element(pdf: Pdf, reference: object) -> _Element:
    element = _referred(pdf, reference)
    assert isinstance(element, dict)
    return element


def _referred(pdf: Pdf, reference: object) -> object:
    assert isinstance(reference, bytes)
    return pdf.objects[int(reference.split()[0])]

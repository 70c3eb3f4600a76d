"""Opening an export: which file stands for which table, and what each file is.

Nothing is parsed here. A file that cannot be used becomes a ``Problem`` of the export, so that it
is told together with everything else; only an export that cannot be opened at all raises.
"""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath

from reportgen.frames.engine import THREADS
from reportgen.inputs import survey
from reportgen.inputs.archive import (
    Allowance,
    Entry,
    cannot_open,
    folder_entries,
    single_entry,
    zip_entries,
)
from reportgen.inputs.file_problems import (
    empty_file,
    readings,
    two_files,
    unusable,
    workbook,
)
from reportgen.inputs.files import Export, FileKind, TableFile
from reportgen.inputs.header import csv_heading
from reportgen.inputs.mapping.claims import mapped_claims
from reportgen.inputs.mapping.records import Mapping as OtherShop
from reportgen.inputs.parts import append_part
from reportgen.inputs.problems import Problem, printable
from reportgen.inputs.stems import WORKBOOK_ENDINGS, Claim, claims_of, is_table, table_of
from reportgen.inputs.survey import UnreadableError
from reportgen.model.tables import ALL_TABLES, TableSpec

SYNTHETIC_MARK = "synthetic.md"
PARQUET_ENDINGS = (".parquet", ".pq")


@contextmanager
def open_export(
    path: Path, mapping: OtherShop | None = None, *, only: Collection[str] | None = None
) -> Iterator[Export]:
    """Open a folder or a zip of tables; what had to be unpacked is removed at the end.

    Parameters
    ----------
    path : pathlib.Path
        With a mapping also a single file.
    mapping : mapping of another shop or None
        How its files become our tables.
    only : collection of str or None
        Short names of the tables to open, where not all are wanted; the others are not unpacked,
        and count neither for the problems nor for the hash. With a mapping all are opened.

    Raises
    ------
    DataError
        When it cannot be opened (E01) or is not safe to unpack (E02).
    """
    with tempfile.TemporaryDirectory(prefix="reportgen-") as workspace:
        try:
            if path.is_dir():
                export = _gather(path, folder_entries(path), Path(workspace), mapping, only)
            elif mapping is not None and is_table(path):
                export = _gather(path, [single_entry(path)], Path(workspace), mapping, only)
            else:
                with zipfile.ZipFile(path) as archive:
                    export = _gather(path, zip_entries(archive), Path(workspace), mapping, only)
        except FileNotFoundError as error:
            raise cannot_open(path, "does not exist") from error
        except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError) as error:
            raise cannot_open(path, "is neither a folder nor an intact zip file") from error
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "the path is not valid"
            raise cannot_open(path, f"cannot be opened ({printable(reason)})") from error
        yield export


def _gather(
    source: Path,
    entries: Sequence[Entry],
    workspace: Path,
    mapping: OtherShop | None,
    only: Collection[str] | None,
) -> Export:
    files: dict[str, TableFile] = {}
    claims, problems = (
        _claims(entries, only) if mapping is None else mapped_claims(mapping, entries)
    )
    allowance = Allowance()
    # Unpacking and hashing leave Python's lock, so two threads nearly halve the time.
    with ThreadPoolExecutor(max_workers=THREADS) as pool:
        prepared = pool.map(lambda one: _prepare(one[0], one[2], workspace, allowance), claims)
        for (_, name, _), (file, told) in zip(claims, prepared, strict=True):
            problems += told if mapping is None else [replace(p, table="source") for p in told]
            if file is not None:
                files[name] = file
    used = {e.name for _, _, claim in claims for e in claim.entries}
    return Export(
        source=source,
        files=files,
        problems=tuple(problems),
        present=frozenset(name for _, name, _ in claims) | {p.table for p in problems},
        ignored=tuple(printable(e.name) for e in entries if e.name not in used and e.depth < 2),
        synthetic=any(PurePosixPath(e.name).name.lower() == SYNTHETIC_MARK for e in entries),
        content_hash=_content_hash(files, mapping),
        mapping=mapping,
    )


def _claims(
    entries: Sequence[Entry], only: Collection[str] | None
) -> tuple[list[tuple[TableSpec, str, Claim]], list[Problem]]:
    """Return the file of each table, and the problems of those that have no single one."""
    claims = {n: found for n, found in claims_of(entries).items() if only is None or n in only}
    specs = [spec for spec in ALL_TABLES if spec.name in claims]
    problems = [
        two_files(spec, [claim.name for claim in claims[spec.name]])
        for spec in specs
        if len(claims[spec.name]) > 1
    ]
    workbooks = [e for e in entries if table_of(e.name, WORKBOOK_ENDINGS)]
    problems += [workbook(_workbook_table(e), e.name) for e in workbooks if not _claimed(e, claims)]
    single = [(s, s.name, claims[s.name][0]) for s in specs if len(claims[s.name]) == 1]
    return single, problems


def _workbook_table(entry: Entry) -> str:
    spec = table_of(entry.name, WORKBOOK_ENDINGS)
    return spec.name if spec is not None else ""


def _claimed(entry: Entry, claims: Mapping[str, list[Claim]]) -> bool:
    return _workbook_table(entry) in claims


def _content_hash(files: Mapping[str, TableFile], mapping: OtherShop | None) -> str:
    if mapping is not None:
        lines = [f"{name} {files[name].sha256}\n" for name in sorted(files)]
        return _digest("".join([*lines, f"mapping {mapping.digest}\n"]))
    lines = [f"{s.name} {files[s.name].sha256}\n" for s in ALL_TABLES if s.name in files]
    return _digest("".join(lines))


def _prepare(
    spec: TableSpec, claim: Claim, workspace: Path, allowance: Allowance
) -> tuple[TableFile | None, list[Problem]]:
    """Return the file of a table ready to be read, or why it is not."""
    parts: list[TableFile] = []
    told: dict[str, Problem] = {}
    for number, entry in enumerate(claim.entries):
        try:
            path = _unpacked(entry, workspace / f"{spec.name}-{number}", allowance)
            part, problems = _inspect(spec, entry, path, workspace)
            if not claim.in_parts:
                return part, problems
            if part is None and not entry.name.lower().endswith(PARQUET_ENDINGS):
                continue  # a writer without rows for this part
            if part is None:
                return None, problems
            parts.append(_part(part, parts, workspace / f"{spec.name}.joined"))
            told |= {problem.code: problem for problem in problems}
        except UnreadableError as error:
            return None, [unusable(spec, entry.name, str(error))]
        except OSError as error:
            reason = printable(error.strerror or type(error).__name__)
            return None, [unusable(spec, entry.name, f"cannot be read ({reason})")]
    if not parts:
        return None, [empty_file(spec, printable(claim.name))]
    return _together(claim, parts), list(told.values())


def _part(part: TableFile, before: Sequence[TableFile], joined: Path) -> TableFile:
    """Return a part that goes with those before it; the rows of a CSV are added to one file."""
    first = before[0] if before else part
    if part.kind is not first.kind:
        raise UnreadableError("is not of the same kind as the part before it: CSV or Parquet")
    if part.kind is FileKind.PARQUET:
        return part
    append_part(
        part.paths[0],
        joined,
        heading=part.heading,
        same=(part.heading, part.delimiter) == (first.heading, first.delimiter),
        n_skipped=part.n_skipped,
    )
    return replace(part, paths=() if before else (joined,), n_skipped=0)


def _unpacked(entry: Entry, target: Path, allowance: Allowance) -> Path:
    path = entry.fetch(target.with_suffix(".stored"), allowance)
    if not survey.first_bytes(path).startswith(survey.GZIP):
        return path
    plain = target.with_suffix(".plain")
    survey.gunzip(path, plain, allowance.for_file(path.stat().st_size))
    return plain


def _together(claim: Claim, parts: Sequence[TableFile]) -> TableFile:
    """Return the parts of a table as one; a single part is as good as a plain file."""
    digests = sorted(part.sha256 for part in parts)
    return replace(
        parts[0],
        name=printable(claim.name),
        paths=tuple(path for part in parts for path in part.paths),
        sha256=digests[0] if len(digests) == 1 else _digest("".join(digests)),
        n_bytes=sum(part.n_bytes for part in parts),
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _inspect(
    spec: TableSpec, entry: Entry, path: Path, workspace: Path
) -> tuple[TableFile | None, list[Problem]]:
    head, size = survey.first_bytes(path), path.stat().st_size
    name = printable(entry.name)
    if size == 0:
        return None, [empty_file(spec, name)]
    if head.startswith((survey.EXCEL_NEW, survey.EXCEL_OLD)):
        raise UnreadableError("is an Excel workbook (or another archive), not a text file")
    if head.startswith(survey.PARQUET):
        kind, digest = FileKind.PARQUET, survey.digest_of(path)
        file = TableFile(
            table=spec.name, name=name, paths=(path,), kind=kind, sha256=digest, n_bytes=size
        )
        return file, []
    facts = survey.survey(path)
    encoding = survey.encoding_of(path, facts)
    mixed = len(facts.line_ends) > 1
    if encoding in ("utf-16", "latin-1") or mixed or "cr" in facts.line_ends:
        clean = workspace / f"{spec.name}.clean"
        survey.rewrite(path, clean, encoding)
        path = clean
    heading = csv_heading(path, spec)
    if heading is None:
        return None, [empty_file(spec, name)]
    file = TableFile(
        table=spec.name,
        name=name,
        paths=(path,),
        kind=FileKind.CSV,
        sha256=facts.sha256,
        n_bytes=size,
        encoding=encoding,
        delimiter=heading.delimiter,
        heading=heading.names,
        n_skipped=heading.n_skipped,
    )
    return file, readings(spec, name, encoding, mixed=mixed)

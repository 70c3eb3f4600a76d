"""A company's own templates: held to the rules before anything is drawn, mistakes by file and line.

They may replace any template, style sheet or script of the program. They are data to us, so they
run in a sandbox; and since what they show comes from an export, escaping cannot be turned off.
"""

from __future__ import annotations

import difflib
import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment, TemplateError, TemplateSyntaxError, meta, nodes
from jinja2.exceptions import SecurityError, TemplateNotFound, UndefinedError

from reportgen.errors import UsageError

#: Endings of what the program loads; other files in the folder are left alone.
_LOADED = {".j2", ".css", ".js"}
#: What would load something from outside the file, or end the element that a file is put into.
_BREAKS = {
    ".css": (
        (re.compile(r"@import", re.IGNORECASE), "@import loads another file: write the rules here"),
        (
            re.compile(r"url\(\s*['\"]?(?!data:|#)", re.IGNORECASE),
            "url() loads a file: only data: and # work in a dossier",
        ),
        (re.compile(r"</", re.IGNORECASE), "</ would end the style sheet"),
    ),
    ".js": ((re.compile(r"</script|<!--", re.IGNORECASE), "this would end the script"),),
}
#: What an expression of a template may raise.
_RAISED = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError)
_EXPECTED = "templates, style sheets and scripts that replace those of the program"


def check_templates(folder: Path, environment: Environment, known: frozenset[str]) -> None:
    """Hold a folder of own templates to the rules.

    Parameters
    ----------
    environment : Environment
        The one that would draw with them.
    known : frozenset of str
        Names of the program's templates, style sheets and scripts.

    Raises
    ------
    UsageError
        E67 with every mistake, its file and its line.
    """
    if not folder.is_dir():
        raise _error([f"{folder} is not a folder"])
    names = sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in _LOADED
    )
    found = [line for name in names for line in _mistakes(folder, name, environment)]
    if not found:
        found = [*_unused(folder, names, environment, known)]
    if not names:
        found = [f"{folder} holds no template, style sheet or script"]
    if found:
        raise _error(found)


def _error(found: list[str]) -> UsageError:
    return UsageError(
        "E67",
        found="the templates of your own cannot be used:",
        expected=_EXPECTED,
        remedy="mend these lines; nothing was written",
        rows=found,
    )


def _mistakes(folder: Path, name: str, environment: Environment) -> Iterator[str]:
    path = folder / name
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        yield f"{path}: cannot be read as UTF-8"
        return
    for pattern, reason in _BREAKS.get(path.suffix, ()):
        for hit in pattern.finditer(source):
            yield f"{path}:{source.count(chr(10), 0, hit.start()) + 1}: {reason}"
    if path.suffix == ".j2":
        yield from _template_mistakes(path, name, source, environment)


def _template_mistakes(
    path: Path, name: str, source: str, environment: Environment
) -> Iterator[str]:
    try:
        tree = environment.parse(source, name, str(path))
    except TemplateSyntaxError as problem:
        yield f"{path}:{problem.lineno}: {problem.message}"
        return
    forbidden = list(_forbidden(path, tree))
    yield from forbidden
    if not forbidden:
        try:
            environment.compile(source, name, str(path))
        except TemplateSyntaxError as problem:
            yield f"{path}:{problem.lineno}: {problem.message}"


def _forbidden(path: Path, tree: nodes.Template) -> Iterator[str]:
    for each in tree.find_all(nodes.Filter):
        if each.name in {"safe"}:
            yield f"{path}:{each.lineno}: the filter {each.name} would let data act as markup"
    for modifier in tree.find_all(nodes.ScopedEvalContextModifier):
        yield f"{path}:{modifier.lineno}: escaping cannot be turned on or off"


def _unused(
    folder: Path, names: list[str], environment: Environment, known: frozenset[str]
) -> Iterator[str]:
    asked_for = set(known)
    for name in names:
        if name.endswith(".j2"):
            tree = environment.parse((folder / name).read_text(encoding="utf-8"))
            wanted = [each for each in meta.find_referenced_templates(tree) if each]
            asked_for.update(wanted)
            there = known | set(names)
            for each in wanted:
                if each not in there:
                    yield f"{folder / name}: there is no template {each}{_nearest(each, there)}"
    for name in names:
        if name not in asked_for:
            yield f"{folder / name}: nothing asks for it{_nearest(name, known)}"


def _nearest(name: str, known: frozenset[str] | set[str]) -> str:
    close = difflib.get_close_matches(name, sorted(known), n=1)
    return f"; did you mean {close[0]}?" if close else ""


@contextmanager
def told_by_line(folder: Path | None) -> Iterator[None]:
    """Turn what goes wrong inside an own template into a message with its file and line.

    Raises
    ------
    UsageError
        E67. What goes wrong elsewhere is a bug, and stays one.
    """
    try:
        yield
    except _RAISED as problem:
        place = None if folder is None else _place(problem, folder)
        if place is None:
            raise
        raise _error([f"{place}: {_reason(problem)}"]) from problem


def _place(problem: Exception, folder: Path) -> str | None:
    if isinstance(problem, TemplateSyntaxError) and problem.filename:
        return f"{problem.filename}:{problem.lineno}"
    inside = [
        frame
        for frame in traceback.extract_tb(problem.__traceback__)
        if Path(frame.filename).resolve().is_relative_to(folder.resolve())
    ]
    return f"{inside[-1].filename}:{inside[-1].lineno}" if inside else None


def _reason(problem: Exception) -> str:
    if isinstance(problem, TemplateNotFound):
        return f"there is no template {problem.name}"
    if isinstance(problem, SecurityError):
        return f"not allowed: {problem}"
    if isinstance(problem, UndefinedError):
        return f"unknown name: {problem.message}"
    kind = "" if isinstance(problem, TemplateError) else f"{type(problem).__name__}: "
    return f"{kind}{problem}"

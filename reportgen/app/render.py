"""``reportgen render``: a finished run drawn again, without refitting."""

from __future__ import annotations

import tempfile
from pathlib import Path

from reportgen.app.drawing import Drawing, draw_dossiers
from reportgen.app.pens import warm_up_pens
from reportgen.history.folder import prepare
from reportgen.history.lock import only_one
from reportgen.history.replaced import replaced_file
from reportgen.history.runs import RunError, read_run, rewrite_record, settings_of
from reportgen.model.look import Look
from reportgen.progress import Reporter


def render_run(
    folder: Path,
    languages: tuple[str, ...],
    formats: tuple[str, ...],
    reporter: Reporter,
    *,
    cores: int,
    templates: Path | None = None,
) -> tuple[Path, ...]:
    """Draw a finished run again; return the files.

    Each file replaces the one before it whole; the numbers stay as they were. Languages that the
    run was not drawn in before are added to its record.

    Parameters
    ----------
    languages : tuple of str
        Empty for those it was drawn in.
    templates : pathlib.Path or None
        A folder of own templates; the brand is the one the run was built with.

    Raises
    ------
    ReportgenError
        E67 where own templates have mistakes, E52, E53 where there is no run to draw, E50 where it
        cannot be written, or that which ``draw_dossiers`` raises.
    """
    from reportgen.model.encode import analysis_from_json
    from reportgen.render.environment import check_own_templates

    run = read_run(folder)
    warm_up_pens(cores)
    try:
        analysis = analysis_from_json((folder / "analysis.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise RunError(
            "E53",
            found=f"{folder / 'analysis.json'} is missing, damaged or of another version",
            expected="the analysis that this version wrote",
            remedy="build the run again",
        ) from None
    if templates is not None:
        check_own_templates(templates)
    settings = settings_of(run)
    before = tuple(run.record["languages"])
    drawing = Drawing(
        languages=languages or before,
        formats=formats,
        cores=cores,
        mail=settings.mail,
        look=Look(templates=templates, brand=settings.brand),
        earlier=folder,
    )
    prepare(folder.parent)
    with only_one(folder.parent, reporter.say), tempfile.TemporaryDirectory() as temp:
        notes = draw_dossiers(analysis, run.record["hash"][:32], Path(temp), drawing, reporter)
        drawn = []
        for file in sorted(Path(temp).iterdir()):
            _replace(file, folder / file.name)
            drawn.append(folder / file.name)
        changes: dict[str, object] = {
            key: list(dict.fromkeys((*run.record[key], *now)))
            for key, now in (("languages", drawing.languages), ("formats", formats))
        }
        if "pdf" in formats:
            changes["not_drawn"] = notes
        rewrite_record(run, **changes)
    return tuple(drawn)


def _replace(new: Path, path: Path) -> None:
    with replaced_file(path) as beside:
        beside.write_bytes(new.read_bytes())
        beside.chmod(new.stat().st_mode & 0o777)

"""``reportgen render``: a finished run drawn again, without refitting."""

from __future__ import annotations

import tempfile
from pathlib import Path

from reportgen.app.drawing import Drawing, draw_dossiers
from reportgen.history.folder import prepare
from reportgen.history.lock import only_one
from reportgen.history.replaced import replaced_file
from reportgen.history.runs import RunError, read_run
from reportgen.progress import Reporter


def render_run(
    folder: Path, formats: tuple[str, ...], reporter: Reporter, *, cores: int
) -> tuple[Path, ...]:
    """Draw a finished run again, in the languages it was drawn in; return the files.

    Each file replaces the one before it whole; the numbers stay as they were.

    Raises
    ------
    ReportgenError
        E52, E53 where there is no run to draw, E50 where it cannot be written, or that which
        ``draw_dossiers`` raises.
    """
    from reportgen.model.encode import analysis_from_json

    run = read_run(folder)
    try:
        analysis = analysis_from_json((folder / "analysis.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise RunError(
            "E53",
            found=f"{folder / 'analysis.json'} is missing, damaged or of another version",
            expected="the analysis that this version wrote",
            remedy="build the run again",
        ) from None
    drawing = Drawing(languages=tuple(run.record["languages"]), formats=formats, cores=cores)
    prepare(folder.parent)
    with only_one(folder.parent, reporter.say), tempfile.TemporaryDirectory() as temp:
        draw_dossiers(analysis, run.record["hash"][:32], Path(temp), drawing, reporter)
        drawn = []
        for file in sorted(Path(temp).iterdir()):
            with replaced_file(folder / file.name) as beside:
                beside.write_bytes(file.read_bytes())
                beside.chmod(0o644)
            drawn.append(folder / file.name)
    return tuple(drawn)
